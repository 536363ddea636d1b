/** One row of an answer: numbers read, what is withheld told from what is absent. */

import { MetricError } from '../errors.js';
import type { Columns, TermColumns } from '../metric/columns.js';
import { termsOf } from '../metric/measure.js';
import type { Metric } from '../metric/metric.js';
import { parseDay, periodOf, type Day, type Period } from '../metric/period.js';

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

export const malformed = (metric: Metric, message: string, row: Row) =>
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

export const usesLast = (metric: Metric) => termsOf(metric).some(({ fn }) => fn === 'last');

export const cell = (row: Row, aliases: ReadonlyMap<string, string>, expression: string | null): unknown => {
  const key = expression === null ? undefined : aliases.get(expression);
  return key !== undefined && Object.hasOwn(row, key) ? row[key] : undefined;
};

export function rowsOf(row: Row, aliases: ReadonlyMap<string, string>, { terms }: Columns): number {
  return Math.max(1, ...terms.map(({ rows }) => toNumber(cell(row, aliases, rows)) ?? 0));
}

export function readRow(
  row: Row,
  aliases: ReadonlyMap<string, string>,
  columns: Columns,
  metric: Metric,
): Step {
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
export function join(
  a: { step: Step; key: string },
  b: { step: Step; key: string },
  { shape }: Metric,
): Step {
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

export function reachOf(
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
