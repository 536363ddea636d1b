import { minify as terser } from 'terser';

/** @returns {import('rollup').Plugin} */
export const minify = () => ({
  name: 'minify',
  async renderChunk(code) {
    const { code: smaller = code, map } = await terser(code, {
      ecma: 2020,
      toplevel: true, // and not `module`, which drops 'use strict': a classic script needs it
      compress: { passes: 3 },
      format: { comments: /^!/ },
      sourceMap: { asObject: true },
    });
    return { code: smaller, map: /** @type {import('rollup').ExistingRawSourceMap} */ (map) };
  },
});
