/** All that a snippet and its warnings are made of. */

import type { Metric } from '../metric/metric.js';
import type { Freshness } from '../series/freshness.js';
import type { BuilderState } from './builder-state.js';

/** Where the metric is defined: a catalog by its address, one that only stands here, or the one we ship. */
export type CatalogPlace =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'inline'; readonly file: object }
  | { readonly kind: 'starter' };

export interface Baked {
  readonly text: string;
  readonly label: string;
  /** The publisher's day on which it was made, `YYYY-MM-DD`. */
  readonly day: string;
  /** The page of the source, for readers. */
  readonly source: string | null;
  readonly freshness: Freshness['state'];
}

export interface Chosen {
  readonly state: BuilderState;
  readonly catalog: CatalogPlace;
  /** The metric that was chosen, for its place and period; `null` where the catalog does not know such a one. */
  readonly metric: Metric | null;
  /** Why readers would see no figure; `null` where they see one, or it is not known yet. */
  readonly fault: string | null;
  /** The card's words as of now; `null` as long as there is no answer. */
  readonly baked: Baked | null;
  /** The folder of the published scripts, with its slash. */
  readonly base: string;
  readonly version: string;
  /** `integrity` by file; empty where sri.json could not be read. */
  readonly integrity: Readonly<Record<string, string>>;
}

/** One thing to copy. */
export interface Piece {
  readonly title: string;
  readonly code: string;
}

/** The folder that an address means, also where it names one of our files; `null` for what is none. */
export function toBase(text: string, otherwise: string): string | null {
  const wanted = text.trim() || otherwise;
  if (!URL.canParse(wanted)) return null;
  const { protocol, origin, pathname } = new URL(wanted);
  if (!/^https?:$/.test(protocol)) return null;
  const folder = pathname.replace(/\/[^/]*\.(?:js|html)$/, '/');
  return `${origin}${folder.endsWith('/') ? folder : `${folder}/`}`;
}

export const isLoopback = (url: string): boolean =>
  /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(new URL(url).hostname);
