import assert from 'node:assert/strict';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { rollup } from 'rollup';

import { borrow, lendKit, readKit } from '../support/build/borrow.mjs';

const files = {
  'elements/details-kit.js': `export { html } from 'lit';\nexport * from '../view/kit.js';`,
  'view/kit.js': `export { one, two, } from './numbers.js';`,
  'view/numbers.js': 'export const one = () => 1, two = () => 2, three = () => 3;',
  'elements/part.js': `import { html } from 'lit';\nimport { two } from '../view/numbers.js';\nexport const told = () => [html, two()];`,
  'elements/wrong.js': `import { three } from '../view/numbers.js';\nexport const told = three;`,
  'main.js': `import * as kit from './elements/details-kit.js';\nexport const all = kit;`,
};
let folder = '';

before(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'civic-borrow-')), 'dist');
  for (const name of ['elements', 'view']) await mkdir(join(folder, name), { recursive: true });
  for (const [name, code] of Object.entries(files)) await writeFile(join(folder, name), code);
});
after(() => rm(join(folder, '..'), { recursive: true, force: true }));

async function bundle(file: string, plugin = borrow(folder)): Promise<string> {
  const build = await rollup({
    input: join(folder, file),
    plugins: [plugin],
    external: file === 'main.js' ? ['lit'] : [],
  });
  return (await build.generate({ format: 'es' })).output[0].code;
}

const load = (code: string): Promise<Record<string, (of?: unknown) => unknown>> =>
  import(`data:text/javascript,${encodeURIComponent(code)}`) as Promise<Record<string, () => unknown>>;

test('the kit lends what it names, by where that is', () => {
  assert.deepEqual(
    [...readKit(folder)],
    [
      ['lit', ['html']],
      ['view/numbers.js', ['one', 'two']],
    ],
  );
});

test('a part brings nothing along that the kit has, and works with what it is lent', async () => {
  const part = await bundle('elements/part.js');
  assert.doesNotMatch(part, /import|=> 2/);
  const main = (await bundle('main.js', lendKit(folder))).replace(
    /^import .*lit.*$/m,
    `const html = 'lit’s';`,
  );
  const { all } = (await load(main)) as { all?: unknown };
  const { lend, told } = await load(part);
  lend?.(all);
  assert.deepEqual(told?.(), ['lit’s', 2]);
});

test('a part refuses the kit of another build', async () => {
  const { lend } = await load(await bundle('elements/part.js'));
  assert.throws(() => lend?.({ kit: ['other', 1, 2, 3] }), /another build/);
});

test('a part refuses the kit of another version, though it has the same names', async () => {
  const { lend } = await load(await bundle('elements/part.js', borrow(folder, '1.0.0')));
  const kitOf = async (version: string) => {
    const main = await bundle('main.js', lendKit(folder, version));
    return (await load(main.replace(/^import .*lit.*$/m, `const html = 'lit’s';`))).all;
  };
  const [same, other] = [await kitOf('1.0.0'), await kitOf('1.0.1')];
  assert.doesNotThrow(() => lend?.(same));
  assert.throws(() => lend?.(other), /another build/);
});

test('a name that the kit does not have stops the build', async () => {
  await assert.rejects(bundle('elements/wrong.js'), /"three" is not exported/);
});
