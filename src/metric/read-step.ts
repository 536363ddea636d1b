/** Which period a row is of, by how its step of time is written. */

import { earliest, type Columns } from './columns.js';
import type { Metric } from './metric.js';
import { parseDay, periodAt, periodOf, toDay, type Day, type Period } from './period.js';

/** The period that a row's step names, or `null` for a row without a (readable) date. */
export function readStep(value: unknown, columns: Columns, metric: Metric): Period | null {
  const { calendar, time } = metric;
  const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  switch (columns.step) {
    case 'ordinal': {
      if (!/^-?\d+(\.0*)?$/.test(text)) return null;
      const first = columns.grain === 'week' ? periodOf(earliest, 'week', calendar).ordinal : 0;
      return periodAt(first + Math.round(Number(text)), columns.grain, calendar);
    }
    case 'year': {
      const year = /^(\d{4})(\.0*)?$/.exec(text)?.[1];
      // A fiscal year goes by the calendar year in which it ends, so it holds that year's first of January.
      return year ? periodOf(toDay(Number(year), 1, 1), 'year', calendar) : null;
    }
    default: {
      const day = columns.step === 'text' ? parseFormatted(text, time.format ?? '') : parseDay(text);
      return day === null ? null : periodOf(day, columns.grain, calendar);
    }
  }
}

/** Reads a date in the catalog's format; a format without a day or a month means the first. `null` where it does not fit. */
export function parseFormatted(text: string, format: string): Day | null {
  const parts: string[] = [];
  const pattern = format.replace(/YYYY|MM?|DD?|[^\w\s]/g, (part) => {
    if (!/\w/.test(part)) return `\\${part}`;
    parts.push(part.slice(0, 1));
    return part === 'YYYY' ? '(\\d{4})' : part.length === 2 ? '(\\d\\d)' : '(\\d{1,2})';
  });
  const found = new RegExp(`^${pattern}(?!\\d)`).exec(text.trim());
  if (!found) return null;
  const read = (part: string) => Number(found[parts.indexOf(part) + 1] ?? 1);
  const pad = (value: number) => String(value).padStart(2, '0');
  return parseDay(
    `${String(read('Y')).padStart(4, '0')}-${pad(parts.includes('M') ? read('M') : 1)}-${pad(parts.includes('D') ? read('D') : 1)}`,
  );
}
