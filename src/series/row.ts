/** One row of an answer: numbers read, what is withheld told from what is absent. */

import { MetricError, type ErrorFacts, type MetricErrorKind } from '../errors.js';
import type { Columns } from '../metric/columns.js';
import type { Metric } from '../metric/metric.js';
import { clean } from '../metric/round.js';

/** A row as Socrata sent it: `null` cells are absent, numbers are text. */
export type Row = Readonly<Record<string, unknown>>;

/** What was reported for one step. */
export interface Step {
  /** How the answer writes the step; of several rows, the last. */
  readonly key: string;
  /** The measure's value, or its numerator and denominator; `null` where it has none. */
  readonly terms: readonly (number | null)[];
  /** The publisher has it, or a part of it, and withholds it. */
  readonly withheld: boolean;
  /** How many rows stand behind it: where some of several are withheld, the whole need not be small. */
  readonly rows: number;
  /** How many native steps stand behind it, where the server rolled them up. */
  readonly reported: number | null;
}

/** The fault of an answer, and of which dataset and metric it is. */
export const toFault = (
  kind: MetricErrorKind,
  { name, source: { domain, dataset } }: Metric,
  message: string,
  facts?: ErrorFacts,
) => new MetricError(kind, `${domain} ${dataset}: ${message}`, { dataset, metric: name, ...facts });

const numeric = /^-?\d+(\.\d*)?([eE][+-]?\d+)?$/;

/** Beyond this nothing is counted or measured: between such numbers and their inverses there is no scale to draw. */
const huge = 1e301;

/** Socrata writes numbers as text. `undefined` is what is neither a number nor absent. */
function toNumber(value: unknown): number | null | undefined {
  if (value == null) return null;
  const number =
    typeof value === 'number' || (typeof value === 'string' && numeric.test(value)) ? +value : NaN;
  const size = Math.abs(number);
  return size === 0 || (size > 1 / huge && size < huge) ? number : undefined;
}

/** Reads the step of a row, by what an expression came back as; nothing where a value is no number. */
export function toStep(
  key: string,
  read: (expression: string | null) => unknown,
  columns: Columns,
  { suppress }: Metric,
): Step | null {
  const count = (expression: string | null) => toNumber(read(expression)) ?? 0;
  let [withheld, wrong, most] = [false, false, 1];
  // Mapped and not pushed: there is one such list a row, and a list that grew holds room for many more.
  const terms = columns.terms.map(({ value, rows, present }) => {
    const number = toNumber(read(value));
    const small = suppress !== null && (number == null || count(present ?? rows) < count(rows));
    wrong ||= number === undefined && !small;
    withheld ||= small;
    most = Math.max(most, count(rows));
    return small ? null : (number ?? null);
  });
  if (wrong) return null;
  const reported = columns.steps === null ? null : count(columns.steps);
  return { key, terms, withheld, rows: most, reported };
}

/** Several dates within one native step: what adds up is added, of a level the last date's value counts. */
export function join(a: Step, b: Step, level: boolean): Step {
  if (level) return a.key > b.key ? a : b;
  return {
    key: b.key,
    terms: a.terms.map((value, at) => {
      const other = b.terms[at] ?? null;
      return value === null || other === null ? (value ?? other) : clean(value + other);
    }),
    withheld: a.withheld || b.withheld,
    rows: a.rows + b.rows,
    reported: null,
  };
}
