// The pages that dist/ has beside its scripts, and their style sheets: copied as they are written.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/**
 * @param {...string} files
 * @returns {import('rollup').Plugin}
 */
export const pages = (...files) => ({
  name: 'pages',
  generateBundle() {
    for (const file of files)
      this.emitFile({ type: 'asset', fileName: basename(file), source: readFileSync(file, 'utf8') });
  },
});
