// The catalog's schema is made from its spec by src/metric/catalog-schema.ts; editors get it as dist/catalog.schema.json.
import { pathToFileURL } from 'node:url';

/** @returns {import('rollup').Plugin} */
export const catalogSchema = () => ({
  name: 'catalog-schema',
  async generateBundle() {
    const schema = await import(pathToFileURL('dist/metric/catalog-schema.js').href);
    this.emitFile({
      type: 'asset',
      fileName: 'catalog.schema.json',
      source: `${JSON.stringify(schema.catalogSchema, undefined, 2)}\n`,
    });
  },
});
