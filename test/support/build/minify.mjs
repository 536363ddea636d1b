import { minify as terser } from 'terser';

/** What has been made smaller once can be made smaller again. */
const rounds = 2;

/** @returns {import('rollup').Plugin} */
export const minify = () => ({
  name: 'minify',
  async renderChunk(code) {
    /** @type {import('terser').MinifyOutput} */
    let made = { code };
    for (let round = 0; round < rounds; round++) {
      const content = /** @type {import('terser').SourceMapOptions['content']} */ (made.map);
      made = await terser(made.code ?? code, {
        ecma: 2022,
        toplevel: true, // and not `module`, which drops 'use strict': a classic script needs it
        // No function of the script is called with `new`, or asked how many arguments it wants.
        compress: { passes: 3, unsafe_arrows: true, keep_fargs: false },
        format: { comments: /^!/ },
        sourceMap: { asObject: true, ...(content ? { content } : {}) },
      });
    }
    const { code: smaller = code, map } = made;
    return { code: smaller, map: /** @type {import('rollup').ExistingRawSourceMap} */ (map) };
  },
});
