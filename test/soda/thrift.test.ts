/** How many requests reach a portal, and that what is combined says the same as what is asked alone. */
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';

import { defineCatalog, forgetCatalogs } from '../../src/catalogs.js';
import { loadMetric, type LoadOptions, type MetricData } from '../../src/load-metric.js';
import type { MetricDefinition } from '../../src/metric/catalog.js';
import { startPortal, type Portal } from '../portal/portal.js';

const now = '2021-06-15T15:00:00Z';
let portal: Portal;

/** A step a day: `a` to the end, `b` ended long ago, `c` has holes, `t` is text. */
const rows = Array.from({ length: 1200 }, (_, at) => ({
  day: new Date(Date.UTC(2018, 1, 1 + at)).toISOString().slice(0, 10),
  a: at,
  ...(at < 150 ? { b: at * 2 } : {}),
  ...(at % 3 ? { c: at * 3 } : {}),
  t: 'much',
}));

before(async () => {
  portal = await startPortal({
    demo: false,
    now,
    datasets: [
      {
        id: 'many-cols',
        name: 'Many columns',
        rows,
        columns: [
          { name: 'day', dataTypeName: 'calendar_date' },
          ...['a', 'b', 'c'].map((name) => ({ name, dataTypeName: 'number' })),
          { name: 't', dataTypeName: 'text' },
        ],
      },
    ],
  });
});
after(() => portal.close());
afterEach(() => {
  forgetCatalogs();
  portal.log.length = 0;
  portal.faults.clear();
  Object.assign(portal.settings, { goodTokens: undefined, requireTokenV3: true });
});

const metric = (part: Partial<MetricDefinition> = {}): MetricDefinition => ({
  title: 'Things',
  shape: 'flow',
  source: { domain: portal.url, dataset: 'many-cols' },
  measure: { fn: 'sum', column: 'a' },
  time: { column: 'day', grain: 'day' },
  ...part,
});

const define = (metrics: Record<string, MetricDefinition>, defaults = {}) =>
  defineCatalog({ version: 1, defaults, metrics });

const asked = () => portal.log.map(({ query }) => query.$query ?? query.query ?? '');
const load = (name: string, options: LoadOptions = {}) => loadMetric(name, { now, ...options });
const said = ({ series, summary }: MetricData) =>
  JSON.parse(
    JSON.stringify({ series, summary }, (key, value: unknown) => (key === 'metric' ? undefined : value)),
  ) as unknown;

const functions = ['sum', 'avg', 'min', 'max', 'median'] as const;
const family = (): Record<string, MetricDefinition> =>
  Object.fromEntries(
    functions.flatMap((fn) =>
      ['a', 'b', 'c', 'a'].map((column, at) => [
        `${fn}-${column}-${String(at)}`,
        metric({
          shape: fn === 'sum' ? 'flow' : 'stock',
          measure: { fn, column },
          smooth: { window: 2 + at },
        }),
      ]),
    ),
  );

test('50 cards on one metric are 1 request', async () => {
  await define({ one: metric() });
  const all = await Promise.all(Array.from({ length: 50 }, () => load('one')));
  assert.equal(portal.log.length, 1);
  assert.equal(new Set(all.map((each) => JSON.stringify(said(each)))).size, 1);
});

test('20 cards on one dataset are at most 3 requests, and say what each alone says', async () => {
  const metrics = family();
  await define(metrics);
  const together = await Promise.all(Object.keys(metrics).map((name) => load(name)));
  assert.equal(together.length, 20);
  assert.ok(portal.log.length <= 3, asked().join('\n'));
  for (const [at, name] of Object.keys(metrics).entries()) {
    const [data, alone] = [together[at], await load(name)];
    assert.ok(data);
    assert.deepEqual(said(data), said(alone), name);
    assert.equal(data.provenance.soql, alone.provenance.soql);
    assert.ok(data.series.steps);
  }
});

test('other grains, filters and days are other requests', async () => {
  await define({ one: metric() });
  await Promise.all([load('one'), load('one', { period: 'month' }), load('one', { asOf: '2020-01-01' })]);
  // A sum is rolled up here, so that its months are the same rows: only the window differs.
  assert.equal(portal.log.length, 2);
});

test('a measure that ended long ago is asked for alone where the others would take its place', async () => {
  await define({ a: metric(), b: metric({ measure: { fn: 'sum', column: 'b' } }) });
  const [a, b] = await Promise.all([load('a'), load('b')]);
  assert.equal(portal.log.length, 2);
  assert.deepEqual([a.summary.value, b.summary.value], [1199, 298]);
});

test('a column that is gone fails its own card only', async () => {
  const metrics = { ...family(), bad: metric({ measure: { fn: 'sum', column: 'gone' } }) };
  await define(metrics);
  const names = Object.keys(metrics);
  const done = await Promise.allSettled(names.map((name) => load(name)));
  for (const [at, each] of done.entries()) {
    assert.equal(each.status, names[at] === 'bad' ? 'rejected' : 'fulfilled', names[at]);
    if (each.status === 'rejected') assert.equal((each.reason as { kind: string }).kind, 'missing');
  }
  // Halving finds it: 21 queries, in no more than twice the halvings, and a few for what ended long ago.
  assert.ok(portal.log.length <= 16, String(portal.log.length));
});

test('a part that makes the server stumble fails its own card only', async () => {
  await define({ a: metric(), c: metric({ measure: { fn: 'sum', column: 'c' } }) });
  portal.faults.add('sum\\(%60c%60\\)', { status: 500, body: '{"errorCode":"internal-error"}', times: 0 });
  const [a, c] = await Promise.allSettled([load('a'), load('c')]);
  assert.deepEqual([a.status, c.status], ['fulfilled', 'rejected']);
});

test('who leaves does not take the others along, and the last one ends the request', async () => {
  await define({ a: metric(), c: metric({ measure: { fn: 'sum', column: 'c' } }) });
  const leaving = new AbortController();
  const [gone, stays] = [load('a', { signal: leaving.signal }), load('c')];
  setTimeout(() => {
    leaving.abort(new Error('left'));
  }, 1);
  await assert.rejects(gone, /left/);
  assert.equal((await stays).metric.name, 'c');
  assert.equal(portal.log.length, 1);
});

test('SODA3 and 2.1 give the same rows', async () => {
  const metrics = family();
  await define(metrics);
  const old = await Promise.all(Object.keys(metrics).map((name) => load(name)));
  forgetCatalogs();
  portal.log.length = 0;
  await define(metrics, { api: '3', token: 'good-token' });
  const newer = await Promise.all(Object.keys(metrics).map((name) => load(name)));
  assert.ok(portal.log.every(({ path, method }) => path.startsWith('/api/v3/views/') && method === 'GET'));
  for (const [at, data] of newer.entries()) {
    const before = old[at];
    assert.ok(before);
    assert.deepEqual(said(data), said(before));
    assert.equal(data.provenance.published, null);
    assert.ok(!JSON.stringify(data.provenance).includes('good-token'));
  }
});

test('SODA3 with more rows than its page says all of them', async () => {
  await define({ one: metric() }, { api: '3', token: 'good-token' });
  const { series } = await load('one', { span: 1100 });
  assert.equal(series.observations.filter(({ value }) => value !== null).length, 1100);
});

test('SODA3 is asked only with a token', async () => {
  await define({ one: metric() }, { api: '3' });
  await load('one');
  assert.deepEqual(
    portal.log.map(({ path }) => path),
    ['/resource/many-cols.json'],
  );
});

for (const status of [400, 403, 404]) {
  test(`SODA3 that refuses (${String(status)}) falls back to 2.1`, async () => {
    await define({ one: metric() }, { api: '3', token: `token-${String(status)}` });
    portal.faults.add('^/api/v3/', { status, body: '{"code":"x"}', times: 0 });
    const { series } = await load('one');
    assert.ok(series.observations.length);
    assert.deepEqual(
      portal.log.map(({ path, status: answered }) => [path.slice(0, 8), answered]),
      [
        ['/api/v3/', status],
        ['/resourc', 200],
      ],
    );
    assert.equal(portal.log.at(-1)?.query.$$app_token, `token-${String(status)}`);
  });
}

test('a bad token: asked once without it, and then never again with it', async () => {
  portal.settings.goodTokens = [];
  await define({ one: metric() });
  assert.ok((await load('one', { token: 'bad' })).series.observations.length);
  await load('one', { token: 'bad' });
  assert.deepEqual(
    portal.log.map(({ query, status }) => [query.$$app_token, status]),
    [
      ['bad', 403],
      [undefined, 200],
      [undefined, 200],
    ],
  );
});

test('a refusal that has nothing to do with the token does not cost the token', async () => {
  await define({ one: metric() });
  portal.faults.add('/resource/', { status: 403, body: '{"code":"permission_denied"}', times: 2 });
  await assert.rejects(load('one', { token: 'fine' }), { kind: 'refused' });
  await load('one', { token: 'fine' });
  assert.deepEqual(
    portal.log.map(({ query }) => query.$$app_token),
    ['fine', undefined, 'fine'],
  );
});

test('another 403 is not asked again', async () => {
  portal.faults.add('/resource/', { status: 403, body: '{"code":"authentication_required"}', times: 0 });
  await define({ one: metric() });
  await assert.rejects(load('one', { token: 'some' }), { kind: 'refused' });
  assert.equal(portal.log.length, 1);
});
