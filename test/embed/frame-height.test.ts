import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';

import { isAsk, readHeight, toHeightMessages } from '../../src/embed/frame-height.js';

const message = { type: 'civic-metrics', version: 1, event: 'height', height: 340, id: null };

describe('what a frame tells its parent', () => {
  test('is its height in our form, in AMP’s, and in WordPress’s where it gave a secret', () => {
    assert.deepEqual(toHeightMessages(340, 'a', null), [
      { ...message, id: 'a' },
      { sentinel: 'amp', type: 'embed-size', height: 340 },
    ]);
    assert.deepEqual(toHeightMessages(340, null, 's3cret').at(-1), {
      message: 'height',
      value: 340,
      secret: 's3cret',
    });
  });
});

describe('what a parent takes for a height', () => {
  const table: [title: string, data: unknown, height: number | null][] = [
    ['our message', message, 340],
    ['with a fraction', { ...message, height: 340.6 }, 341],
    ['far too high', { ...message, height: 1e9 }, 4000],
    ['hardly anything', { ...message, height: 1 }, 24],
    ['nothing', { ...message, height: 0 }, null],
    ['below nothing', { ...message, height: -5 }, null],
    ['no number', { ...message, height: NaN }, null],
    ['without end', { ...message, height: Infinity }, 4000],
    ['a text', { ...message, height: '340' }, null],
    ['another event', { ...message, event: 'ask' }, null],
    ['another version', { ...message, version: 2 }, null],
    ['another sender', { ...message, type: 'other' }, null],
    ['AMP’s form', { sentinel: 'amp', type: 'embed-size', height: 340 }, null],
    ['a word', 'civic-metrics', null],
    ['null', null, null],
    ['undefined', undefined, null],
    ['a list', [message], null],
  ];
  for (const [title, data, height] of table) {
    test(`${title}: ${height ?? 'none'}`, () => assert.equal(readHeight(data), height));
  }

  test('a question is no height, and the other way round', () => {
    assert.deepEqual(
      [isAsk(message), isAsk({ ...message, event: 'ask' }), isAsk(null)],
      [false, true, false],
    );
  });
});

test('dist/civic-frame.js is under 1 kB after brotli', () => {
  const script = readFileSync(new URL('../../dist/civic-frame.js', import.meta.url));
  assert.ok(brotliCompressSync(script).length < 1000);
});
