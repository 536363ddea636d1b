// For its own makers lit writes its versions, and what decorators of the proposal know, into globals of the page, and lets
// other scripts of the page (polyfills, hydration) change it. A guest adds no global but its own, and is nobody's to change:
// the page's own Lit may be another version; test/embed/script.browser.ts counts the globals.

const inLit = /[\\/]node_modules[\\/](?:@lit[\\/]reactive-element|lit-html|lit-element)[\\/]/;
const inElements = /[\\/]dist[\\/]elements[\\/]/;

const marks = [
  /\(\w+\.(?:reactiveElement|litHtml|litElement)Versions\?\?=\[\]\)\.push\("[^"]*"\)/g,
  /Symbol\.metadata\?\?=Symbol\("metadata"\)/g,
  /\w+\.litPropertyMetadata\?\?=new WeakMap/g,
  /(?<![\w.])litPropertyMetadata\.get\(\w+\)/g,
  /\w+\.(?:reactiveElement|litHtml|litElement)(?:Polyfill|Hydrate)Support(?:\?\.\(\{\w+:\w+\}\))?/g,
];
const hydrates = /'litElementHydrateSupport' in globalThis/;

/** @returns {import('rollup').Plugin} */
export const noMarks = () => ({
  name: 'no-marks',
  transform(code, id) {
    if (inLit.test(id))
      return { code: marks.reduce((before, mark) => before.replace(mark, 'void 0'), code), map: null };
    return inElements.test(id) && hydrates.test(code)
      ? { code: code.replace(hydrates, 'false'), map: null }
      : null;
  },
});
