import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { thin, toPath, type Point } from '../../src/view/path.js';

const width = 100;

/** A noisy series of `count` points across the box, with what `of` says of an index in place of its figure. */
const series = (count: number, of: (index: number) => number | null | undefined = () => undefined): Point[] =>
  Array.from({ length: count }, (_, index) => {
    const own = of(index);
    const y = own === undefined ? 100 + 50 * Math.sin(index / 7) + (index % 13) : own;
    return { x: (index / (count - 1)) * width, y };
  });

describe('a crowd of points', () => {
  test('below two thousand is drawn whole', () => {
    const points = series(2000);
    assert.equal(thin(points), points);
  });

  test('is drawn as four a column at most, in order', () => {
    for (const count of [2001, 10_000, 100_000]) {
      const kept = thin(series(count));
      assert.ok(kept.length <= 4 * 501, `${count}: ${kept.length}`);
      assert.ok(kept.every(({ x }, index) => index === 0 || (kept[index - 1]?.x ?? 0) < x));
    }
  });

  test('loses no extreme, however short it is', () => {
    const kept = thin(
      series(100_000, (index) => (index === 54_321 ? 199 : index === 77_777 ? 1 : undefined)),
    );
    const figures = kept.map(({ y }) => y ?? NaN);
    assert.deepEqual([Math.max(...figures), Math.min(...figures)], [199, 1]);
  });

  test('keeps its first and its last point', () => {
    const points = series(50_000);
    const kept = thin(points);
    assert.deepEqual([kept[0], kept.at(-1)], [points[0], points.at(-1)]);
  });

  test('keeps every gap open, though it be one point in a column of two hundred', () => {
    const kept = thin(series(100_000, (index) => (index === 40_000 ? null : undefined)));
    assert.equal(kept.filter(({ y }) => y === null).length, 1);
    assert.equal(toPath(kept).split('M').length - 1, 2);
  });

  test('of nothing but gaps is nothing', () => {
    assert.equal(toPath(series(5000, () => null)), '');
  });
});

describe('a path', () => {
  const points: Point[] = [null, 10, null, 20, 30, 0, null].map((y, index) => ({ x: index * 10, y }));

  test('lifts the pen at a gap, and closes a run of one point, which round ends then draw', () => {
    assert.equal(toPath(points), 'M100,20ZM300,40L400,60L500,0');
  });

  test('is led to the ground at both ends of every run', () => {
    assert.equal(toPath(points, 100), 'M100,200L100,20L100,200M300,200L300,40L400,60L500,0L500,200');
  });

  test('has one decimal, rounded', () => {
    assert.equal(
      toPath([
        { x: 33.333333, y: 66.6666666 },
        { x: 100, y: -0.02 },
      ]),
      'M333.3,133.3L1000,0',
    );
  });
});
