import assert from 'node:assert/strict';
import { gunzipSync } from 'node:zlib';
import { get as httpGet } from 'node:http';
import { afterEach, test } from 'node:test';
import { usePortal } from './support/ask.js';
import { SAMPLE } from './support/sample.js';

const { get, portal } = usePortal({ demo: false, datasets: [SAMPLE] });
const rows = '/resource/test-smpl.json';

afterEach(() => {
  portal().faults.clear();
  portal().log.length = 0;
});

function post(path: string, body: unknown): Promise<Response> {
  return get(path, { method: 'POST', body: JSON.stringify(body) });
}

test('the log lists requests, decoded and in order, but not those to the portal itself', async () => {
  await get(`${rows}?$where=${encodeURIComponent("`group` = 'a'")}`);
  await get('/nowhere');
  const log = (await (await get('/__log')).json()) as {
    method: string;
    path: string;
    query: unknown;
    status: number;
  }[];
  assert.deepEqual(
    log.map(({ method, path, query, status }) => [method, path, query, status]),
    [
      ['GET', rows, { $where: "`group` = 'a'" }, 200],
      ['GET', '/nowhere', {}, 404],
    ],
  );
  await get('/__log', { method: 'DELETE' });
  assert.deepEqual(portal().log, []);
});

test('faults follow their script and then end', async () => {
  await post('/__faults', {
    path: '^/resource/test-smpl',
    steps: [
      { status: 503, times: 2 },
      { status: 429, headers: { 'Retry-After': '1' }, body: '{"message":"Too many requests"}' },
    ],
  });
  const statuses: number[] = [];
  for (let n = 0; n < 4; n += 1) statuses.push((await get(rows)).status);
  assert.deepEqual(statuses, [503, 503, 429, 200]);
  assert.equal((await get('/api/views/test-smpl.json')).status, 200);
});

test('a fault may last for ever, and may be taken away', async () => {
  portal().faults.add('/resource/', { status: 500, times: 0 });
  for (let n = 0; n < 3; n += 1) assert.equal((await get(rows)).status, 500);
  await get('/__faults', { method: 'DELETE' });
  assert.equal((await get(rows)).status, 200);
  assert.equal((await get('/__faults', { method: 'POST', body: '[{"steps":1}]' })).status, 400);
});

test('connections are cut before or within the answer', async () => {
  portal().faults.add('/resource/', { reset: true }, { truncate: 10 });
  await assert.rejects(get(rows));
  const response = await get(rows, { headers: { 'Accept-Encoding': 'identity' } });
  await assert.rejects(response.text());
});

test('a request can be left hanging until the client gives up', async () => {
  portal().faults.add('/resource/', { hang: true });
  const abort = new AbortController();
  const asked = get(rows, { signal: abort.signal });
  while (portal().log.length === 0) await new Promise((resolve) => setImmediate(resolve));
  abort.abort();
  await assert.rejects(asked, { name: 'AbortError' });
});

test('answers can be late, slow, of the wrong type, without CORS, or huge', async () => {
  portal().faults.add(
    '/resource/',
    { delayMs: 1 },
    { trickle: { bytes: 100, everyMs: 1 } },
    { wrongType: true },
    { noCors: true },
    { hugeBytes: 100_000 },
  );
  assert.equal(((await (await get(rows)).json()) as unknown[]).length, 4);
  assert.equal(((await (await get(rows)).json()) as unknown[]).length, 4);
  assert.equal((await get(rows)).headers.get('content-type'), 'text/html; charset=utf-8');
  assert.equal((await get(rows)).headers.get('access-control-allow-origin'), null);
  assert.ok((await (await get(rows)).text()).length >= 100_000);
});

test('a gzip bomb is small on the wire', async () => {
  portal().faults.add('/resource/', { gzipBomb: 1_000_000 });
  const bytes = await new Promise<Buffer>((resolve, reject) => {
    httpGet(`${portal().url}${rows}`, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => resolve(Buffer.concat(pieces)));
      response.on('error', reject);
    });
  });
  assert.ok(bytes.length < 10_000);
  assert.equal(gunzipSync(bytes).length, 1_000_000);
});

test('without gzip asked for, none is sent', async () => {
  const encoding = await new Promise<string | undefined>((resolve) => {
    httpGet(`${portal().url}${rows}`, (response) => {
      response.resume();
      resolve(response.headers['content-encoding']);
    });
  });
  assert.equal(encoding, undefined);
});

test('the clock can be read and set', async () => {
  assert.deepEqual(await (await get('/__now')).json(), { now: '2021-06-01T12:00:00.000Z' });
  assert.deepEqual(await (await post('/__now', { now: '2022-02-03T04:05:06Z' })).json(), {
    now: '2022-02-03T04:05:06.000Z',
  });
  for (const body of ['soon', '+012021-01-01T00:00:00Z', '9999-12-31'])
    assert.equal((await get('/__now', { method: 'POST', body })).status, 400);
});

test('a query that is nested too deeply is the query’s fault', async () => {
  const [resource] = rows.split('?');
  const { status } = await get(`${resource}?$query=SELECT+*+WHERE+${'not+'.repeat(3500)}true`);
  assert.equal(status, 400);
});

test('settings can be read and set', async () => {
  await post('/__settings', { requireTokenV3: false });
  assert.equal((await get('/api/v3/views/test-smpl/query.json')).status, 200);
  await post('/__settings', { requireTokenV3: true });
});
