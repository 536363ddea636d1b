// The baselines, which are committed, and what a failure leaves to look at, which is not.
import { mkdirSync, readdirSync, readFileSync, rmSync, existsSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

import { PNG } from 'pngjs';

import { root } from '../support/run.mjs';
import { encodePalette } from './png.mjs';

const baselines = new URL('test/pictures/', root);
const results = new URL('.cache/pictures/results/', root);

/** @typedef {import('../support/engines.mjs').EngineName} EngineName */

const baselineOf = (/** @type {string} */ name) => new URL(`${name}.png`, baselines);

/** @returns {PNG | undefined} */
export function readBaseline(/** @type {string} */ name) {
  const file = baselineOf(name);
  return existsSync(file) ? PNG.sync.read(readFileSync(file)) : undefined;
}

/** @param {string} name @param {PNG} picture */
export const writeBaseline = (name, picture) => write(baselineOf(name), picture);

export const removeBaseline = (/** @type {string} */ name) => rmSync(baselineOf(name));

/** The names of an engine's baselines. */
export function baselineNames(/** @type {EngineName} */ engine) {
  const folder = new URL(`${engine}/`, baselines);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.png'))
    .map((file) => `${engine}/${file.slice(0, -'.png'.length)}`);
}

/** @returns {string} the file's path, from the project's folder */
export function writeResult(/** @type {string} */ name, /** @type {PNG} */ picture) {
  const file = new URL(`${name}.png`, results);
  write(file, picture);
  return file.href.slice(root.href.length);
}

export const forgetResults = () => rmSync(results, { recursive: true, force: true });

function write(/** @type {URL} */ file, /** @type {PNG} */ picture) {
  mkdirSync(dirname(fileURLToPath(file)), { recursive: true });
  writeFileSync(file, encodePalette(picture));
}
