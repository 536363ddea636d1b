/** What is let go of, what is waited for, and what does not share a request. */
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';

import { defineCatalog, forgetCatalogs } from '../../src/catalogs.js';
import { loadMetric } from '../../src/load-metric.js';
import type { MetricDefinition } from '../../src/metric/catalog.js';
import { fetchJson, type Fetch } from '../../src/soda/client.js';
import { fetchShared } from '../../src/soda/shared.js';
import { keepNewest, most } from '../../src/soda/store.js';
import { answerWith } from '../support/answer.js';

afterEach(forgetCatalogs);

test('an answer that is asked for again is the newest, and the next oldest goes', () => {
  const map = new Map<string, number>();
  for (let at = 1; at <= most; at++) keepNewest(map, String(at), at);
  keepNewest(map, '1', 1);
  keepNewest(map, 'more', 0);
  assert.deepEqual([map.size, map.has('1'), map.has('2'), map.has('3')], [most, true, false, true]);
});

test('a watcher’s signal is left alone once it has its answer', async () => {
  const { signal } = new AbortController();
  let listening = 0;
  const count = (by: number) => (listening += by);
  const [add, remove] = [signal.addEventListener.bind(signal), signal.removeEventListener.bind(signal)];
  signal.addEventListener = (...given: Parameters<typeof add>) => {
    count(1);
    add(...given);
  };
  signal.removeEventListener = (...given: Parameters<typeof remove>) => {
    count(-1);
    remove(...given);
  };
  const fetch: Fetch = () => Promise.resolve(new Response('[]'));
  for (let at = 0; at < 20; at++)
    await fetchShared(`https://data.example.gov/${String(at)}.json`, { fetch, signal });
  assert.equal(listening, 0);
});

test('no answer is waited for longer than what is left', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const fetch: Fetch = (_, init) =>
    new Promise((_resolve, reject) => {
      init?.signal?.addEventListener('abort', () => {
        reject(new Error('aborted'));
      });
    });
  const asking = fetchJson('https://data.example.gov/a.json', { fetch, within: 500 });
  context.mock.timers.tick(501);
  await assert.rejects(asking, { kind: 'timeout' });
});

test('questions with another token are another request, each with its own', async () => {
  const metric = (token: string, column: string): MetricDefinition => ({
    title: 'Things',
    shape: 'flow',
    source: { domain: 'data.example.gov', dataset: 'abcd-1234', token },
    measure: { fn: 'sum', column },
    time: { column: 'day', grain: 'day' },
  });
  await defineCatalog({ version: 1, metrics: { a: metric('AAA', 'x'), b: metric('BBB', 'y') } });
  const answer = answerWith([['2021-03-10', 5]]);
  const tokens: (string | null)[] = [];
  const fetch: Fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    tokens.push(url.searchParams.get('$$app_token'));
    return answer(input, init);
  };
  const now = () => new Date('2021-03-11T12:00:00Z');
  await Promise.all(['a', 'b'].map((name) => loadMetric(name, { now, fetch })));
  assert.deepEqual(tokens.sort(), ['AAA', 'BBB']);
  for (const soql of answer.asked)
    assert.notEqual(soql.includes('sum(`x`)'), soql.includes('sum(`y`)'), soql);
});

test('an address stays short, however many figures one dataset has', async () => {
  const columns = Array.from(
    { length: 80 },
    (_, at) => `${'long_column_name_'.repeat(4).slice(0, 57)}_${String(at + 10)}`,
  );
  const metrics = Object.fromEntries(
    columns.map((column): [string, MetricDefinition] => [
      `m-${column.slice(-2)}`,
      {
        title: 'Things',
        shape: 'flow',
        source: { domain: 'data.example.gov', dataset: 'abcd-1234' },
        measure: { fn: 'sum', column },
        time: { column: 'day', grain: 'day' },
      },
    ]),
  );
  await defineCatalog({ version: 1, metrics });
  const lengths: number[] = [];
  const answer = answerWith([['2021-03-10', ...columns.map(() => 5)]]);
  const fetch: Fetch = (input, init) => {
    lengths.push((input instanceof Request ? input.url : String(input)).length);
    return answer(input, init);
  };
  const now = () => new Date('2021-03-11T12:00:00Z');
  await Promise.all(Object.keys(metrics).map((name) => loadMetric(name, { now, fetch })));
  assert.ok(lengths.length > 1 && lengths.length < 20, String(lengths.length));
  assert.ok(Math.max(...lengths) < 8000, String(Math.max(...lengths)));
});
