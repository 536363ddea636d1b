// Who may know whom (README, "Architecture"): the build reads this table, so it is the rule and not a picture of it.

/**
 * @typedef {object} Layer
 * @property {readonly string[]} may  files and folders of src/ it may import; '*' is all of them
 * @property {readonly string[]} [types]  of these, types only
 * @property {readonly string[]} [packages]  packages it may import; 'node:*' is Node's own modules
 * @property {readonly string[]} [never]  what '*' does not include
 */

/** @type {Readonly<Record<string, Layer>>} */
export const layerTable = {
  'errors.ts': { may: [] },
  'version.ts': { may: [] },
  'timing.ts': { may: [] },
  'metric/': { may: ['errors.ts'] },
  'soda/': { may: ['errors.ts'] },
  'series/': { may: ['metric/', 'errors.ts'] },
  'view/': { may: ['metric/', 'series/', 'errors.ts'], packages: ['d3-scale', 'd3-shape'] },
  'starter/': { may: [], types: ['metric/'] },
  'invalid.ts': { may: ['metric/', 'errors.ts'] },
  'fetch-catalog.ts': { may: ['metric/', 'soda/', 'errors.ts'] },
  'catalogs.ts': { may: ['fetch-catalog.ts', 'metric/', 'soda/', 'starter/', 'errors.ts', 'invalid.ts'] },
  'ask.ts': { may: ['metric/', 'soda/', 'errors.ts'], types: ['series/'] },
  'load-metric.ts': {
    may: ['ask.ts', 'catalogs.ts', 'metric/', 'soda/', 'series/', 'errors.ts', 'timing.ts'],
  },
  // What the builder and the commands know of datasets, and the words that they write for good.
  'author/': { may: ['metric/', 'soda/', 'view/', 'errors.ts'] },
  'elements/': {
    may: [
      'load-metric.ts',
      'catalogs.ts',
      'fetch-catalog.ts',
      'metric/',
      'view/',
      'errors.ts',
      'timing.ts',
      'version.ts',
    ],
    types: ['series/'],
    packages: ['lit'],
  },
  // Declarations only: nothing of a framework is imported at run time.
  'frameworks/': { may: [], packages: ['preact', 'react', 'solid-js', 'svelte', 'vue'] },
  'embed/': { may: ['*'], never: ['cli/'], packages: ['lit'] },
  'builder/': { may: ['*'], never: ['cli/'], packages: ['lit'] },
  'define.ts': { may: ['*'], never: ['cli/'] },
  'index.ts': { may: ['*'], never: ['cli/'] },
  'cli/': {
    may: ['*'],
    never: ['elements/', 'embed/', 'builder/', 'define.ts', 'index.ts'],
    packages: ['node:*', 'parse5', '@resvg/resvg-js'],
  },
};
