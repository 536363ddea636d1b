import assert from 'node:assert/strict';
import { test } from 'node:test';

import * as whole from 'd3-scale';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';

import { slimD3 } from '../support/build/slim-d3.mjs';

/** d3-scale as it is in the bundle. */
async function slimScales() {
  const entry = { name: 'entry', resolveId: (id: string) => (id === 'entry' ? id : null), load: load };
  function load(id: string) {
    return id === 'entry' ? "export { scaleBand, scaleLinear, scaleUtc } from 'd3-scale'" : null;
  }
  const build = await rollup({
    input: 'entry',
    plugins: [entry, slimD3(), nodeResolve()],
    onwarn: () => undefined,
  });
  const { output } = await build.generate({ format: 'es' });
  const url = `data:text/javascript,${encodeURIComponent(output[0].code)}`;
  return (await import(url)) as Pick<typeof whole, 'scaleBand' | 'scaleLinear' | 'scaleUtc'>;
}

test('the scales of the bundle place every value and tick where d3 places it', async () => {
  const slim = await slimScales();
  for (const top of [0.07, 1, 9, 1234, 5e6]) {
    const [ours, theirs] = [slim, whole].map(({ scaleLinear }) =>
      scaleLinear([-top / 3, top], [120, 0]).nice(),
    );
    assert.deepEqual(ours?.ticks(), theirs?.ticks());
    assert.deepEqual(ours?.ticks().map(ours), theirs?.ticks().map(theirs));
    assert.equal(ours?.invert(31), theirs?.invert(31));
  }
  const from = new Date('2021-01-31T00:00:00Z');
  for (const days of [3, 90, 400, 5000]) {
    const to = new Date(from.getTime() + days * 86_400_000);
    const [ours, theirs] = [slim, whole].map(({ scaleUtc }) => scaleUtc([from, to], [0, 320]));
    assert.deepEqual(ours?.ticks(5), theirs?.ticks(5));
    assert.deepEqual(ours?.ticks(5).map(ours), theirs?.ticks(5).map(theirs));
  }
});

test('a label asked of d3 in the bundle is an error, not a wrong label', async () => {
  const { scaleLinear } = await slimScales();
  assert.throws(() => scaleLinear().tickFormat()(1), /no d3 labels/);
});
