/** Adding an entry to a catalog file. */

import { lstat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Draft } from '../../author/catalog-entry.js';
import { isList, isObject } from '../../metric/fits.js';
import type { World } from '../command.js';
import { findRepeatedKeys } from '../repeated-keys.js';
import { InputError } from '../exit.js';
import { readBytes, readJson } from '../read-input.js';
import { writeWhole } from '../write-file.js';

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => (isObject(value) ? (value as Fields) : {});

/** The time zone of every metric in a catalog's file, where that states one. */
export async function timeZoneIn(path: string, world: World): Promise<string | undefined> {
  const catalog = fieldsOf(await readJson(path, world).catch(() => null));
  const { timeZone } = fieldsOf(catalog.defaults);
  return typeof timeZone === 'string' ? timeZone : undefined;
}

/**
 * Adds a draft to the catalog in a file; where there is no such file, the draft's own catalog is written. Gives what the
 * author should know of the other metrics in it.
 */
export async function addToFile(
  path: string,
  { name }: Draft,
  drafted: Fields,
  world: World,
): Promise<readonly string[]> {
  // What is there and cannot be read would be lost if it were taken for nothing.
  const isThere = await lstat(resolve(world.folder, path)).catch(() => null);
  const before = isThere && (await readBytes(path, world));
  const catalog = before && (await readJson(path, world));
  const [twice] = findRepeatedKeys(String(before ?? ''));
  if (twice)
    throw new InputError(
      `In ${path} ${twice.pointer} ${twice.message} Writing it anew would lose the other.`,
    );
  const whole = before ? addEntry(catalog, name, drafted, path) : drafted;
  await writeWhole(resolve(world.folder, path), Buffer.from(writeAs(String(before ?? ''), whole)), before);
  const [was, is] = [catalog ?? whole, whole].map((each) => fieldsOf(fieldsOf(each).defaults).timeZone);
  return was === is
    ? []
    : [`${path} had no defaults.timeZone: that of every metric in it is ${String(is)} now.`];
}

/** JSON as the text before was written: its mark, its indent, its ends of lines. */
function writeAs(before: string, value: unknown): string {
  const [, mark = '', indent = '  '] = /^(\uFEFF?)\s*\{(?:\r?\n([ \t]+))?/.exec(before) ?? [];
  const text = `${mark}${JSON.stringify(value, undefined, indent)}\n`;
  return before.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
}

/** The catalog with one metric more. Names are kept for ever, so none is replaced. */
function addEntry(value: unknown, name: string, drafted: Fields, path: string): Fields {
  const catalog = fieldsOf(value);
  const { metrics } = catalog;
  if (!isObject(metrics)) throw new InputError(`${path} has no "metrics" to add to: it is not a catalog.`);
  const owner = ownerOf(name, metrics as Fields);
  if (owner === name)
    throw new InputError(`${path} has a metric "${name}" already. Give another one with --name.`);
  if (owner !== undefined)
    throw new InputError(
      `In ${path} "${name}" is already an alias of "${owner}", and pages may ask for it. Give another name with --name.`,
    );
  const added = { ...metrics, [name]: fieldsOf(drafted.metrics)[name] };
  return { ...catalog, ...withTimeZone(catalog, fieldsOf(drafted.defaults).timeZone, path), metrics: added };
}

/** The metric that answers to a name, as its own or as an alias. */
function ownerOf(name: string, metrics: Fields): string | undefined {
  if (Object.hasOwn(metrics, name)) return name;
  const found = Object.entries(metrics).find(([, metric]) => {
    const { aliases } = fieldsOf(metric);
    return isList(aliases) && aliases.includes(name);
  });
  return found?.[0];
}

/** The defaults with the wanted time zone, which is that of every metric of the file. */
function withTimeZone({ defaults }: Fields, wanted: unknown, path: string): Fields {
  const stated = fieldsOf(defaults).timeZone;
  if (wanted === undefined || stated === wanted) return {};
  if (stated === undefined) return { defaults: { ...fieldsOf(defaults), timeZone: wanted } };
  throw new InputError(
    `${path} has defaults.timeZone ${JSON.stringify(stated)}, and --time-zone says ${JSON.stringify(wanted)}. ` +
      `A catalog has one time zone by default, but a place can have its own (places.KEY.timeZone): leave --time-zone out and bind the metric to such a place, or write another file.`,
  );
}
