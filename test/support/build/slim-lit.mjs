// lit's decorators also serve the decorators of the ECMAScript proposal, which tsc does not write for us (tsconfig.json,
// `experimentalDecorators`). The bundle gets the half for tsc's; npm users get lit as published.

const decorators = `
  export const property = (options) => (prototype, name) => {
    if (Object.hasOwn(prototype, name)) throw new Error('the bundle decorates fields, not accessors');
    prototype.constructor.createProperty(name, options);
  };
  export const state = (options) => property({ ...options, state: true, attribute: false });`;

/** @returns {import('rollup').Plugin} */
export const slimLit = () => ({
  name: 'slim-lit',
  resolveId: (id) => (id === 'lit/decorators.js' ? '\0lit-decorators' : null),
  load: (id) => (id === '\0lit-decorators' ? decorators : null),
});
