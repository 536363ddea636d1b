import { minify as terser } from 'terser';

/** What has been made smaller once can be made smaller again. */
const rounds = 2;

/**
 * What Lit keeps to itself, which no other script has to find: in one script of our own these names may be short. None of
 * them is asked for as text, as `elementProperties` and `finalized` are.
 */
const innerOfLit =
  /^(_\$[\w$]+|isUpdatePending|enableUpdating|scheduleUpdate|addInitializer|getPropertyOptions|finalizeStyles|toAttribute|fromAttribute|renderBefore|renderOptions|createProperty|getUpdateComplete|createRenderRoot|renderRoot|hasUpdated|useDefault|noAccessor|hasChanged|shadowRootOptions|setConnected|wrapped|converter)$/;

/**
 * @param {object} [options]
 * @param {boolean} [options.classic] The script is no module, so it is read in its page's encoding, whatever that is.
 * @returns {import('rollup').Plugin}
 */
export const minify = ({ classic = false } = {}) => ({
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
        mangle: classic ? { properties: { regex: innerOfLit } } : {},
        format: { comments: /^!/, ascii_only: classic },
        sourceMap: { asObject: true, ...(content ? { content } : {}) },
      });
    }
    const { code: smaller = code, map } = made;
    // Templates are left as they are written: a character of theirs must be an entity.
    const [foreign] = /[^\0-\x7f]/.exec(classic ? smaller : '') ?? [];
    if (foreign) this.error(`"${foreign}" in a classic script would be read in its page's encoding`);
    return { code: smaller, map: /** @type {import('rollup').ExistingRawSourceMap} */ (map) };
  },
});
