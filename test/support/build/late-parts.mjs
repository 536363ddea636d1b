// What few pages need stays out of the one script and lies beside it, as modules of their own. In src/ such a part is a
// plain import(); in the bundle, which is no module, it becomes `loadPart` of src/embed/own-script.ts.
import { posix } from 'node:path';

/** A module of dist/ that is imported late -> the file beside the script. */
const parts = /** @type {const} */ ({
  'elements/prose.js': 'civic-prose.js',
  'metric/catalog-problems.js': 'civic-author.js',
  'starter/starter-catalog.js': 'civic-starter.js',
});

/** The parts as entries of a build: the file's name without its ending -> the module. */
export const partEntries = Object.fromEntries(
  Object.entries(parts).map(([module, file]) => [file.replace('.js', ''), `dist/${module}`]),
);

const lateImport = /\bimport\('(\.[^']+)'\)/g;

/** @returns {import('rollup').Plugin} */
export const lateParts = () => ({
  name: 'late-parts',
  transform(code, id) {
    const [, path] = id.replaceAll('\\', '/').split('/dist/');
    if (path === undefined || id.includes('node_modules') || !code.includes('import(')) return null;
    const changed = code.replaceAll(lateImport, (_, specifier) => {
      const module = posix.join(posix.dirname(path), specifier);
      const file = Object.entries(parts).find(([each]) => each === module)?.[1];
      if (file === undefined)
        this.error(`${path} imports ${specifier} late, which is not among the late parts`);
      return `loadPart('${file}')`;
    });
    if (changed === code) return null;
    const to = posix.relative(posix.dirname(path), 'embed/own-script.js');
    // At the end, where it moves no line of the source map.
    return { code: `${changed}\nimport { loadPart } from './${to}';`, map: null };
  },
});

/**
 * A part may import another late; each is a file of its own, and none waits for one that they share.
 * @returns {import('rollup').Plugin}
 */
export const betweenParts = () => ({
  name: 'between-parts',
  resolveDynamicImport(specifier, importer) {
    const [, path] = importer.replaceAll('\\', '/').split('/dist/');
    if (path === undefined || typeof specifier !== 'string') return null;
    const module = posix.join(posix.dirname(path), specifier);
    const file = Object.entries(parts).find(([each]) => each === module)?.[1];
    if (file === undefined)
      this.error(`${path} imports ${specifier} late, which is not among the late parts`);
    return { id: `./${file}`, external: true };
  },
});
