import assert from 'node:assert/strict';
import { test } from 'node:test';

import { rollup } from 'rollup';

import { lateLanguages } from '../../src/view/late-languages.js';
import { languageEntries, lateParts } from '../support/build/late-parts.mjs';

/** dist/catalogs.js with such an import in it, bundled as the one script is. */
async function bundle(code: string): Promise<string> {
  const files: Readonly<Record<string, string>> = {
    '/x/dist/catalogs.js': code,
    '/x/dist/embed/language-part.js': 'export const loadLanguagePart = (file) => import(file);',
    '/x/dist/embed/own-script.js': 'export const loadPart = (file) => import(new URL(file, here).href);',
  };
  const source = {
    name: 'source',
    resolveId: (id: string) => (id.startsWith('.') ? new URL(id, 'file:///x/dist/').pathname : id),
    load: (id: string) => files[id] ?? null,
  };
  const build = await rollup({ input: '/x/dist/catalogs.js', plugins: [source, lateParts()] });
  return (await build.generate({ format: 'iife' })).output[0].code;
}

test('a late part is asked for beside the script', async () => {
  const code = await bundle(
    "import('./starter/starter-catalog.js').then(({ starterCatalog }) => use(starterCatalog));",
  );
  assert.match(code, /loadPart\('civic-starter\.js'\)/);
  assert.match(code, /import\(new URL\(file, here\)\.href\)/);
});

test('of a list of languages only the names are written, and as many lines', async () => {
  const list = (folder: string, names: readonly string[]) =>
    `new Map([\n${names.map((name) => `  ['${name}', () => import('./view/${folder}/${name}.js')],\n`).join('')}]);`;
  const names = ['ar', 'fil', 'vi'];
  const code = await bundle(
    `export const words = ${list('languages', names)}\nexport const details = ${list('details-languages', names)}\nexport const after = 1;`,
  );
  assert.match(
    code,
    /'ar fil vi'\.split\(' '\)\.map\(\(name\) => \[name, \(\) => loadLanguagePart\(`civic-\$\{name\}\.js`\)\]\)/,
  );
  assert.match(code, /loadPart\(`civic-\$\{name\}-details\.js`\)/);
  const lines = (text: string) => text.split('\n').findIndex((line) => line.includes('after = 1'));
  assert.ok(lines(code) > 2 * names.length);
});

test('a list of what is no part stops the build', async () => {
  await assert.rejects(
    bundle("export const all = new Map([['xx', () => import('./view/languages/xx.js')]]);"),
    /not among the late parts/,
  );
});

test('what is imported late without being a part stops the build', async () => {
  await assert.rejects(bundle("import('./soda/client.js');"), /not among the late parts/);
});

test('every language of src/ is loaded where it is asked for, in the one script as in npm', async () => {
  const names = Object.keys(languageEntries).map((name) => name.replace('civic-', ''));
  assert.deepEqual([...lateLanguages.keys()].sort(), names.sort());
  for (const [name, load] of lateLanguages) assert.equal((await load()).default.language, name);
});
