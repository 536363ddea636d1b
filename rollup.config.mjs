// tsc has written dist/ (see test/support/build.mjs). This joins it into the one script, dist/civic-metrics.js, and into
// the parts beside it that few pages need.
import { nodeResolve } from '@rollup/plugin-node-resolve';

import { catalogSchema } from './test/support/build/catalog-schema.mjs';
import { integrity } from './test/support/build/integrity.mjs';
import { betweenParts, lateParts, partEntries } from './test/support/build/late-parts.mjs';
import { layers } from './test/support/build/layers.mjs';
import { licences } from './test/support/build/licences.mjs';
import { minify } from './test/support/build/minify.mjs';
import { noMarks } from './test/support/build/no-marks.mjs';
import { slimD3 } from './test/support/build/slim-d3.mjs';
import { slimDecorators } from './test/support/build/slim-decorators.mjs';
import { sizeBudget } from './test/support/build/size-budget.mjs';
import { templates } from './test/support/build/templates.mjs';
import { tscSourceMaps } from './test/support/build/tsc-source-maps.mjs';

/** @type {import('rollup').RollupOptions['onwarn']} */
const onwarn = (warning) => {
  // tsc's decorator helper asks for a global `this`; d3-interpolate is circular by design. All else is a fault of ours.
  if (warning.code === 'THIS_IS_UNDEFINED') return;
  const inPackages = (warning.ids ?? []).every((id) => id.includes('node_modules'));
  if (warning.code === 'CIRCULAR_DEPENDENCY' && inPackages) return;
  throw new Error(warning.message);
};

const banner = '/*! civic-metrics, MIT; what it contains: LICENSES.txt beside this file */';

/** @type {import('rollup').RollupOptions[]} */
export default [
  ...Object.entries(partEntries).map(([name, module]) => ({
    input: { [name]: module },
    output: {
      dir: 'dist',
      format: /** @type {const} */ ('es'),
      entryFileNames: '[name].js',
      sourcemap: true,
      banner,
    },
    plugins: [betweenParts(), tscSourceMaps(), minify()],
    onwarn,
  })),
  {
    input: 'dist/embed/civic-metrics.js',
    output: {
      file: 'dist/civic-metrics.js',
      format: 'iife', // one function and no top-level names, so it runs as a classic script and as a module
      sourcemap: true,
      banner,
    },
    plugins: [
      layers(),
      tscSourceMaps(),
      catalogSchema(),
      lateParts(),
      templates(),
      slimD3(),
      slimDecorators(),
      noMarks(),
      nodeResolve({ exportConditions: ['production', 'browser'] }),
      minify(),
      licences(),
      sizeBudget(),
      integrity(),
    ],
    onwarn,
  },
];
