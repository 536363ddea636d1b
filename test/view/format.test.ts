import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import type { Format } from '../../src/metric/metric.js';
import {
  decimalsOf,
  formatFigure,
  formatPercent,
  formatPlain,
  round,
  toPrinted,
  type Formatted,
} from '../../src/view/format.js';

const metric = (format: Partial<Format> = {}, more: Partial<Formatted> = {}): Formatted => ({
  format: {
    style: 'decimal',
    unit: null,
    currency: null,
    scale: 1,
    digits: null,
    compact: 'auto',
    ...format,
  },
  measure: { fn: 'sum', column: 'v' },
  smooth: null,
  per: null,
  ...more,
});
const minutes = metric({ style: 'duration', unit: 'minute' });

describe('rounding', () => {
  const table: [number, number, number][] = [
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [0.5, 0, 1],
    [-0.5, 0, -1],
    [-0.4, 0, 0],
    [2.5, 0, 3],
    [1e-7, 2, 0],
    [-1e-7, 2, 0],
    [1e21, 2, 1e21],
    [123_456.789, 1, 123_456.8],
  ];
  for (const [value, digits, expected] of table) {
    test(`${String(value)} to ${String(digits)} digits is ${String(expected)}`, () =>
      assert.ok(Object.is(round(value, digits), expected), String(round(value, digits))));
  }
});

describe('a figure', () => {
  const table: [string, number | null, Formatted, string, boolean, string][] = [
    ['none is a dash', null, metric(), 'en', false, '–'],
    ['NaN is a dash', NaN, metric(), 'en', false, '–'],
    ['infinity is a dash', -Infinity, metric(), 'en', false, '–'],
    ['-0 is 0', -0, metric(), 'en', false, '0'],
    ['-0 is 0, compact too', -0, metric({ compact: 'always' }), 'en', false, '0'],
    ['-0 % is 0 %', -0.0001, metric({ style: 'percent' }), 'en', false, '0%'],
    ['just below a million', 999_999.4, metric({ digits: 0 }), 'en', false, '999,999'],
    ['a million', 1_000_000, metric(), 'en', false, '1M'],
    ['minus a million', -1_250_000, metric(), 'en', false, '-1.25M'],
    ['spelled out', 1_250_000, metric(), 'en', true, '1.25 million'],
    ['in German', 1234.5, metric(), 'de', false, '1.234,5'],
    ['millions in German', 1_250_000, metric(), 'de', true, '1,25 Millionen'],
    ['a percentage in German', 0.123, metric({ style: 'percent' }), 'de', false, '12,3\u00a0%'],
    [
      'whole euros of a scale that floating point does not hold',
      167,
      metric({ style: 'currency', currency: 'EUR', scale: 0.000_01 }),
      'en',
      false,
      '€16.7M',
    ],
    [
      'and in full',
      167,
      metric({ style: 'currency', currency: 'EUR', scale: 0.000_01, compact: 'never' }),
      'en',
      false,
      '€16,700,000',
    ],
    ['euros', 12, metric({ style: 'currency', currency: 'EUR' }), 'en', false, '€12'],
    ['negative dollars', -12.5, metric({ style: 'currency', currency: 'USD' }), 'en', false, '-$12.50'],
    ['an hour', 60, minutes, 'en', false, '1 hr'],
    ['a minute and a half', 1.5, minutes, 'en', false, '1.5 min'],
    ['no time', 0, minutes, 'en', false, '0 min'],
    ['no time, from below', -0, minutes, 'en', false, '0 min'],
    ['less than no time', -90, minutes, 'en', false, '-1 hr 30 min'],
    ['a second short of a day', 1439.7, minutes, 'en', false, '1 day'],
    ['a minute short of it', 1439, minutes, 'en', false, '23 hr 59 min'],
    ['days and hours, spelled out', 1500, minutes, 'en', true, '1 day 1 hour'],
  ];
  for (const [title, value, of, locale, long, expected] of table) {
    test(title, () => assert.equal(formatFigure(value, of, locale, { long }), expected));
  }
  test('counts have no decimals, their averages and rates have', () => {
    const count = { measure: { fn: 'count' } } as const;
    assert.equal(decimalsOf(metric({}, count)), 0);
    assert.equal(decimalsOf(metric({}, { ...count, smooth: { window: 7 } })), 2);
    assert.equal(decimalsOf(metric({}, { ...count, per: { scale: 1000, population: { value: 5 } } })), 2);
  });
});

test('plain numbers and percentages for the words around a figure', () => {
  assert.deepEqual(
    [
      formatPlain(1234.56, 1, 'en'),
      formatPlain(-0.04, 1, 'en'),
      formatPercent(8.04, 1, 'en'),
      formatPercent(99_900, 1, 'en'),
    ],
    ['1,234.6', '0', '8%', '99,900%'],
  );
});

describe('what is printed, as a number', () => {
  const printed: [locale: string, value: number, format: Partial<Format>, expected: number][] = [
    ['en', 10_841_522, {}, 10_840_000],
    ['en-US', 999_999_999, {}, 1e9],
    ['en', 1_249_000, { digits: 1 }, 1_200_000],
    ['en', 312_456.789, {}, 312_456.79],
    ['en', 312_456, { compact: 'always' }, 312_460],
    ['en', 10_841_522, { compact: 'never' }, 10_841_522],
    ['en', -10_841_522, {}, -10_840_000],
    ['en', 0.2, { compact: 'always' }, 0.2],
    ['de', 10_841_522, {}, 10_840_000],
    ['es', 1_234_567_890, {}, 1_234_570_000],
    ['zh', 10_841_522, {}, 10_841_500],
    ['ko', 1_234_567_890, {}, 1_235_000_000],
    ['ar', 10_841_522, {}, 10_840_000],
    ['fr', 999_959_999, {}, 999_960_000],
    ['fr', 999_999_999, {}, 1e9],
    ['zh', 99_995_100, {}, 99_995_100],
    ['en-US-u-hc-h12', 10_841_522, {}, 10_840_000],
    ['ar-u-nu-arab', 10_841_522, {}, 10_840_000],
    ['en', 10_841_522, { style: 'duration', unit: 'second' }, 10_843_200],
  ];
  for (const [locale, value, format, expected] of printed) {
    test(`${String(value)} in ${locale}, ${JSON.stringify(format)}: ${String(expected)}`, () => {
      assert.equal(toPrinted(value, metric(format), locale), expected);
    });
  }
});
