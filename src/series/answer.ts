/** From the rows of an answer to native steps. */

import { MetricError } from '../errors.js';
import type { Metric } from '../metric/metric.js';
import { parseDay, periodAt, periodOf, type Day, type Grain } from '../metric/period.js';
import { toColumns } from '../metric/columns.js';
import type { Query, Window } from '../metric/query.js';
import { readStep } from '../metric/read-step.js';
import { cell, join, malformed, reachOf, readRow, rowsOf, usesLast, type Row, type Step } from './row.js';

export interface Answer {
  /** The grain of a step. */
  readonly grain: Grain;
  readonly steps: ReadonlyMap<number, Step>;
  /** The ordinal of the first step with a row. */
  readonly first: number | null;
  /** The last day of the last native step with a value. */
  readonly reach: Day | null;
  readonly undated: number | null;
}

/** The last step that was withheld or has a value decides how far the data reach. */
const isKnown = ({ values, suppressed }: Step) => suppressed || values.every((each) => each !== null);

/** What was asked, and under which key each expression comes back. */
export interface Asked {
  readonly query: Pick<Query, 'step' | 'limit'>;
  readonly aliases: ReadonlyMap<string, string>;
}

/**
 * Reads the rows of an answer.
 *
 * Throws a MetricError of kind `malformed` for a value that is no number, for one step answered twice and differently,
 * and for two rows where the measure is `last`; of kind `truncated` where the answer filled its limit within the window.
 */
export function readAnswer(
  rows: readonly Row[],
  { query, aliases }: Asked,
  metric: Metric,
  { today, frozen }: Pick<Window, 'today' | 'frozen'>,
): Answer {
  const columns = toColumns(metric);
  const latest = frozen ? today - 1 : today;
  const found = new Map<number, { step: Step; key: string; rows: number }>();
  const seen = new Map<string | null, string>();
  let undated: number | null = null;
  let reach: Day | null = null;
  let oldest: Day = Infinity;
  for (const row of rows) {
    const raw = cell(row, aliases, query.step);
    const period = readStep(raw, columns, metric);
    const step = readRow(row, aliases, columns, metric);
    const key = typeof raw === 'string' || typeof raw === 'number' ? `${raw}` : null;
    const before = seen.get(key);
    if (before !== undefined) {
      if (before === JSON.stringify(row)) continue;
      throw malformed(metric, `the answer has two different rows for ${key ?? 'no date'}.`, row);
    }
    seen.set(key, JSON.stringify(row));
    if (!period || key === null) {
      const value = step.values[0];
      if (typeof value === 'number') undated = (undated ?? 0) + value;
      continue;
    }
    if (period.start > latest || period.end > (metric.approved ?? Infinity)) continue;
    oldest = Math.min(oldest, (columns.step === 'date' ? parseDay(String(raw)) : null) ?? period.start);
    const count = rowsOf(row, aliases, columns);
    const other = found.get(period.ordinal);
    const joined = other ? join(other, { step, key }, metric) : step;
    const total = count + (other?.rows ?? 0);
    if (total > 1 && usesLast(metric)) {
      throw malformed(metric, `"last" needs one row a ${metric.time.native}, and there are ${total}.`, row);
    }
    found.set(period.ordinal, { step: joined, key: other && other.key > key ? other.key : key, rows: total });
    if (isKnown(step)) reach = Math.max(reach ?? -Infinity, reachOf(row, aliases, columns, period, metric));
  }
  if (rows.length >= query.limit && isCut(rows, seen.size, reach, { query, aliases }, metric)) {
    throw new MetricError(
      'truncated',
      `${metric.source.domain} ${metric.source.dataset}: the answer filled its limit of ${query.limit} rows, so some may be missing.`,
      {
        dataset: metric.source.dataset,
        metric: metric.name,
        limit: query.limit,
      },
    );
  }
  const steps = new Map([...found].map(([ordinal, { step }]) => [ordinal, step]));
  if (rows.length >= query.limit) dropCut(steps, oldest, columns.grain, metric);
  return {
    grain: columns.grain,
    steps,
    first: steps.size ? [...steps.keys()].reduce((a, b) => Math.min(a, b)) : null,
    reach,
    undated,
  };
}

/**
 * Whether a full page lacks something of the window. The newest come first, so a page full of different dates only shows
 * that there is more history than was asked for.
 */
function isCut(
  rows: readonly Row[],
  different: number,
  reach: Day | null,
  { query, aliases }: Asked,
  metric: Metric,
): boolean {
  if (metric.time.type === 'text' || different < query.limit - 2) return true;
  const newest = rows
    .map((row) => readStep(cell(row, aliases, query.step), toColumns(metric), metric))
    .find((each) => each !== null);
  return reach !== null && newest !== undefined && newest.end < reach;
}

/** Where the limit ends the answer amid a period, what came of that period is not the whole of it. */
function dropCut(
  steps: Map<number, Step>,
  oldest: Day,
  grain: Grain,
  { shape, grain: chosen, calendar }: Metric,
): void {
  if ((shape !== 'flow' && shape !== 'ratio') || oldest === Infinity) return;
  const { start, end } = periodOf(oldest, chosen, calendar);
  if (oldest === start) return;
  for (const ordinal of [...steps.keys()]) {
    if (periodAt(ordinal, grain, calendar).start <= end) steps.delete(ordinal);
  }
}
