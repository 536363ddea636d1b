import type { DateWish } from './messages.js';

/** The short months of American newspapers: those of five letters or fewer are not cut. */
const months = 'Jan.,Feb.,March,April,May,June,July,Aug.,Sept.,Oct.,Nov.,Dec.'.split(',');
const longMonths =
  'January,February,March,April,May,June,July,August,September,October,November,December'.split(',');
const weekdays = 'Sun.,Mon.,Tue.,Wed.,Thu.,Fri.,Sat.'.split(',');

/** American dates, which need no `Intl`; those of any other locale are what it writes. */
export function englishDate(wish: DateWish, intl: () => string): string {
  const { year, month, date, weekday, style, bare, locale } = wish;
  if (!/^en(-US)?$/.test(locale)) return intl();
  const name = (style === 'month' ? longMonths : months)[month - 1] ?? '';
  if (style === 'year') return String(year);
  if (style === 'month') return `${name} ${year}`;
  if (style === 'month-short') return name;
  const dated = `${name} ${date}${bare ? '' : `, ${year}`}`;
  return style === 'weekday' ? `${weekdays[weekday] ?? ''}, ${dated}` : dated;
}
