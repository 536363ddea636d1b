/** Which dataset an address means, in every form in which a portal writes one. */

import { kinds } from '../metric/kinds.js';
import { toUrl } from '../metric/to-url.js';

export interface DatasetAddress {
  readonly domain: string;
  readonly dataset: string;
}

const id = /^([a-z0-9]{4}-[a-z0-9]{4})(?:\.[a-z]+)?$/;

/**
 * Reads `/d/abcd-1234`, `/resource/abcd-1234.json`, `/api/views/abcd-1234`, `/Category/Name/abcd-1234/about_data`, and
 * `dev.socrata.com/foundry/{domain}/abcd-1234`; `null` where there is no dataset in it, or no portal.
 */
export function parseDatasetUrl(text: string): DatasetAddress | null {
  const trimmed = text.trim();
  const whole = /^[a-z]+:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  const url = toUrl(whole);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const parts = url.pathname.split('/').filter(Boolean);
  // The last one: a name may look like an id ("2019-2020").
  const dataset = parts.findLast((part) => id.test(part));
  if (dataset === undefined) return null;
  const foundry = parts[0] === 'foundry' ? parts[1] : undefined;
  // A portal answers by https at its usual port; only a loopback address may do otherwise.
  const domain = foundry ?? (kinds.domain(url.origin) ? url.origin : url.host);
  return kinds.domain(domain) ? { domain, dataset: dataset.replace(/\..*/, '') } : null;
}
