import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { nearest, suggestion } from '../../src/metric/nearest.js';

const names = ['covid.cases', 'covid.deaths', 'crime.reports', 'transit.riders'];

describe('the nearest names', () => {
  const table: [string, string[]][] = [
    ['covid.case', ['covid.cases']],
    ['covid.csaes', ['covid.cases']],
    ['COVID.CASES', ['covid.cases']],
    ['cases', ['covid.cases']],
    ['zzzzzzzzzzzz', []],
  ];
  for (const [wanted, expected] of table) {
    test(`to "${wanted}" ${expected.length ? `begin with ${expected.join()}` : 'are none'}`, () => {
      assert.deepEqual(nearest(wanted, names).slice(0, Math.max(1, expected.length)), expected);
    });
  }
  test('are three at most', () => assert.equal(nearest('a', ['a1', 'a2', 'a3', 'a4']).length, 3));
  test('are found for a name of any length, quickly', () => {
    assert.deepEqual(nearest('x'.repeat(1_000_000), names), []);
  });
  test('are the nearest three of all, where they may be far', () => {
    assert.equal(nearest('zzzzzzzzzzzz', names, true).length, 3);
    assert.deepEqual(nearest('cases', ['covid.cases', 'covid.cases'], true), ['covid.cases']);
  });
  test('are suggested in words, or not at all', () => {
    assert.equal(suggestion('covid.case', ['covid.cases']), ' Did you mean "covid.cases"?');
    assert.equal(suggestion('zzzzzzzzzzzz', names), '');
    assert.equal(suggestion('', []), '');
  });
});
