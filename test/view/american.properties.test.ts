/** Figures that are written by hand are those that `Intl` would write for American English. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';

import { fromDay } from '../../src/metric/period.js';
import { writeAmerican } from '../../src/view/american.js';
import { formatDate } from '../../src/view/dates.js';
import { formatPercent, formatPlain, round } from '../../src/view/format.js';
import { holds } from '../support/properties.js';
import { days } from '../support/temporal.js';

const sign = fc.constantFrom(1, -1);
/** Every magnitude, as often. */
const anySize = fc
  .tuple(fc.double({ min: 1, max: 10, noNaN: true }), fc.integer({ min: -9, max: 14 }), sign)
  .map(([digits, power, way]) => way * Number(`${String(digits)}e${String(power)}`));
/** Few digits, so that halves are among them and sums of decimals that are not quite one. */
const decimal = fc
  .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: -8, max: 9 }))
  .map(([digits, power]) => Number(`${String(digits)}5e${String(power)}`));
const quotient = fc
  .tuple(fc.integer({ min: -10_000, max: 10_000 }), fc.integer({ min: 1, max: 1000 }))
  .map(([of, by]) => of / by);
/** Just below and above where a thousand more begins. */
const edge = fc
  .tuple(fc.constantFrom(1e3, 1e6, 1e9, 1e12, 9e14), fc.integer({ min: -2000, max: 2000 }), sign)
  .map(([from, step, way]) => way * (from + (from * step) / 1e9));
const numbers = fc.oneof(anySize, decimal, quotient, edge, fc.integer(), fc.constantFrom(0, -0, 1e15, 1e21));

const styles: fc.Arbitrary<Intl.NumberFormatOptions> = fc.oneof(
  fc.constantFrom<Intl.NumberFormatOptions[]>({}, { style: 'percent' }),
  fc.record({
    style: fc.constant('currency' as const),
    currency: fc.constantFrom('USD', 'EUR', 'GBP', 'JPY', 'CHF'),
    currencyDisplay: fc.constant('narrowSymbol' as const),
  }),
  fc.record({
    style: fc.constant('unit' as const),
    unit: fc.constantFrom('second', 'minute', 'hour', 'day'),
    unitDisplay: fc.constantFrom('short' as const, 'long' as const),
  }),
);
const compact = fc.constantFrom<Intl.NumberFormatOptions[]>(
  {},
  { notation: 'compact', compactDisplay: 'short' },
  { notation: 'compact', compactDisplay: 'long' },
);
const digits = fc
  .tuple(fc.nat(6), fc.nat(6))
  .map(([a, b]) => ({ minimumFractionDigits: Math.min(a, b), maximumFractionDigits: Math.max(a, b) }));

const made = new Map<string, { readonly format: (value: number) => string }>();

/** What `Intl` writes, but for the minus before nothing: `formatFigure` never asks for that. */
function byIntl(value: number, options: Intl.NumberFormatOptions, locale = 'en-US'): string {
  const key = locale + JSON.stringify(options);
  const all = { ...options, signDisplay: 'negative' } as Intl.NumberFormatOptions;
  const formatter = made.get(key) ?? new Intl.NumberFormat(locale, all);
  made.set(key, formatter);
  return formatter.format(value);
}

function dateByIntl(day: number, options: Intl.DateTimeFormatOptions, locale: string): string {
  const key = locale + JSON.stringify(options);
  const formatter = made.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  made.set(key, formatter);
  return formatter.format(day * 86_400_000);
}

holds(
  'a number, a percentage, money and a length of time by hand are what Intl writes',
  'american.number',
  fc.property(numbers, styles, compact, digits, (value, style, notation, places) => {
    // No length of time is compact, or has more decimals than it needs.
    const least = style.style === 'unit' ? { minimumFractionDigits: 0 } : notation;
    const options = { ...style, ...places, ...least };
    const written = writeAmerican(value, options);
    if (written !== null) assert.equal(written, byIntl(value, options), JSON.stringify([value, options]));
  }),
);

test('only what is rare is left to Intl', () => {
  assert.equal(writeAmerican(1e12, {}), '1,000,000,000,000');
  assert.equal(writeAmerican(1e15, {}), null);
  assert.equal(writeAmerican(1, { style: 'currency', currency: 'CHF' }), null);
});

holds(
  'so are numbers and percentages in running text, rounded half away from nothing',
  'american.plain',
  fc.property(numbers, fc.nat(6), fc.constantFrom('en', 'en-US'), (value, most, locale) => {
    const options = { maximumFractionDigits: most };
    assert.equal(formatPlain(value, most, locale), byIntl(round(value, most), options, locale));
    assert.equal(
      formatPercent(value, most, locale),
      byIntl(round(value, most) / 100, { ...options, style: 'percent' }, locale),
    );
  }),
);

holds(
  'the months and years of a date are; its day is the same one, behind the month of American newspapers',
  'american.date',
  fc.property(days, fc.constantFrom('en', 'en-US'), fc.boolean(), (day, locale, bare) => {
    const write = (options: Intl.DateTimeFormatOptions) => dateByIntl(day, options, locale);
    assert.equal(formatDate(day, 'month', locale, null), write({ month: 'long', year: 'numeric' }));
    assert.equal(formatDate(day, 'year', locale, null), write({ year: 'numeric' }));
    const now = bare ? day : null;
    const year = bare ? {} : ({ year: 'numeric' } as const);
    const plain = (text: string) => text.replaceAll('.', '').replace('Sept', 'Sep');
    const short = formatDate(day, 'month-short', locale, null);
    assert.ok(write({ month: 'long' }).startsWith(short.replace('.', '')));
    const cut = (text: string) => plain(text).replace(/(March|April|June|July)/, (name) => name.slice(0, 3));
    assert.equal(
      cut(formatDate(day, 'date', locale, now)),
      write({ month: 'short', day: 'numeric', ...year }),
    );
    assert.equal(
      cut(formatDate(day, 'weekday', locale, now)),
      write({ weekday: 'short', month: 'short', day: 'numeric', ...year }),
    );
    assert.equal(fromDay(day).date, Number(/ (\d+)/.exec(formatDate(day, 'date', locale, now))?.[1]));
  }),
);
