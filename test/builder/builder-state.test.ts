import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import fc from 'fast-check';

import {
  initialState,
  longestJson,
  readState,
  toAttributes,
  writeState,
} from '../../src/builder/builder-state.js';

describe('the builder’s state in its address', () => {
  test('at first says nothing', () => {
    assert.deepEqual(readState(''), initialState);
    assert.equal(writeState(initialState), '');
  });

  test('comes back as it was written, whatever is in it', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 50 });
    fc.assert(
      fc.property(text, text, text, (from, metric, sentence) => {
        const state = {
          ...initialState,
          from,
          metric,
          sentence,
          element: 'trend',
          'as-of': '2021-01-05',
        } as const;
        assert.deepEqual(readState(writeState(state)), state);
      }),
    );
  });

  for (const [title, hash] of [
    ['an element that there is not', '#element=gauge'],
    ['a form that there is not', '#form=<script>'],
    ['a field that there is not', '#constructor=a&__proto__=b&toString=c'],
    ['a name that is far too long', `#metric=${'x'.repeat(3000)}`],
    ['no pairs at all', '#&&&===%'],
  ] as const) {
    test(`${title} is as if absent`, () => assert.deepEqual(readState(hash), initialState));
  }

  test('holds no catalog that is too long for an address', () => {
    const json = 'x'.repeat(longestJson + 1);
    assert.equal(writeState({ ...initialState, json }), '');
    assert.equal(readState(writeState({ ...initialState, json: json.slice(1) })).json.length, longestJson);
  });

  test('gives the element the attributes that say anything', () => {
    const state = {
      ...initialState,
      metric: 'a',
      'as-of': '2021-01-05',
      span: '30',
      theme: 'dark',
      base: 'x',
    } as const;
    assert.deepEqual(toAttributes(state), { metric: 'a', span: '30', 'as-of': '2021-01-05' });
  });
});
