// dist/sri.json: what goes into the integrity of a script or of a theme's <link>, read from the files as they were written.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @returns {import('rollup').Plugin} */
export const integrity = () => ({
  name: 'integrity',
  writeBundle(options) {
    const folder = options.dir ?? dirname(options.file ?? '');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => /^(civic-[^/]*\.js|themes\/.*\.css)$/.test(name));
    const hashes = files.sort().map((name) => {
      const hash = createHash('sha384').update(readFileSync(join(folder, name)));
      return [name, `sha384-${hash.digest('base64')}`];
    });
    writeFileSync(join(folder, 'sri.json'), `${JSON.stringify(Object.fromEntries(hashes), undefined, 2)}\n`);
  },
});
