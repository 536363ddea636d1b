import assert from 'node:assert/strict';
import { test } from 'node:test';

import * as whole from 'd3-scale';
import * as wholeShape from 'd3-shape';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';

import { slimD3 } from '../support/build/slim-d3.mjs';

type Slim = Pick<typeof whole, 'scaleBand' | 'scaleLinear' | 'scaleUtc'> & Pick<typeof wholeShape, 'line'>;

/** d3-scale and d3-shape as they are in the bundle. */
async function slimD3Modules(): Promise<Slim> {
  const entry = { name: 'entry', resolveId: (id: string) => (id === 'entry' ? id : null), load: load };
  function load(id: string) {
    const code =
      "export { scaleBand, scaleLinear, scaleUtc } from 'd3-scale'; export { line } from 'd3-shape'";
    return id === 'entry' ? code : null;
  }
  const build = await rollup({
    input: 'entry',
    plugins: [entry, slimD3(), nodeResolve()],
    onwarn: () => undefined,
  });
  const { output } = await build.generate({ format: 'es' });
  const url = `data:text/javascript,${encodeURIComponent(output[0].code)}`;
  return (await import(url)) as Slim;
}

test('the scales of the bundle place every value and tick where d3 places it', async () => {
  const slim = await slimD3Modules();
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
  const { scaleLinear } = await slimD3Modules();
  assert.throws(() => scaleLinear().tickFormat()(1), /^Error: d3 labels$/);
});

test('the lines of the bundle are those of d3', async () => {
  const slim = await slimD3Modules();
  const values = [0.05, 12.345, null, -3.25, 7, null, 1e6 / 3, null, null];
  for (const digits of [0, 1, 3, null]) {
    const [ours, theirs] = [slim, wholeShape].map(({ line }) =>
      line<number | null>()
        .defined((value) => value !== null)
        .x((_, index) => index * 11.11)
        .y((value) => value ?? 0)
        .digits(digits)(values),
    );
    assert.equal(ours, theirs);
  }
});

test('a scale of several pieces is an error in the bundle, not a wrong place', async () => {
  const { scaleLinear } = await slimD3Modules();
  assert.throws(() => scaleLinear([0, 1, 5], [0, 10, 20])(3), /^Error: d3 pieces$/);
});
