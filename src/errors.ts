/** What went wrong, as far as it is known. Each kind has a sentence for the reader in every language. */
export type MetricErrorKind =
  /** No answer: offline, blocked by CSP, or an error page without CORS headers (a browser cannot tell these apart). */
  | 'network'
  /** No whole answer within the time allowed. */
  | 'timeout'
  /** The portal asked for fewer requests (429). */
  | 'throttled'
  /** The portal does not let this request through (401, 403), or does not understand it (another 4xx). */
  | 'refused'
  /** The portal says that it is in trouble (5xx), or a dataset that had figures has none, as while it is replaced. */
  | 'unavailable'
  /** The dataset, or a column that the metric names, is gone. */
  | 'missing'
  /** An answer came that is not what was asked for. */
  | 'malformed'
  /** The answer filled its limit, so rows may be missing from it. */
  | 'truncated'
  /** The page names a metric, place, period or dimension that no catalog has. */
  | 'unknown'
  /** A catalog, or one metric in it, breaks the catalog's rules. */
  | 'invalid';

/** Facts for the author of the page: status, dataset, Socrata's request id. Never headers, never tokens. */
export type ErrorFacts = Readonly<Record<string, string | number | readonly string[]>>;

/** A fault with a name. `message` is for the author of the page; the reader's sentence comes from the messages. */
export class MetricError extends Error {
  override readonly name = 'MetricError';

  constructor(
    readonly kind: MetricErrorKind,
    message: string,
    readonly facts: ErrorFacts = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * Whether a fault may pass by itself. A question that is wrong stays wrong, and so does an answer; but a name is unknown only
 * for now where there are `catalogs` that could not be fetched.
 */
export const mayPass = ({ kind, facts }: MetricError): boolean =>
  kind === 'network' ||
  kind === 'timeout' ||
  kind === 'throttled' ||
  kind === 'unavailable' ||
  facts.catalogs !== undefined;
