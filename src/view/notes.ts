/** What a reader must know beside the figure: held and missing figures, corrections, revisions, rows without a date. */

import { adds } from '../metric/measure.js';
import type { Note, Population } from '../metric/metric.js';
import { parseDay, toDay, type Period } from '../metric/period.js';
import { goalsOf } from '../series/comparison.js';
import type { Observation, Series } from '../series/series.js';
import type { Summary } from '../series/summary.js';
import type { Described } from './card-view.js';
import { nameTarget } from './change-words.js';
import { formatPlain } from './format.js';
import {
  namePeriod,
  tellCounted,
  tellDate,
  tellDay,
  tellFigure,
  tellRange,
  type Telling,
} from './phrases.js';
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

/** A note of the catalog, behind its dates. */
function tellNote({ type, text, on, from, to }: Note, telling: Telling): string {
  const { note, joined, correction, span } = telling.messages;
  const start = from ?? on;
  if (start === undefined) return text;
  if (type === 'correction') return note(joined(correction, tellDate(on ?? start, telling)), text);
  const [first, last] = [parseDay(start), parseDay(to ?? start)];
  const isRange = first !== null && last !== null && first !== last;
  return note(isRange ? span(...tellRange(first, last, telling)) : tellDate(start, telling), text);
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
    ...toBlanks(series, summary, telling),
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
