/** What a Socrata portal answers to the library's question about a daily series: newest first, all figures as text. */

import { day, type Point } from './points.js';

/** A series as a dataset: one row a day, the last of them on `end`, in days since 1970. */
export interface Dataset {
  readonly points: readonly Point[];
  readonly end: number;
}

const select = /^SELECT (.*?) (?:WHERE|GROUP)/;
const limit = /LIMIT (\d+)$/;
const quoted = /'(\d{4}-\d\d-\d\d)T00:00:00'/g;

/** The rows of a query that groups by day. Each row of the dataset is one day, so any aggregate of it is its figure. */
export function toRows(soql: string, { points, end }: Dataset): readonly Record<string, string>[] {
  const columns = (select.exec(soql)?.[1] ?? '')
    .split(', ')
    .map((each) => each.split(' AS ') as [expression: string, alias: string]);
  const [from = '', to = ''] = [...soql.matchAll(quoted)].map(([, date]) => date);
  const rows: Record<string, string>[] = [];
  const most = Number(limit.exec(soql)?.[1] ?? 1000);
  for (let at = points.length - 1; at >= 0 && rows.length < most; at--) {
    const date = new Date((end - (points.length - 1 - at)) * day).toISOString().slice(0, 10);
    if (date < from || (to && date >= to)) continue;
    const row: Record<string, string> = {};
    for (const [expression, alias] of columns) {
      row[alias] = expression.startsWith('date_trunc')
        ? `${date}T00:00:00.000`
        : expression.startsWith('count(')
          ? '1'
          : String(points[at]?.value);
    }
    rows.push(row);
  }
  return rows;
}
