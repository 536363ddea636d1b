/** The table that is a chart's equal: the same periods, the same figures, the same marks in words; sorted, and as CSV. */

import type { Metric } from '../metric/metric.js';
import { formatDay, type Period } from '../metric/period.js';
import { figureOf } from '../series/series.js';
import type { Described } from './card-view.js';
import { toCsv } from './details-csv.js';
import type { DetailsWords } from './details-words.js';
import { decimalsOf, formatFigure, round, toShown } from './format.js';
import { namePeriod, textOf, toUnit, upper, type Telling } from './phrases.js';
import { tellStatus } from './status.js';
import { tellValue } from './table.js';

export interface TableRow {
  readonly period: string;
  readonly figure: string;
  /** The trailing average, where the metric has one. */
  readonly average: string | null;
  /** What is special about it: incomplete, provisional, a revision. */
  readonly status: string;
  /** What the words stand for. */
  readonly of: Period;
  readonly value: number | null;
  readonly mean: number | null;
}

export type TableColumn = 'period' | 'figure' | 'average' | 'status';

export interface TableView {
  readonly caption: string;
  readonly columns: readonly { readonly key: TableColumn; readonly heading: string }[];
  /** Newest first. */
  readonly rows: readonly TableRow[];
}

export function toTable({ series, summary }: Described, given: Telling, caption: string): TableView {
  // A table is where a reader looks for the exact figure, so millions are not cut short here.
  const format = { ...given.metric.format, compact: 'never' } as const;
  const telling = { ...given, metric: { ...given.metric, format } };
  const { metric, messages, locale } = telling;
  const figure = textOf(telling, 'short') ?? textOf(telling, 'title') ?? metric.short;
  const rows = series.observations
    .filter(({ status }) => status !== 'incomplete' || metric.tail !== 'hide')
    .map((each) => {
      const mean = metric.smooth ? figureOf(each, metric) : null;
      return {
        period: namePeriod(each.period, telling),
        figure: tellValue(each, telling),
        average: metric.smooth ? formatFigure(mean, metric, locale) : null,
        status: tellStatus(each, summary, telling),
        of: each.period,
        value: each.value,
        mean,
      };
    });
  return {
    caption,
    columns: [
      { key: 'period', heading: upper(messages.grains[metric.grain]) },
      { key: 'figure', heading: figure },
      ...(metric.smooth ? [{ key: 'average', heading: messages.averageHeading } as const] : []),
      { key: 'status', heading: messages.statusHeading },
    ],
    rows: rows.reverse(),
  };
}

/** How a table is sorted: by which column, and whether downwards. */
export interface TableOrder {
  readonly by: TableColumn;
  readonly down: boolean;
}

/** The rows in another order; those without a figure come last either way, and equal ones stay newest first. */
export function sortRows(rows: readonly TableRow[], { by, down }: TableOrder): readonly TableRow[] {
  const key = ({ of, value, mean, status }: TableRow) =>
    ({ period: of.ordinal, figure: value, average: mean, status: status || null })[by];
  return [...rows].sort((first, second) => {
    const [a, b] = [key(first), key(second)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return (a < b ? -1 : a > b ? 1 : 0) * (down ? -1 : 1);
  });
}

/** A value as it is printed, as a number; `null` where there is none. */
function toPrinted(value: number | null, metric: Metric): number | null {
  if (value === null) return null;
  const percent = metric.format.style === 'percent' ? 100 : 1;
  return round(toShown(value, metric) * percent, decimalsOf(metric));
}

/**
 * The rows, as they are sorted, as a CSV file: figures as plain numbers with the decimals that are printed, and in their
 * place the words where there is none; the unit stands in the heading.
 */
export function tableToCsv(
  { columns }: TableView,
  rows: readonly TableRow[],
  telling: Telling,
  { firstDay, lastDay }: DetailsWords,
): string {
  const { metric } = telling;
  const { style, currency } = metric.format;
  const unit = {
    percent: '%',
    currency,
    duration: metric.format.unit ?? 'day',
    decimal: null,
  }[style];
  const units = [unit, toUnit(telling)].filter(Boolean).join(' ');
  const headings = columns.flatMap(({ key, heading }) => {
    if (key === 'period') return [heading, firstDay, lastDay];
    return [key === 'status' || !units ? heading : `${heading} (${units})`];
  });
  const cells = rows.map(({ period, figure, status, of, value, mean }) =>
    columns.flatMap(({ key }) => {
      if (key === 'period') return [period, formatDay(of.start), formatDay(of.end)];
      if (key === 'status') return [status];
      return [key === 'figure' ? (toPrinted(value, metric) ?? figure) : toPrinted(mean, metric)];
    }),
  );
  return toCsv([headings, ...cells]);
}
