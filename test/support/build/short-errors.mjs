// What Lit says to whoever writes styles by hand is said to us, who run its development build in tests; nobody's page needs it.
const said = [
  [/Error\("CSSResult is not constructable[^"]*"\)/g, 'Error("css")'],
  [/Error\("Value passed to 'css' function[^"]*"\+(\w+)\+"[^"]*"\)/g, 'Error("css: "+$1)'],
];

/** @returns {import('rollup').Plugin} */
export const shortErrors = () => {
  let places = 0;
  return {
    name: 'short-errors',
    buildStart() {
      places = 0;
    },
    transform(code, id) {
      if (!id.replaceAll('\\', '/').endsWith('/@lit/reactive-element/css-tag.js')) return null;
      let short = code;
      for (const [pattern = '', less = ''] of said) {
        places += [...code.matchAll(/** @type {RegExp} */ (pattern))].length;
        short = short.replace(pattern, /** @type {string} */ (less));
      }
      return { code: short, map: null };
    },
    buildEnd(error) {
      if (!error && places !== said.length)
        this.error(`Lit’s css-tag.js says ${places} things that short-errors.mjs knows, not ${said.length}`);
    },
  };
};
