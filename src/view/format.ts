/** Numbers as text: `Intl` for the locale, never more digits than were measured, never NaN, -0 or nothing. */

import type { Metric } from '../metric/metric.js';
import { messagesFor } from './languages.js';
import type { Plural, TimeUnit } from './messages.js';

const formatters = new Map<string, Intl.NumberFormat>();

/** A cached formatter: making one costs more than a card. */
function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const language = messagesFor(locale).numbers ?? locale;
  const key = language + JSON.stringify(options);
  const known = formatters.get(key) ?? new Intl.NumberFormat(language, options);
  formatters.set(key, known);
  return known;
}

/** What a formatter needs of a metric. */
export type Formatted = Pick<Metric, 'format' | 'measure' | 'smooth' | 'per'>;

/** Shown for a figure that is not known; messages say it in words. */
export const unknownFigure = '–';

/** From here on figures are written compactly, in the locale's form. */
export const compactFrom = 1_000_000;

/** The most decimals that a figure of this metric is given. */
export function decimalsOf({ format, measure, smooth, per }: Formatted): number {
  if (format.digits !== null) return format.digits;
  if (format.style === 'percent') return 1;
  const counted = 'fn' in measure && (measure.fn === 'count' || measure.fn === 'distinct');
  return counted && !smooth && !per ? 0 : 2;
}

/** The value as the metric's scale counts it: a percentage's fraction, for instance. */
export function toShown(value: number, { format }: Pick<Metric, 'format'>): number {
  return value / format.scale;
}

/** Rounds half away from zero, as `Intl` does, and never to -0. */
export function round(value: number, digits: number): number {
  const rounded = shift(Math.round(shift(Math.abs(value), digits)), -digits);
  const sure = Number.isFinite(rounded) ? rounded : Math.abs(value);
  return value < 0 && sure !== 0 ? -sure : sure;
}

/** Times a power of ten, in decimals: 1.005 is 100.5 hundredths, which a multiplication would miss. */
function shift(value: number, places: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${String(Number(exponent) + places)}`);
}

/** The figure of a value of the metric, without its unit. `long` spells out what a compact figure abbreviates. */
export function formatFigure(
  value: number | null,
  metric: Formatted,
  locale: string,
  { long = false } = {},
): string {
  if (value === null || !Number.isFinite(value)) return unknownFigure;
  const { style, currency, compact, unit } = metric.format;
  const digits = decimalsOf(metric);
  const shown = toShown(value, metric);
  if (!Number.isFinite(shown)) return unknownFigure;
  if (style === 'duration') return formatDuration(shown, unit ?? 'day', locale, long);
  // Where numbers are another language's, its words for millions would be too.
  const short =
    !messagesFor(locale).numbers &&
    (compact === 'always' || (compact === 'auto' && Math.abs(shown) >= compactFrom));
  const options: Intl.NumberFormatOptions = { maximumFractionDigits: digits };
  if (metric.format.digits !== null) options.minimumFractionDigits = digits;
  if (short)
    Object.assign(options, {
      notation: 'compact',
      compactDisplay: long ? 'long' : 'short',
      minimumFractionDigits: 0,
    });
  if (short && metric.format.digits === null) options.maximumFractionDigits = 2;
  if (style === 'percent') options.style = 'percent';
  if (style === 'currency' && currency)
    Object.assign(options, currencyOptions(currency, shown, short, metric.format.digits));
  const places = style === 'percent' ? digits + 2 : (options.maximumFractionDigits ?? digits);
  // Compact figures are cut by `Intl`, except where rounding could leave a minus before nothing.
  return numberFormat(locale, options).format(short && Math.abs(shown) >= 1 ? shown : round(shown, places));
}

function currencyOptions(
  currency: string,
  value: number,
  short: boolean,
  digits: number | null,
): Intl.NumberFormatOptions {
  const whole = short || Number.isInteger(value) ? 0 : 2;
  return {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits ?? whole,
    maximumFractionDigits: digits ?? (short ? 2 : whole),
  };
}

const seconds: Readonly<Record<TimeUnit, number>> = { second: 1, minute: 60, hour: 3600, day: 86_400 };

/** A length of time in its two largest units, or in decimals of its own unit where it is shorter than one of them. */
function formatDuration(value: number, given: string, locale: string, long: boolean): string {
  const unit = isTimeUnit(given) ? given : 'day';
  const sign = value < 0 ? -1 : 1;
  const total = Math.abs(value) * seconds[unit];
  const units = (Object.keys(seconds) as TimeUnit[]).reverse();
  const first = units.find((each) => total >= seconds[each] && seconds[each] > seconds[unit]);
  const next = first && units[units.indexOf(first) + 1];
  if (!first || !next) return formatLength(round(value, 1), unit, locale, long);
  const size = seconds[next];
  const rest = Math.round(total / size);
  const per = seconds[first] / size;
  const parts: [number, TimeUnit][] = [
    [sign * Math.floor(rest / per), first],
    [rest % per, next],
  ];
  const lengths = parts
    .filter(([amount], index) => index === 0 || amount !== 0)
    .map(([amount, each]) => formatLength(amount, each, locale, long));
  const language = messagesFor(locale).numbers ?? locale;
  return new Intl.ListFormat(language, { type: 'unit', style: 'narrow' }).format(lengths);
}

const isTimeUnit = (unit: string): unit is TimeUnit => Object.hasOwn(seconds, unit);

/** A number of one unit of time, in the language's own words where `Intl` has none. */
function formatLength(amount: number, unit: TimeUnit, locale: string, long: boolean): string {
  const { length } = messagesFor(locale);
  if (length) return length(formatPlain(amount, 1, locale), amount, unit);
  const unitDisplay = long ? 'long' : 'short';
  return numberFormat(locale, { style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 }).format(amount);
}

/** A plain number for the words around a figure: percentages of change, points, counts. */
export function formatPlain(value: number, digits: number, locale: string): string {
  return numberFormat(locale, { maximumFractionDigits: digits }).format(round(value, digits));
}

/** A percentage that is already in percent. */
export function formatPercent(value: number, digits: number, locale: string): string {
  return numberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(
    round(value, digits) / 100,
  );
}

/** The plural category of a number in a locale. */
export function pluralOf(value: number, locale: string): Plural {
  return new Intl.PluralRules(messagesFor(locale).numbers ?? locale).select(value);
}
