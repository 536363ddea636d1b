/** Numbers as text: never more digits than were measured, never NaN, -0 or nothing. */

import { decimalsOf, placesOf, toShown, type Formatted } from '../metric/decimals.js';
import { round, shift } from '../metric/round.js';
import { isAmerican, writeAmerican } from './american.js';
import { writeWith } from './intl.js';
import { messagesFor } from './languages.js';
import type { Plural, TimeUnit } from './messages.js';

export { decimalsOf, placesOf, round, toShown, type Formatted };

/** The locale of a locale's numbers: its language's own, unless browsers know none of them. */
const numbersOf = (locale: string) => messagesFor(locale).numbers ?? locale;

function formatNumber(value: number, locale: string, most: number, options: Intl.NumberFormatOptions = {}) {
  const language = numbersOf(locale);
  const whole = { maximumFractionDigits: most, ...options };
  return (
    (isAmerican(language) ? writeAmerican(value, whole) : null) ??
    writeWith(Intl.NumberFormat, language, whole, value)
  );
}

/** Shown for a figure that is not known; messages say it in words. */
export const unknownFigure = '–';

/** From here on figures are written compactly, in the locale's form. */
export const compactFrom = 1_000_000;

/** The most decimals of a compact figure, where the catalog does not say. */
const shortDecimals = 2;

/** Whether a figure is written compactly. Where numbers are another language's, its words for millions would be too. */
export const isShort = (shown: number, { format: { compact } }: Formatted, locale: string): boolean =>
  !messagesFor(locale).numbers &&
  compact !== 'never' &&
  (compact === 'always' || Math.abs(shown) >= compactFrom);

/** A value as the number that is printed of it: 10,840,000 where that is `10.84 million`. */
export function toPrinted(value: number, metric: Formatted, locale: string): number {
  const shown = toShown(value, metric);
  const size = Math.abs(shown);
  if (metric.format.style === 'duration') return cutDuration(shown, metric.format.unit).cut;
  if (size < 1 || !isShort(shown, metric, locale)) return round(shown, placesOf(metric));
  const digits = metric.format.digits ?? shortDecimals;
  const unit = Math.min(Math.floor(Math.log10(size) / 3) * 3, 12);
  const printed = isAmerican(locale)
    ? shift(round(shift(size, -unit), digits), unit)
    : readShort(size, digits, locale);
  return Math.sign(shown) * printed;
}

/** The number of a compact figure: how much its word leaves out differs by language, and is told by its digits alone. */
function readShort(size: number, most: number, locale: string): number {
  const parts = new Intl.NumberFormat(locale, {
    notation: 'compact',
    numberingSystem: 'latn',
    maximumFractionDigits: most,
  }).formatToParts(size);
  const digits = parts.map(({ type, value }) => (type === 'integer' || type === 'fraction' ? value : ''));
  const count = Number(digits.join(''));
  return shift(count, Math.round(Math.log10(size / count)));
}

/** The figure of a value of the metric, without its unit. `long` spells out what a compact figure abbreviates. */
export function formatFigure(
  value: number | null,
  metric: Formatted,
  locale: string,
  { long = false } = {},
): string {
  const { style, currency, unit, digits } = metric.format;
  const shown = value === null ? NaN : toShown(value, metric);
  if (!Number.isFinite(shown)) return unknownFigure;
  if (style === 'duration') return formatDuration(shown, unit, locale, long);
  const short = isShort(shown, metric, locale);
  const money = style === 'currency' && currency;
  const cents = money && !short ? (Number.isInteger(round(shown, 2)) ? 0 : 2) : null;
  const most = digits ?? cents ?? (short ? shortDecimals : decimalsOf(metric));
  // Compact figures are cut by `Intl`, except where rounding could leave a minus before nothing.
  const rounded =
    short && Math.abs(shown) >= 1 ? shown : round(shown, style === 'percent' ? placesOf(metric) : most);
  return formatNumber(rounded, locale, most, {
    minimumFractionDigits: (short && !money ? null : (digits ?? cents)) ?? 0,
    ...(short && { notation: 'compact', compactDisplay: long ? 'long' : 'short' }),
    ...(style === 'percent' && { style }),
    ...(money && { style, currency: money, currencyDisplay: displayOf(money) }),
  });
}

/** A dollar is that of the United States, and others have more to their sign; nobody takes a euro or a pound for another. */
export const displayOf = (currency: string) => (/^(USD|EUR|GBP)$/.test(currency) ? 'narrowSymbol' : 'symbol');

/** In seconds, from the longest to the shortest. */
const day = ['day', 86_400] as const;
const units: readonly (readonly [unit: TimeUnit, size: number])[] = [
  day,
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

/**
 * A length of time in its two largest units, rounded to the second, or in decimals of its own unit where it is shorter than
 * one of them: its parts, and the length that they make in its own unit.
 */
function cutDuration(value: number, given: string | null) {
  const [unit, size] = units.find(([each]) => each === given) ?? day;
  const total = Math.abs(value) * size;
  let at = 0;
  for (const [name, seconds] of units) {
    const [next, step] = units[++at] ?? day;
    // As it would be rounded in the next unit: 3,599.7 seconds are an hour, and not 60 minutes.
    const fine = step > size ? (units[at + 1]?.[1] ?? 1) : size / 10;
    if (seconds <= size || Math.round(total / fine) * fine < seconds) continue;
    const rounded = Math.round(total / step) * step;
    const rest = rounded % seconds;
    const parts = [[Math.sign(value) * Math.floor(rounded / seconds), name] as const];
    if (rest) parts.push([rest / step, next]);
    return { parts, cut: (Math.sign(value) * rounded) / size };
  }
  const cut = round(value, 1);
  return { parts: [[cut, unit] as const], cut };
}

function formatDuration(value: number, given: string | null, locale: string, long: boolean): string {
  const lengths = cutDuration(value, given).parts.map(([amount, unit]) =>
    formatLength(amount, unit, locale, long),
  );
  return isAmerican(locale)
    ? lengths.join(' ')
    : new Intl.ListFormat(numbersOf(locale), { type: 'unit', style: 'narrow' }).format(lengths);
}

/** A number of one unit of time, in the language's own words where `Intl` has none. */
function formatLength(amount: number, unit: TimeUnit, locale: string, long: boolean): string {
  const { length } = messagesFor(locale);
  if (length) return length(formatPlain(amount, 1, locale), amount, unit);
  return formatNumber(amount, locale, 1, { style: 'unit', unit, unitDisplay: long ? 'long' : 'short' });
}

/** A plain number for the words around a figure: percentages of change, points, counts. */
export function formatPlain(value: number, digits: number, locale: string): string {
  return formatNumber(round(value, digits), locale, digits);
}

/** A percentage that is already in percent. */
export function formatPercent(value: number, digits: number, locale: string): string {
  return formatNumber(round(value, digits) / 100, locale, digits, { style: 'percent' });
}

/** The plural category of a number in a locale. */
export function pluralOf(value: number, locale: string): Plural {
  return new Intl.PluralRules(numbersOf(locale)).select(value);
}
