/** The rows of a query: by SODA3 or 2.1, with the token or without it, for all of the page and all of its tabs at once. */

import { MetricError } from '../errors.js';
import type { JsonAnswer, RequestOptions } from './client.js';
import { fetchPatiently, share } from './shared.js';
import { inOneTab } from './tabs.js';
import { toOrigin, toQueryUrl, toRowsUrl, type RowsRequest } from './url.js';

export interface RowsOptions extends RequestOptions {
  /** In milliseconds: an answer that another tab of the site got so lately will do. Without it, tabs are not asked. */
  readonly maxAge?: number | undefined;
}

/** One way to ask, and what may be the matter with it rather than with the question. */
interface Way {
  readonly name: string;
  readonly url: string;
  readonly isRefusal: (status: unknown, code: unknown) => boolean;
}

/** The ways that a host has refused where another one was right; not tried again on this page. */
const refused = new Set<string>();

/** SODA3 where it is wanted and there is a token; else, or where that is refused, SODA 2.1; at last without the token. */
function waysOf(request: RowsRequest): Way[] {
  const { domain, token, api } = request;
  const plain: Way = { name: '', url: toRowsUrl({ ...request, token: undefined }), isRefusal: () => false };
  if (!token) return [plain];
  const newer: Way = {
    name: `3 ${domain} ${token}`,
    url: toQueryUrl(request),
    isRefusal: (status) => status === 400 || status === 403 || status === 404,
  };
  const marked: Way = {
    name: `2 ${domain} ${token}`,
    url: toRowsUrl(request),
    isRefusal: (status, code) => status === 403 && code === 'permission_denied',
  };
  return [...(api === '3' ? [newer] : []), marked, plain].filter(({ name }) => !refused.has(name));
}

/** Asks for the rows of a query. Rejects with a MetricError, or with the signal's reason once it is aborted. */
export function fetchRows(
  request: RowsRequest,
  { signal, fetch = globalThis.fetch, maxAge }: RowsOptions = {},
): Promise<JsonAnswer> {
  const ask = async (whole: AbortSignal): Promise<JsonAnswer> => {
    const tried: string[] = [];
    for (const { name, url, isRefusal } of waysOf(request)) {
      try {
        const answer = await fetchPatiently(url, { signal: whole, fetch });
        for (const each of tried) refused.add(each);
        // SODA3's date is not the dataset's.
        return url.startsWith(`${toOrigin(request.domain)}/api/`)
          ? { ...answer, lastModified: null }
          : answer;
      } catch (error) {
        const { status, code } = error instanceof MetricError ? error.facts : {};
        if (!isRefusal(status, code)) throw error;
        if (status === 403) tried.push(name);
      }
    }
    throw new TypeError('no way to ask');
  };
  const key = `${request.token ?? ''} ${toRowsUrl({ ...request, token: undefined })}`;
  return share(key, { signal, fetch }, (whole) =>
    maxAge === undefined ? ask(whole) : inOneTab(key, maxAge, whole, () => ask(whole)),
  );
}
