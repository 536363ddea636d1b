// Every form of a figure in a sentence, by house style and language. Non-breaking spaces are written as ~, thin ones as _.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { plainStyles, shippedStyles } from '../../src/view/house-styles/shipped.js';
import { valueFormats, writeValue } from '../../src/view/value.js';
import { days, months, tell, type Setting } from '../support/tell.js';

const texts = {
  es: { title: 'Casos', words: { one: 'caso', other: 'casos' } },
  fr: { title: 'Cas', words: { one: 'cas', other: 'cas' } },
};
const words = { one: 'case', other: 'cases', kind: 'amount' } as const;
const place = {
  file: { places: { county: { name: 'Ramsey County', population: { value: 500_000 } } } },
  place: 'county',
} as const;
const daily = [1500, 1100, 1200, 1300, 1210, 900, 1000, 1168, 1100, 1190, 1300, 1100, 1203, 900, 1204];
const ratio = {
  shape: 'ratio',
  measure: { numerator: { fn: 'sum', column: 'a' }, denominator: { fn: 'sum', column: 'b' } },
  format: { style: 'percent' },
} as const;

/** What is told of, each with the day on which it is. */
const worlds = {
  flow: {
    metric: { words, i18n: texts, bindings: { county: {} } },
    rows: days('2021-01-01', daily),
    now: '2021-01-16',
    ...place,
  },
  nine: {
    metric: { words, i18n: texts },
    rows: days('2021-01-01', [20, 30, 12, 8, 7, 6, 5, 4, 30, 9]),
    now: '2021-01-11',
  },
  one: {
    metric: { words, i18n: texts },
    rows: days('2021-01-01', [2, 3, 4, 5, 6, 7, 8, 1]),
    now: '2021-01-09',
  },
  level: {
    metric: { words, i18n: texts },
    rows: days('2021-01-01', [50, 1, 1, 1, 1, 1, 50, 50]),
    now: '2021-01-09',
  },
  tiny: { metric: {}, rows: days('2021-01-01', [20_000, 1, 1, 1, 1, 1, 1, 20_005]), now: '2021-01-09' },
  little: {
    metric: { neutral: { percent: 1 } },
    rows: days('2021-01-01', [1000, 1, 1, 1, 1, 1, 1, 1004]),
    now: '2021-01-09',
  },
  gap: { metric: {}, rows: days('2021-01-01', [900, 100, 100, 100, 100, null, 100, 500]), now: '2021-01-09' },
  break: {
    metric: { notes: [{ type: 'break', from: '2021-01-07', text: 'New test' }] },
    rows: days('2021-01-01', [900, 100, 100, 100, 100, 100, 300, 500]),
    now: '2021-01-09',
  },
  same: { metric: {}, rows: days('2021-01-01', [9, 8, 7, 6, 5, 4, 500, 500]), now: '2021-01-09' },
  withheld: {
    metric: { words, suppress: { below: 11 } },
    rows: days('2021-01-01', [20, 30, 12, 18, 17, 16, 15, 5]),
    now: '2021-01-09',
  },
  money: {
    metric: { time: { column: 'd', grain: 'month' }, format: { style: 'currency', currency: 'USD' } },
    rows: months('2020-10-01', [4_100_000, 4_500_000, 4_752_000]),
    now: '2021-01-11',
  },
  cents: {
    metric: { format: { style: 'currency', currency: 'GBP' } },
    rows: days('2021-01-01', [1, 2, 3, 4, 5, 6, 7, 12.5]),
    now: '2021-01-09',
  },
  million: {
    metric: { words, i18n: texts },
    rows: days('2021-01-01', [1_000_000, 1, 1, 1, 1, 1, 1, 1_499_999]),
    now: '2021-01-09',
  },
  billion: { metric: {}, rows: days('2021-01-01', [999_999_999]), now: '2021-01-02' },
  percent: {
    metric: ratio,
    rows: [
      ['2021-01-01', 70, 100],
      ['2021-01-08', 72.1, 100],
    ],
    now: '2021-01-09',
  },
  point: {
    metric: ratio,
    rows: [
      ['2021-01-01', 71.1, 100],
      ['2021-01-08', 72.1, 100],
    ],
    now: '2021-01-09',
  },
  unit: {
    metric: { shape: 'stock', measure: { fn: 'last', column: 'c' }, format: { unit: 'mm' } },
    rows: days('2021-01-01', [9, 8, 7, 6, 5, 4, 8, 5]),
    now: '2021-01-09',
  },
  total: {
    metric: { shape: 'cumulative', measure: { fn: 'last', column: 'c' } },
    rows: days('2021-01-01', [12_000, 12_100, 12_200, 12_300, 12_400, 12_500, 12_600, 12_700]),
    now: '2021-01-09',
  },
  week: {
    metric: { time: { column: 'd', grain: 'week' } },
    rows: days('2020-12-21', [100, 200, 300], 7),
    now: '2021-01-13',
  },
  quarter: {
    metric: { time: { column: 'd', grain: 'quarter' } },
    rows: months('2020-07-01', [300, 330], 3),
    now: '2021-01-13',
  },
  year: {
    metric: { time: { column: 'd', grain: 'year' } },
    rows: [
      ['2019-01-01', 300],
      ['2020-01-01', 330],
    ],
    now: '2021-01-13',
  },
  fiscal: {
    metric: { time: { column: 'd', grain: 'month' } },
    file: { defaults: { fiscalYearStart: '07-01' } },
    rows: months(
      '2018-07-01',
      Array.from({ length: 24 }, () => 10),
    ),
    period: 'year',
    now: '2020-07-13',
  },
  census: {
    metric: { shape: 'stock', measure: { fn: 'last', column: 'c' }, time: { column: 'd', grain: 'month' } },
    rows: months('2020-11-01', [300, 330]),
    now: '2021-01-13',
  },
  average: {
    metric: { smooth: { window: 7 } },
    rows: days('2021-01-01', [7, 7, 7, 7, 7, 7, 7, 14]),
    now: '2021-01-09',
  },
  share: {
    metric: { ...ratio, smooth: { window: 3 } },
    rows: [6, 7, 8].map((date) => [`2021-01-0${date}`, 1, 4]),
    now: '2021-01-09',
  },
  most: {
    metric: { shape: 'stock', measure: { fn: 'max', column: 'c' } },
    rows: [['2021-01-01', 500, 31, '2021-01-31']],
    period: 'month',
    now: '2021-02-09',
  },
  different: {
    metric: { shape: 'stock', measure: { fn: 'distinct', column: 'c' } },
    rows: [[2662, 7, 7, '2021-01-10']],
    period: 'week',
    now: '2021-01-13',
  },
  rate: {
    metric: { per: { base: 'population', scale: 100_000 }, bindings: { county: {} } },
    rows: days('2021-01-01', [1200]),
    now: '2021-01-02',
    ...place,
  },
  people: {
    metric: {
      per: { base: 'population', scale: 1 },
      format: { style: 'percent' },
      bindings: { county: {} },
    },
    rows: days('2021-01-01', [147_500]),
    now: '2021-01-02',
    ...place,
  },
  sampled: {
    metric: { shape: 'stock', measure: { fn: 'last', column: 'c' } },
    rows: days('2020-11-01', [...Array.from({ length: 60 }, () => 10), 50]),
    period: 'month',
    now: '2021-01-13',
  },
  alike: {
    metric: {},
    rows: days('2021-01-01', [100.004, 1, 1, 1, 1, 1, 1, 100.001]),
    now: '2021-01-09',
  },
  weekly: {
    metric: {
      shape: 'stock',
      measure: { fn: 'last', column: 'c' },
      time: { column: 'd', grain: 'week' },
    },
    rows: days('2020-12-28', [40, 50], 7),
    now: '2021-01-13',
  },
  beds: {
    metric: { shape: 'stock', measure: { fn: 'last', column: 'c' } },
    rows: days('2021-01-01', [9, 8, 7, 6, 5, 4, 500, 500]),
    now: '2021-01-09',
  },
  dollars: {
    metric: { suppress: { below: 5 }, format: { style: 'currency', currency: 'USD' } },
    rows: days('2021-01-01', [1]),
    now: '2021-01-02',
  },
  foreign: {
    metric: { format: { style: 'currency', currency: 'CAD' } },
    rows: days('2021-01-01', [12]),
    now: '2021-01-02',
  },
  almost: {
    metric: { shape: 'stock', measure: { fn: 'last', column: 'c' } },
    rows: days('2021-01-01', [0.001]),
    now: '2021-01-02',
  },
  doses: {
    metric: { format: { unit: 'doses' } },
    rows: days('2021-01-01', [1_200_000]),
    now: '2021-01-02',
  },
  negative: { metric: { bounds: { min: null } }, rows: days('2021-01-01', [-1234]), now: '2021-01-02' },
  deficit: { metric: { bounds: { min: null } }, rows: days('2021-01-01', [-1_234_567]), now: '2021-01-02' },
  digits: {
    metric: { format: { digits: 1 } },
    rows: days('2021-01-01', [3]),
    now: '2021-01-02',
  },
  never: {
    metric: { format: { compact: 'never' } },
    rows: days('2021-01-01', [1_234_567]),
    now: '2021-01-02',
  },
  wait: {
    metric: {
      shape: 'stock',
      measure: { fn: 'avg', column: 'c' },
      format: { style: 'duration', unit: 'minute' },
    },
    rows: days('2021-01-01', [90]),
    now: '2021-01-02',
  },
  rare: {
    metric: { words, bindings: { county: {} } },
    rows: days('2021-01-01', [12.3]),
    now: '2021-01-02',
    ...place,
  },
  some: {
    metric: { words, bindings: { county: {} } },
    rows: days('2021-01-01', [123.4]),
    now: '2021-01-02',
    ...place,
  },
  thousands: {
    metric: { format: { scale: 0.001 }, bindings: { county: {} } },
    rows: days('2021-01-01', [12.3]),
    now: '2021-01-02',
    ...place,
  },
  budget: {
    metric: { format: { style: 'currency', currency: 'USD' }, bindings: { county: {} } },
    rows: days('2021-01-01', [997_000]),
    now: '2021-01-02',
    ...place,
  },
  nearly: {
    metric: { completeness: { provisional: 'P3D' } },
    rows: days('2021-01-01', [997_000]),
    now: '2021-01-02',
  },
  down: { metric: {}, rows: days('2021-01-01', [1000, 1, 1, 1, 1, 1, 1, 900]), now: '2021-01-09' },
  loss: {
    metric: { bounds: { min: null }, format: { style: 'currency', currency: 'USD' } },
    rows: days('2021-01-01', [-12.5]),
    now: '2021-01-02',
  },
  cuts: {
    metric: { format: { style: 'currency', currency: 'USD' } },
    rows: days('2021-01-01', [20, 10]),
    now: '2021-01-03',
  },
  rates: {
    metric: { per: { base: 'population', scale: 100_000 }, bindings: { county: {} } },
    rows: days('2021-01-01', [61.7]),
    now: '2021-01-02',
    ...place,
  },
  'small rate': {
    metric: {
      per: { base: 'population', scale: 100_000 },
      suppress: { below: 5 },
      bindings: { county: {} },
    },
    rows: days('2021-01-01', [1]),
    now: '2021-01-02',
    ...place,
  },
  'small ratio': {
    metric: { ...ratio, suppress: { below: 5 } },
    rows: [['2021-01-01', null, 100]],
    now: '2021-01-02',
  },
  seniors: {
    metric: { dimensions: { age: { column: 'age', values: ['65+', '0-17'] } } },
    filter: 'age=65%2B',
    rows: days('2021-01-01', [12]),
    now: '2021-01-02',
  },
  rain: {
    metric: { suppress: { below: 5 }, format: { unit: 'mm' } },
    rows: days('2021-01-01', [1]),
    now: '2021-01-02',
  },
  'fiscal quarter': {
    metric: { time: { column: 'd', grain: 'month' } },
    file: { defaults: { fiscalYearStart: '02-01' } },
    rows: months('2020-08-01', [1, 2, 3, 4, 5, 6]),
    period: 'quarter',
    now: '2021-02-13',
  },
  yearly: {
    metric: { compare: ['year', 'previous'] },
    rows: [...days('2020-01-15', [80]), ...days('2021-01-01', daily)],
    now: '2021-01-16',
  },
  anomaly: {
    metric: {
      notes: [{ type: 'anomaly', text: 'A backlog', from: '2021-01-05', to: '2021-01-05', omit: true }],
    },
    rows: days('2021-01-01', [7, 6, 5, 4, 900, 3, 2, 100]),
    now: '2021-01-09',
  },
  months: {
    metric: {
      shape: 'cumulative',
      measure: { fn: 'last', column: 'c' },
      time: { column: 'd', grain: 'month' },
    },
    rows: months('2020-07-01', [1, 2, 3, 4, 5, 6]),
    period: 'quarter',
    now: '2021-01-13',
  },
  review: {
    metric: { suppress: { title: 'Under review' } },
    rows: days('2021-01-01', [null]),
    now: '2021-01-02',
  },
  empty: { metric: {}, rows: [], now: '2021-01-09' },
  private: { metric: { suppress: {} }, rows: days('2021-01-01', [null]), now: '2021-01-02' },
  pinned: { metric: {}, rows: days('2021-01-01', [500]), now: '2021-02-02', asOf: '2021-01-01' },
} satisfies Record<string, Setting>;

type World = keyof typeof worlds;
type Row = readonly [world: World, format: string, words: string | null, compare?: string];

const locales = { ap: 'en-US', govuk: 'en-GB', guardian: 'en-GB', es: 'es', fr: 'fr' } as const;

const tables: Readonly<Record<keyof typeof locales, readonly Row[]>> = {
  ap: [
    ['flow', 'value', '1,204'],
    ['flow', 'amount', '1,204~cases'],
    ['flow', 'noun', 'cases'],
    ['flow', 'change', 'up 3.1%'],
    ['flow', 'percent', '3.1%'],
    ['flow', 'difference', '36'],
    ['flow', 'direction', 'rose'],
    ['flow', 'baseline', '1,168'],
    ['flow', 'baseline-date', 'Jan.~8'],
    ['flow', 'earlier', 'a week earlier'],
    ['flow', 'earlier', null, 'none'],
    ['flow', 'date', 'Jan.~15'],
    ['flow', 'when', 'on Jan.~15'],
    ['flow', 'per-capita', '240.8 per 100,000 people'],
    ['flow', 'record', 'the most since Jan.~11'],
    ['flow', 'rank', 'the fifth-highest of 15 days'],
    ['flow', 'sentence', 'Cases, Ramsey County: 1,204~cases on Jan.~15, up 3.1% from 1,168 a week earlier.'],
    ['nine', 'value', 'nine'],
    ['nine', 'amount', 'nine~cases'],
    ['nine', 'change', 'down three'],
    ['nine', 'percent', null],
    ['nine', 'direction', 'fell'],
    ['nine', 'record', 'the fewest since Jan.~8'],
    ['one', 'amount', 'one~case'],
    ['one', 'noun', 'case'],
    ['one', 'record', 'the fewest since at least Jan.~1'],
    ['one', 'rank', 'the lowest of eight days'],
    ['sampled', 'record', null],
    ['sampled', 'rank', null],
    ['sampled', 'when', 'as of Dec.~31, 2020'],
    ['alike', 'change', 'unchanged'],
    ['alike', 'percent', '0%'],
    ['alike', 'record', 'the most since Jan.~1'],
    ['alike', 'rank', 'tied for the highest of eight days'],
    ['weekly', 'when', 'in the week ending Jan.~10'],
    ['beds', 'record', 'the same as on Jan.~7'],
    ['dollars', 'value', 'less than $5'],
    ['foreign', 'value', 'CA$12'],
    ['almost', 'value', '0'],
    ['doses', 'amount', '1.2~million~doses'],
    ['level', 'change', 'unchanged'],
    ['level', 'direction', 'was unchanged'],
    ['level', 'sentence', 'Cases: 50~cases on Jan.~8, unchanged from a week earlier.'],
    ['tiny', 'change', 'up less than 0.1%'],
    ['tiny', 'percent', 'less than 0.1%'],
    ['little', 'change', 'little changed'],
    ['little', 'direction', 'was little changed'],
    ['gap', 'record', 'the most reported since Jan.~1'],
    ['break', 'record', 'the most since at least Jan.~7'],
    ['break', 'change', null],
    ['same', 'record', 'the same as on Jan.~7'],
    ['same', 'rank', 'tied for the highest of eight days'],
    ['withheld', 'value', 'fewer than 11'],
    ['withheld', 'amount', 'fewer than 11'],
    ['withheld', 'noun', 'cases'],
    ['withheld', 'change', null],
    ['withheld', 'record', null],
    ['money', 'value', '$4.75~million'],
    ['money', 'change', 'up 5.6%'],
    ['money', 'difference', '$252,000'],
    ['money', 'date', 'December 2020'],
    ['money', 'when', 'in December 2020'],
    ['cents', 'value', '£12.50'],
    ['million', 'amount', '1.5~million~cases'],
    ['million', 'percent', '50%'],
    ['billion', 'value', '1~billion'],
    ['percent', 'value', '72.1%'],
    ['percent', 'change', 'up 2.1 percentage points'],
    ['percent', 'percent', '2.1 percentage points'],
    ['point', 'change', 'up 1 percentage point'],
    ['percent', 'noun', null],
    ['percent', 'per-capita', null],
    ['unit', 'value', '5'],
    ['unit', 'amount', '5~mm'],
    ['unit', 'difference', '4~mm'],
    ['unit', 'when', 'as of Jan.~8'],
    ['unit', 'record', 'the lowest since Jan.~6'],
    ['total', 'when', 'through Jan.~8'],
    ['total', 'change', 'up 700'],
    ['week', 'date', 'the week ending Jan.~10'],
    ['week', 'when', 'in the week ending Jan.~10'],
    ['quarter', 'when', 'in the fourth quarter of 2020'],
    ['quarter', 'earlier', 'a quarter earlier'],
    ['year', 'when', 'in 2020'],
    ['fiscal', 'when', 'in the 12 months ending June~30'],
    ['census', 'when', 'as of December 2020'],
    ['average', 'when', 'a day on average in the week ending Jan.~8'],
    ['average', 'date', 'the week ending Jan.~8'],
    ['average', 'sentence', 'Cases: eight a day on average in the week ending Jan.~8.'],
    ['share', 'when', 'on average in the three days ending Jan.~8'],
    ['most', 'value', '500'],
    ['most', 'when', 'in January'],
    ['most', 'sentence', 'Cases: 500 in January.'],
    ['different', 'when', 'in the week ending Jan.~10'],
    ['break', 'rank', 'the highest of two days'],
    ['people', 'amount', '29.5%'],
    ['people', 'per-capita', '29.5%'],
    ['average', 'value', 'eight'],
    ['rate', 'value', '240'],
    ['rate', 'amount', '240 per 100,000 people'],
    ['negative', 'value', '−1,234'],
    ['deficit', 'value', '−1.23~million'],
    ['digits', 'value', '3.0'],
    ['never', 'value', '1,234,567'],
    ['wait', 'value', '1 hour 30 minutes'],
    ['wait', 'amount', '1 hour 30 minutes'],
    ['rare', 'per-capita', '2.46 per 100,000 people'],
    ['some', 'per-capita', '24.7 per 100,000 people'],
    ['thousands', 'per-capita', '2,460 per 100,000 people'],
    ['budget', 'per-capita', null],
    ['budget', 'value', '$997,000'],
    ['nearly', 'value', '997,000'],
    ['nearly', 'sentence', 'Cases: 997,000 on Jan.~1 (provisional).'],
    ['rain', 'value', 'less than 5~mm'],
    ['down', 'change', 'down 10%'],
    ['loss', 'value', '−$12.50'],
    ['rates', 'amount', '12.34 per 100,000 people'],
    ['rate', 'per-capita', '240 per 100,000 people'],
    ['small rate', 'value', null],
    ['small ratio', 'value', null],
    ['seniors', 'sentence', 'Cases (65+): 12 on Jan.~1.'],
    ['cuts', 'record', 'the least since at least Jan.~1'],
    ['empty', 'date', null],
    ['fiscal quarter', 'when', 'in the three months ending Jan.~31'],
    ['little', 'percent', '0.4%'],
    ['yearly', 'earlier', 'a year earlier'],
    ['anomaly', 'record', 'the most reported since at least Jan.~1'],
    ['anomaly', 'rank', 'the highest of seven days'],
    ['empty', 'sentence', null],
    ['months', 'when', 'through December 2020'],
    ['review', 'value', 'under review'],
    ['billion', 'rank', null],
    ['flow', 'constructor', null],
    ['private', 'sentence', null],
    ['pinned', 'date', 'Jan.~1, 2021'],
    ['pinned', 'change', null],
    ['flow', 'nonsense', null],
  ],
  govuk: [
    ['flow', 'when', 'on 15~January'],
    [
      'flow',
      'sentence',
      'Cases, Ramsey County: 1,204~cases on 15~January, up 3.1% from 1,168 a week earlier.',
    ],
    ['nine', 'value', '9'],
    ['nine', 'change', 'down 3'],
    ['one', 'amount', 'one~case'],
    ['money', 'value', '$4.75~million'],
    ['cents', 'value', '£12.50'],
    ['million', 'value', '1.5~million'],
    ['week', 'date', 'the week ending 10~January'],
    ['pinned', 'date', '1~January 2021'],
  ],
  guardian: [
    ['nine', 'value', 'nine'],
    ['money', 'value', '$4.75m'],
    ['million', 'amount', '1.5~million~cases'],
    ['cents', 'value', '£12.50'],
    ['flow', 'date', '15~January'],
    ['percent', 'change', 'up 2.1 percentage points'],
    ['flow', 'rank', 'the fifth-highest of 15 days'],
  ],
  es: [
    ['flow', 'value', '1204'],
    ['flow', 'amount', '1204~casos'],
    ['flow', 'change', 'un 3,1~% más'],
    ['flow', 'percent', '3,1~%'],
    ['flow', 'direction', 'subió'],
    ['flow', 'date', '15~de enero'],
    ['flow', 'when', 'el 15~de enero'],
    ['flow', 'earlier', 'una semana antes'],
    ['flow', 'record', 'la cifra más alta desde el 11~de enero'],
    ['doses', 'amount', '1,2~millones~de doses'],
    ['million', 'amount', '1,5~millones~de casos'],
    ['flow', 'rank', 'la quinta cifra más alta de 15 días'],
    ['flow', 'per-capita', '240,8 por cada 100_000 habitantes'],
    [
      'flow',
      'sentence',
      'Casos, Ramsey County: 1204~casos el 15~de enero, un 3,1~% más que una semana antes (1168).',
    ],
    ['nine', 'value', 'nueve'],
    ['nine', 'change', 'tres menos'],
    ['one', 'amount', '1~caso'],
    ['one', 'record', 'la cifra más baja desde al menos el 1~de enero'],
    ['level', 'change', 'sin cambios'],
    ['level', 'direction', 'no varió'],
    ['tiny', 'change', 'menos de un 0,1~% más'],
    ['tiny', 'percent', 'menos del 0,1~%'],
    ['little', 'direction', 'apenas varió'],
    ['gap', 'record', 'la cifra más alta publicada desde el 1~de enero'],
    ['withheld', 'value', 'menos de 11'],
    ['money', 'value', '4,75~millones de dólares'],
    ['money', 'difference', '252_000~$'],
    ['money', 'when', 'en diciembre de 2020'],
    ['million', 'value', '1,5~millones'],
    ['billion', 'value', '1000~millones'],
    ['percent', 'value', '72,1~%'],
    ['percent', 'change', '2,1 puntos porcentuales más'],
    ['point', 'change', '1 punto porcentual más'],
    ['unit', 'amount', '5~mm'],
    ['unit', 'when', 'al 8~de enero'],
    ['total', 'value', '12_700'],
    ['total', 'when', 'hasta el 8~de enero'],
    ['week', 'when', 'en la semana que terminó el 10~de enero'],
    ['quarter', 'when', 'en el cuarto trimestre de 2020'],
    ['average', 'when', 'por día en promedio en la semana que terminó el 8~de enero'],
    ['year', 'when', 'en 2020'],
    ['pinned', 'date', '1~de enero de 2021'],
  ],
  fr: [
    ['flow', 'value', '1_204'],
    ['flow', 'amount', '1_204~cas'],
    ['flow', 'change', 'en hausse de 3,1~%'],
    ['flow', 'direction', 'a augmenté'],
    ['flow', 'date', '15~janvier'],
    ['flow', 'when', 'le 15~janvier'],
    ['flow', 'earlier', 'une semaine plus tôt'],
    ['flow', 'record', 'le chiffre le plus élevé depuis le 11~janvier'],
    ['doses', 'amount', '1,2~million~de doses'],
    ['flow', 'rank', 'le cinquième chiffre le plus élevé sur 15 jours'],
    ['flow', 'per-capita', '240,8 pour 100_000 habitants'],
    [
      'flow',
      'sentence',
      'Cas, Ramsey County~: 1_204~cas le 15~janvier, en hausse de 3,1~% par rapport à 1_168 une semaine plus tôt.',
    ],
    ['nine', 'value', 'neuf'],
    ['nine', 'change', 'en baisse de trois'],
    ['one', 'amount', '1~cas'],
    ['level', 'change', 'stable'],
    ['level', 'sentence', 'Cas~: 50~cas le 8~janvier, stable par rapport à une semaine plus tôt.'],
    ['tiny', 'change', 'en hausse de moins de 0,1~%'],
    ['little', 'change', 'quasi stable'],
    ['gap', 'record', 'le chiffre publié le plus élevé depuis le 1er~janvier'],
    ['withheld', 'value', 'moins de 11'],
    ['money', 'value', '4,75~millions de dollars'],
    ['money', 'when', 'en décembre 2020'],
    ['cents', 'value', '12,50~£'],
    ['million', 'value', '1,5~million'],
    ['billion', 'value', '1~milliard'],
    ['percent', 'value', '72,1~%'],
    ['percent', 'change', 'en hausse de 2,1 points de pourcentage'],
    ['point', 'change', 'en hausse de 1 point de pourcentage'],
    ['unit', 'when', 'au 8~janvier'],
    ['total', 'when', 'jusqu’au 8~janvier'],
    ['week', 'when', 'durant la semaine terminée le 10~janvier'],
    ['quarter', 'when', 'au quatrième trimestre 2020'],
    ['average', 'when', 'par jour en moyenne durant la semaine terminée le 8~janvier'],
    ['pinned', 'date', '1er~janvier 2021'],
    ['review', 'value', null],
    ['rare', 'noun', 'cases'],
  ],
};

const visible = (text: string | null) => text?.replaceAll('\u00a0', '~').replaceAll('\u202f', '_') ?? null;

for (const [name, rows] of Object.entries(tables)) {
  describe(`a figure in a sentence, house style ${name}`, () => {
    for (const [world, format, expected, compare] of rows) {
      test(`${world}, ${format}: ${expected ?? 'nothing'}`, async () => {
        const { data } = await tell(worlds[world]);
        const style = shippedStyles[name];
        assert.ok(style);
        const locale = locales[name as keyof typeof locales];
        assert.equal(
          visible(writeValue(data, format, { style, locale, ...(compare ? { compare } : {}) })),
          expected,
        );
      });
    }
  });
}

describe('figures throughout', () => {
  for (const [locale, world, format, expected] of [
    ['en-US', 'nine', 'value', '9'],
    ['en-US', 'flow', 'date', 'Jan.~15'],
    ['en-GB', 'flow', 'value', '1,204'],
    ['en-IN', 'total', 'value', '12,700'],
    ['es', 'nine', 'value', '9'],
    ['es-MX', 'total', 'value', '12,700'],
    ['fr-CA', 'total', 'value', '12~700'],
    ['fr', 'nine', 'change', 'en baisse de 3'],
  ] as const) {
    test(`${locale}, ${world}, ${format}: ${expected}`, async () => {
      const style = plainStyles[locale.slice(0, 2)];
      assert.ok(style);
      const { data } = await tell(worlds[world]);
      assert.equal(visible(writeValue(data, format, { style, locale })), expected);
    });
  }
});

describe('every form of every style', () => {
  test('is one line of text without stray spaces, or nothing', async () => {
    for (const world of Object.values(worlds)) {
      const { data } = await tell(world);
      for (const [name, style] of Object.entries(shippedStyles)) {
        for (const format of valueFormats) {
          const text = writeValue(data, format, { style, locale: style.language });
          assert.doesNotMatch(
            text ?? 'x',
            /^\s|\s$|\s\s|undefined|NaN|null|\{|\n|^$/,
            `${name} ${format}: ${text}`,
          );
        }
      }
    }
  });

  test('takes the author’s words for a direction', async () => {
    const { data } = await tell(worlds.flow);
    const style = shippedStyles.ap;
    assert.ok(style);
    const options = { style, locale: 'en-US', words: 'climbed | dropped|held' };
    assert.equal(writeValue(data, 'direction', options), 'climbed');
    assert.equal(writeValue(data, 'direction', { ...options, words: '|' }), null);
    const { data: little } = await tell(worlds.little);
    assert.equal(writeValue(little, 'direction', options), 'climbed');
    assert.equal(
      writeValue(little, 'direction', { ...options, words: 'climbed|dropped|held|crept' }),
      'crept',
    );
  });
});
