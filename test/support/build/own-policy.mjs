// Lit makes a Trusted Types policy as it is loaded, named `lit-html`; a page that allows that name once has then no room
// for a second copy of Lit. In what we bundle the policy is ours (src/embed/own-policy.ts). npm users get Lit as published.
import { posix } from 'node:path';

const made = /=\w+\?\w+\.createPolicy\("lit-html",\{createHTML:(\w+)=>\1\}\):void 0/g;

/** @returns {import('rollup').Plugin} */
export const ownPolicy = () => {
  let places = 0;
  return {
    name: 'own-policy',
    buildStart() {
      places = 0;
    },
    transform(code, id) {
      const path = id.replaceAll('\\', '/');
      if (!path.endsWith('/node_modules/lit-html/lit-html.js')) return null;
      places = [...code.matchAll(made)].length;
      const policy = posix.join(path, '../../../dist/embed/own-policy.js');
      // At the end, where it moves no line of the source map.
      return {
        code: `${code.replace(made, '=ownPolicy')}\nimport { policy as ownPolicy } from '${policy}';`,
        map: null,
      };
    },
    buildEnd(error) {
      if (!error && places !== 1)
        this.error(`lit-html makes its policy in ${places} places where own-policy.mjs knows of one`);
    },
  };
};
