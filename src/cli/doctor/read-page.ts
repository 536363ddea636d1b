/** The page that is examined: its tree, its address, and the headers that came with it. */

import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { resolve } from 'node:path';
import type { Context } from '../command.js';
import { InputError, WorldError } from '../exit.js';
import { baseOf, fileAddress } from '../page/page-catalogs.js';
import { readPageText } from '../page/page-text.js';
import { parsePage } from '../page/page-tree.js';
import { isAddress, readBytes } from '../read-input.js';
import { most, readCapped } from './capped.js';
import { unreachable } from './unreachable.js';

export interface Page {
  readonly root: Tree.Document;
  /** The page's own address; of a file, unless `--base` says where it is published, the file's. */
  readonly url: URL;
  /** What relative addresses start from. */
  readonly base: URL;
  /** The policies of the headers, as they were sent; of a file there are none. */
  readonly policies: readonly string[];
  readonly reported: readonly string[];
}

const patience = 10_000;

export async function readPage(place: string, { world, values }: Context): Promise<Page> {
  if (!isAddress(place)) {
    const { text } = readPageText(await readBytes(place, world), place);
    const own = values.base === undefined ? fileAddress(resolve(world.folder, place)) : new URL(values.base);
    return toPage(text, own, place, null);
  }
  let response: Response;
  let bytes: Buffer | null;
  try {
    response = await world.fetch(place, { signal: AbortSignal.timeout(patience), redirect: 'follow' });
    bytes = await readCapped(response);
  } catch (error) {
    throw new WorldError(unreachable(place, error));
  }
  if (!response.ok) throw new WorldError(`${place} answered ${response.status}.`);
  if (!bytes) throw new InputError(`${place} is larger than ${most / 1e6} MB, and no page to be examined.`);
  const type = response.headers.get('content-type') ?? '';
  if (!/html/i.test(type)) throw new InputError(`${place} is not a page of HTML: its type is "${type}".`);
  return toPage(readPageText(bytes, place).text, new URL(response.url || place), place, response.headers);
}

function toPage(text: string, url: URL, place: string, headers: Headers | null): Page {
  if (!text.trim()) throw new InputError(`${place} is empty.`);
  const root = parsePage(text);
  const policiesOf = (name: string) => (headers?.get(name) ?? '').split(',').filter((each) => each.trim());
  return {
    root,
    url,
    base: baseOf(root, url),
    policies: policiesOf('content-security-policy'),
    reported: policiesOf('content-security-policy-report-only'),
  };
}
