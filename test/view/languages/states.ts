/**
 * Cards in every state, of a catalog without a letter in it: what letters their texts have are a language's. The signs stand
 * for what a catalog says: § a title, ¶ a place, ¤ a unit, ※ a note.
 */

import { days, months, repeat, type Part, type Setting } from '../../support/tell.js';

const now = '2021-06-15';

/** Ten weeks of days that end yesterday. */
const daily = (...last: (number | null | undefined)[]) => {
  const values = [...repeat<number | null | undefined>(100, 70 - last.length), ...last];
  return days('2021-04-06', values);
};

const flow = (metric: Part, rows: Setting['rows'] = daily(120), more: Partial<Setting> = {}): Setting => ({
  now,
  rows,
  lastModified: 'Mon, 14 Jun 2021 12:00:00 GMT',
  file: { publisher: { name: '¶' } },
  ...more,
  metric: { title: '§', ...metric },
});

const target = (op: '<' | '<=' | '>' | '>=' | '=', by?: string): Part => ({
  target: { op, value: 110, ...(by === undefined ? {} : { by }) },
  compare: ['target'],
});

const words = { one: '※', other: '※' } as const;
const monthly = months('2018-01-01', [...repeat(100, 40), 120]);
const stock: Part = { shape: 'stock', measure: { fn: 'last', column: 'cases' } };
const share: Part = {
  shape: 'ratio',
  measure: { numerator: { fn: 'sum', column: 'a' }, denominator: { fn: 'sum', column: 'b' } },
  format: { style: 'percent' },
};
const shares = (last: number) =>
  daily(last).map(([date, value]) => [date, value, 1000] as const) as Setting['rows'];

export const states: Readonly<Record<string, Setting>> = {
  up: flow({}),
  down: flow({}, daily(80)),
  level: flow({}, daily(100)),
  'more than a year ago': flow({ compare: ['year'] }, days('2020-06-01', repeat(100, 379))),
  'more of them': flow({ words: { ...words, kind: 'amount' } }),
  'fewer of them': flow({ words: { ...words, kind: 'amount' } }, daily(80)),
  higher: flow({ words: { ...words, kind: 'value' } }),
  lower: flow({ words: { ...words, kind: 'value' } }, daily(80)),
  little: flow({ neutral: { percent: 50 } }),
  'a little less': flow({ neutral: { percent: 50 } }, daily(80)),
  'next to nothing': flow({}, days('2021-04-06', [...repeat(1_000_000, 69), 1_000_100])),
  'an absolute change': flow({ minBase: 500, format: { unit: '¤' } }),
  'no figure to compare with': flow({}, daily(undefined, ...repeat(100, 6), 120)),
  'no figure at all': flow({}, []),
  'a withheld baseline': flow({ suppress: { below: 11 } }, daily(null, ...repeat(100, 6), 120)),
  'a withheld figure': flow({ suppress: { below: 11 } }, daily(null)),
  'a withheld figure of no known size': flow({ suppress: {} }, daily(null)),
  'a new definition': flow({ notes: [{ type: 'break', from: '2021-06-14', text: '※' }] }),
  'a baseline that is left out': flow({
    notes: [
      { type: 'anomaly', on: '2021-06-07', from: '2021-06-07', to: '2021-06-07', omit: true, text: '※' },
    ],
  }),
  notes: flow({
    notes: [
      { type: 'correction', on: '2021-06-02', text: '※' },
      { type: 'info', from: '2021-06-01', to: '2021-06-03', text: '※' },
    ],
  }),
  provisional: flow({ completeness: { provisional: 'P9D' } }),
  revision: flow({}, daily(-5, 100, 120)),
  unreported: flow({}, daily(100, undefined)),
  ...Object.fromEntries(
    [1, 2, 3, 5, 11, 21].map((count) => [
      `${String(count)} gaps`,
      flow(
        { suppress: { below: 11 } },
        daily(...repeat([null, 100], count).flat(), ...repeat([undefined, 100], count).flat()),
      ),
    ]),
  ),
  ...Object.fromEntries(
    [1, 2, 3, 5, 11, 21, 100].map((count) => [
      `${String(count)} incomplete`,
      flow({ completeness: { lag: `P${String(count - 1)}D` } }, days('2021-01-01', repeat(100, 166)), {
        span: 7,
      }),
    ]),
  ),
  ...Object.fromEntries(
    [1, 2, 3, 5, 11, 21, 100, 1000].map((count) => [
      `${String(count)} without a date`,
      flow({ words: { ...words, kind: 'amount' } }, [[null, count], ...daily(120)]),
    ]),
  ),
  'rows without a date': flow(stock, [[null, 3], ...daily(120)]),
  held: flow({ bounds: { maxJump: 2 } }, daily(900)),
  frozen: flow({}, daily(120), { asOf: '2021-06-10' }),
  late: flow({ freshness: { cadence: 'P1D', staleAfter: 'P90D' } }, daily(undefined, undefined, undefined)),
  stale: flow({}, daily(...repeat(undefined, 40))),
  paused: flow({ freshness: { status: 'paused' } }),
  'paused until a day': flow({ freshness: { status: 'paused', until: '2021-09-01' } }),
  retired: flow({ freshness: { status: 'retired' } }),
  replaced: flow({ freshness: { status: 'retired', successor: '¶' } }),
  'a target met': flow(target('<=', '2021-06-30'), daily(80)),
  'a target that is open': flow(target('<', '2021-06-30')),
  'a target missed': flow(target('>=', '2021-06-01'), daily(80)),
  'a target passed': flow(target('>'), daily(120)),
  'a target hit': flow(target('='), daily(110)),
  'a target of a share': flow(
    { ...share, target: { op: '<=', value: 0.105, title: '※' }, compare: ['target'] },
    shares(120),
  ),
  'a target for a day': flow({ target: { op: '<=', value: 110 } }, daily(80), { period: 'month' }),
  'the month so far': flow({}, daily(120), { period: 'month', includeRunning: true }),
  'the year so far': flow({ time: { column: 'day', grain: 'month' } }, monthly, {
    period: 'year',
    includeRunning: true,
  }),
  'a longer part than there was before': flow({}, days('2021-01-01', repeat(100, 89)), {
    now: '2021-03-31',
    period: 'month',
    includeRunning: true,
  }),
  bands: flow({ bands: [{ below: 90, title: '※' }, { title: '¤' }] }),
  'a rate': flow({ per: { base: 'population', scale: 100_000 }, bindings: { here: {} } }, daily(120), {
    place: 'here',
    file: {
      publisher: { name: '¶' },
      places: { here: { name: '¶', population: { value: 552_352, year: 2020, source: 'http://127.0.0.1' } } },
    },
  }),
  filtered: flow({ dimensions: { age: { column: 'a', values: ['※', '¤'] } } }, daily(120), {
    filter: { age: ['※', '¤'] },
  }),
  'a level': flow(stock),
  'a level of a month': flow({ ...stock, time: { column: 'day', grain: 'month' } }, monthly),
  'a running total': flow({ shape: 'cumulative', measure: { fn: 'last', column: 'cases' } }),
  'a share': flow(share, shares(121)),
  'a share by a point': flow(share, shares(110)),
  weeks: flow({}, daily(120), { period: 'week' }),
  'weeks from Sunday': flow({}, daily(120), {
    period: 'week',
    file: { publisher: { name: '¶' }, defaults: { weekStart: 'sunday' } },
  }),
  'months of days': flow({}, daily(120), { period: 'month' }),
  months: flow({ time: { column: 'day', grain: 'month' } }, monthly),
  quarters: flow({ time: { column: 'day', grain: 'month' } }, monthly, { period: 'quarter' }),
  years: flow({ time: { column: 'day', grain: 'month' } }, monthly, { period: 'year' }),
  'an average of a week': flow({ smooth: { window: 7 } }),
  'an average of a level': flow({ ...stock, smooth: { window: 3 } }),
  'an average of months': flow({ time: { column: 'day', grain: 'month' }, smooth: { window: 12 } }, monthly),
  millions: flow({}, days('2021-04-06', [...repeat(2_000_000, 69), 3_456_789])),
  money: flow({ format: { style: 'currency', currency: 'USD' } }),
  'a length of time': flow({ ...stock, format: { style: 'duration', unit: 'minute' } }, daily(190.5)),
};
