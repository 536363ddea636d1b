import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import type { Fetch } from '../../src/soda/client.js';
import { fetchShared } from '../../src/soda/shared.js';

const url = 'https://data.example.gov/resource/abcd-1234.json';

/** A fetch whose answers are given by hand. */
function deferred() {
  const asked: {
    url: string;
    signal: AbortSignal | null | undefined;
    answer: (text: string, status?: number) => void;
  }[] = [];
  const fetch: Fetch = (input, init) =>
    new Promise((resolve, reject) => {
      const signal = init?.signal;
      signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      asked.push({
        url: input instanceof Request ? input.url : input.toString(),
        signal,
        answer: (text, status = 200) => resolve(new Response(text, { status })),
      });
    });
  return { asked, fetch };
}

const jsonOf = async (promise: Promise<{ json: unknown }>) => (await promise).json;

describe('one request, many watchers', () => {
  test('equal requests that overlap are one', async () => {
    const { asked, fetch } = deferred();
    const both = [fetchShared(url, { fetch }), fetchShared(url, { fetch })];
    assert.equal(asked.length, 1);
    asked[0]?.answer('[1]');
    assert.deepEqual(await Promise.all(both.map(jsonOf)), [[1], [1]]);
  });

  test('requests that do not overlap are two', async () => {
    const { asked, fetch } = deferred();
    const first = fetchShared(url, { fetch });
    asked[0]?.answer('[1]');
    await first;
    const second = fetchShared(url, { fetch });
    asked[1]?.answer('[2]');
    assert.deepEqual([asked.length, await jsonOf(second)], [2, [2]]);
  });

  test('another address or another fetch is another request', async () => {
    const [a, b] = [deferred(), deferred()];
    const all = [
      fetchShared(url, { fetch: a.fetch }),
      fetchShared(`${url}?x`, { fetch: a.fetch }),
      fetchShared(url, { fetch: b.fetch }),
    ];
    assert.deepEqual([a.asked.length, b.asked.length], [2, 1]);
    for (const { answer } of [...a.asked, ...b.asked]) answer('[]');
    await Promise.all(all);
  });

  test('a watcher that leaves ends its own wait only', async () => {
    const { asked, fetch } = deferred();
    const leaving = new AbortController();
    const gone = fetchShared(url, { fetch, signal: leaving.signal });
    const stays = fetchShared(url, { fetch });
    const reason = new Error('left');
    leaving.abort(reason);
    await assert.rejects(gone, reason);
    const [request] = asked;
    assert.ok(request);
    assert.equal(request.signal?.aborted, false);
    request.answer('[1]');
    assert.deepEqual(await jsonOf(stays), [1]);
  });

  test('the last watcher that leaves aborts the request, and the next one asks anew', async () => {
    const { asked, fetch } = deferred();
    const controllers = [new AbortController(), new AbortController()];
    const watching = controllers.map(({ signal }) => assert.rejects(fetchShared(url, { fetch, signal })));
    controllers.forEach((controller) => {
      controller.abort();
    });
    await Promise.all(watching);
    assert.equal(asked[0]?.signal?.aborted, true);
    const next = fetchShared(url, { fetch });
    assert.equal(asked.length, 2);
    asked[1]?.answer('[2]');
    assert.deepEqual(await jsonOf(next), [2]);
  });

  test('a failure reaches every watcher once, and nobody after them', async () => {
    const { asked, fetch } = deferred();
    const retry = fetchShared(url, { fetch }).catch(() => fetchShared(url, { fetch }));
    const other = assert.rejects(fetchShared(url, { fetch }), { kind: 'missing' });
    asked[0]?.answer('', 404);
    await other;
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(asked.length, 2);
    asked[1]?.answer('[3]');
    assert.deepEqual(await jsonOf(retry), [3]);
  });

  test('a watcher that has already left asks nothing', async () => {
    const { asked, fetch } = deferred();
    await assert.rejects(fetchShared(url, { fetch, signal: AbortSignal.abort(new Error('left')) }), /left/);
    assert.equal(asked.length, 0);
  });
});
