/** What somebody has pasted: a catalog, its address, or that of a dataset. */

import { parseDatasetUrl, type DatasetAddress } from '../author/dataset-url.js';
import { isHttpUrl } from '../metric/kinds.js';

export type Pasted =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'dataset'; readonly address: DatasetAddress }
  | { readonly kind: 'catalog'; readonly url: string }
  | { readonly kind: 'wrong'; readonly why: string };

/** Tells what a text is; `page` is what an address that starts with a slash is relative to. */
export function readPasted(text: string, page: string): Pasted {
  const trimmed = text.trim();
  if (!trimmed) return { kind: 'nothing' };
  if (/^[{[]/.test(trimmed)) return readJson(trimmed);
  const isCatalog = /\.json(?:[?#]|$)/.test(trimmed) && !/\/(?:resource|api\/views)\//.test(trimmed);
  const address = isCatalog ? null : parseDatasetUrl(trimmed);
  if (address) return { kind: 'dataset', address };
  const isRelative = /^\.{0,2}\//.test(trimmed);
  const whole = isRelative || /^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (/\s/.test(trimmed) || !URL.canParse(whole, page) || !isHttpUrl(new URL(whole, page).href))
    return {
      kind: 'wrong',
      why: 'This is neither an address nor a catalog. Paste an address that begins with https://, or a catalog’s JSON.',
    };
  return { kind: 'catalog', url: new URL(whole, page).href };
}

function readJson(text: string): Pasted {
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch (error) {
    return {
      kind: 'wrong',
      why: `This is not JSON: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}
