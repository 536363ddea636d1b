// For its own makers lit writes its versions, and what decorators of the proposal know, into globals of the page. A guest
// adds no global but its own; test/embed/script.browser.ts counts them.

const inLit = /[\\/]node_modules[\\/](?:@lit[\\/]reactive-element|lit-html|lit-element)[\\/]/;

const marks = [
  /\(\w+\.(?:reactiveElement|litHtml|litElement)Versions\?\?=\[\]\)\.push\("[^"]*"\)/g,
  /Symbol\.metadata\?\?=Symbol\("metadata"\)/g,
  /\w+\.litPropertyMetadata\?\?=new WeakMap/g,
  /(?<![\w.])litPropertyMetadata\.get\(\w+\)/g,
];

/** @returns {import('rollup').Plugin} */
export const noMarks = () => ({
  name: 'no-marks',
  transform: (code, id) =>
    inLit.test(id)
      ? { code: marks.reduce((before, mark) => before.replace(mark, 'void 0'), code), map: null }
      : null,
});
