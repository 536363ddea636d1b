// What each framework's own compiler says of its example, and of a file in which every mistake is marked.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const folder = fileURLToPath(new URL('.', import.meta.url));
const run = promisify(execFile);

const compilers = {
  react: 'typescript/bin/tsc -p react --pretty false',
  preact: 'typescript/bin/tsc -p preact --pretty false',
  solid: 'typescript/bin/tsc -p solid --pretty false',
  vue: 'vue-tsc/bin/vue-tsc.js -p vue --pretty false',
  svelte: 'svelte-check/bin/svelte-check --tsconfig tsconfig.json --workspace svelte --output machine',
  angular: '@angular/compiler-cli/bundles/src/bin/ngc.js -p angular/tsconfig.mistakes.json',
} as const;

/** The compilers' three ways to name a place: `file(7,3)`, `file:7:3`, `"file" 7:3`. */
const place = /([\w-]+\.(?:tsx?|vue|svelte))(?:\((\d+),\d+\)|:(\d+):\d+|" (\d+):\d+)/g;

/** The places of what a compiler refuses, `file 7`, each once. */
async function refused(command: string): Promise<string[]> {
  const [program = '', ...args] = command.split(' ');
  const { stdout, stderr } = await run(process.execPath, [join(folder, 'node_modules', program), ...args], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1' },
  }).catch((error: unknown) => error as { stdout: string; stderr: string });
  // Angular's compiler takes no heed of NO_COLOR.
  // eslint-disable-next-line no-control-regex
  const said = `${stdout}\n${stderr}`.replaceAll(/\u001b\[\d+m/g, '');
  const places = [...said.matchAll(place)].map(
    ([, file = '', ...lines]) => `${file} ${lines.find(Boolean) ?? ''}`,
  );
  return [...new Set(places)].sort();
}

/** The lines that say "wrong" in words of their own. */
function marked(framework: string): string[] {
  const [file = ''] = readdirSync(join(folder, framework)).filter((name) => name.startsWith('mistakes.'));
  return readFileSync(join(folder, framework, file), 'utf8')
    .split('\n')
    .flatMap((line, index) => (/wrong(?!")/.test(line) ? [`${file} ${index + 1}`] : []))
    .sort();
}

describe('the types of frameworks', { concurrency: 2 }, () => {
  for (const [framework, command] of Object.entries(compilers)) {
    test(`${framework}: the example is right, and each mistake is refused`, async () => {
      const wrong = marked(framework);
      assert.notEqual(wrong.length, 0);
      assert.deepEqual(await refused(command), wrong);
    });
  }
});
