/** Dates as text. Days are wall-clock days, so every formatter works in UTC and no reader's zone can move one. */

import { formatDay, fromDay, weekday, type Day } from '../metric/period.js';

export type DateStyle = 'date' | 'weekday' | 'month' | 'month-short' | 'year';

/** The short months of American newspapers: those of five letters or fewer are not cut. */
const months = 'Jan.,Feb.,March,April,May,June,July,Aug.,Sept.,Oct.,Nov.,Dec.'.split(',');
const longMonths =
  'January,February,March,April,May,June,July,August,September,October,November,December'.split(',');
const weekdays = 'Sun.,Mon.,Tue.,Wed.,Thu.,Fri.,Sat.'.split(',');

const formatters = new Map<string, Intl.DateTimeFormat>();

function intl(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known =
    formatters.get(key) ??
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', calendar: 'gregory', ...options });
  formatters.set(key, known);
  return known;
}

/**
 * A day as text. The year is left out where it is the year of `now`, the publisher's today; `null` keeps every year, as a
 * frozen card must.
 */
export function formatDate(day: Day, style: DateStyle, locale: string, now: Day | null): string {
  const { year, month, date } = fromDay(day);
  const bare = now !== null && fromDay(now).year === year;
  if (/^en(-US)?$/i.test(locale)) {
    const name = (style === 'month' ? longMonths : months)[month - 1] ?? '';
    if (style === 'year') return String(year);
    if (style === 'month') return `${name} ${year}`;
    if (style === 'month-short') return name;
    const dated = `${name} ${date}${bare ? '' : `, ${year}`}`;
    return style === 'weekday' ? `${weekdays[weekday(day)] ?? ''}, ${dated}` : dated;
  }
  const options: Intl.DateTimeFormatOptions =
    style === 'year'
      ? { year: 'numeric' }
      : style === 'month-short'
        ? { month: 'short' }
        : style === 'month'
          ? { month: 'long', year: 'numeric' }
          : {
              month: 'short',
              day: 'numeric',
              ...(bare ? {} : { year: 'numeric' }),
              ...(style === 'weekday' ? { weekday: 'short' } : {}),
            };
  return intl(locale, options).format(new Date(formatDay(day)));
}
