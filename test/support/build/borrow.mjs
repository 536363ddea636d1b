// A late part that needs what the one script has already borrows it, so that no byte is shipped twice. In src/ these are
// plain imports; in the build every import of what stands in elements/details-kit.ts becomes a name that `lend(kit)`
// fills, which is exported of the part and called by whoever loads it (src/embed/own-script.ts). So nothing borrowed can be used while the part's modules are read: only within functions.
// Names cost bytes, so the kit is handed over as a list, and with it a mark by which a part of another build refuses it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

const kitFile = 'elements/details-kit.js';
const lent = '\0lent';

/** @typedef {Map<string, readonly string[]>} Kit a module of dist/, or a package, -> its names */

/**
 * What a kit lends, with the kits that it passes on.
 * @param {string} folder where tsc has written
 * @param {string} [file]
 * @returns {Kit}
 */
export function readKit(folder, file = kitFile) {
  const code = readFileSync(`${folder}/${file}`, 'utf8');
  /** @type {Kit} */
  const kit = new Map();
  for (const [, names, from = ''] of code.matchAll(/export (?:\*|\{([^}]*)\}) from '([^']+)'/g)) {
    const module = from.startsWith('.') ? posix.join(posix.dirname(file), from) : from;
    if (names !== undefined) kit.set(module, names.match(/\w+/g) ?? []);
    else readKit(folder, module).forEach((each, key) => kit.set(key, each));
  }
  return kit;
}

const namesOf = (/** @type {Kit} */ kit) => [...kit.values()].flat();

/** Of the names, which stand for themselves, and of the version, in which they may mean something else. */
const markOf = (/** @type {Kit} */ kit, /** @type {string} */ version) =>
  createHash('sha256')
    .update([version, ...namesOf(kit)].join())
    .digest('base64')
    .slice(0, 6);

const ownVersion = () => String(JSON.parse(readFileSync('package.json', 'utf8')).version);

/** @type {(id: string) => string} */
const pathOf = (id) => id.replaceAll('\\', '/').split('/dist/')[1] ?? '';

/**
 * For the one script: its kit as a list.
 * @returns {import('rollup').Plugin}
 */
export const lendKit = (folder = 'dist', version = ownVersion()) => ({
  name: 'lend-kit',
  load(id) {
    if (pathOf(id) !== kitFile) return null;
    const kit = readKit(folder);
    const imports = [...kit].map(([module, names]) => {
      const from = module.endsWith('.js') ? `./${posix.relative(posix.dirname(kitFile), module)}` : module;
      return `import { ${names.join(', ')} } from '${from}';`;
    });
    return `${imports.join('\n')}\nexport const kit = ['${markOf(kit, version)}', ${namesOf(kit).join(', ')}];`;
  },
});

/**
 * For the part: what it borrows.
 * @returns {import('rollup').Plugin}
 */
export const borrow = (folder = 'dist', version = ownVersion()) => {
  /** @type {Kit} */
  let kit = new Map();
  return {
    name: 'borrow',
    buildStart() {
      kit = readKit(folder);
    },
    resolveId(source, importer) {
      if (source === lent) return lent;
      if (importer === undefined) return null;
      if (!source.startsWith('.')) return kit.has(source) ? lent : null;
      const module = posix.join(posix.dirname(pathOf(importer)), source);
      return kit.has(module) ? lent : null;
    },
    transform(code, id) {
      if (this.getModuleInfo(id)?.isEntry !== true) return null;
      // At the end, where it moves no line of the source map.
      return { code: `${code}\nexport { lend } from ${JSON.stringify(lent)};`, map: null };
    },
    load(id) {
      if (id !== lent) return null;
      const names = namesOf(kit).join(', ');
      return `
        export let ${names};
        export function lend({ kit }) {
          if (kit[0] !== '${markOf(kit, version)}') throw new Error('another build');
          [, ${names}] = kit;
        }`;
    },
  };
};
