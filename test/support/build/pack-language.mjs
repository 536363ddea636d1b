// A language beside the script is its words without their names: an array in the order in which English has them, headed by
// the version, as the words of one version are not in the order of another. src/embed/language-part.ts unpacks it. In npm
// languages are the objects that they are in src/.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** @typedef {{ readonly type: string, readonly start: number, readonly end: number }} Node */
/** @typedef {Node & { readonly key: { readonly name?: string, readonly value?: unknown }, readonly value: Node & { readonly properties?: readonly Property[] }, readonly shorthand: boolean }} Property */

/** @returns {import('rollup').Plugin} */
export const packLanguage = () => ({
  name: 'pack-language',
  async transform(code, id) {
    if (!/[\\/]view[\\/]languages[\\/]/.test(id)) return null;
    const { allEnglish } = await import(pathToFileURL('dist/view/all-english.js').href);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const { body } = this.parse(code);
    const exported = /** @type {any} */ (body.find(({ type }) => type === 'ExportDefaultDeclaration'));
    if (exported?.declaration.type !== 'ObjectExpression')
      this.error(`${id} exports no object that can be packed`);
    const values = pack(exported.declaration.properties, allEnglish, code);
    const { start, end } = exported.declaration;
    return {
      code: `${code.slice(0, start)}['${version}',${values.join()}]${code.slice(end)}`,
      map: null,
    };
  },
});

/**
 * @param {readonly Property[]} properties
 * @param {Readonly<Record<string, unknown>>} order the object whose names these are
 * @param {string} code
 * @returns {string[]}
 */
function pack(properties, order, code) {
  const given = new Map(properties.map((property) => [property.key?.name ?? property.key?.value, property]));
  const unknown = [...given.keys()].filter((name) => !(String(name) in order));
  if (unknown.length > 0 || given.size < properties.length)
    throw new Error(`not to be packed: ${unknown.join()}`);
  return Object.entries(order).map(([name, like]) => {
    const value = given.get(name)?.value;
    if (value === undefined) return '';
    const inner = typeof like === 'object' && like !== null ? value.properties : undefined;
    return inner === undefined
      ? code.slice(value.start, value.end)
      : `[${pack(inner, /** @type {Record<string, unknown>} */ (like), code).join()}]`;
  });
}
