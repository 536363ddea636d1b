/** Where the JSON of a catalog comes from: an address, or what a page has made itself. */

import { MetricError } from './errors.js';
import { isHttpUrl } from './metric/kinds.js';
import { toUrl } from './metric/to-url.js';
import type { RequestOptions } from './soda/client.js';
import { fetchShared } from './soda/shared.js';

/** What a page's addresses are relative to, whatever elements it has that are named `baseURI`; nothing on a server. */
export const pageBase = (): string | undefined =>
  typeof document === 'undefined' ? undefined : Reflect.get(Node.prototype, 'baseURI', document);

/**
 * Fetches a catalog's JSON; on a page, the URL is relative to the page. As its own site's it is asked for with the site's
 * credentials, so that a page behind a password has its catalog, and one that the page preloads is the one that is used.
 */
export async function fetchCatalog(url: string, options: RequestOptions = {}): Promise<unknown> {
  const { href = '' } = toUrl(url, pageBase()) ?? {};
  // What a page has made itself is at an address of its own.
  if (!isHttpUrl(href.replace(/^blob:/, '')))
    throw new MetricError('invalid', `"${url}" must be an http(s) address, without a password.`);
  return (await fetchShared(href, { ...options, credentials: 'same-origin' })).json;
}

/** What a page defines is read once: whatever it does with its own object later is not held against the contract. */
export function copyCatalog(catalog: unknown): unknown {
  try {
    return structuredClone(catalog);
  } catch {
    // A reactive proxy of a framework, for one, is no structure.
    return JSON.parse(JSON.stringify(catalog)) as unknown;
  }
}
