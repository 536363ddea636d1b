/** The rows of a query: by SODA3 or 2.1, with the token or without it, for all of the page and all of its tabs at once. */

import { MetricError } from '../errors.js';
import type { Fetch, JsonAnswer, RequestOptions } from './client.js';
import { fetchPatiently, loadAgain, share } from './shared.js';
import { toQueryUrl, toRowsUrl, type RowsRequest } from './url.js';

export interface RowsOptions extends RequestOptions {
  /** In milliseconds: an answer that another tab of the site got so lately will do. Without it, tabs are not asked. */
  readonly maxAge?: number | undefined;
}

/** One way to ask, and the answers (status and Socrata's code) that may be the matter with it rather than with the question. */
interface Way {
  readonly name: string;
  readonly url: string;
  readonly refusals: RegExp;
}

/** The ways that a host has refused where another one was right; not tried again on this page. */
const refused = new Set<string>();

/** SODA3 where it is wanted and there is a token; else, or where that is refused, SODA 2.1; at last without the token. */
function waysOf(request: RowsRequest, plain: string): [Way, ...Way[]] {
  const { domain, token, api } = request;
  const last: Way = { name: '', url: plain, refusals: /^$/ };
  if (!token) return [last];
  const ways: Way[] = [
    { name: `2 ${domain} ${token}`, url: toRowsUrl(request), refusals: /^403 permission_denied/ },
    last,
  ];
  if (api === '3')
    ways.unshift({ name: `3 ${domain} ${token}`, url: toQueryUrl(request), refusals: /^40[034] / });
  return ways.filter(({ name }) => !refused.has(name)) as [Way, ...Way[]];
}

/** Asks by the first way, and by the next one where that is refused. */
async function fetchByWays(
  [{ name, url, refusals }, ...others]: readonly [Way, ...Way[]],
  signal: AbortSignal,
  fetch: Fetch,
): Promise<JsonAnswer> {
  try {
    const answer = await fetchPatiently(url, { signal, fetch });
    // SODA3's date is not the dataset's.
    return name.startsWith('3') ? { ...answer, lastModified: null } : answer;
  } catch (error) {
    const { status = '', code = '' } = error instanceof MetricError ? error.facts : {};
    if (!refusals.test(`${String(status)} ${String(code)}`)) throw error;
    const answer = await fetchByWays(others as [Way, ...Way[]], signal, fetch);
    if (status === 403) refused.add(name);
    return answer;
  }
}

/** Hears from now on what other tabs of the site are told. */
export async function hearTabs(): Promise<void> {
  (await loadAgain())?.hearTabs();
}

/** Asks for the rows of a query. Rejects with a MetricError, or with the signal's reason once it is aborted. */
export function fetchRows(
  request: RowsRequest,
  { signal, fetch = globalThis.fetch, maxAge }: RowsOptions = {},
): Promise<JsonAnswer> {
  const plain = toRowsUrl({ ...request, token: undefined });
  const key = `${request.token ?? ''} ${plain}`;
  return share(key, { signal, fetch }, async (whole) => {
    const ask = () => fetchByWays(waysOf(request, plain), whole, fetch);
    const part = maxAge ? await loadAgain() : null;
    return part && maxAge ? part.inOneTab(key, maxAge, whole, ask) : ask();
  });
}
