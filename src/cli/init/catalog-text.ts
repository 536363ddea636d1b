/** Adding an entry to a catalog file. */

import { resolve } from 'node:path';
import type { Draft } from '../../author/catalog-entry.js';
import { isObject } from '../../metric/fits.js';
import type { World } from '../command.js';
import { InputError } from '../exit.js';
import { readBytes, readJson } from '../read-input.js';
import { writeWhole } from '../write-file.js';

type Fields = Readonly<Record<string, unknown>>;

/** Adds a draft to the catalog in a file; where there is no such file, the draft's own catalog is written. */
export async function addToFile(
  path: string,
  { name, entry }: Draft,
  catalog: Fields,
  world: World,
): Promise<void> {
  const before = await readBytes(path, world).catch(() => null);
  const whole = before ? addEntry(await readJson(path, world), name, entry, path) : catalog;
  await writeWhole(
    resolve(world.folder, path),
    Buffer.from(`${JSON.stringify(whole, undefined, 2)}\n`),
    before,
  );
}

/** The catalog with one metric more. Names are kept for ever, so none is replaced. */
function addEntry(value: unknown, name: string, entry: Fields, path: string): Fields {
  const catalog = isObject(value) ? (value as Fields) : {};
  const { metrics } = catalog;
  if (!isObject(metrics)) throw new InputError(`${path} has no "metrics" to add to: it is not a catalog.`);
  if (Object.hasOwn(metrics, name))
    throw new InputError(`${path} has a metric "${name}" already. Give another one with --name.`);
  return { ...catalog, metrics: { ...metrics, [name]: entry } };
}
