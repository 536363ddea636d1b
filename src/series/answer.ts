/** From the rows of an answer to native steps. */

import { toColumns } from '../metric/columns.js';
import { adds, isLevel, termsOf } from '../metric/measure.js';
import type { Metric } from '../metric/metric.js';
import { formatDay, parseDay, periodOf, type Day, type Grain } from '../metric/period.js';
import type { Query, Window } from '../metric/query.js';
import { parseFormatted, readStep } from '../metric/read-step.js';
import { join, toFault, toStep, type Row, type Step } from './row.js';

export interface Answer {
  /** The grain of a step. */
  readonly grain: Grain;
  readonly steps: ReadonlyMap<number, Step>;
  /** The ordinal of the first step of which all is known; infinite where there is none. */
  readonly first: number;
  /** The last day of the last native step with a value. */
  readonly reach: Day | null;
  readonly undated: number | null;
  /** It filled its limit, so that older ones may have been reported. */
  readonly full: boolean;
}

/** What was asked, and under which key each expression comes back. */
export interface Asked {
  readonly query: Pick<Query, 'step' | 'having' | 'limit'>;
  readonly aliases: ReadonlyMap<string, string>;
}

/** 1900-01-01, which stands for an empty date: no measurement (see toQuery). */
const sentinel = -25_567;

/**
 * Reads the rows of an answer.
 *
 * Throws a MetricError of kind `malformed` for a value that is no number or is missing, for one step answered twice and differently,
 * and for several rows of a step where only one can be read; of kind `truncated` where the answer filled its limit within the window.
 */
export function readAnswer(
  rows: readonly Row[],
  { query: { step: asked, having, limit }, aliases }: Asked,
  metric: Metric,
  { today, frozen }: Pick<Window, 'today' | 'frozen'>,
): Answer {
  const { time, grain, calendar, approved, suppress, missing } = metric;
  const columns = toColumns(metric);
  const level = isLevel(metric);
  const full = rows.length >= limit;
  const seen = new Map<unknown, Row>();
  const steps = new Map<number, Step>();
  let undated: number | null = null;
  let reach: Day | null = null;
  let newest: Day | null = null;
  let oldest: Day = Infinity;
  let row: Row = {};
  const read = (expression: string | null) => row[aliases.get(expression ?? '') ?? ''];
  const fail = (message: string) =>
    toFault('malformed', metric, `${message} Row: ${JSON.stringify(row).slice(0, 200)}`);
  for (row of rows) {
    const raw: unknown = read(asked) ?? null;
    const period = readStep(raw, columns, metric);
    // Text dates have an order only as dates.
    const date = time.type === 'text' ? parseFormatted(String(raw), time.format ?? '') : null;
    const step = toStep(date === null ? String(raw) : formatDay(date), read, columns, metric);
    if (!step) throw fail('a value is not a number.');
    // The query asks for no other rows (see toQuery).
    if (!suppress && missing !== 'zero' && having.some((any) => any.every((each) => read(each) == null)))
      throw fail('a value is missing.');
    const before = seen.get(raw);
    if (before) {
      if (JSON.stringify(before) === JSON.stringify(row)) continue;
      throw fail(`the answer has two different rows for ${raw === null ? 'no date' : step.key}.`);
    }
    seen.set(raw, row);
    if (!period) {
      const [value = null] = step.terms;
      if (value !== null) undated = (undated ?? 0) + value;
      continue;
    }
    const { ordinal, start, end } = period;
    newest ??= end;
    const last = parseDay(String(read(columns.reach)));
    const until = last === null ? end : periodOf(last, time.native, calendar).end;
    if (start > today - (frozen ? 1 : 0) || until > (approved ?? Infinity)) continue;
    if (date !== null && date <= sentinel) continue;
    if (full) oldest = Math.min(oldest, parseDay(step.key) ?? start);
    const other = steps.get(ordinal);
    const count = step.rows + (other?.rows ?? 0);
    // What does not add up cannot be put together here; nor can levels whose order is not known.
    const alone =
      count > 1 &&
      termsOf(metric).find(
        (term) => term.fn === 'last' || (other && (!adds(term) || (level && other.key === step.key))),
      );
    if (alone) throw fail(`"${alone.fn}" needs one row a ${time.native}, and there are ${count}.`);
    const whole = other ? join(other, step, level) : step;
    steps.set(ordinal, whole);
    // The last step that was withheld or has a value decides how far the data reach.
    if (whole.withheld || !whole.terms.includes(null)) {
      reach = Math.max(reach ?? -Infinity, until);
    }
  }
  // The newest come first, so a page full of different dates only shows that there is more history than was asked for.
  if (
    full &&
    (time.type === 'text' ||
      seen.size < limit - 2 ||
      // What has a value lies beyond.
      reach === null ||
      (newest !== null && newest < reach))
  ) {
    throw toFault(
      'truncated',
      metric,
      `the answer filled its limit of ${limit} rows, so some may be missing.`,
      { limit },
    );
  }
  // Where the limit ends the answer amid a period, what came of that period is not the whole of it.
  const cut =
    full && !level
      ? periodOf(periodOf(oldest - 1, grain, calendar).end, columns.grain, calendar).ordinal
      : -Infinity;
  let first = Infinity;
  for (const ordinal of steps.keys()) if (ordinal > cut && ordinal < first) first = ordinal;
  return { grain: columns.grain, steps, first, reach, undated, full };
}
