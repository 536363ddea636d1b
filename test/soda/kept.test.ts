/** The answer kept from an earlier visit: read by its own day, judged by today, and compared with the new one. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';

import { defineCatalog, forgetCatalogs } from '../../src/catalogs.js';
import { loadMetric, type LoadOptions, type MetricData } from '../../src/load-metric.js';
import { answerWith, type Row } from '../support/answer.js';

const metric = {
  title: 'Cases',
  shape: 'flow' as const,
  source: { domain: 'data.example.gov', dataset: 'abcd-1234' },
  measure: { fn: 'sum' as const, column: 'cases' },
  time: { column: 'day', grain: 'day' as const },
};
let site = 0;

beforeEach(async () => {
  // Another dataset for each test: the page keeps what it has been told.
  const dataset = `kept-${String(1000 + ++site)}`;
  await defineCatalog({
    version: 1,
    metrics: { cases: { ...metric, source: { ...metric.source, dataset } } },
  });
});
afterEach(forgetCatalogs);

const rows = (last: string, count: number, value = (at: number) => 100 + at): Row[] =>
  Array.from({ length: count }, (_, at) => [
    new Date(Date.parse(last) - at * 86_400_000).toISOString().slice(0, 10),
    value(at),
  ]);

async function visit(now: string, answer: readonly Row[] | Error, options: LoadOptions = {}) {
  const shown: MetricData[] = [];
  const fetch = answer instanceof Error ? () => Promise.reject(answer) : answerWith(answer);
  const keep = { visits: false, show: (data: MetricData) => shown.push(data) };
  const done = loadMetric('cases', { now, fetch, keep, ...options });
  return { data: await done.catch(() => null), shown };
}

test('a first visit has nothing to show, a second one shows the first one’s answer', async () => {
  const first = await visit('2021-06-15T12:00:00Z', rows('2021-06-14', 30));
  assert.equal(first.shown.length, 0);
  const second = await visit(
    '2021-06-16T12:00:00Z',
    rows('2021-06-15', 31, (at) => 99 + at),
  );
  assert.equal(second.shown.length, 1);
  assert.deepEqual(second.shown[0]?.series.history, first.data?.series.history);
  assert.equal(second.shown[0]?.provenance.checked, '2021-06-15T12:00:00.000Z');
  assert.equal(second.data?.provenance.checked, '2021-06-16T12:00:00.000Z');
});

test('who leaves while the request is on its way is shown nothing', async () => {
  await visit('2021-06-15T12:00:00Z', rows('2021-06-14', 30));
  const control = new AbortController();
  const found = () => {
    queueMicrotask(() => {
      control.abort();
    });
  };
  const left = await visit('2021-06-16T12:00:00Z', rows('2021-06-15', 31), { signal: control.signal, found });
  assert.deepEqual([left.shown, left.data], [[], null]);
});

test('an answer without a figure is no news of one that had some, and is not kept', async () => {
  const first = await visit('2021-06-15T12:00:00Z', rows('2021-06-14', 30));
  const empty = await visit('2021-06-16T12:00:00Z', []);
  assert.deepEqual([empty.shown.length, empty.data], [1, null]);
  const third = await visit('2021-06-17T12:00:00Z', new TypeError('offline'));
  assert.deepEqual(third.shown[0]?.series.history, first.data?.series.history);
  // Pinned to a day before all figures there are none, and that is news of another question.
  const before = await visit('2021-06-17T12:00:00Z', [], { asOf: '2019-01-01', previous: first.data });
  assert.equal(before.data?.summary.latest, null);
});

test('the day that was not over then is not taken for whole now', async () => {
  // On the 15th at noon there were 7 cases of that day so far.
  await visit('2021-06-15T12:00:00Z', [['2021-06-15', 7], ...rows('2021-06-14', 30)]);
  const { shown } = await visit('2021-06-18T12:00:00Z', new TypeError('offline'));
  assert.equal(shown[0]?.summary.value, 100);
  assert.equal(shown[0].summary.tail[0]?.value, 7);
});

test('how late it is goes by today', async () => {
  const { data } = await visit('2021-06-15T12:00:00Z', rows('2021-06-14', 30));
  assert.equal(data?.summary.freshness.state, 'fresh');
  const { shown } = await visit('2021-07-01T12:00:00Z', new TypeError('offline'));
  assert.equal(shown[0]?.summary.freshness.state, 'stale');
});

test('what has changed since the last visit is told as revisions', async () => {
  await visit('2021-06-15T12:00:00Z', rows('2021-06-14', 30));
  const changed = rows('2021-06-14', 30).map((row): Row =>
    row[0] === '2021-06-10' ? ['2021-06-10', 250] : row,
  );
  const { data } = await visit('2021-06-16T12:00:00Z', changed);
  assert.deepEqual(data?.revisions, [{ period: '2021-06-10', old: 104, new: 250 }]);
});

test('another question is not answered by it', async () => {
  await visit('2021-06-15T12:00:00Z', rows('2021-06-14', 30));
  const { shown } = await visit('2021-06-15T12:00:00Z', rows('2021-06-14', 30), { asOf: '2021-06-01' });
  assert.equal(shown.length, 0);
});

test('an answer that is older than a month is as if absent', async () => {
  await visit('2021-06-15T12:00:00Z', rows('2021-06-14', 30));

  const { shown, data } = await visit('2021-09-15T12:00:00Z', rows('2021-09-14', 30));
  assert.equal(shown.length, 0, 'it is older than a month');
  assert.ok(data);
});
