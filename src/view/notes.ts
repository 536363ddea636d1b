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

/** Periods in a row that have no figure for the same reason, before the headline or after it. */
interface Blank {
  readonly why: string;
  readonly later: boolean;
  readonly first: Period;
  last: Period;
}

/** Why there is no figure; of one that is withheld, that it is, and how small it is. */
function tellWhy({ value, absence, omitted }: Observation, telling: Telling): string {
  const { omitted: leftOut, suppressed, marked, lower } = telling.messages;
  const words = tellValue({ value, absence }, telling);
  if (omitted) return leftOut;
  return absence === 'suppressed' && words !== suppressed ? marked(suppressed, lower(words)) : words;
}

/** Whether the publisher was to report it: of other days nothing is missing. */
function isDue({ start, grain }: Period, { freshness: { days, holidays, cadence } }: Metric): boolean {
  const isDaily = shiftDay(start, cadence) === start + 1;
  return grain !== 'day' || (isDaily && days.includes(weekday(start)) && !holidays.includes(start));
}

/** What the line lacks: after its headline, and before it, by its dates; of how many periods, where that is more than once. */
function tellBlanks({ observations, history }: Series, { latest }: Summary, telling: Telling): string[] {
  const { metric, messages, locale } = telling;
  const shown = observations[0]?.period.ordinal ?? 0;
  const told = latest?.period.ordinal ?? 0;
  const blanks: Blank[] = [];
  for (const each of history) {
    const { period, value, absence, omitted, status } = each;
    const later = period.ordinal > told;
    const isBlank = value === null && (later || absence !== 'missing' || isDue(period, metric));
    if (!(isBlank || (later && omitted)) || period.ordinal < shown || status === 'incomplete') continue;
    const why = tellWhy(each, telling);
    const before = blanks.at(-1);
    if (before?.why === why && before.last.ordinal === period.ordinal - 1) before.last = period;
    else blanks.push({ why, later, first: period, last: period });
  }
  return [true, false].flatMap((isLater) => {
    const all = blanks.filter(({ later }) => later === isLater);
    return all.flatMap(({ why, first, last }) => {
      const same = isLater ? [] : all.filter((each) => each.why === why);
      if (same.length < 2) return messages.note(namePeriod(first, telling, last), why);
      if (same[0]?.first !== first) return [];
      const count = same.reduce((sum, each) => sum + each.last.ordinal - each.first.ordinal + 1, 0);
      const text = formatPlain(count, 0, locale);
      return messages.note(why, messages.periods(text, metric.grain, pluralOf(count, locale)));
    });
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
    ...(latest ? tellBlanks(series, summary, telling) : []),
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
    series.undated && tellUndated(series.undated, telling),
    metric.per && tellPopulation(metric.per.population, telling),
  ].filter((each) => typeof each === 'string');
}
