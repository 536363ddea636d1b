// Rules that no other test held: each fails where its one line is taken away.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { loadMetric } from '../../../src/load-metric.js';
import { defineCatalog, forgetCatalogs } from '../../../src/catalogs.js';
import { describe as describeCard } from '../../../src/view/card-view.js';
import { shippedStyles } from '../../../src/view/house-styles/shipped.js';
import { writeValue } from '../../../src/view/value.js';
import { answerWith } from '../../support/answer.js';
import { cases, days, load, repeat, sharing, tell, type Setting } from '../../support/tell.js';

const now = '2021-03-11';
const stock = (fn: 'last' | 'avg' = 'last') => ({ shape: 'stock', measure: { fn, column: 'beds' } }) as const;
const ratio = {
  shape: 'ratio',
  measure: { numerator: { fn: 'sum', column: 'a' }, denominator: { fn: 'sum', column: 'b' } },
} as const;

const text = { time: { column: 'day', grain: 'day', type: 'text', format: 'MM/DD/YYYY' } } as const;

describe('what is withheld beside what is known', () => {
  const until = Array.from({ length: 9 }, (_, at) => [`03/0${at + 1}/2021`, 15, 1] as const);
  const both = (first: number | null, second: number | null): Setting => ({
    metric: { ...text, suppress: { below: 11 } },
    rows: [...until, ['03/10/2021 a', first, 1], ['03/10/2021 b', second, 1]],
    now,
  });
  for (const [first, second] of [
    [null, 20],
    [20, null],
  ] as const)
    test(`${String(first)} and ${String(second)} of one day are no figure`, async () => {
      assert.equal((await tell(both(first, second))).figure, 'Partly withheld');
    });
});

describe('of several rows of a step, a term is', () => {
  type Terms = readonly [a: number | null, b: number];
  const several = (first: Terms, second: Terms): Setting => ({
    metric: { ...ratio, ...text },
    rows: [
      ['03/09/2021', 3, 10],
      ['03/10/2021 a', ...first],
      ['03/10/2021 b', ...second],
    ],
    now,
  });
  test('what one of them reports', async () => {
    assert.equal((await tell(several([null, 4], [2, 6]))).figure, '0.2');
    assert.equal((await tell(several([2, 4], [null, 6]))).figure, '0.2');
  });
  test('not nothing where none of them does', async () => {
    const { figure, latest } = await tell(several([null, 5], [null, 7]));
    assert.deepEqual([figure, latest], ['0.3', '2021-03-09']);
  });
});

test('what stands for an empty date is no month of 1900 from which on nothing is zero', async () => {
  const metric = { missing: 'zero', time: { ...text.time, grain: 'month' } } as const;
  const rows = [
    ['01/01/1900', 7],
    ['01/20/2021', 30],
    ['02/20/2021', 40],
  ] as const;
  assert.deepEqual((await tell({ metric, rows, now })).values, [30, 40]);
});

test('a level or an average that may be withheld stands on as many rows as it likes', async () => {
  for (const fn of ['sum', 'avg'] as const) {
    const metric = { shape: 'stock', measure: { fn, column: 'beds' }, suppress: { below: 11 } } as const;
    assert.equal((await tell({ metric, rows: [['2021-03-10', 40, 3, 3]], now })).figure, '40');
  }
});

describe('what is set apart, held or outside is no yardstick', () => {
  const anomaly = {
    type: 'anomaly',
    text: 'A backlog',
    from: '2021-03-09',
    to: '2021-03-09',
    omit: true,
  } as const;
  cases(
    sharing({ now }, [
      {
        title: 'an omitted day does not make the next jump plausible',
        metric: { bounds: { maxJump: 10 }, notes: [anomaly] },
        rows: days('2021-03-01', [...repeat(10, 8), 90, 500]),
        tells: { figure: '10', states: ['held'] },
      },
      {
        title: 'the highest is of the span',
        span: 7,
        compare: 'year',
        rows: days('2021-01-01', [...repeat(10, 5), 900, ...repeat(5, 57), ...repeat(10, 6)]),
        tells: { sentence: /^Cases: (?!.*900)/ },
      },
      {
        title: 'a ratio below nothing is held',
        metric: ratio,
        rows: Array.from({ length: 10 }, (_, at) => [
          `2021-03-${String(at + 1).padStart(2, '0')}`,
          at < 9 ? 1 : -3,
          10,
        ]),
        tells: { figure: '0.1', states: ['held'] },
      },
      {
        title: 'a ratio above the most that there can be is held',
        metric: { ...ratio, bounds: { max: 1 } },
        rows: Array.from({ length: 10 }, (_, at) => [
          `2021-03-${String(at + 1).padStart(2, '0')}`,
          at < 9 ? 1 : 11,
          10,
        ]),
        tells: { figure: '0.1', states: ['held'] },
      },
      {
        title: 'a level is held by its own value, and not by a day before it',
        metric: { ...stock(), bounds: { max: 10 } },
        period: 'month',
        rows: days('2021-02-01', [...repeat(10, 14), 900, ...repeat(10, 23)]),
        tells: { figure: '10', states: [] },
      },
      {
        title: 'an average is not replaced by a day that is withheld',
        metric: { smooth: { window: 3 }, suppress: { below: 11 } },
        rows: days('2021-03-01', [...repeat(20, 9), null]),
        tells: { figure: '20', latest: '2021-03-09' },
      },
      {
        title: 'a percentage that hardly changed has hardly changed, however small a number it is',
        metric: { ...ratio, format: { style: 'percent' }, neutral: { percent: 1 } },
        rows: Array.from({ length: 10 }, (_, at) => [
          `2021-03-${String(at + 1).padStart(2, '0')}`,
          at < 9 ? 700 : 703,
          1000,
        ]),
        tells: { 'change.text': /^Little changed/ },
      },
      {
        title: 'a part of a period with nothing to be held against is told',
        includeRunning: true,
        period: 'month',
        metric: { bounds: { maxJump: 10 } },
        rows: days('2021-03-01', repeat(10, 10)),
        tells: { running: /^So far, 100 from March 1 to March 10/ },
      },
      {
        title: 'an average of a month that is not over, and not all there, is none',
        period: 'month',
        metric: stock('avg'),
        rows: [
          ['2021-02-01', 20, 28, '2021-02-28'],
          ['2021-03-01', 90, 10, '2021-03-10'],
        ],
        tells: { values: [20, null] },
      },
      {
        title: 'a percentage to below zero is none',
        metric: stock(),
        rows: days('2021-03-01', [...repeat(100, 9), -20]),
        tells: { 'change.text': 'Down 120 from a week earlier' },
      },
      {
        title: 'what prints as no change is neither better nor worse',
        metric: { ...stock('avg'), better: 'down' },
        rows: days('2021-03-01', [...repeat(100.001, 9), 100.004]),
        tells: { 'change.text': 'No change from a week earlier', 'change.sentiment': 'neutral' },
      },
      {
        title: 'compact figures that print alike have the difference that they hide',
        metric: { minBase: 1e12 },
        rows: days('2021-03-01', [...repeat(1_231_000_000, 9), 1_234_000_000]),
        tells: { 'change.text': 'Up 3 million from a week earlier' },
      },
      {
        title: 'an average has its omitted days left out, and is compared all the same',
        metric: { smooth: { window: 3 }, notes: [{ ...anomaly, from: '2021-03-03', to: '2021-03-03' }] },
        rows: days('2021-03-01', repeat(10, 10)),
        tells: {
          'change.text': 'No change from a week earlier',
          'data.summary.changes.0.direction': 'level',
        },
      },
      {
        title: 'a gap within the lag is no news yet',
        metric: { completeness: { lag: 'P3D' } },
        rows: days('2021-03-01', [...repeat(10, 8), undefined, 10]),
        tells: { notes: [] },
      },
      {
        title: 'rows without a date add up',
        metric: { time: { column: 'day', grain: 'day', type: 'text', format: 'MM/DD/YYYY' } },
        rows: [
          ['03/10/2021', 9, 1],
          ['n/a', 5, 1],
          ['unknown', 7, 1],
        ],
        tells: { 'data.series.undated': 12 },
      },
    ]),
  );
});

describe('an anomaly beside a longer period', () => {
  const daily = days('2020-12-01', [...repeat(10, 90), ...repeat(10, 10)]);
  const anomaly = (from: string, to: string) =>
    ({ notes: [{ type: 'anomaly', text: 'A', from, to, omit: true }] }) as const;
  cases(
    sharing({ rows: daily, now, period: 'month' }, [
      {
        title:
          'that ends in the headline’s month, and begins in the one before, leaves the month out where it begins',
        metric: anomaly('2021-01-20', '2021-02-02'),
        tells: { latest: '2021-02-01', 'change.text': 'Down 9.7% from a month earlier' },
      },
      {
        title: 'that begins in the headline’s month takes it out',
        metric: anomaly('2021-02-20', '2021-03-02'),
        tells: { latest: '2021-02-01' },
      },
    ]),
  );
});

describe('how late is late', () => {
  cases([
    ...sharing(
      {
        metric: { release: 'manual', approvedThrough: '2021-03-06', completeness: { lag: 'P2D' } },
        rows: days('2021-03-01', repeat(10, 5)),
      },
      [
        { title: 'of a release by hand, by what is approved', now: '2021-03-10', tells: { state: 'late' } },
        { title: 'and later still', now: '2021-03-20', tells: { state: 'late' } },
      ],
    ),
    {
      title: 'on the last day before it is stale',
      metric: { freshness: { staleAfter: 'P7D' } },
      rows: days('2021-02-01', repeat(10, 28)),
      now: '2021-03-07',
      tells: { state: 'late' },
    },
    {
      title: 'and on the next it is',
      metric: { freshness: { staleAfter: 'P7D' } },
      rows: days('2021-02-01', repeat(10, 28)),
      now: '2021-03-08',
      tells: { state: 'stale' },
    },
  ]);
});

describe('a rank', () => {
  const style = shippedStyles.ap ?? assert.fail('no such style');
  const rankOf = async (setting: Setting) =>
    writeValue(await load(setting), 'rank', { style, locale: 'en-US' });
  test('is among what is complete', async () => {
    const rows = days('2021-03-01', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].slice(0, 10));
    assert.equal(
      await rankOf({ metric: { completeness: { lag: 'P2D' } }, rows, now }),
      'the highest of eight days',
    );
  });
  test('and not held', async () => {
    const rows = days('2021-03-01', [1, 2, 3, 4, 5, 6, 7, 8, 9, 9000]);
    assert.equal(
      await rankOf({ metric: { bounds: { maxJump: 10 } }, rows, now }),
      'the highest of nine days',
    );
  });
});

describe('cards that share one answer', () => {
  const rows = days('2020-01-01', repeat(10, 435));
  const clock = () => new Date(`${now}T12:00:00Z`);
  const metric = {
    title: 'Cases',
    shape: 'flow',
    source: { domain: 'data.example.gov', dataset: 'abcd-1234' },
    measure: { fn: 'sum', column: 'cases' },
    time: { column: 'day', grain: 'day' },
  } as const;

  test('have each its own comparison', async () => {
    forgetCatalogs();
    await defineCatalog({ version: 1, metrics: { m: metric } });
    const fetch = answerWith(rows);
    const found = await Promise.all(
      [undefined, 'none', 'year'].map((compare) =>
        loadMetric('m', { compare, span: 400, now: clock, fetch }),
      ),
    );
    assert.deepEqual(
      found.map(({ summary }) => summary.changes.map((each) => each.kind !== 'target' && each.comparison)),
      [['previous'], [], ['year', 'previous']],
    );
  });

  test('have each its own period so far', async () => {
    forgetCatalogs();
    await defineCatalog({ version: 1, metrics: { m: metric } });
    const fetch = answerWith(rows);
    const found = await Promise.all(
      [false, true].map((includeRunning) =>
        loadMetric('m', { includeRunning, period: 'month', now: clock, fetch }),
      ),
    );
    assert.deepEqual(
      found.map(({ summary }) => summary.running !== null),
      [false, true],
    );
  });
});

describe('an earlier answer', () => {
  const rows = days('2021-03-01', repeat(10, 10));
  const other = days('2021-03-01', [...repeat(10, 4), 11, ...repeat(10, 5)]);
  test('has unsettled the figures until a lag is stated', async () => {
    const revised = await load({ rows: other, before: rows, now });
    assert.match(describeCard(revised).notes.join(), /Past figures have changed/);
  });
  test('of a longer past has revised nothing where the later one ends', async () => {
    const later = await load({ rows: rows.slice(4), before: rows, now });
    assert.deepEqual(later.revisions, []);
  });
  test('of another place says nothing of this one', async () => {
    const file = { places: { a: { name: 'A' }, b: { name: 'B' } } };
    const metric = { bindings: { a: {}, b: {} } };
    const previous = await load({ rows: other, file, metric, place: 'a', now });
    const clock = () => new Date(`${now}T12:00:00Z`);
    const here = await loadMetric('m', { place: 'b', previous, now: clock, fetch: answerWith(rows) });
    assert.deepEqual(here.revisions, []);
  });
});
