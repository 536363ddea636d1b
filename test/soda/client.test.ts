import assert from 'node:assert/strict';
import { describe, mock, test } from 'node:test';

import { MetricError, type MetricErrorKind } from '../../src/errors.js';
import { fetchJson, type Fetch } from '../../src/soda/client.js';
import { toPageUrl, toRowsUrl } from '../../src/soda/url.js';

const url = 'https://data.example.gov/resource/abcd-1234.json?$query=SELECT%201';
const answering =
  (body: BodyInit | null, init: ResponseInit = {}): Fetch =>
  () =>
    Promise.resolve(new Response(body, init));
const core = (code: string, message = 'Said') => JSON.stringify({ code, error: true, message });
const fountain = (errorCode: string, message = 'Said') => JSON.stringify({ message, errorCode, data: {} });
const html = '<!doctype html>\n<title>502 Bad Gateway</title>';

async function faultOf(promise: Promise<unknown>): Promise<MetricError> {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof MetricError, String(error));
  return error;
}

describe('an answer to its outcome', () => {
  const table: [title: string, status: number, body: string, kind: MetricErrorKind][] = [
    ['a query that does not parse', 400, core('query.compiler.malformed'), 'refused'],
    ['a column that is gone', 400, fountain('query.soql.no-such-column', 'No such column: x'), 'missing'],
    [
      'a column that is gone, by SODA3’s name',
      400,
      core('soql.analyzer.typechecker.no-such-column'),
      'missing',
    ],
    ['a column of another type', 400, fountain('query.soql.type-mismatch'), 'refused'],
    [
      'an argument it does not know',
      400,
      JSON.stringify({ error: true, message: 'Unrecognized arguments [x]' }),
      'refused',
    ],
    ['a private dataset', 401, core('authentication_required'), 'refused'],
    ['a bad token', 403, core('permission_denied', 'Invalid app_token specified'), 'refused'],
    ['a dataset that is gone', 404, core('dataset.missing', 'Not found'), 'missing'],
    ['a dataset that is gone for good', 410, '', 'missing'],
    ['a request that took too long there', 408, fountain('request-timeout'), 'timeout'],
    ['too many requests', 429, 'Too many requests', 'throttled'],
    ['an internal error', 500, fountain('internal-error'), 'unavailable'],
    ['an edge server’s page', 502, html, 'unavailable'],
    ['a data source that is down', 503, core('query.datasource.unavailable'), 'unavailable'],
    ['an answer that is not ready', 202, '{}', 'timeout'],
    ['a page instead of JSON', 200, html, 'malformed'],
    ['half a JSON', 200, '[{"p":"2021-03-10T00:00:00.000","v0":"1"},{"p":"20', 'malformed'],
    ['nothing', 200, '', 'malformed'],
    ['merge-conflict markers', 200, '<<<<<<< HEAD\n[]\n=======\n[]\n>>>>>>> x', 'malformed'],
    ['an error body that is no object', 500, '"sorry"', 'unavailable'],
    ['an error body that is null', 400, 'null', 'refused'],
  ];
  for (const [title, status, body, kind] of table) {
    test(`${title} (${String(status)}) is ${kind}`, async () => {
      const error = await faultOf(fetchJson(url, { fetch: answering(body, { status }) }));
      assert.equal(error.kind, kind);
      assert.match(error.message, /data\.example\.gov/);
    });
  }

  test('the message carries status, code and what the portal said, shortened', async () => {
    const long = `No such column: x${' and so on'.repeat(1000)}`;
    const error = await faultOf(
      fetchJson(url, { fetch: answering(fountain('query.soql.no-such-column', long), { status: 400 }) }),
    );
    assert.match(error.message, /answered 400 \(query\.soql\.no-such-column\): No such column: x/);
    assert.ok(error.message.length < 500);
    assert.deepEqual(
      [error.facts.status, error.facts.code, error.facts.url],
      [400, 'query.soql.no-such-column', url],
    );
  });

  for (const [said, seconds] of [
    ['120', 120],
    ['Wed, 16 Jun 2021 07:28:00 GMT', 0],
    // So many milliseconds are, for a timer, days to come.
    ['-1e9', 0],
    [undefined, 0],
  ] as const) {
    test(`Retry-After: ${String(said)} is a wait of ${String(seconds)} seconds`, async () => {
      const fetch = answering('', {
        status: 429,
        headers: said === undefined ? {} : { 'retry-after': said },
      });
      assert.equal((await faultOf(fetchJson(url, { fetch }))).facts.retryAfter, seconds);
    });
  }

  test('rows are what the JSON says, with the date of the dataset', async () => {
    const headers = { 'last-modified': 'Thu, 16 Jul 2026 17:40:22 GMT' };
    const answer = await fetchJson(url, { fetch: answering('[{"v0":"1"}\n,{"v0":"2"}]\n', { headers }) });
    assert.deepEqual(answer, { json: [{ v0: '1' }, { v0: '2' }], lastModified: headers['last-modified'] });
  });

  test('no date of the dataset is null', async () => {
    assert.equal((await fetchJson(url, { fetch: answering('[]\n') })).lastModified, null);
  });

  test('text is decoded across chunks', async () => {
    const bytes = new TextEncoder().encode('["é"]');
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    assert.deepEqual((await fetchJson(url, { fetch: answering(body) })).json, ['é']);
  });

  test('an endless answer is given up, and its stream is cancelled', async () => {
    let cancelled = false;
    const chunk = new Uint8Array(500_000).fill(32);
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(chunk),
      cancel: () => void (cancelled = true),
    });
    const error = await faultOf(fetchJson(url, { fetch: answering(body) }));
    assert.deepEqual([error.kind, cancelled], ['malformed', true]);
    assert.match(error.message, /larger than/);
  });

  test('a fetch that fails is a network fault that names what it may be', async () => {
    const error = await faultOf(
      fetchJson(url, { fetch: () => Promise.reject(new TypeError('Failed to fetch')) }),
    );
    assert.equal(error.kind, 'network');
    assert.match(error.message, /Content-Security-Policy.*CORS/);
    assert.ok(error.cause instanceof TypeError);
  });
});

describe('the request', () => {
  test('is simple: no headers of ours, no credentials, revalidated', async () => {
    const fetch = mock.fn<Fetch>(answering('[]'));
    await fetchJson(url, { fetch });
    const [asked, init] = fetch.mock.calls[0]?.arguments ?? [];
    assert.equal(asked, url);
    assert.deepEqual(
      { ...init, signal: undefined },
      { signal: undefined, credentials: 'omit', cache: 'no-cache' },
    );
  });

  test('has credentials where they are asked for: a catalog of the page’s own site', async () => {
    const fetch = mock.fn<Fetch>(answering('[]'));
    await fetchJson(url, { fetch, credentials: 'same-origin' });
    assert.equal(fetch.mock.calls[0]?.arguments[1]?.credentials, 'same-origin');
  });

  test('a token is in the address and in no error', async () => {
    const withToken = toRowsUrl({
      domain: 'data.example.gov',
      dataset: 'abcd-1234',
      soql: 'SELECT 1',
      token: 's3cret&x',
    });
    assert.match(withToken, /\$\$app_token=s3cret%26x$/);
    const error = await faultOf(fetchJson(withToken, { fetch: answering('', { status: 500 }) }));
    assert.doesNotMatch(JSON.stringify([error.message, error.facts]), /s3cret/);
  });

  test('addresses: https, or http as a catalog writes it for the loopback', () => {
    assert.equal(
      toRowsUrl({ domain: 'data.example.gov', dataset: 'abcd-1234', soql: "a='b c'&d" }),
      "https://data.example.gov/resource/abcd-1234.json?$query=a%3D'b%20c'%26d",
    );
    assert.equal(toPageUrl('http://127.0.0.1:8080', 'abcd-1234'), 'http://127.0.0.1:8080/d/abcd-1234');
  });
});

describe('an end to waiting', () => {
  /** Never answers; rejects as `fetch` does when its signal is aborted. */
  const silent: Fetch = (_, init) =>
    new Promise((_resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    });

  test('an answer that does not come is a timeout', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const pending = faultOf(fetchJson(url, { fetch: silent }));
    t.mock.timers.tick(60_000);
    const error = await pending;
    assert.equal(error.kind, 'timeout');
    assert.match(error.message, /within \d+ seconds/);
  });

  test('an abort rejects with its reason, not with a fault', async () => {
    const controller = new AbortController();
    const pending = fetchJson(url, { fetch: silent, signal: controller.signal });
    const reason = new Error('left');
    controller.abort(reason);
    await assert.rejects(pending, reason);
  });

  test('an abort before the request asks nothing', async () => {
    const fetch = mock.fn<Fetch>(answering('[]'));
    const reason = new Error('left');
    await assert.rejects(fetchJson(url, { fetch, signal: AbortSignal.abort(reason) }), reason);
    assert.equal(fetch.mock.callCount(), 0);
  });
});
