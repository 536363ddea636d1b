/** The catalogs that a page declares, found as the script on the page finds them. */

import { realpath, stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { declare, startCatalogs, toDomain, withDomain } from '../catalog-input.js';
import type { World } from '../command.js';
import { exitCodeOf, isPassing, messageOf, type ExitCode } from '../exit.js';
import { readJson } from '../read-input.js';
import { scriptsOf } from './our-scripts.js';
import { attributeOf, elementsOf, lineOf, textOf, type Element } from './page-tree.js';

export interface CatalogOptions {
  /** A file or an address, in place of those that the script tags name. */
  readonly catalog: string | undefined;
  readonly portal: string | undefined;
  /** The page's own address: what it names is relative to this. */
  readonly base: URL;
}

/** What came of a catalog: its origin, as messages name it, and its fault. */
export interface DeclaredCatalog {
  readonly origin: string;
  readonly line: number;
  /** The address, where it has one. */
  readonly url: string | null;
  readonly fault: string | null;
  /** Whether its host has trouble that may pass. */
  readonly isPassing: boolean;
  /** The exit code of its fault; 0 where there is none. */
  readonly code: ExitCode;
}

/** The address that a page's relative ones start from. */
export function baseOf(root: Tree.Document, own: URL): URL {
  const base = elementsOf(root).find(
    (each) => each.tagName === 'base' && attributeOf(each, 'href') !== undefined,
  );
  const href = base && attributeOf(base, 'href');
  const found = href !== undefined && URL.canParse(href, own) ? new URL(href, own) : own;
  // No page may point at the disk, but into the folder of which it is a file.
  return found.protocol === 'file:' && !found.href.startsWith(new URL('.', own).href) ? own : found;
}

/** The address of a page that was given as a file. */
export const fileAddress = (path: string): URL => pathToFileURL(path);

const isInline = (element: Element) =>
  element.tagName === 'script' &&
  attributeOf(element, 'data-civic-catalog') !== undefined &&
  attributeOf(element, 'type')?.trim().toLowerCase() === 'application/json';

/** Makes a page's catalogs, and no others, those in which names are looked up. */
export async function declarePageCatalogs(
  root: Tree.Document,
  { catalog, portal, base }: CatalogOptions,
  world: World,
): Promise<readonly DeclaredCatalog[]> {
  startCatalogs(portal);
  const domain = portal === undefined ? undefined : toDomain(portal);
  const add = async (
    layer: 'page' | 'script',
    { origin, line, url }: Omit<DeclaredCatalog, 'fault' | 'isPassing' | 'code'>,
    value: Promise<unknown>,
  ): Promise<DeclaredCatalog> => {
    const read = value.then((each) => (domain === undefined ? each : withDomain(each, domain)));
    await declare(layer, origin, read);
    return read.then(
      () => ({ origin, line, url, fault: null, isPassing: false, code: 0 }),
      (error: unknown) => ({
        origin,
        line,
        url,
        fault: messageOf(error),
        isPassing: isPassing(error),
        code: codeOf(error),
      }),
    );
  };
  const inline = elementsOf(root)
    .filter(isInline)
    .map((element) => {
      const origin = `The catalog on line ${lineOf(element)}`;
      const parsed = new Promise((resolve) => {
        resolve(JSON.parse(textOf(element)));
      });
      return add('page', { origin, line: lineOf(element), url: null }, parsed);
    });
  const named = catalog === undefined ? namedOn(root) : [{ address: catalog, line: 0 }];
  const linked = named.map(({ address, line }) => {
    const url = catalog === undefined ? toUrl(address, base) : null;
    const read = catalog === undefined ? readNamed(address, base, world) : readJson(address, world);
    return add('script', { origin: `The catalog ${address}`, line, url }, read);
  });
  return Promise.all([...inline, ...linked]);
}

/** The addresses in the `data-catalog` of our script tags. */
function namedOn(root: Tree.Document): { readonly address: string; readonly line: number }[] {
  const found = scriptsOf(root).flatMap((element) =>
    (attributeOf(element, 'data-catalog') ?? '')
      .split(/\s+/)
      .filter(Boolean)
      .map((address) => ({ address, line: lineOf(element) })),
  );
  return found.filter(({ address }, index) => found.findIndex((each) => each.address === address) === index);
}

/** What does not parse, and what is no address, is the page's own fault. */
const codeOf = (error: unknown): ExitCode =>
  error instanceof SyntaxError || error instanceof TypeError ? 1 : exitCodeOf(error);

const toUrl = (address: string, base: URL) =>
  URL.canParse(address, base) && base.protocol !== 'file:' ? new URL(address, base).href : null;

async function readNamed(address: string, base: URL, world: World): Promise<unknown> {
  if (!URL.canParse(address, base)) throw new TypeError(`"${address}" is not an address.`);
  const url = new URL(address, base);
  if (url.protocol !== 'file:') return readJson(url.href, world);
  // A page may name what lies beside it, not any file of whoever bakes it.
  if (/^(file:|\/)/i.test(address.trim()))
    throw new TypeError(
      `"${address}" is not relative to the page: give the page’s address with --base, or the catalog with --catalog.`,
    );
  await refuseOutside(url, [fileURLToPath(new URL('.', base)), world.folder], address);
  return readJson(url.href, world);
}

/** Throws for what lies in none of the folders, by whatever links, and for what is no file; not for what is not there. */
async function refuseOutside(url: URL, folders: readonly string[], address: string): Promise<void> {
  const [path, ...roots] = await Promise.all(
    [fileURLToPath(url), ...folders].map((each) => realpath(each).catch(() => null)),
  );
  if (!path) return;
  if (!roots.some((root) => root !== null && !relative(root, path).startsWith('..')))
    throw new TypeError(
      `"${address}" lies neither in the folder of the page nor in the one in which the command runs: give the catalog with --catalog.`,
    );
  if (!(await stat(path)).isFile()) throw new TypeError(`"${address}" is not a file.`);
}
