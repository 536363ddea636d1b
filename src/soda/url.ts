/** Where things are on a Socrata domain. */

/** The origin of a domain: https, or as written for a loopback address (the only place where a catalog may write http). */
export function toOrigin(domain: string): string {
  return domain.startsWith('http:') ? domain : `https://${domain}`;
}

export interface RowsRequest {
  readonly domain: string;
  readonly dataset: string;
  readonly soql: string;
  /** The limit within the query: SODA3 has pages on top of it. */
  readonly limit?: number | undefined;
  readonly token?: string | undefined;
  readonly api?: '2.1' | '3' | undefined;
}

/**
 * The SODA 2.1 address of a query. Nothing else is added: an argument that Socrata does not know is a 400, and a token in
 * the address needs no preflight, as a header would.
 */
export function toRowsUrl({ domain, dataset, soql, token }: RowsRequest): string {
  const query = `$query=${encodeURIComponent(soql)}${token ? `&$$app_token=${encodeURIComponent(token)}` : ''}`;
  return `${toOrigin(domain)}/resource/${dataset}.json?${query}`;
}

/** The SODA3 address of a query: one page that is as long as the query's own limit. */
export function toQueryUrl({ domain, dataset, soql, limit, token = '' }: RowsRequest): string {
  const page = `pageNumber=1&pageSize=${String(limit ?? 1000)}`;
  const query = `query=${encodeURIComponent(soql)}&${page}&app_token=${encodeURIComponent(token)}`;
  return `${toOrigin(domain)}/api/v3/views/${dataset}/query.json?${query}`;
}

/** The page that a human reads about a dataset. */
export function toPageUrl(domain: string, dataset: string): string {
  return `${toOrigin(domain)}/d/${dataset}`;
}
