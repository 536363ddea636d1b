// What few pages need stays out of the one script and lies beside it, as modules of their own. In src/ such a part is a
// plain import(); in the bundle, which is no module, it becomes `loadPart` of src/embed/own-script.ts. Of the languages
// only the names are there, for `loadLanguagePart` of src/embed/language-part.ts.
import { readdirSync } from 'node:fs';
import { posix } from 'node:path';

/** A module of dist/ that is imported late -> the file beside the script. */
const parts = /** @type {const} */ ({
  'elements/details-panel.js': 'civic-details.js',
  'elements/later.js': 'civic-later.js',
  'elements/prose.js': 'civic-prose.js',
  'metric/catalog-problems.js': 'civic-author.js',
  'soda/again.js': 'civic-later.js',
  'starter/starter-catalog.js': 'civic-starter.js',
});

/** One file a language: module of dist/ -> the file beside the script. */
const languages = Object.fromEntries(
  readdirSync(new URL('../../../src/view/languages/', import.meta.url)).map((name) => {
    const file = name.replace('.ts', '.js');
    return [`view/languages/${file}`, `civic-${file}`];
  }),
);

/** These borrow of the one script what they would otherwise bring along (see borrow.mjs). */
const borrowing = ['civic-details.js', 'civic-later.js', 'civic-prose.js'];

/** As entries of a build: the file's name without its ending -> the module. */
const toEntries = (/** @type {Readonly<Record<string, string>>} */ files) =>
  Object.fromEntries(
    Object.entries(files).map(([module, file]) => [file.replace('.js', ''), `dist/${module}`]),
  );

const partsWhere = (/** @type {(file: string) => boolean} */ is) =>
  toEntries(Object.fromEntries(Object.entries(parts).filter(([, file]) => is(file))));

export const partEntries = partsWhere((file) => !borrowing.includes(file));
export const borrowingEntries = {
  ...partsWhere((file) => borrowing.includes(file)),
  'civic-later': 'dist/embed/later.js', // two parts that are one file
};
export const languageEntries = toEntries(languages);

const lateImport = /\bimport\('(\.[^']+)'\)/g;

/** All languages are loaded alike. */
const lateLanguages = `
  import { loadLanguagePart } from '../embed/language-part.js';
  export const lateLanguages = new Map(
    '${Object.values(languages)
      .map((file) => file.slice('civic-'.length, -'.js'.length))
      .join(' ')}'.split(' ').map((name) => [name, () => loadLanguagePart('civic-' + name + '.js')]),
  );`;

/** @returns {import('rollup').Plugin} */
export const lateParts = () => ({
  name: 'late-parts',
  transform(code, id) {
    const [, path] = id.replaceAll('\\', '/').split('/dist/');
    if (path === undefined || id.includes('node_modules') || !code.includes('import(')) return null;
    if (path === 'view/late-languages.js') return { code: lateLanguages, map: null };
    const changed = code.replaceAll(lateImport, (_, specifier) => {
      const module = posix.join(posix.dirname(path), specifier);
      const file = Object.entries(parts).find(([each]) => each === module)?.[1];
      if (file === undefined)
        this.error(`${path} imports ${specifier} late, which is not among the late parts`);
      return `loadPart('${file}')`;
    });
    if (changed === code) return null;
    const from = posix.relative(posix.dirname(path), 'embed/own-script.js');
    // At the end, where it moves no line of the source map.
    return { code: `${changed}\nimport { loadPart } from './${from}';`, map: null };
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
