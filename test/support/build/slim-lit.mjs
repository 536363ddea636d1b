// What Lit can do and nothing of ours asks for: directives, `?boolean` bindings, values within <style>, older browsers and
// the like. The bundle gets the half that is used; npm users get lit as published. Where a template asks for
// it after all, or lit is written otherwise, the build fails.

/** Constructed style sheets are in every browser that the script draws in (canDraw), so there is no other way to dress. */
const always = /(?<=const \w=globalThis,\w=)\w\.ShadowRoot&&.*?CSSStyleSheet\.prototype/;

/** @type {readonly (readonly [pattern: RegExp, less: string])[]} */
const unused = [
  [/"\?"===(\w)\[1\]\?\w:(?="@"===\1\[1\]\?)/, ''],
  [/if\(\w+\.test\((\w)\.tagName\)\)\{.*?\}\}(?=\}else if\(8===\1\.nodeType\))/, ''],
  [
    /(?<=function \w\(\w,(\w),\w=\w,\w\)\{)if\(\1===\w\)return \1;let .*?_\$litDirective\$.*?,\1(?=\}class )/,
    'return $1',
  ],
];

/** @type {Readonly<Record<string, readonly (readonly [pattern: RegExp, less: string])[]>>} */
const slimmer = {
  '/lit-html/lit-html.js': unused,
  '/@lit/reactive-element/css-tag.js': [[always, 'true']],
};

/**
 * What a module asks of lit that the bundle does not have; nothing, as it should be.
 * @param {string} code
 * @param {string} id
 */
export function asksFor(code, id) {
  if (/[\\/]lit(?:-html)?[\\/](?:directives?|async-directive)/.test(id)) return 'directives';
  if (id.includes('node_modules')) return null;
  const [binding] = /\s\?[\w-]+=(?="?\$\{)/.exec(code) ?? [];
  return binding === undefined ? null : `a binding as in \`${binding.trim()}\``;
}

/** @returns {import('rollup').Plugin} */
export const slimLit = () => ({
  name: 'slim-lit',
  transform(code, id) {
    const asked = asksFor(code, id);
    if (asked !== null) this.error(`${id} asks lit for ${asked}, which slim-lit.mjs takes out of the bundle`);
    const file = Object.keys(slimmer).find((each) => id.replaceAll('\\', '/').endsWith(each));
    if (file === undefined) return null;
    return {
      code: (slimmer[file] ?? []).reduce((before, [pattern, less]) => {
        if (!pattern.test(before))
          this.error(`${file} is written otherwise than slim-lit.mjs knows: ${pattern}`);
        return before.replace(pattern, less);
      }, code),
      map: null,
    };
  },
});
