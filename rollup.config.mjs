// tsc has written dist/ (see test/support/build.mjs). This joins it into the one script, dist/civic-metrics.js, and into
// the parts beside it that few pages need.
import { nodeResolve } from '@rollup/plugin-node-resolve';

import { borrow, lendKit } from './test/support/build/borrow.mjs';
import { catalogSchema } from './test/support/build/catalog-schema.mjs';
import { integrity } from './test/support/build/integrity.mjs';
import {
  betweenParts,
  borrowingEntries,
  detailsLanguageEntries,
  languageEntries,
  lateParts,
  partEntries,
} from './test/support/build/late-parts.mjs';
import { layers } from './test/support/build/layers.mjs';
import { licences } from './test/support/build/licences.mjs';
import { minify } from './test/support/build/minify.mjs';
import { languageBudget } from './test/support/build/language-budget.mjs';
import { packLanguage } from './test/support/build/pack-language.mjs';
import { noMarks } from './test/support/build/no-marks.mjs';
import { partBudget } from './test/support/build/part-budget.mjs';
import { slimD3 } from './test/support/build/slim-d3.mjs';
import { slimLit } from './test/support/build/slim-lit.mjs';
import { slimDecorators } from './test/support/build/slim-decorators.mjs';
import { ownPolicy } from './test/support/build/own-policy.mjs';
import { pages } from './test/support/build/pages.mjs';
import { shortErrors } from './test/support/build/short-errors.mjs';
import { sizeBudget } from './test/support/build/size-budget.mjs';
import { stampWords } from './test/support/build/stamp-words.mjs';
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

/** @type {import('rollup').OutputOptions} */
const besideTheScript = {
  dir: 'dist',
  format: 'es',
  entryFileNames: '[name].js',
  chunkFileNames: 'civic-[name].js',
  sourcemap: true,
  banner,
};
/**
 * A small script of its own, from src/embed/.
 * @param {string} name
 * @param {...import('rollup').Plugin} plugins
 * @returns {import('rollup').RollupOptions}
 */
const script = (name, ...plugins) => ({
  input: `dist/embed/${name}.js`,
  output: { file: `dist/${name}.js`, format: 'iife', sourcemap: true },
  plugins: [tscSourceMaps(), ...plugins, minify({ classic: true })],
  onwarn,
});

/** @type {import('rollup').RollupOptions[]} */
export default [
  ...Object.entries(partEntries).map(([name, module]) => ({
    input: { [name]: module },
    output: besideTheScript,
    plugins: [tscSourceMaps(), minify()],
    onwarn,
  })),
  ...Object.entries(borrowingEntries).map(([name, module]) => ({
    input: { [name]: module },
    output: besideTheScript,
    plugins: [betweenParts(), borrow(), tscSourceMaps(), slimLit(), templates(), minify(), partBudget()],
    onwarn,
  })),
  {
    input: languageEntries,
    // No source map: it would weigh as much as the words, and show no more than they do.
    output: { dir: 'dist', format: 'es', entryFileNames: '[name].js' },
    plugins: [packLanguage(), minify(), languageBudget()],
    onwarn,
  },
  {
    input: detailsLanguageEntries,
    output: { dir: 'dist', format: 'es', entryFileNames: '[name].js' },
    plugins: [stampWords(), minify(), languageBudget('of details')],
    onwarn,
  },
  script('civic-frame'),
  script('civic-embed', pages('src/embed/embed.html')),
  {
    input: 'dist/builder/civic-builder.js',
    output: {
      file: 'dist/civic-builder.js',
      format: 'iife',
      sourcemap: true,
      banner,
      inlineDynamicImports: true,
    },
    plugins: [
      tscSourceMaps(),
      templates(),
      slimD3(),
      slimDecorators(),
      noMarks(),
      ownPolicy(),
      nodeResolve({ exportConditions: ['production', 'browser'] }),
      minify(),
      pages('src/builder/builder.html', 'src/builder/builder.css'),
    ],
    onwarn,
  },
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
      lendKit(),
      tscSourceMaps(),
      catalogSchema(),
      lateParts(),
      templates(),
      slimD3(),
      slimDecorators(),
      slimLit(),
      noMarks(),
      ownPolicy(),
      shortErrors(),
      nodeResolve({ exportConditions: ['production', 'browser'] }),
      minify({ classic: true }),
      licences(),
      sizeBudget(),
      integrity(),
    ],
    onwarn,
  },
];
