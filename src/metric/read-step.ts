/** Which period a row is of, by how its step of time is written. */

import type { Columns } from './columns.js';
import type { Metric } from './metric.js';
import { parseDay, periodAt, periodOf, toDay, type Day, type Period } from './period.js';

/** The period that a row's step names, or `null` for a row without a (readable) date. */
export function readStep(
  value: unknown,
  { step, grain }: Columns,
  { calendar, time }: Metric,
): Period | null {
  const text = typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
  const number = step !== 'date' && /^-?\d+(\.0*)?$/.test(text) ? Number(text) : null;
  if (step === 'ordinal') return number === null ? null : periodAt(number, grain, calendar);
  const day =
    step === 'date'
      ? parseDay(text)
      : step === 'text'
        ? parseFormatted(text, time.format ?? '')
        : // A fiscal year goes by the calendar year in which it ends, so it holds that year's first of January.
          number !== null && number >= 1000 && number < 10_000
          ? toDay(number, 1, 1)
          : null;
  return day === null ? null : periodOf(day, grain, calendar);
}

/**
 * Reads a date in the catalog's format; a format without a day or a month means the first. `null` where it does not fit. No more of a
 * cell is looked at than a date and a time need.
 */
export function parseFormatted(text: string, format: string): Day | null {
  const parts: string[] = [];
  const pattern = format.replace(/YYYY|MM?|DD?|[^\w\s]/g, (part) => {
    if (!/\w/.test(part)) return `\\${part}`;
    parts.push(part.slice(0, 1));
    return `(\\d{${part.length > 1 ? part.length : '1,2'}})`;
  });
  const found = new RegExp(`^${pattern}(?!\\d)`).exec(text.slice(0, 40).trim());
  const read = (part: string) => (parts.includes(part) ? (found?.[parts.indexOf(part) + 1] ?? '') : '1');
  return parseDay(['Y', 'M', 'D'].map((part) => read(part).padStart(2, '0')).join('-'));
}
