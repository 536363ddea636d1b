// Half of two files of lit is for others: decorators of the ECMAScript proposal, which tsc does not write for us
// (tsconfig.json, `experimentalDecorators`), and style sheets for browsers that cannot construct them, which do not know
// the bundle's syntax either (static blocks). The bundle gets the other halves; npm users get lit as published.

/** @type {Readonly<Record<string, string>>} */
const small = {
  'lit/decorators.js': `
    export const property = (options) => (prototype, name) => {
      if (Object.hasOwn(prototype, name)) throw new Error('the bundle decorates fields, not accessors');
      prototype.constructor.createProperty(name, options);
    };
    export const state = (options) => property({ ...options, state: true, attribute: false });`,
  '@lit/reactive-element/css-tag.js': `
    export class CSSResult {
      constructor(text) { this.cssText = text; }
      get styleSheet() {
        if (!this.sheet) (this.sheet = new CSSStyleSheet()).replaceSync(this.cssText);
        return this.sheet;
      }
    }
    export const unsafeCSS = (text) => new CSSResult(String(text));
    export const css = ([text, ...more]) => {
      if (more.length) throw new Error('the bundle has no values in its styles');
      return new CSSResult(text);
    };
    export const getCompatibleStyle = (style) => style;
    export const supportsAdoptingStyleSheets = true;
    export const adoptStyles = (root, styles) => {
      root.adoptedStyleSheets = styles.map((style) => style.styleSheet ?? style);
    };`,
};

/** @returns {import('rollup').Plugin} */
export const slimLit = () => ({
  name: 'slim-lit',
  load: (id) => small[id.replaceAll('\\', '/').split('/node_modules/').at(-1) ?? ''] ?? null,
});
