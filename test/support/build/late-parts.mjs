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
const filesOf = (/** @type {string} */ folder, /** @type {string} */ ending) =>
  Object.fromEntries(
    readdirSync(new URL(`../../../src/${folder}/`, import.meta.url)).map((file) => {
      const name = file.replace('.ts', '');
      return [`${folder}/${name}.js`, `civic-${name}${ending}`];
    }),
  );

const languages = filesOf('view/languages', '.js');
const detailsLanguages = filesOf('view/details-languages', '-details.js');

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
export const detailsLanguageEntries = toEntries(detailsLanguages);

/** Each file beside the script, by its module, and what loads it there. */
const loaders = {
  ...toLoaders({ ...parts, ...detailsLanguages }, 'loadPart', 'embed/own-script.js'),
  ...toLoaders(languages, 'loadLanguagePart', 'embed/language-part.js'),
};

/** @type {(files: Readonly<Record<string, string>>, loader: string, from: string) => Record<string, Loader>} */
function toLoaders(files, loader, from) {
  return Object.fromEntries(Object.entries(files).map(([module, file]) => [module, { file, loader, from }]));
}
/** @typedef {{ readonly file: string, readonly loader: string, readonly from: string }} Loader */

const lateImport = /\bimport\('(\.[^']+)'\)/g;
/** A list of names, each with the late import of the file of that name. */
const lateList = /\[\s*(?:\['([\w-]+)', \(\) => import\('\.[^']*\/\1\.js'\)\],?\s*)+\]/g;

/** @returns {import('rollup').Plugin} */
export const lateParts = () => ({
  name: 'late-parts',
  transform(code, id) {
    const [, path] = id.replaceAll('\\', '/').split('/dist/');
    if (path === undefined || id.includes('node_modules') || !code.includes('import(')) return null;
    /** @type {Map<string, string>} */
    const used = new Map();
    const find = (/** @type {string} */ specifier) => {
      const found = loaders[posix.join(posix.dirname(path), specifier)];
      if (found === undefined)
        this.error(`${path} imports ${specifier} late, which is not among the late parts`);
      used.set(found.loader, posix.relative(posix.dirname(path), found.from));
      return found;
    };
    const changed = code
      .replaceAll(lateList, (list) => shorten(list, find))
      .replaceAll(lateImport, (_, specifier) => {
        const { loader, file } = find(specifier);
        return `${loader}('${file}')`;
      });
    if (changed === code) return null;
    const imports = [...used].map(([loader, from]) => `import { ${loader} } from './${from}';`);
    // At the end, where they move no line of the source map.
    return { code: [changed, ...imports].join('\n'), map: null };
  },
});

/**
 * Of a list whose files are named alike only the names are written, and as many lines.
 * @param {string} list
 * @param {(specifier: string) => Loader} find
 */
function shorten(list, find) {
  const items = [...list.matchAll(/\['([\w-]+)', \(\) => import\('([^']+)'\)\]/g)];
  const found = items.map(([, name = '', specifier = '']) => ({ name, ...find(specifier) }));
  const shapes = new Set(
    found.map(({ name, file, loader }) => `${loader}(\`${file.replace(`-${name}`, '-${name}')}\`)`),
  );
  if (shapes.size !== 1) return list;
  const names = found.map(({ name }) => name).join(' ');
  const breaks = '\n'.repeat(list.split('\n').length - 1);
  return `'${names}'.split(' ').map((name) => [name, () => ${[...shapes].join()}])${breaks}`;
}

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
