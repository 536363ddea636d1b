// The one-file bundle: tsc has written dist/ (see test/support/build.mjs); this joins it into dist/civic-metrics.js.
import { nodeResolve } from '@rollup/plugin-node-resolve';

import { catalogSchema } from './test/support/build/catalog-schema.mjs';
import { integrity } from './test/support/build/integrity.mjs';
import { layers } from './test/support/build/layers.mjs';
import { licences } from './test/support/build/licences.mjs';
import { minify } from './test/support/build/minify.mjs';
import { slimD3 } from './test/support/build/slim-d3.mjs';
import { sizeBudget } from './test/support/build/size-budget.mjs';
import { tscSourceMaps } from './test/support/build/tsc-source-maps.mjs';

/** @type {import('rollup').RollupOptions} */
export default {
  input: 'dist/embed/civic-metrics.js',
  output: {
    file: 'dist/civic-metrics.js',
    format: 'iife', // one function and no top-level names, so it runs as a classic script and as a module
    inlineDynamicImports: true,
    sourcemap: true,
    banner: '/*! civic-metrics, MIT; what it contains: LICENSES.txt beside this file */',
  },
  plugins: [
    layers(),
    tscSourceMaps(),
    catalogSchema(),
    slimD3(),
    nodeResolve({ exportConditions: ['production', 'browser'] }),
    minify(),
    licences(),
    sizeBudget(),
    integrity(),
  ],
  onwarn(warning) {
    // tsc's decorator helper asks for a global `this`; d3-interpolate is circular by design. All else is a fault of ours.
    if (warning.code === 'THIS_IS_UNDEFINED') return;
    const inPackages = (warning.ids ?? []).every((id) => id.includes('node_modules'));
    if (warning.code === 'CIRCULAR_DEPENDENCY' && inPackages) return;
    throw new Error(warning.message);
  },
};
