import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';

import { toDown, toNice, toRules, type Extent } from '../../src/view/extent.js';
import { holds } from '../support/properties.js';

const hundredths = fc.integer().map((value) => value / 100);
const extents: fc.Arbitrary<Extent> = fc.tuple(hundredths, hundredths).filter(([from, to]) => from < to);

holds(
  'round figures cover an extent, and their rules stand within it, from the bottom up, four at most',
  'extent.rules',
  fc.property(extents, (extent) => {
    const rounded = toNice(extent);
    assert.ok(rounded[0] <= extent[0] && rounded[1] >= extent[1]);
    assert.ok(rounded[1] - rounded[0] <= 1.4 * (extent[1] - extent[0]) * (1 + 1e-9));
    const places = toRules(rounded).map((rule) => toDown(rule, rounded));
    assert.ok(places.length <= 4);
    assert.ok(places.every((place, index) => place <= (places[index - 1] ?? 100.000001)));
  }),
);

test('a figure stands by its share of the extent', () => {
  assert.deepEqual(
    [0, 50, 200].map((value) => toDown(value, [0, 200])),
    [100, 75, 0],
  );
});

test('where an extent is nothing, a figure still has a place', () => {
  assert.equal(toDown(1e17, [1e17, 1e17 + 1]), 50);
});
