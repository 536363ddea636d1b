/** What the limit of a query must not do: lose the latest figure, refuse a long history, or invent a revision. */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import type { LoadOptions, MetricData } from '../../src/load-metric.js';
import { startPortal, type Portal } from '../portal/portal.js';
import { loadCase, type OracleCase } from './cases/oracle-case.js';

const days = (count: number, until: string) =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(until) - (count - 1 - index) * 86_400_000).toISOString().slice(0, 10),
  );
const months = Array.from(
  { length: 300 },
  (_, index) => `${String(1996 + Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}-01`,
);
const columns = [
  { name: 'd', fieldName: 'd', dataTypeName: 'calendar_date' },
  { name: 'a', fieldName: 'a', dataTypeName: 'number' },
];

let portal: Portal | undefined;
before(async () => {
  portal = await startPortal({
    demo: false,
    datasets: [
      {
        id: 'mont-hly1',
        name: 'Every month',
        columns,
        rows: months.map((d, index) => ({ d, a: 100 + (index % 17) })),
      },
      {
        id: 'ende-d111',
        name: 'Values end, rows do not',
        columns,
        rows: months.map((d, index) => ({ d, a: index < 150 ? index : null })),
      },
      {
        id: 'quar-terl',
        name: 'One month of three has a value',
        columns,
        rows: months.map((d, index) => ({ d, a: index % 3 ? null : index })),
      },
      {
        id: 'dail-y111',
        name: 'Every day',
        columns,
        rows: days(2000, '2021-06-30').map((d, index) => ({ d, a: 10 + (index % 7) })),
      },
    ],
  });
});
after(() => portal?.close());

const base: Omit<OracleCase, 'dataset' | 'native' | 'today'> = {
  title: 'it',
  time: 'd',
  shape: 'flow',
  measure: { fn: 'sum', column: 'a' },
  rows: '',
};

const load = (
  each: Pick<OracleCase, 'dataset' | 'native' | 'today'> & Partial<OracleCase>,
  options?: LoadOptions,
): Promise<MetricData> => loadCase({ ...base, ...each }, portal?.url ?? '', options);

test('the latest figure is found, however many rows without a value follow it', async () => {
  const { summary } = await load({ dataset: 'ende-d111', native: 'month', today: '2021-03-01', span: 6 });
  assert.equal(summary.value, 149);
  assert.equal(summary.latest?.period.start, Date.parse('2008-06-01') / 86_400_000);
  assert.equal(summary.changes[0]?.kind === 'difference' && summary.changes[0].baseline.value, 148);
});

test('a level reported once a quarter in a table of months is the quarter’s', async () => {
  for (const fn of ['last', 'sum', 'max'] as const) {
    const { summary } = await load({
      dataset: 'quar-terl',
      native: 'quarter',
      shape: 'stock',
      measure: { fn, column: 'a' },
      today: '2021-03-01',
    });
    assert.equal(summary.value, 297, fn);
  }
});

test('a quarter or a week with several dates in it has a history longer than its limit', async () => {
  const quarter = await load({ dataset: 'mont-hly1', native: 'quarter', today: '2021-03-01', span: 4 });
  assert.equal(quarter.summary.value, 100 * 3 + 8 + 9 + 10);
  const week = await load({ dataset: 'dail-y111', native: 'week', today: '2021-07-01', span: 4 });
  assert.equal(week.summary.value, 7 * 13);
});

for (const [native, period] of [
  ['day', 'month'],
  ['day', 'week'],
  ['day', 'year'],
  ['week', 'week'],
  ['month', 'quarter'],
] as const) {
  test(`as days go by, a ${period} of ${native}s that the limit cuts off is no revision`, async () => {
    let previous: MetricData | null = null;
    const dataset = native === 'month' ? 'mont-hly1' : 'dail-y111';
    for (const today of days(40, native === 'month' ? '2021-03-10' : '2021-07-01')) {
      previous = await load({ dataset, native, grain: period, today, span: 2 }, { previous });
      assert.deepEqual(previous.revisions, [], today);
    }
  });
}
