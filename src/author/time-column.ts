/** Which column says when, and how often the publisher reports: guessed from names, then read from the rows. */

import { MetricError } from '../errors.js';
import { isList, isObject } from '../metric/fits.js';
import { parseDay, fromDay, type Day, type Grain } from '../metric/period.js';
import { identifier } from '../metric/soql.js';
import type { RequestOptions } from '../soda/client.js';
import { fetchShared } from '../soda/shared.js';
import { toRowsUrl } from '../soda/url.js';
import type { Dataset, DatasetColumn } from './dataset.js';

/** What the newest rows show. */
export interface Reporting {
  /** `null` where the dates do not tell: too few, or too far apart for any grain. */
  readonly grain: Grain | null;
  /** How many days lie between two dates, usually; `null` where fewer than three dates are there. */
  readonly apart: number | null;
  readonly newest: Day | null;
  /** Whether each date has one row: then a value can be taken as it is, else rows are counted or added up. */
  readonly single: boolean;
}

const telling = [
  /^(report|reporting|event|incident|created|received|observation|week|month|collection)/i,
  /date|day|week|month|time/i,
];
const technical = /updat|modif|load|refresh|extract|birth|expir|clos|resol|end/i;

/** The columns of dates, the likeliest first. */
export function timeColumns({ columns }: Dataset): DatasetColumn[] {
  const score = ({ field }: DatasetColumn) =>
    telling.filter((each) => each.test(field)).length - (technical.test(field) ? 2 : 0);
  return columns.filter(({ type }) => type === 'date').sort((a, b) => score(b) - score(a));
}

/** So many of the newest dates are looked at. */
const looked = 40;

/** Asks for the newest dates of a column and how many rows each has. Rejects with a MetricError. */
export async function askReporting(
  { domain, dataset }: Dataset,
  column: string,
  options: RequestOptions = {},
): Promise<Reporting> {
  const name = identifier(column);
  const soql = `SELECT date_trunc_ymd(${name}) AS step, count(*) AS rows_of_step WHERE ${name} IS NOT NULL GROUP BY step ORDER BY step DESC LIMIT ${looked}`;
  const { json } = await fetchShared(toRowsUrl({ domain, dataset, soql }), options);
  if (!isList(json))
    throw new MetricError('malformed', `${domain} ${dataset} answered with something that is not rows.`);
  return readReporting(json);
}

/** Reads the answer. */
export function readReporting(rows: readonly unknown[]): Reporting {
  const found = rows.flatMap((row) => {
    const { step, rows_of_step: count } = isObject(row) ? (row as Record<string, unknown>) : {};
    const day = typeof step === 'string' ? parseDay(step) : null;
    return day === null ? [] : [{ day, count: Number(count) }];
  });
  const days = found.map(({ day }) => day);
  return {
    grain: toGrain(days),
    apart: toApart(days),
    newest: days[0] ?? null,
    single: found.length > 0 && found.every(({ count }) => count === 1),
  };
}

const toGaps = (days: readonly Day[]) => days.slice(1).map((day, index) => (days[index] ?? day) - day);

/** The usual distance between dates, newest first, in days; `null` where fewer than three dates are there. */
function toApart(days: readonly Day[]): number | null {
  const gaps = toGaps(days).sort((a, b) => a - b);
  return gaps.length < 2 ? null : (gaps[Math.floor(gaps.length / 2)] ?? null);
}

/** The grain that the distances between dates, newest first, speak for; `null` where fewer than three dates do. */
export function toGrain(days: readonly Day[]): Grain | null {
  const middle = toApart(days);
  if (middle === null) return null;
  // Reports that fall out on weekends or holidays are still daily.
  if (middle < 5) return 'day';
  // Every other week is no week: half of the weeks would be missing.
  if (middle === 7 && toGaps(days).every((gap) => gap % 7 === 0)) return 'week';
  const dates = new Set(days.map((day) => fromDay(day).date));
  // Ends of months are on four dates: the 28th to the 31st.
  const monthly = dates.size === 1 || [...dates].every((date) => date >= 28);
  if (!monthly) return null;
  if (middle >= 28 && middle <= 31) return 'month';
  if (middle >= 89 && middle <= 92) return 'quarter';
  return middle >= 365 && middle <= 366 ? 'year' : null;
}
