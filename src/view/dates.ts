/** Dates as text. Days are wall-clock days, so every formatter works in UTC and no reader's zone can move one. */

import { formatDay, fromDay, weekday, type Day } from '../metric/period.js';
import { messagesFor } from './languages.js';
import type { DateStyle } from './messages.js';

export type { DateStyle };

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
  const parts = fromDay(day);
  const bare = now !== null && fromDay(now).year === parts.year;
  const wish = { ...parts, weekday: weekday(day), style, bare, locale };
  return messagesFor(locale).date(wish, () =>
    intl(locale, toOptions(style, bare, locale)).format(new Date(formatDay(day))),
  );
}

function toOptions(style: DateStyle, bare: boolean, locale: string): Intl.DateTimeFormatOptions {
  const year = 'numeric';
  if (style === 'year') return { year };
  if (style === 'month-short') return { month: 'short' };
  if (style === 'month') return { month: 'long', year };
  // English has short forms that a sentence bears; elsewhere they are for tables.
  const month = locale.startsWith('en') ? 'short' : 'long';
  return {
    month,
    day: 'numeric',
    ...(bare ? {} : { year }),
    ...(style === 'weekday' ? { weekday: month } : {}),
  };
}
