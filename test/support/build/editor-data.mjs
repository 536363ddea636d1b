// What editors complete from, made from the custom elements manifest: VS Code's and JetBrains' data, and the types of
// frameworks. Writes the manifest itself last.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { format } from 'prettier';

import { root } from '../run.mjs';
import { frameworkTypes } from './framework-types.mjs';
import { complete } from './manifest.mjs';

const dist = new URL('dist/', root);
const types = new URL('src/frameworks/', root);

const read = (/** @type {string} */ name) => JSON.parse(readFileSync(new URL(name, dist), 'utf8'));
const write = (/** @type {string} */ name, /** @type {string} */ text) =>
  writeFileSync(new URL(name, dist), text);

const { time, compare } = read('catalog.schema.json').properties.metrics.additionalProperties.properties;
/** @type {{ readonly valueFormats: readonly string[] }} */
const { valueFormats } = await import(new URL('view/value.js', dist).href);
const manifest = complete(read('custom-elements.json'), {
  period: time.properties.grain.enum,
  compare: compare.items.enum,
  loading: ['lazy', 'eager'],
  format: valueFormats,
});

const options = { outdir: fileURLToPath(dist), hideLogs: true };
// Their types of a manifest are narrower than the manifest's own.
const known = /** @type {Parameters<typeof generateJetBrainsWebTypes>[0]} */ (manifest);
generateVsCodeCustomElementData(known, options);
generateJetBrainsWebTypes(known, { ...options, packageJson: false });

mkdirSync(new URL('frameworks/', dist), { recursive: true });
write(
  'frameworks/elements.d.ts',
  await format(frameworkTypes(manifest), { parser: 'typescript', singleQuote: true, printWidth: 110 }),
);
for (const name of readdirSync(types)) {
  write(`frameworks/${name}`, readFileSync(new URL(name, types), 'utf8'));
  // Types only; but a project that imports it as a module must find one.
  write(`frameworks/${name.replace('.d.ts', '.js')}`, 'export {};\n');
}
write('custom-elements.json', `${JSON.stringify(manifest, undefined, 2)}\n`);
