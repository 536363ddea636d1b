import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';

import { MetricError, type ErrorFacts, type MetricErrorKind } from '../../src/errors.js';
import { insist as insistOn, toDelay, type Question } from '../../src/soda/retry.js';

const fault = (kind: MetricErrorKind, facts: ErrorFacts = {}) => new MetricError(kind, kind, facts);

describe('when to ask again', () => {
  const table: [title: string, error: MetricError, asked: number, random: number, delay: number | null][] = [
    ['no answer', fault('network'), 1, 1, 1000],
    ['no answer, twice', fault('network'), 2, 1, 2000],
    ['no answer, three times', fault('network'), 3, 1, null],
    ['full jitter begins at once', fault('network'), 2, 0, 0],
    ['full jitter is spread evenly', fault('network'), 2, 0.25, 500],
    ['too late', fault('timeout'), 1, 0.5, 500],
    ['202: still at it', fault('timeout', { status: 202 }), 1, 1, 1000],
    ['5xx', fault('unavailable', { status: 503 }), 1, 1, 1000],
    ['429 that does not say when', fault('throttled', { status: 429 }), 1, 1, 1000],
    ['429 that says 2 seconds', fault('throttled', { retryAfter: 2 }), 1, 0.5, 2500],
    ['429 that says 5 seconds', fault('throttled', { retryAfter: 5 }), 1, 0, 5000],
    ['429 that says a minute: not now', fault('throttled', { retryAfter: 60 }), 1, 0, null],
    ['503 that says 1 second', fault('unavailable', { retryAfter: 1 }), 2, 0, 1000],
    ...(['refused', 'missing', 'malformed', 'truncated', 'unknown', 'invalid'] as const).map(
      (kind): [string, MetricError, number, number, null] => [kind, fault(kind), 1, 0.5, null],
    ),
  ];
  for (const [title, error, asked, random, delay] of table) {
    test(`${title}: ${delay === null ? 'not' : `after ${String(delay)} ms`}`, () => {
      assert.equal(toDelay(error, asked, random), delay);
    });
  }
});

/** What `insist` was given to do, answered from a list; each answer is a fault or text. */
function portal(answers: readonly (MetricError | string)[]) {
  let asked = 0;
  const ask = async (): Promise<string> => {
    const answer = answers[Math.min(asked++, answers.length - 1)] ?? '';
    await Promise.resolve();
    if (typeof answer === 'string') return answer;
    throw answer;
  };
  return { ask, asked: () => asked };
}

const { signal } = new AbortController();

const insist = <Answer>(host: string, stop: AbortSignal, ask: Question<Answer>['ask'], first?: MetricError) =>
  insistOn(host, { signal: stop, ask, start: performance.now(), fault: first });

describe('asking again', { concurrency: false }, () => {
  test.before(() => {
    Math.random = () => 0;
  });

  test('a fault that passes is not seen', async () => {
    const { ask, asked } = portal([fault('network'), fault('unavailable'), 'rows']);
    assert.equal(await insist('passes', signal, ask), 'rows');
    assert.equal(asked(), 3);
  });

  test('a fault that stays is told after three', async () => {
    const { ask, asked } = portal([fault('unavailable')]);
    await assert.rejects(insist('stays', signal, ask), { kind: 'unavailable' });
    assert.equal(asked(), 3);
  });

  test('what was asked already counts', async () => {
    const { ask, asked } = portal([fault('unavailable')]);
    await assert.rejects(insist('asked', signal, ask, fault('network')), { kind: 'unavailable' });
    assert.equal(asked(), 2);
  });

  test('what is wrong is told at once', async () => {
    const { ask, asked } = portal([fault('refused'), 'rows']);
    await assert.rejects(insist('wrong', signal, ask), { kind: 'refused' });
    assert.equal(asked(), 1);
  });

  test('what is no fault of the world is not asked again', async () => {
    let asked = 0;
    await assert.rejects(
      insist('bug', signal, () => {
        asked++;
        return Promise.reject(new RangeError('a bug'));
      }),
      RangeError,
    );
    assert.equal(asked, 1);
  });

  test('each answer is told how much is left of twelve seconds', async () => {
    const left: number[] = [];
    await insist('left', signal, (within) => {
      left.push(within);
      return left.length < 2 ? Promise.reject(fault('timeout')) : Promise.resolve('');
    });
    assert.ok((left[0] ?? 0) <= 12_000 && (left[0] ?? 0) > 11_000);
    assert.ok((left[1] ?? 0) <= (left[0] ?? 0));
  });

  test('who gives up while waiting asks no more', async () => {
    const control = new AbortController();
    const { ask, asked } = portal([fault('throttled', { retryAfter: 4 }), 'rows']);
    const waiting = insist('gives-up', control.signal, async () => {
      control.signal.throwIfAborted();
      return ask();
    });
    await Promise.resolve();
    setTimeout(() => {
      control.abort(new Error('gone'));
    });
    await assert.rejects(waiting, /gone/);
    assert.equal(asked(), 1);
  });
});

describe('waiting before asking again', { concurrency: false }, () => {
  test.before(() => {
    Math.random = () => 0.5;
  });
  test.after(() => {
    Math.random = () => 0;
  });

  const settled = () => new Promise((resolve) => setImmediate(resolve));

  /** Asks, and lets milliseconds pass, so many at a time: how many had asked by the end of each. */
  async function countAsked(
    { mock }: TestContext,
    host: string,
    answers: readonly (MetricError | string)[],
    ...passing: readonly number[]
  ): Promise<number[]> {
    mock.timers.enable({ apis: ['setTimeout'] });
    const { ask, asked } = portal(answers);
    const outcome = insist(host, signal, ask).catch(() => null);
    const counts: number[] = [];
    for (const each of [0, ...passing]) {
      mock.timers.tick(each);
      await settled();
      counts.push(asked());
    }
    await outcome;
    return counts;
  }

  test('half a second on average, then a second', async (context) => {
    const counts = await countAsked(context, 'waits', [fault('network')], 499, 1, 999, 1);
    assert.deepEqual(counts, [1, 1, 2, 2, 3]);
  });

  test('no less than the host says, and that again each time', async (context) => {
    const busy = [fault('throttled', { retryAfter: 2 })];
    const counts = await countAsked(context, 'says-when', busy, 2499, 1, 2999, 1);
    assert.deepEqual(counts, [1, 1, 2, 2, 3]);
  });

  test('not at all where the host says longer than a reader waits', async (context) => {
    const counts = await countAsked(context, 'busy', [fault('throttled', { retryAfter: 6 })], 60_000);
    assert.deepEqual(counts, [1, 1]);
  });

  test('not at all where that would end after twelve seconds', async (context) => {
    const start = performance.now();
    let now = start;
    context.mock.method(performance, 'now', () => now);
    let asked = 0;
    const ask = () => {
      asked++;
      now = start + (asked === 1 ? 8000 : 11_500);
      return Promise.reject(fault('timeout'));
    };
    context.mock.timers.enable({ apis: ['setTimeout'] });
    const outcome = assert.rejects(insist('slow', signal, ask), { kind: 'timeout' });
    for (const wait of [500, 1000]) {
      await settled();
      context.mock.timers.tick(wait);
    }
    await outcome;
    assert.equal(asked, 2);
  });
});

describe('a host in trouble', { concurrency: false }, () => {
  /** Twenty different questions at once. */
  const many = (host: string, ask: () => Promise<string>, count = 20) =>
    Promise.allSettled(Array.from({ length: count }, () => insist(host, signal, ask)));

  test('twenty questions to a dead host are one try each and two more, not sixty', async () => {
    const { ask, asked } = portal([fault('unavailable')]);
    const all = await many('dead', ask);
    assert.ok(all.every(({ status }) => status === 'rejected'));
    assert.ok(asked() <= 23, String(asked()));
  });

  test('from then on one question tries it, and the others fare alike', async () => {
    const { ask, asked } = portal([fault('timeout')]);
    const all = await many('dead', ask);
    assert.equal(asked(), 3);
    for (const each of all) {
      assert.equal(each.status === 'rejected' && (each.reason as MetricError).kind, 'timeout');
    }
  });

  test('once it answers, everybody asks', async () => {
    const { ask, asked } = portal(['rows']);
    const all = await many('dead', ask);
    assert.ok(all.every(({ status }) => status === 'fulfilled'));
    assert.equal(asked(), 20);
  });

  test('one question after another is never held back', async () => {
    for (let round = 0; round < 10; round++) {
      const { ask, asked } = portal([fault('network')]);
      await assert.rejects(insist('lonely', signal, ask), { kind: 'network' });
      assert.equal(asked(), 3);
    }
    const { ask } = portal([fault('network'), 'rows']);
    assert.equal(await insist('lonely', signal, ask), 'rows');
  });

  test('a refusal shows that the host is alive', async () => {
    await many('alive', portal([fault('network')]).ask);
    await assert.rejects(insist('alive', signal, portal([fault('missing')]).ask), { kind: 'missing' });
    const { ask, asked } = portal([fault('network')]);
    await many('alive', ask, 4);
    assert.ok(asked() > 4, String(asked()));
  });

  test('and so does an answer: it is faults in a row that count', async () => {
    for (let round = 0; round < 3; round++)
      await insist('moody', signal, portal([fault('network'), fault('network'), 'rows']).ask);
    const { ask, asked } = portal([fault('network')]);
    await many('moody', ask, 4);
    assert.ok(asked() > 4, String(asked()));
  });

  test('where the one that tries it leaves, another one does', async () => {
    await many('left', portal([fault('network')]).ask);
    const control = new AbortController();
    const gone = insist('left', control.signal, () => {
      control.abort(new Error('gone'));
      return Promise.reject(new Error('gone'));
    });
    const stays = insist('left', signal, portal(['rows']).ask);
    await assert.rejects(gone, /gone/);
    assert.equal(await stays, 'rows');
  });

  test('hosts are apart', async () => {
    await many('a', portal([fault('network')]).ask);
    const { ask, asked } = portal(['rows']);
    await many('b', ask);
    assert.equal(asked(), 20);
  });
});
