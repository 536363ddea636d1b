import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isSame } from '../../src/view/same-words.js';

test('two texts are the same whatever their spaces, quotation marks and groups of digits', () => {
  for (const [one, other] of [
    ['1,204 cases', '1204\u00a0cases'],
    ['Dec. 1', 'Dec 1'],
    ['the most since Nov. 14.', 'The most since Nov. 14'],
    ['−3.2%', '-3.2\u00a0%'],
    ['l’eau', "l'eau"],
  ] as const)
    assert.ok(isSame(one, other), `${one} | ${other}`);
});

test('but not figures of another sign, or with the point elsewhere', () => {
  for (const [one, other] of [
    ['−3.2%', '3.2%'],
    ['12.4', '124'],
    ['1.24', '12.4'],
    ['1.204,5', '12.045'],
    ['312', '321'],
  ] as const)
    assert.ok(!isSame(one, other), `${one} | ${other}`);
});
