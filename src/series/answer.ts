/** From the rows of an answer to native steps: numbers read, rows of one step joined, what is withheld told from what is absent. */

import { MetricError } from '../errors.js';
import type { Metric } from '../metric/metric.js';
import { parseDay, periodAt, periodOf, type Day, type Grain, type Period } from '../metric/period.js';
import {
  readStep,
  toColumns,
  type Columns,
  type Query,
  type TermColumns,
  type Window,
} from '../metric/query.js';

/** A row as Socrata sent it: `null` cells are absent, numbers are text. */
export type Row = Readonly<Record<string, unknown>>;

/** What was reported for one step. */
export interface Step {
  /** The measure's value, or its numerator and denominator; `null` where it has none. */
  readonly values: readonly (number | null)[];
  /** The publisher has it and withholds it, or a part of it. */
  readonly suppressed: boolean;
  /** Of several rows some are withheld, so that the whole need not be small. */
  readonly partly: boolean;
  /** How many native steps stand behind it, where the server rolled them up. */
  readonly reported: number | null;
}

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

const malformed = (metric: Metric, message: string, row: Row) =>
  new MetricError(
    'malformed',
    `${metric.source.domain} ${metric.source.dataset}: ${message} Row: ${JSON.stringify(row).slice(0, 200)}`,
    {
      dataset: metric.source.dataset,
      metric: metric.name,
    },
  );

const numeric = /^-?\d+(\.\d*)?([eE][+-]?\d+)?$/;

/** Socrata writes numbers as text. `undefined` is what is neither a number nor absent. */
function toNumber(value: unknown): number | null | undefined {
  if (value === undefined || value === null) return null;
  const number =
    typeof value === 'number'
      ? value
      : typeof value === 'string' && numeric.test(value)
        ? Number(value)
        : NaN;
  return Number.isFinite(number) ? number : undefined;
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
  const seen = new Map<string, string>();
  let undated: number | null = null;
  let reach: Day | null = null;
  let oldest: Day = Infinity;
  for (const row of rows) {
    const raw = cell(row, aliases, query.step);
    const period = readStep(raw, columns, metric);
    const step = readRow(row, aliases, columns, metric);
    const key = typeof raw === 'string' || typeof raw === 'number' ? String(raw) : '';
    const before = seen.get(key);
    if (before !== undefined) {
      if (before === JSON.stringify(row)) continue;
      throw malformed(metric, `the answer has two different rows for ${key || 'no date'}.`, row);
    }
    seen.set(key, JSON.stringify(row));
    if (!period) {
      const value = step.values[0];
      if (typeof value === 'number') undated = (undated ?? 0) + value;
      continue;
    }
    if (period.start > latest) continue;
    oldest = Math.min(oldest, (columns.step === 'date' ? parseDay(String(raw)) : null) ?? period.start);
    const count = rowsOf(row, aliases, columns);
    const other = found.get(period.ordinal);
    const joined = other ? join(other, { step, key }, metric) : step;
    const total = count + (other?.rows ?? 0);
    if (total > 1 && usesLast(metric)) {
      throw malformed(
        metric,
        `"last" needs one row a ${metric.time.native}, and there are ${total}.`,
        row,
      );
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

const usesLast = ({ measure }: Metric) =>
  'numerator' in measure
    ? measure.numerator.fn === 'last' || measure.denominator.fn === 'last'
    : measure.fn === 'last';

const cell = (row: Row, aliases: ReadonlyMap<string, string>, expression: string | null): unknown => {
  const key = expression === null ? undefined : aliases.get(expression);
  return key !== undefined && Object.hasOwn(row, key) ? row[key] : undefined;
};

function rowsOf(row: Row, aliases: ReadonlyMap<string, string>, { terms }: Columns): number {
  return Math.max(1, ...terms.map(({ rows }) => toNumber(cell(row, aliases, rows)) ?? 0));
}

function readRow(row: Row, aliases: ReadonlyMap<string, string>, columns: Columns, metric: Metric): Step {
  const values = columns.terms.map((term) => readTerm(row, aliases, term, metric));
  const suppressed = values.includes('withheld');
  return {
    values: values.map((each) => (each === 'withheld' ? null : each)),
    suppressed,
    partly: suppressed && rowsOf(row, aliases, columns) > 1,
    reported: columns.steps === null ? null : (toNumber(cell(row, aliases, columns.steps)) ?? 0),
  };
}

function readTerm(
  row: Row,
  aliases: ReadonlyMap<string, string>,
  { value, rows, present }: TermColumns,
  metric: Metric,
): number | null | 'withheld' {
  const number = toNumber(cell(row, aliases, value));
  const partly =
    present !== null &&
    (toNumber(cell(row, aliases, present)) ?? 0) < (toNumber(cell(row, aliases, rows)) ?? 0);
  if (metric.suppress && (partly || typeof number !== 'number')) return 'withheld';
  if (number === undefined) throw malformed(metric, 'a value is not a number.', row);
  return number;
}

/** Several dates within one native step: what adds up is added, of a level the last date's value counts. */
function join(a: { step: Step; key: string }, b: { step: Step; key: string }, { shape }: Metric): Step {
  if (shape === 'stock' || shape === 'cumulative') return (a.key > b.key ? a : b).step;
  const add = (x: number | null | undefined, y: number | null | undefined) =>
    x == null || y == null ? (x ?? y ?? null) : x + y;
  return {
    values: a.step.values.map((value, index) => add(value, b.step.values[index])),
    suppressed: a.step.suppressed || b.step.suppressed,
    partly: a.step.suppressed || b.step.suppressed,
    reported: null,
  };
}

function reachOf(
  row: Row,
  aliases: ReadonlyMap<string, string>,
  columns: Columns,
  period: Period,
  { time, calendar }: Metric,
): Day {
  const last = cell(row, aliases, columns.reach);
  const day = typeof last === 'string' ? parseDay(last) : null;
  return day === null ? period.end : periodOf(day, time.native, calendar).end;
}
