// Hands tsc's own source maps to rollup, so that the bundle's map ends at src/ and not at dist/.
import { existsSync, readFileSync } from 'node:fs';

/** @returns {import('rollup').Plugin} */
export const tscSourceMaps = () => ({
  name: 'tsc-source-maps',
  load(id) {
    if (id.includes('node_modules') || !existsSync(`${id}.map`)) return null;
    return { code: readFileSync(id, 'utf8'), map: readFileSync(`${id}.map`, 'utf8') };
  },
});
