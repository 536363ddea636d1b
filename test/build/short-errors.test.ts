import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

import { rollup } from 'rollup';

import { shortErrors } from '../support/build/short-errors.mjs';

const lit = '/x/node_modules/@lit/reactive-element/css-tag.js';
const require = createRequire(createRequire(import.meta.url).resolve('lit'));
const published = join(dirname(require.resolve('@lit/reactive-element')), '../css-tag.js');

async function bundle(code: string): Promise<string> {
  const source = { name: 'source', resolveId: (id: string) => id, load: () => code };
  const build = await rollup({ input: lit, plugins: [source, shortErrors()] });
  return (await build.generate({ format: 'es' })).output[0].code;
}

test('what Lit says of styles is said shortly', async () => {
  const code = await readFile(published, 'utf8').catch(() =>
    readFile('node_modules/@lit/reactive-element/css-tag.js', 'utf8'),
  );
  assert.match(code, /Use `unsafeCSS`.*take care to ensure page security/s);
  const short = await bundle(code);
  assert.doesNotMatch(short, /unsafeCSS` or|page security/);
  assert.match(short, /Error\("css: " ?\+ ?\w+\)/);
});

test('a Lit that says something else stops the build', async () => {
  await assert.rejects(bundle('throw Error("CSSResult is something");'), /says 0 things/);
});
