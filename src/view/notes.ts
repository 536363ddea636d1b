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

/** Why the headline is older than the data: what the complete periods after it lack. */
function toBlanks({ history, completeThrough }: Series, { latest }: Summary, telling: Telling): string[] {
  if (!latest || !completeThrough) return [];
  const { messages } = telling;
  const runs: { why: string; first: Period; last: Period }[] = [];
  for (const { period, value, absence, omitted } of history) {
    const after = period.ordinal > latest.period.ordinal && period.ordinal <= completeThrough.ordinal;
    if (!after || (value !== null && !omitted)) continue;
    const why = omitted ? messages.omitted : tellValue({ value, absence }, telling);
    const run = runs.at(-1);
    if (run?.why === why && run.last.ordinal === period.ordinal - 1) run.last = period;
    else runs.push({ why, first: period, last: period });
  }
  return runs.map(({ why, first, last }) => messages.note(namePeriod(first, telling, last), why));
}

/** Whether the publisher was to report it: of other days nothing is missing. */
function isDue({ start, grain }: Period, { freshness: { days, holidays, cadence } }: Metric): boolean {
  const isDaily = shiftDay(start, cadence) === start + 1;
  return grain !== 'day' || (isDaily && days.includes(weekday(start)) && !holidays.includes(start));
}

/** Of how many periods before the headline the line has no figure, and why; of those that are withheld, how small they are. */
function tellGaps({ observations }: Series, { latest }: Summary, telling: Telling): string[] {
  const { metric, messages, locale } = telling;
  const { suppressed, marked, lower } = messages;
  const counts = new Map<string, number>();
  for (const { period, value, absence } of observations) {
    if (value !== null || !latest || period.ordinal >= latest.period.ordinal) continue;
    if (absence === 'missing' && !isDue(period, metric)) continue;
    const words = tellValue({ value, absence }, telling);
    const why = absence === 'suppressed' && words !== suppressed ? marked(suppressed, lower(words)) : words;
    counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  return [...counts].map(([why, count]) =>
    messages.note(
      why,
      messages.periods(formatPlain(count, 0, locale), metric.grain, pluralOf(count, locale)),
    ),
  );
}

/** How many rows have no date, where that adds up. */
function tellUndated(undated: number, telling: Telling): string {
  const { measure, shape, suppress } = telling.metric;
  const [counted, rule] = tellCounted(undated, telling);
  const isSmall = undated < (suppress?.below ?? 0);
  const isWhole = shape === 'flow' && 'fn' in measure && adds(measure) && !isSmall;
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
    ...toBlanks(series, summary, telling),
    latest?.status === 'provisional' && messages.provisionalNote,
    unsettled && messages.unsettled,
    ...notes.map((each) => tellNote(each, telling)),
    ...series.observations.filter(isRevised).map(({ period, value, status }) => {
      const revision = messages.marked(messages.revision, tellFigure(value, telling));
      // Of what may change yet it is no final news.
      const words = status === 'incomplete' ? messages.list([messages.incomplete, revision]) : revision;
      return messages.note(namePeriod(period, telling), words);
    }),
    metric.target &&
      !goalsOf(metric).target &&
      messages.note(nameTarget(telling), messages.forOne(metric.time.native)),
    ...tellGaps(series, summary, telling),
    series.undated && tellUndated(series.undated, telling),
    metric.per && tellPopulation(metric.per.population, telling),
  ].filter((each) => typeof each === 'string');
}
