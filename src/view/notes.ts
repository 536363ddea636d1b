/** What a reader must know beside the figure: held and missing figures, corrections, revisions, rows without a date. */

import { adds } from '../metric/measure.js';
import type { Metric, Population } from '../metric/metric.js';
import { shiftDay, toDay, weekday, type Period } from '../metric/period.js';
import { goalsOf } from '../series/comparison.js';
import type { Observation, Series } from '../series/series.js';
import type { Summary } from '../series/summary.js';
import type { Described } from './card-view.js';
import { nameTarget } from './change-words.js';
import { formatPlain, pluralOf } from './format.js';
import { namePeriod, tellCounted, tellDay, tellFigure, tellNote, type Telling } from './phrases.js';
import { tellValue } from './table.js';

/** Periods in a row that have no figure for the same reason. */
interface Blank {
  readonly why: string;
  readonly first: Period;
  last: Period;
}

/** Why there is no figure; of one that is withheld, that it is, and how small it is. */
function tellWhy({ value, absence, omitted }: Observation, telling: Telling): string {
  const { messages } = telling;
  if (omitted) return messages.omitted;
  const words = tellValue({ value, absence }, telling);
  const { suppressed } = messages;
  return absence === 'suppressed' && words !== suppressed
    ? messages.marked(suppressed, messages.lower(words))
    : words;
}

function toBlanks(of: readonly Observation[], telling: Telling): Blank[] {
  const blanks: Blank[] = [];
  for (const each of of) {
    const { period } = each;
    const why = tellWhy(each, telling);
    const before = blanks.at(-1);
    if (before?.why === why && before.last.ordinal === period.ordinal - 1) before.last = period;
    else blanks.push({ why, first: period, last: period });
  }
  return blanks;
}

const tellBlank = ({ why, first, last }: Blank, telling: Telling): string =>
  telling.messages.note(namePeriod(first, telling, last), why);

/** Why the headline is older than the data: what the complete periods after it lack. */
function tellLatest({ history, completeThrough }: Series, { latest }: Summary, telling: Telling): string[] {
  if (!latest || !completeThrough) return [];
  const later = history.filter(
    ({ period: { ordinal }, value, omitted }) =>
      ordinal > latest.period.ordinal && ordinal <= completeThrough.ordinal && (value === null || omitted),
  );
  return toBlanks(later, telling).map((each) => tellBlank(each, telling));
}

/** A day on which the publisher reports: of others nothing is missing. */
function isReported({ start, grain }: Period, { freshness }: Metric): boolean {
  const { days, holidays, cadence } = freshness;
  if (grain !== 'day') return true;
  return shiftDay(start, cadence) === start + 1 && days.includes(weekday(start)) && !holidays.includes(start);
}

/** What the line before the headline lacks: when, or of how many periods where it lacks it more than once. */
function tellGaps({ observations }: Series, { latest }: Summary, telling: Telling): string[] {
  const { metric, messages, locale } = telling;
  const gaps = observations.filter(
    ({ period, value, absence }) =>
      value === null &&
      period.ordinal < (latest?.period.ordinal ?? 0) &&
      (absence !== 'missing' || isReported(period, metric)),
  );
  const blanks = toBlanks(gaps, telling);
  return [...new Set(blanks.map(({ why }) => why))].map((why) => {
    const own = blanks.filter((each) => each.why === why);
    const [only] = own;
    if (only && own.length === 1) return tellBlank(only, telling);
    const count = own.reduce((sum, { first, last }) => sum + last.ordinal - first.ordinal + 1, 0);
    const text = formatPlain(count, 0, locale);
    return messages.note(why, messages.periods(text, metric.grain, pluralOf(count, locale)));
  });
}

/** How many rows have no date, where that adds up. */
function tellUndated(undated: number, telling: Telling): string {
  const { measure, shape } = telling.metric;
  const [counted, rule] = tellCounted(undated, telling);
  const isWhole = shape === 'flow' && 'fn' in measure && adds(measure);
  return telling.messages.undated(isWhole ? counted : null, rule);
}

/** The people that a rate is of. */
function tellPopulation({ value, year, source: from }: Population, telling: Telling): string {
  const { population, marked, joined, lower, source } = telling.messages;
  const people = population(formatPlain(value, 0, telling.locale));
  const counted = year ? marked(people, tellDay(toDay(year, 1, 1), telling, 'year')) : people;
  return from ? joined(counted, lower(source(from))) : counted;
}

/** The notes of a card, the most pressing first. */
export function toNotes({ metric, series, summary }: Described, telling: Telling): string[] {
  const { messages } = telling;
  const { held, latest, unsettled, notes } = summary;
  const isRevised = ({ value }: Observation) => metric.shape === 'flow' && value !== null && value < 0;
  return [
    held.length && messages.held,
    !latest && messages.noData,
    ...tellLatest(series, summary, telling),
    latest?.status === 'provisional' && messages.provisionalNote,
    unsettled && messages.unsettled,
    ...notes.map((each) => tellNote(each, telling)),
    ...series.observations
      .filter(isRevised)
      .map(({ period, value }) =>
        messages.note(
          namePeriod(period, telling),
          messages.marked(messages.revision, tellFigure(value, telling)),
        ),
      ),
    metric.target &&
      !goalsOf(metric).target &&
      messages.note(nameTarget(telling), messages.forOne(metric.time.native)),
    ...tellGaps(series, summary, telling),
    series.undated && tellUndated(series.undated, telling),
    metric.per && tellPopulation(metric.per.population, telling),
  ].filter((each) => typeof each === 'string');
}
