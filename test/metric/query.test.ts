import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { parseCatalog, type MetricDefinition } from '../../src/metric/catalog.js';
import type { Metric } from '../../src/metric/metric.js';
import { formatDay, parseDay, type Grain } from '../../src/metric/period.js';
import { toColumns } from '../../src/metric/columns.js';
import { toQuery, toSoql, type Window } from '../../src/metric/query.js';
import { parseFormatted, readStep } from '../../src/metric/read-step.js';
import { resolveMetric } from '../../src/metric/resolve.js';

interface Variant extends Partial<MetricDefinition> {
  readonly period?: Grain;
  readonly fiscal?: string;
  readonly weekStart?: string;
}

function metricOf({ period, fiscal, weekStart, ...definition }: Variant = {}): Metric {
  const file = {
    version: 1,
    defaults: { ...(fiscal ? { fiscalYearStart: fiscal } : {}), ...(weekStart ? { weekStart } : {}) },
    metrics: {
      m: {
        title: 'M',
        shape: 'flow',
        source: { domain: 'data.example.gov', dataset: 'abcd-1234' },
        measure: { fn: 'sum', column: 'cases' },
        time: { column: 'day', grain: 'day' },
        ...definition,
      },
    },
  };
  const catalog = parseCatalog(file, 'The test');
  assert.ok(catalog);
  assert.ok(catalog.metrics.has('m'), JSON.stringify(definition));
  return resolveMetric(catalog, 'm', { period });
}

const day = (text: string) => parseDay(text) ?? NaN;
const window: Window = { today: day('2021-03-11'), frozen: false, span: 10, compare: ['previous'] };
const soqlOf = (variant: Variant, more: Partial<Window> = {}) =>
  toSoql(toQuery(metricOf(variant), { ...window, ...more })).text;

const distinct = { measure: { fn: 'distinct' as const, column: 'person' } };
const median = { measure: { fn: 'median' as const, column: 'wait' } };
const monthly = { time: { column: 'day', grain: 'month' as const } };

describe('the step of a row', () => {
  const table: [string, Variant, string][] = [
    ['a day', {}, 'date_trunc_ymd(`day`) AS p'],
    ['a month of what adds is rolled up from days', { period: 'month' }, 'date_trunc_ymd(`day`) AS p'],
    ['a native month', monthly, 'date_trunc_ym(`day`) AS p'],
    ['a quarter of native months', { ...monthly, period: 'quarter' }, 'date_trunc_ym(`day`) AS p'],
    ['a native week comes by days', { time: { column: 'day', grain: 'week' } }, 'date_trunc_ymd(`day`) AS p'],
    ['a native calendar year', { time: { column: 'day', grain: 'year' } }, 'date_trunc_y(`day`) AS p'],
    [
      'a native fiscal year comes by months',
      { time: { column: 'day', grain: 'year' }, fiscal: '07-01' },
      'date_trunc_ym(`day`) AS p',
    ],
    [
      'a month of medians is asked for',
      { ...median, period: 'month' },
      'date_trunc_ym(`day`) AS p, median(`wait`) AS v0, count(DISTINCT date_trunc_ymd(`day`)) AS v1, max(`day`) AS v2',
    ],
    [
      'a quarter of distinct counts is numbered',
      { ...distinct, period: 'quarter' },
      'floor((date_extract_y(`day`) * 12 + date_extract_m(`day`) - 1) / 3) AS p',
    ],
    [
      'a fiscal year of distinct counts is numbered',
      { ...distinct, period: 'year', fiscal: '07-01' },
      'floor((date_extract_y(`day`) * 12 + date_extract_m(`day`) - 7) / 12) AS p',
    ],
    [
      'a Sunday week of distinct counts is numbered from a Sunday',
      { ...distinct, period: 'week', weekStart: 'sunday' },
      "date_diff_d(date_trunc_ymd(`day`), '1969-12-28'::floating_timestamp) / 7) AS p",
    ],
    ['a column of years is itself', { time: { column: 'year', grain: 'year', type: 'year' } }, '`year` AS p'],
    [
      'text dates are themselves',
      { time: { column: 'd', grain: 'day', type: 'text', format: 'MM/DD/YYYY' } },
      '`d` AS p',
    ],
  ];
  for (const [title, variant, expected] of table) {
    test(title, () => assert.ok(soqlOf(variant).includes(expected), soqlOf(variant)));
  }
});

describe('the measure', () => {
  const table: [string, Variant, string][] = [
    ['count', { measure: { fn: 'count' } }, 'count(*) AS v0'],
    ['count of a column', { measure: { fn: 'count', column: 'a' } }, 'count(`a`) AS v0'],
    ['sum', {}, 'sum(`cases`) AS v0'],
    ['distinct', distinct, 'count(DISTINCT `person`) AS v0'],
    [
      'last: the only row’s value, and how many rows there were',
      { shape: 'stock', measure: { fn: 'last', column: 'beds' } },
      'max(`beds`) AS v0, count(*) AS v1',
    ],
    [
      'suppressed values are counted apart',
      { suppress: { below: 11 } },
      'sum(`cases`) AS v0, count(*) AS v1, count(`cases`) AS v2',
    ],
    [
      'a ratio has two terms',
      { shape: 'ratio', measure: { numerator: { fn: 'count' }, denominator: { fn: 'sum', column: 'b' } } },
      'count(*) AS v0, sum(`b`) AS v1',
    ],
    [
      'a ratio of one expression asks once',
      { shape: 'ratio', measure: { numerator: { fn: 'count' }, denominator: { fn: 'count' } } },
      'AS p, count(*) AS v0 ',
    ],
  ];
  for (const [title, variant, expected] of table) {
    test(title, () => assert.ok(`${soqlOf(variant)} `.includes(expected), soqlOf(variant)));
  }
});

describe('the window', () => {
  test('ends with today', () => assert.match(soqlOf({}), /`day` < '2021-03-12T00:00:00'/));
  test('of a frozen card ends with its date', () =>
    assert.match(soqlOf({}, { frozen: true }), /`day` < '2021-03-11T00:00:00'/));
  test('begins after the sentinel of empty dates', () =>
    assert.match(soqlOf({}), /`day` >= '1900-01-02T00:00:00'/));
  test('of a column of years is of years', () =>
    assert.match(
      soqlOf({ time: { column: 'y', grain: 'year', type: 'year' } }),
      /\(`y` >= '1000' AND `y` <= '2021' OR `y` IS NULL\)/,
    ));
  test('rows without a date come along', () => assert.match(soqlOf({}), / OR `day` IS NULL\)/));
  test('conditions stand before it', () =>
    assert.match(
      soqlOf({ source: { domain: 'a.gov', dataset: 'abcd-1234', where: { county: "O'Brien" } } }),
      /WHERE `county` = 'O''Brien' AND \(/,
    ));
  test('a longer span asks for more rows', () => {
    const limit = (more: Partial<Window>, variant: Variant = {}) =>
      Number(/LIMIT (\d+)$/.exec(soqlOf(variant, more))?.[1]);
    assert.ok(limit({ span: 100 }) - limit({ span: 20 }) === 80);
    assert.ok(limit({ compare: ['year'] }) >= 367);
    assert.ok(limit({}, { smooth: { window: 7 } }) - limit({}) === 6);
    assert.ok(limit({}, { period: 'month' }) >= 300);
  });
  test('the newest come first', () => assert.match(soqlOf({}), /ORDER BY p DESC LIMIT \d+$/));
});

describe('aliases', () => {
  test('hide no column of the query, whatever its case', () => {
    assert.match(soqlOf({ time: { column: 'P', grain: 'day' } }), / AS p_.*GROUP BY p_ /);
    assert.match(soqlOf({ measure: { fn: 'sum', column: 'v0' } }), /sum\(`v0`\) AS v0_/);
    assert.match(
      soqlOf({ source: { domain: 'a.gov', dataset: 'abcd-1234', where: { p: 1, not: { p_: 2 } } } }),
      / AS p__/,
    );
  });
});

describe('reading a step', () => {
  const read = (variant: Variant, value: unknown) => {
    const metric = metricOf(variant);
    const period = readStep(value, toColumns(metric), metric);
    return period && formatDay(period.start);
  };
  const years: Variant = { time: { column: 'y', grain: 'year', type: 'year' } };
  const table: [string, Variant, unknown, string | null][] = [
    ['a timestamp', {}, '2021-03-10T00:00:00.000', '2021-03-10'],
    ['a timestamp without milliseconds', {}, '2021-03-10T00:00:00', '2021-03-10'],
    ['no date', {}, undefined, null],
    ['null', {}, null, null],
    ['an object', {}, { toString: () => '2021-03-10' }, null],
    ['a year as text', years, '2020', '2020-01-01'],
    ['a year as a number', years, 2020, '2020-01-01'],
    ['a year with decimals', years, '2020.0', '2020-01-01'],
    ['half a year', years, '2020.5', null],
    ['a year of five digits', years, '20200', null],
    ['a numbered quarter', { ...distinct, period: 'quarter' }, String(2021 * 4), '2021-01-01'],
    ['no numbered quarter', { ...distinct, period: 'quarter' }, null, null],
    ['a numbered quarter with decimals', { ...distinct, period: 'quarter' }, '8084.0000', '2021-01-01'],
  ];
  for (const [title, variant, value, expected] of table)
    test(title, () => assert.equal(read(variant, value), expected));
});

describe('text dates', () => {
  const table: [string, string, string | null][] = [
    ['03/10/2021', 'MM/DD/YYYY', '2021-03-10'],
    ['3/1/2021', 'M/D/YYYY', '2021-03-01'],
    ['2021-03', 'YYYY-MM', '2021-03-01'],
    ['2021', 'YYYY', '2021-01-01'],
    [' 2021.03.10 ', 'YYYY.MM.DD', '2021-03-10'],
    ['20210310', 'YYYYMMDD', '2021-03-10'],
    ['03/10/2021 12:30', 'MM/DD/YYYY', '2021-03-10'],
    ['13/10/2021', 'MM/DD/YYYY', null],
    ['02/30/2021', 'MM/DD/YYYY', null],
    ['03-10-2021', 'MM/DD/YYYY', null],
    ['2021.03x10', 'YYYY.MM.DD', null],
    ['Unknown', 'MM/DD/YYYY', null],
    ['', 'YYYY', null],
  ];
  for (const [text, format, expected] of table) {
    test(`"${text}" as ${format} is ${expected ?? 'none'}`, () => {
      const read = parseFormatted(text, format);
      assert.equal(read === null ? null : formatDay(read), expected);
    });
  }
});
