/** What a reader must know beside the figure: held and missing figures, corrections, revisions, rows without a date. */

import { adds } from '../metric/measure.js';
import { parseDay, toDay, type Period } from '../metric/period.js';
import { goalsOf } from '../series/comparison.js';
import type { Series } from '../series/series.js';
import type { Summary } from '../series/summary.js';
import type { Described } from './card-view.js';
import { nameTarget } from './change-words.js';
import { formatDate } from './dates.js';
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
  return runs.map(({ why, first, last }) => messages.note(nameRun(first, last, telling), why));
}

/** The name of one period, or of a run of them. */
function nameRun(first: Period, last: Period, telling: Telling): string {
  if (first === last) return namePeriod(first, telling);
  return telling.messages.span(...tellRange(first.start, last.end, { ...telling, now: null }));
}

/** The notes of a card, the most pressing first. */
export function toNotes({ metric, series, summary }: Described, telling: Telling): string[] {
  const { messages, locale } = telling;
  const notes: string[] = [];
  if (summary.held.length) notes.push(messages.held);
  if (!summary.latest) notes.push(messages.noData);
  notes.push(...toBlanks(series, summary, telling));
  if (summary.latest?.status === 'provisional') notes.push(messages.provisionalNote);
  if (summary.unsettled) notes.push(messages.unsettled);
  for (const { type, text, on, from, to } of summary.notes) {
    const start = from ?? on;
    if (start === undefined) notes.push(text);
    else if (type === 'correction')
      notes.push(messages.note(messages.joined(messages.correction, tellDate(on ?? start, telling)), text));
    else {
      const [a, b] = [parseDay(start), to === undefined ? null : parseDay(to)];
      const dates =
        a !== null && b !== null && b !== a
          ? messages.span(...tellRange(a, b, telling))
          : a === null
            ? start
            : tellDay(a, telling);
      notes.push(messages.note(dates, text));
    }
  }
  const revised =
    metric.shape === 'flow' ? series.observations.filter(({ value }) => value !== null && value < 0) : [];
  for (const each of revised) {
    notes.push(
      messages.note(
        namePeriod(each.period, telling),
        messages.marked(messages.revision, tellFigure(each.value, telling)),
      ),
    );
  }
  if (metric.target && !goalsOf(metric).target) {
    notes.push(messages.note(nameTarget(telling), messages.forOne(metric.time.native)));
  }
  if (series.undated) {
    const [counted, rule] = tellCounted(series.undated, telling);
    const whole = metric.shape === 'flow' && 'fn' in metric.measure && adds(metric.measure);
    notes.push(messages.undated(whole ? counted : null, rule));
  }
  if (metric.per) {
    const { value, year, source } = metric.per.population;
    const people = messages.population(formatPlain(value, 0, locale));
    const counted =
      year === undefined
        ? people
        : messages.marked(people, formatDate(toDay(year, 1, 1), 'year', locale, null));
    notes.push(source ? messages.joined(counted, messages.lower(messages.source(source))) : counted);
  }
  return notes;
}
