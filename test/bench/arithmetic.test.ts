import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { exponent, judge, median, quantile, ratio, spread } from './arithmetic.js';

suite('the arithmetic of the benchmark', () => {
  test('a median is the middle one, or lies between the middle two; nothing has none', () => {
    assert.equal(median([9, 1, 5]), 5);
    assert.equal(median([4, 1, 3, 2]), 2.5);
    assert.equal(median([7, NaN]), 7);
    assert.ok(Number.isNaN(median([])));
  });

  test('one wild repeat does not move a median, nor the spread', () => {
    assert.equal(median([10, 10, 10, 10, 900]), 10);
    assert.equal(spread([10, 10, 10, 10, 900]), 0);
  });

  test('a quantile lies between its neighbours, in proportion', () => {
    assert.equal(quantile([0, 10, 20, 30, 40], 0.25), 10);
    assert.equal(quantile([0, 10], 0.75), 7.5);
    assert.equal(spread([90, 100, 110]), 0.05);
  });

  test('a ratio is of what is above an empty page', () => {
    assert.equal(ratio([30], [20], [10]), 2);
    assert.equal(ratio([30, 31, 32], [15, 15.5, 16]), 2);
  });

  test('the exponent of what grows linearly is one, of squares two, of what stays the same nothing', () => {
    const sizes = [1, 10, 100, 1000];
    const of = (cost: (size: number) => number) =>
      exponent(sizes.map((size) => ({ size, cost: cost(size) })));
    assert.ok(Math.abs(of((size) => 3 * size) - 1) < 1e-9);
    assert.ok(Math.abs(of((size) => size ** 2 / 7) - 2) < 1e-9);
    assert.ok(Math.abs(of(() => 5)) < 1e-9);
  });

  test('a cost that is not above nothing says nothing of growth', () => {
    const points = [
      { size: 1, cost: -2 },
      { size: 2, cost: 2 },
      { size: 4, cost: 4 },
    ];
    assert.ok(Math.abs(exponent(points) - 1) < 1e-9);
  });

  test('a target is met up to itself, near up to a quarter more, and then missed', () => {
    assert.deepEqual(
      [judge(1, 1), judge(1.2, 1), judge(1.26, 1), judge(NaN, 1)],
      ['met', 'near', 'missed', 'not measured'],
    );
  });
});
