import assert from 'node:assert/strict';
import { test } from 'node:test';

import { rollup } from 'rollup';

import { ownPolicy } from '../support/build/own-policy.mjs';

const lit = '/x/node_modules/lit-html/lit-html.js';
const made = 'const t=globalThis,s=t.trustedTypes,e=s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0;';

/** Lit as it might be published, bundled as ours is. */
async function bundle(code: string): Promise<string> {
  const files: Readonly<Record<string, string>> = {
    [lit]: `${code}export { e };`,
    '/x/dist/embed/own-policy.js': 'export const policy = ours;',
  };
  const source = { name: 'source', resolveId: (id: string) => id, load: (id: string) => files[id] ?? null };
  const build = await rollup({ input: lit, plugins: [source, ownPolicy()] });
  return (await build.generate({ format: 'es' })).output[0].code;
}

test('the policy that Lit makes is ours', async () => {
  const code = await bundle(made);
  assert.match(code, /ours/);
  assert.doesNotMatch(code, /createPolicy/);
});

test('a Lit that makes none, two, or another one stops the build', async () => {
  const twice = made + made.replace('const t=globalThis,s=t.trustedTypes,e=', 'const f=');
  for (const other of ['const e=1;', twice, made.replace('t=>t}', 't=>t+1}')])
    await assert.rejects(bundle(other), /makes its policy in [02] places/);
});
