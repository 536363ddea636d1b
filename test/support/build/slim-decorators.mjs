// lit's decorators also serve those of the ECMAScript proposal, which tsc does not write for us (tsconfig.json,
// `experimentalDecorators`), and keep a global of the page for them. The bundle gets the half that is used; npm users get
// lit as published.

const small = `
  export const property = (options) => (prototype, name) => {
    if (Object.hasOwn(prototype, name)) throw new Error('the bundle decorates fields, not accessors');
    prototype.constructor.createProperty(name, options);
  };
  export const state = (options) => property({ ...options, state: true, attribute: false });`;

/** @returns {import('rollup').Plugin} */
export const slimDecorators = () => ({
  name: 'slim-decorators',
  load: (id) => (id.replaceAll('\\', '/').endsWith('/node_modules/lit/decorators.js') ? small : null),
});
