// dist/sri.json: what goes into <script integrity>, read from the files as they were written.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @returns {import('rollup').Plugin} */
export const integrity = () => ({
  name: 'integrity',
  writeBundle(options) {
    const folder = options.dir ?? dirname(options.file ?? '');
    const scripts = readdirSync(folder).filter((name) => /^civic-.*\.js$/.test(name));
    const hashes = scripts.sort().map((name) => {
      const hash = createHash('sha384').update(readFileSync(join(folder, name)));
      return [name, `sha384-${hash.digest('base64')}`];
    });
    writeFileSync(join(folder, 'sri.json'), `${JSON.stringify(Object.fromEntries(hashes), undefined, 2)}\n`);
  },
});
