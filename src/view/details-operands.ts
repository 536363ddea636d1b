/** A figure out of the rows of its query: which rows, what they add up to, and what is made of that. */

import { toColumns } from '../metric/columns.js';
import { isLevel } from '../metric/measure.js';
import type { Metric } from '../metric/metric.js';
import { formatDay, fromDay, periodOf, type Period } from '../metric/period.js';
import { toReading } from '../series/roll-up.js';
import type { Facts } from './details-facts.js';
import type { RowsWords } from './details-words.js';

/** What the arithmetic is told from. */
export interface Sums extends Facts {
  /** A number with all the digits that it has. */
  readonly exact: (value: number) => string;
  /** A value in the unit in which it is shown. */
  readonly shown: (value: number) => number;
}

/** A number as an operand: what is below zero stands in brackets. */
export const operand = (value: number, { exact }: Sums): string =>
  value < 0 ? `(${exact(value)})` : exact(value);

export const equate = (left: string, value: number, { exact, words }: Sums): string =>
  words.equation(`${left} = ${exact(value)}`);

export const subtract = (a: number, b: number, sums: Sums): string =>
  equate(`${operand(a, sums)} − ${operand(b, sums)}`, a - b, sums);

/** The name that follows a text of the query. */
function nameAfter(text: string, { soql }: Sums): string {
  return /^\w+/.exec(soql.slice(soql.indexOf(text) + text.length))?.[0] ?? '';
}

/** Whether the query has a single row for a period of this grain. */
function hasOneRow(grain: Period['grain'], metric: Metric): boolean {
  const { asked, step } = toColumns(metric);
  return grain === asked && step !== 'text';
}

/** The step of a period's first or last day, as the query's rows write it. */
function toKey(period: Period, end: boolean, metric: Metric): string {
  const { step } = toColumns(metric);
  if (step === 'year') return String(fromDay(period.end).year);
  if (step !== 'ordinal') return formatDay(end ? period.end : period.start);
  return String(period.ordinal);
}

/** What of the rows of some periods each term is. */
function tellRows(
  totals: readonly number[],
  how: RowsWords['how'],
  [first, last, ...except]: readonly [first: Period, last: Period, ...except: Period[]],
  sums: Sums,
): string[] {
  const { metric, soql } = sums;
  const { format, type } = metric.time;
  const key = nameAfter(' AS ', sums);
  return totals.map((total, term) =>
    sums.words.rows({
      how,
      column: nameAfter(`${toColumns(metric).terms[term]?.value ?? soql} AS `, sums),
      key: type === 'text' ? `${key} (${format ?? ''})` : key,
      from: toKey(first, false, metric),
      to: toKey(last, true, metric),
      except: except.map((each) => toKey(each, false, metric)),
      total: sums.exact(total),
    }),
  );
}

/** What is made of the sums of a figure's terms: divided, averaged, and per so many inhabitants. */
function tellMade([first = 0, second = 1]: readonly number[], count: number, sums: Sums): string[] {
  const { exact } = sums;
  const { shape, per, format } = sums.metric;
  const lines: string[] = [];
  let made = first;
  const make = (value: number, how: string) => {
    lines.push(equate(`${operand(made, sums)} ${how}`, value, sums));
    made = value;
  };
  if (shape === 'ratio') make(made / second, `÷ ${operand(second, sums)}`);
  else if (count > 1) make(made / count, `÷ ${exact(count)}`);
  if (per) {
    const { value } = per.population;
    make((made * per.scale) / value, `× ${exact(per.scale)} ÷ ${exact(value)}`);
  }
  if (format.scale !== 1) make(made / format.scale, `÷ ${exact(format.scale)}`);
  return lines;
}

/** How the value of a period, or of a part of one, comes of the query's rows. */
export function tellReading(period: Period, sums: Sums): string[] {
  const { metric } = sums;
  const { terms } = toReading(period, sums.data.series.steps);
  if (!terms) return [];
  const whole = period.end === periodOf(period.start, period.grain, metric.calendar).end;
  const how = whole && hasOneRow(period.grain, metric) ? 'one' : isLevel(metric) ? 'last' : 'sum';
  return [...tellRows(terms, how, [period, period], sums), ...tellMade(terms, 1, sums)];
}

/** How the figure of a period that a card headlines, or compares with, comes of the query's rows. */
export function tellOperands(period: Period, sums: Sums): string[] {
  const { metric } = sums;
  if (!metric.smooth) return tellReading(period, sums);
  const from = period.ordinal - metric.smooth.window;
  const window = sums.data.series.history.filter(
    ({ period: { ordinal } }) => ordinal > from && ordinal <= period.ordinal,
  );
  const counted = window.filter(({ omitted }) => !omitted);
  const totals = counted
    .map(({ terms }) => terms ?? [])
    .reduce((sum, terms) => terms.map((each, term) => each + (sum[term] ?? 0)), []);
  // Of levels that are reported more often than they are averaged, the last of each period counts.
  const levels = isLevel(metric) && !hasOneRow(period.grain, metric);
  const rows = levels
    ? counted.flatMap(({ terms, period: each }) => tellRows(terms ?? [], 'last', [each, each], sums))
    : tellRows(
        totals,
        'sum',
        [
          window[0]?.period ?? period,
          period,
          ...window.filter(({ omitted }) => omitted).map((each) => each.period),
        ],
        sums,
      );
  if (levels)
    rows.push(
      equate(counted.map(({ terms }) => operand(terms?.[0] ?? 0, sums)).join(' + '), totals[0] ?? 0, sums),
    );
  return [...rows, ...tellMade(totals, counted.length, sums)];
}
