/**
 * Numbers and dates of American English by hand: the first `Intl` formatter of a page costs more than all its cards. For
 * numbers they are what `Intl` would write; dates are those of American newspapers.
 */

import type { DateWish } from './messages.js';
import { round, shift } from '../metric/round.js';

/** Whether a locale's figures are written here; those of any other English are `Intl`'s. */
export const isAmerican = (locale: string): boolean => /^en(-US)?$/.test(locale);

const symbols: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£' };
const orders = ', thousand, million, billion, trillion'.split(',');
const units: Readonly<Record<string, string>> = { second: 'sec', minute: 'min', hour: 'hr' };

/** A number as `Intl` writes it; `null` where it is one that is rare. */
export function writeAmerican(value: number, options: Intl.NumberFormatOptions): string | null {
  const { style, currency, notation, compactDisplay, unit, unitDisplay } = options;
  const { minimumFractionDigits: least = 0, maximumFractionDigits: most = 0 } = options;
  const symbol = currency ? symbols[currency] : '';
  const exact = shift(Math.abs(value), style === 'percent' ? 2 : 0);
  // Of more digits than fifteen a number does not know its decimals.
  if (symbol === undefined || exact * (notation ? 1 : 10 ** most) > 9e14) return null;
  const inOrder = (thousands: number) => shift(round(exact, most - 3 * thousands), -3 * thousands);
  let order = 0;
  let size = inOrder(0);
  // 999,999 rounds to a million, not to a thousand thousands.
  while (notation && size >= 1000) size = inOrder(++order);
  const [whole = '', part = ''] = String(size).split('.');
  const decimals = part.padEnd(least, '0');
  const abbreviated = unit && unitDisplay === 'short' ? units[unit] : undefined;
  return [
    value < 0 && size ? '-' : '',
    symbol,
    whole.replace(/\B(?=(\d{3})+$)/g, ','),
    decimals && `.${decimals}`,
    compactDisplay === 'long' && !symbol ? orders[order] : ' KMBT'.charAt(order).trim(),
    style === 'percent' && '%',
    unit && ` ${abbreviated ?? unit + (size === 1 ? '' : 's')}`,
  ]
    .filter(Boolean)
    .join('');
}

/** The short months of American newspapers: those of five letters or fewer are not cut. */
const months = 'Jan.,Feb.,March,April,May,June,July,Aug.,Sept.,Oct.,Nov.,Dec.'.split(',');
const longMonths =
  'January,February,March,April,May,June,July,August,September,October,November,December'.split(',');
const weekdays = 'Sun.,Mon.,Tue.,Wed.,Thu.,Fri.,Sat.'.split(',');

/** American dates, which need no `Intl`; those of any other locale are what it writes. */
export function englishDate(wish: DateWish, intl: () => string): string {
  const { year, month, date, weekday, style, bare, locale } = wish;
  if (!isAmerican(locale)) return intl();
  const name = (style === 'month' ? longMonths : months)[month - 1] ?? '';
  if (style === 'year') return String(year);
  if (style === 'month') return `${name} ${year}`;
  if (style === 'month-short') return name;
  const dated = `${name} ${date}${bare ? '' : `, ${year}`}`;
  return style === 'weekday' ? `${weekdays[weekday] ?? ''}, ${dated}` : dated;
}
