/** What a native step is made of, on a portal: rows that must not be added, averaged away or lost. Figures reckoned by hand. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { defineCatalog, forgetCatalogs } from '../../src/catalogs.js';
import { loadMetric, type LoadOptions, type MetricData } from '../../src/load-metric.js';
import type { CatalogFile, MetricDefinition } from '../../src/metric/catalog.js';
import { formatDay } from '../../src/metric/period.js';
import { startPortal, type Portal } from '../portal/portal.js';

const day = (from: string, index: number) =>
  new Date(Date.parse(from) + index * 86_400_000).toISOString().slice(0, 10);

const number = (name: string) => ({ name, fieldName: name, dataTypeName: 'number' });
const text = (name: string) => ({ name, fieldName: name, dataTypeName: 'text' });
const date = { name: 'd', fieldName: 'd', dataTypeName: 'calendar_date' };

const datasets = {
  'text-days': {
    columns: [text('d'), number('n')],
    rows: [
      ['02.01.2021', 12],
      ['02.10.2021', 24],
      ['02.20.2021', 36],
      ['03.05.2021', 11],
      ['03.12.2021', 22],
      ['03.19.2021', 33],
    ].map(([d, n]) => ({ d, n })),
  },
  'text-year': {
    columns: [text('d'), number('n')],
    rows: [
      ['28.12.2020', 90],
      ['30.12.2020', 100],
      ['01.01.2021', 50],
    ].map(([d, n]) => ({ d, n })),
  },
  'text-hour': {
    columns: [text('d'), number('n')],
    rows: [
      ['03/04/2021 09:00:00 AM', 12],
      ['03/04/2021 01:00:00 PM', 32],
    ].map(([d, n]) => ({ d, n })),
  },
  'null-days': {
    columns: [date, number('n')],
    rows: [
      ...Array.from({ length: 28 }, (_, at) => ({ d: day('2021-02-01', at), n: 40 })),
      ...Array.from({ length: 31 }, (_, at) => ({ d: day('2021-03-01', at), n: at < 3 ? 50 + at : null })),
    ],
  },
  'half-days': {
    columns: [date, number('late'), number('trips')],
    rows: [
      { d: '2021-02-08', late: null, trips: 10 },
      { d: '2021-02-09', late: 5, trips: 10 },
      { d: '2021-02-15', late: null, trips: 10 },
    ],
  },
  'snap-shot': {
    columns: [date, number('n')],
    rows: [100, 101, 102, 104].map((n, at) => ({ d: day('2021-02-01', 7 * at), n })),
  },
  'some-where': {
    columns: [date, number('n'), text('county')],
    rows: Array.from({ length: 10 }, (_, at) => [
      { d: day('2021-03-01', at), n: 10, county: 'A' },
      { d: day('2021-03-01', at), n: 5, county: 'B' },
      { d: day('2021-03-01', at), n: 7, county: null },
    ]).flat(),
  },
  'null-tail': {
    columns: [date, number('n')],
    rows: Array.from({ length: 130 }, (_, at) => ({ d: day('2021-01-01', at), n: at < 10 ? 100 : null })),
  },
  'rare-days': {
    columns: [date, number('n')],
    rows: [
      { d: '2021-02-10', n: 30 },
      { d: '2021-02-26', n: 20 },
      { d: '2021-03-08', n: 40 },
      { d: '2021-03-09', n: 99 },
    ],
  },
  'half-tail': {
    columns: [date, number('n')],
    rows: Array.from({ length: 127 }, (_, at) => ({
      d: day('2021-01-01', at),
      n: at > 100 && at % 2 ? null : at,
    })),
  },
  'jump-year': {
    columns: [date, number('n')],
    rows: Array.from({ length: 800 }, (_, at) => ({
      d: day('2020-01-01', at),
      n: day('2020-01-01', at) > '2022-02-28' ? 5000 : 100 + (at % 7),
    })),
  },
};

let portal: Portal | undefined;
before(async () => {
  portal = await startPortal({
    demo: false,
    datasets: Object.entries(datasets).map(([id, each]) => ({
      id: id.padEnd(9, '0').slice(0, 9),
      name: id,
      ...each,
    })),
  });
});
after(() => portal?.close());

type Part = Partial<MetricDefinition> & Pick<MetricDefinition, 'measure' | 'time'>;

async function load(
  dataset: keyof typeof datasets,
  { source, ...metric }: Partial<MetricDefinition> & Part,
  { file, ...options }: LoadOptions & { readonly now: string; readonly file?: Partial<CatalogFile> },
): Promise<MetricData> {
  forgetCatalogs();
  await defineCatalog({
    version: 1,
    ...file,
    metrics: {
      m: {
        title: 'It',
        shape: 'flow',
        ...metric,
        source: { domain: portal?.url ?? '', dataset: dataset.padEnd(9, '0').slice(0, 9), ...source },
      },
    },
  });
  return loadMetric('m', { ...options, now: `${options.now}T12:00:00Z` });
}

const latestOf = ({ summary: { latest, value } }: MetricData) => [
  latest && formatDay(latest.period.start),
  value,
];
const sum = { fn: 'sum', column: 'n' } as const;

describe('text dates, which the server cannot group', () => {
  const time = { column: 'd', type: 'text', format: 'MM.DD.YYYY', grain: 'month' } as const;

  test('add up where their measure does', async () => {
    const data = await load('text-days', { measure: sum, time }, { now: '2021-04-02' });
    assert.deepEqual(latestOf(data), ['2021-03-01', 66]);
  });

  for (const shape of ['flow', 'stock'] as const) {
    for (const fn of ['avg', 'max', 'min', 'median', 'distinct'] as const) {
      test(`are no ${shape}’s ${fn} where several fall in one step`, async () => {
        const asked = load('text-days', { shape, measure: { fn, column: 'n' }, time }, { now: '2021-04-02' });
        await assert.rejects(asked, {
          kind: 'malformed',
          message: new RegExp(`"${fn}" needs one row a month, and there are [23]\\.`),
        });
      });
    }
  }

  test('of one day are not averaged, nor is one of them the level of the day', async () => {
    const hours = { ...time, format: 'MM/DD/YYYY', grain: 'day' } as const;
    for (const [shape, fn] of [
      ['flow', 'avg'],
      ['stock', 'sum'],
    ] as const) {
      const asked = load(
        'text-hour',
        { shape, measure: { fn, column: 'n' }, time: hours },
        { now: '2021-03-06' },
      );
      await assert.rejects(asked, { kind: 'malformed', message: /needs one row a day, and there are 2/ });
    }
  });

  test('are in the order of dates: a level is that of the last one', async () => {
    const week = { ...time, format: 'DD.MM.YYYY', grain: 'week' } as const;
    const data = await load(
      'text-year',
      { shape: 'stock', measure: sum, time: week },
      { now: '2021-01-05', file: { defaults: { weekStart: 'monday' } } },
    );
    assert.deepEqual(latestOf(data), ['2020-12-28', 50]);
  });
});

describe('a step that is asked for whole', () => {
  const time = { column: 'd', grain: 'day' } as const;

  for (const fn of ['avg', 'median', 'min', 'max', 'distinct'] as const) {
    test(`is not complete where days are without a value (${fn})`, async () => {
      const measure = { fn, column: 'n' };
      const data = await load('null-days', { measure, time }, { now: '2021-04-01', period: 'month' });
      assert.deepEqual(latestOf(data), ['2021-02-01', fn === 'distinct' ? 1 : 40]);
      assert.equal(data.series.reach, Date.parse('2021-03-03') / 86_400_000);
    });
  }
});

test('a step of which a part is approved shows how far the data reach', async () => {
  const { summary, series } = await load(
    'rare-days',
    {
      measure: { fn: 'max', column: 'n' },
      time: { column: 'd', grain: 'day' },
      missing: 'zero',
      release: 'manual',
      approvedThrough: '2021-03-08',
    },
    { now: '2021-03-20', period: 'month' },
  );
  assert.deepEqual([summary.value, summary.tail.map(({ value }) => value)], [30, [40]]);
  assert.equal(series.reach, Date.parse('2021-03-08') / 86_400_000);
});

describe('a native step of several dates', () => {
  test('of a ratio has what either term has on any of them', async () => {
    const data = await load(
      'half-days',
      {
        shape: 'ratio',
        measure: { numerator: { fn: 'sum', column: 'late' }, denominator: { fn: 'sum', column: 'trips' } },
        time: { column: 'd', grain: 'week' },
      },
      { now: '2021-03-01' },
    );
    assert.deepEqual(latestOf(data), ['2021-02-08', 0.25]);
  });

  test('of a ratio to a number of rows has all of the rows', async () => {
    const data = await load(
      'half-days',
      {
        shape: 'ratio',
        measure: { numerator: { fn: 'sum', column: 'late' }, denominator: { fn: 'count' } },
        time: { column: 'd', grain: 'week' },
      },
      { now: '2021-03-01' },
    );
    assert.deepEqual(latestOf(data), ['2021-02-08', 2.5]);
  });

  for (const shape of ['stock', 'cumulative'] as const) {
    for (const grain of ['month', 'quarter', 'year', 'week'] as const) {
      test(`of a ${shape} by the ${grain} is that of its last date, and no sum`, async () => {
        const data = await load(
          'snap-shot',
          { shape, measure: sum, time: { column: 'd', grain } },
          { now: '2022-01-02' },
        );
        assert.equal(data.summary.value, 104);
      });
    }
  }
});

describe('rows that a condition leaves out', () => {
  const metric = { measure: sum, time: { column: 'd', grain: 'day' } } as const;

  test('are not those that lack a value', async () => {
    const source = { where: { not: { county: 'A' } } };
    const data = await load('some-where', { ...metric, source }, { now: '2021-03-11' });
    assert.equal(data.summary.value, 12);
  });

  test('are both the metric’s and the place’s', async () => {
    const data = await load(
      'some-where',
      {
        ...metric,
        source: { where: { not: { county: 'A' } } },
        bindings: { here: { source: { where: { not: { county: 'B' } } } } },
      },
      { now: '2021-03-11', place: 'here', file: { places: { here: { name: 'Here' } } } },
    );
    assert.equal(data.summary.value, 7);
  });
});

test('values beyond what was asked for are not said to be none', async () => {
  const asked = load(
    'null-tail',
    { measure: sum, time: { column: 'd', grain: 'day' }, missing: 'zero' },
    { now: '2021-05-11' },
  );
  await assert.rejects(asked, { kind: 'truncated' });
});

describe('where averages lack days', () => {
  const metric = { measure: sum, time: { column: 'd', grain: 'day' } } as const;
  const options = { now: '2021-05-08', span: 1 };

  test('a baseline beyond what was asked for is not said to be none', async () => {
    const data = await load('half-tail', { ...metric, smooth: { window: 3 } }, options);
    assert.deepEqual(latestOf(data), ['2021-04-11', 99]);
    assert.deepEqual(data.summary.changes, []);
    const { summary } = await load(
      'half-tail',
      { ...metric, smooth: { window: 3 } },
      { ...options, span: 60 },
    );
    assert.equal(summary.changes[0]?.kind === 'difference' && summary.changes[0].baseline.value, 92);
  });
});

test('the baseline of a headline before held figures is asked for', async () => {
  const { summary } = await load(
    'jump-year',
    {
      measure: sum,
      time: { column: 'd', grain: 'day' },
      compare: ['year'],
      bounds: { maxJump: 3 },
    },
    { now: '2022-03-07' },
  );
  assert.equal(summary.held.length, 6);
  assert.deepEqual(
    summary.changes.map((each) => each.kind === 'difference' && formatDay(each.baseline.period.start)),
    ['2021-02-28'],
  );
});

test('a fiscal year from amid a month is made of days, so what does not add up has none', async () => {
  const asked = load(
    'null-days',
    { shape: 'stock', measure: { fn: 'avg', column: 'n' }, time: { column: 'd', grain: 'year' } },
    { now: '2021-05-01', file: { defaults: { fiscalYearStart: '04-06' } } },
  );
  await assert.rejects(asked, { message: /time\/grain: .*amid a month/ });
});
