/** Dates as text. Days are wall-clock days, so every formatter works in UTC and no reader's zone can move one. */

import { fromDay, weekday, type Day } from '../metric/period.js';
import { writeWith } from './intl.js';
import { messagesFor } from './languages.js';
import type { DateStyle } from './messages.js';

export type { DateStyle };

/**
 * A day as text. The year is left out where it is the year of `now`, the publisher's today; `null` keeps every year, as a
 * frozen card must. A month's name keeps its year.
 */
export function formatDate(day: Day, style: DateStyle, locale: string, now: Day | null): string {
  const parts = fromDay(day);
  const bare = now !== null && fromDay(now).year === parts.year;
  const wish = { ...parts, weekday: weekday(day), style, bare, locale };
  return messagesFor(locale).date(wish, () =>
    writeWith(Intl.DateTimeFormat, locale, toOptions(style, bare, locale), day * 86_400_000),
  );
}

function toOptions(style: DateStyle, bare: boolean, locale: string): Intl.DateTimeFormatOptions {
  // English has short forms that a sentence bears; elsewhere they are for tables.
  const name = locale.startsWith('en') || style === 'month-short' ? 'short' : 'long';
  const isDay = style === 'date' || style === 'weekday';
  return {
    timeZone: 'UTC',
    calendar: 'gregory',
    ...((isDay && bare) || style === 'month-short' ? {} : { year: 'numeric' }),
    ...(style === 'year' ? {} : { month: style === 'month' ? 'long' : name }),
    ...(isDay ? { day: 'numeric' } : {}),
    ...(style === 'weekday' ? { weekday: name } : {}),
  };
}
