/** Reading what a command is given: a file of this disk, or an address. */

import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fetchShared } from '../soda/shared.js';
import type { World } from './command.js';
import { InputError, messageOf } from './exit.js';

export const isAddress = (text: string): boolean => /^https?:\/\//i.test(text);

/** The bytes of a file. Throws an InputError that says why there are none. */
export async function readBytes(path: string, { folder }: World): Promise<Buffer> {
  try {
    return await readFile(path.startsWith('file:') ? fileURLToPath(path) : resolve(folder, path));
  } catch (error) {
    throw new InputError(`${path} cannot be read: ${reasonOf(error)}.`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'this user may not read it',
  ELOOP: 'its symbolic links lead in a circle',
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? messageOf(error);
}

export interface JsonText {
  readonly json: unknown;
  readonly text: string;
}

/** JSON from a file or an address. Throws an InputError with line and column, or a MetricError where a host is at fault. */
export const readJson = async (place: string, world: World): Promise<unknown> =>
  (await readJsonText(place, world)).json;

/** As `readJson`, and the text that it is made of. */
export async function readJsonText(place: string, world: World): Promise<JsonText> {
  if (isAddress(place)) return fetchJsonText(place, world);
  const text = toUtf8(await readBytes(place, world), place).replace(/^\uFEFF/, '');
  try {
    return { json: JSON.parse(text) as unknown, text };
  } catch (error) {
    throw new InputError(
      `${place}${whereIn(text, messageOf(error))} is not JSON: ${toWords(messageOf(error))}.`,
    );
  }
}

/** The text of a file as any other program reads JSON. Throws an InputError for another encoding. */
function toUtf8(bytes: Buffer, name: string): string {
  refuseUtf16(bytes, name);
  if (isUtf8(bytes)) return bytes.toString('utf8');
  throw new InputError(`${name} is not UTF-8. Save it as UTF-8.`);
}

/** Throws an InputError for what says that it is in UTF-16. */
export function refuseUtf16([first, second]: Buffer, name: string): void {
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new InputError(`${name} is in UTF-16. Save it as UTF-8.`);
}

async function fetchJsonText(url: string, world: World): Promise<JsonText> {
  let last: Response | undefined;
  const fetch: World['fetch'] = async (...asked) => {
    const response = await world.fetch(...asked);
    last = response.clone();
    return response;
  };
  const { json } = await fetchShared(url, { fetch });
  return { json, text: (await last?.text()) ?? '' };
}

/** `:3:14`, where the parser says at which character it stopped. */
function whereIn(text: string, message: string): string {
  const at = /at position (\d+)/.exec(message)?.[1];
  const offset = at === undefined ? (message.includes('end of JSON input') ? text.length : null) : Number(at);
  if (offset === null) return '';
  const lines = text.slice(0, offset).split('\n');
  return `:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}

/** The parser's message without what is said before it, and without a piece of the file. */
const toWords = (message: string) =>
  message.replace(/ (in JSON )?at position .*/s, '').replace(/, (\.{3})?".*is not valid JSON/s, '');
