// The catalog's schema is written once, in src/metric/catalog-schema.ts. Editors get all of it as
// dist/catalog.schema.json; the bundle gets it without the words that only editors show.
import { pathToFileURL } from 'node:url';

const wordsForEditors = new Set(['title', 'description', '$comment', 'examples', 'markdownDescription']);
/** Keywords whose values are values, not schemas. */
const literals = new Set(['const', 'default', 'enum']);
/** Keywords whose values map names of the author's to schemas: there, `title` is a property and not a word. */
const maps = new Set(['properties', 'patternProperties', '$defs', 'dependentSchemas', 'dependentRequired']);

/**
 * @param {unknown} schema
 * @returns {unknown}
 */
export function withoutWords(schema) {
  if (Array.isArray(schema)) return schema.map(withoutWords);
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key]) => !wordsForEditors.has(key));
  return Object.fromEntries(
    kept.map(([key, value]) => {
      if (literals.has(key)) return [key, value];
      if (maps.has(key)) return [key, mapValues(value, withoutWords)];
      return [key, withoutWords(value)];
    }),
  );
}

/**
 * @param {object} object
 * @param {(value: unknown) => unknown} change
 */
const mapValues = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));

/** @returns {import('rollup').Plugin} */
export const catalogSchema = () => ({
  name: 'catalog-schema',
  async transform(_code, id) {
    if (!id.replaceAll('\\', '/').endsWith('dist/metric/catalog-schema.js')) return null;
    const module = await import(pathToFileURL(id).href);
    const others = Object.keys(module).filter((name) => name !== 'catalogSchema');
    if (others.length > 0)
      this.error(`catalog-schema.ts may export catalogSchema only, not ${others.join()}`);
    const schema = module.catalogSchema;
    this.emitFile({
      type: 'asset',
      fileName: 'catalog.schema.json',
      source: `${JSON.stringify(schema, undefined, 2)}\n`,
    });
    return {
      code: `export const catalogSchema = ${JSON.stringify(withoutWords(schema))};`,
      map: { mappings: '' },
    };
  },
});
