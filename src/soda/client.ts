/** One request for JSON: its limits, and the name of whatever goes wrong with it. */

import { MetricError, type ErrorFacts, type MetricErrorKind } from '../errors.js';

export type Fetch = typeof globalThis.fetch;

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
  /** `globalThis.fetch` as it is at the time of the call, by default. */
  readonly fetch?: Fetch | undefined;
  /** Milliseconds that are left, if fewer than one answer is given. */
  readonly within?: number | undefined;
  /** None by default. */
  readonly credentials?: 'omit' | 'same-origin' | undefined;
}

export interface JsonAnswer {
  readonly json: unknown;
  /** The `Last-Modified` header: for SODA 2.1 rows, when the dataset last changed. */
  readonly lastModified: string | null;
  /** How many milliseconds ago it came, where another tab has heard it. */
  readonly age?: number;
}

/** How long an answer may take, from the request to its last byte, in milliseconds. */
const timeout = 8_000;

/** How long an answer may be, in characters. */
const largest = 2_000_000;

/** Socrata's two error envelopes: `code` in one, `errorCode` in the other. */
type SocrataError = Readonly<Partial<Record<'code' | 'errorCode' | 'message', unknown>>>;

/**
 * Fetches JSON. Rejects with a MetricError that names the fault, or with the signal's reason once it is aborted.
 *
 * The request is simple (a GET without headers of ours, so no preflight), sends no credentials, and revalidates: Socrata
 * sends no Cache-Control, so a browser would otherwise keep an old answer for days.
 */
export async function fetchJson(
  url: string,
  { signal, fetch = globalThis.fetch, within = timeout, credentials = 'omit' }: RequestOptions = {},
): Promise<JsonAnswer> {
  const { host, pathname } = new URL(url);
  const shown = url.replace(/&(\$\$)?app_token=[^&]*/, '').slice(0, 2000);
  const fault = (kind: MetricErrorKind, said: string, facts?: ErrorFacts, cause?: unknown) =>
    new MetricError(kind, `${host}${pathname} ${said}.`, { url: shown, ...facts }, { cause });
  signal?.throwIfAborted();
  const timer = new AbortController();
  const stop = () => timer.abort();
  const late = setTimeout(stop, Math.min(within, timeout));
  signal?.addEventListener('abort', stop);
  try {
    const response = await fetch(url, { signal: timer.signal, credentials, cache: 'no-cache' });
    const { ok, status, headers } = response;
    const text = await readText(response);
    if (text === null)
      throw fault('malformed', `sent an answer larger than ${largest / 1e6} MB`, { size: largest });
    const json = toJson(text);
    if (!ok || status === 202) {
      const body = Object(json) as SocrataError;
      const given = body.code ?? body.errorCode;
      const code = typeof given === 'string' ? given : '';
      const words = typeof body.message === 'string' ? `: ${body.message.slice(0, 300)}` : '';
      throw fault(toKind(status, code), `answered ${status}${code && ` (${code})`}${words}`, {
        status,
        code,
        // Socrata exposes no header to other sites, but a proxy of the page's own site may.
        retryAfter: Math.max(0, Number(headers.get('retry-after'))) || 0,
      });
    }
    if (json === undefined) {
      const type = headers.get('content-type') ?? 'no content type';
      const start = text.slice(0, 80).replaceAll(/\s+/g, ' ');
      throw fault('malformed', `answered with something that is not JSON (${type}): ${start}`);
    }
    return { json, lastModified: headers.get('last-modified') };
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof MetricError) throw error;
    throw timer.signal.aborted
      ? fault('timeout', `did not answer within ${timeout / 1000} seconds`, {}, error)
      : fault(
          'network',
          'could not be asked: it is unreachable, blocked by the page’s Content-Security-Policy (connect-src), or allows no other site to read it (CORS)',
          {},
          error,
        );
  } finally {
    clearTimeout(late);
    signal?.removeEventListener('abort', stop);
  }
}

/** The body as text; `null`, and the rest is not read, where it is too large. */
async function readText(response: Response): Promise<string | null> {
  const reader = response.body?.getReader();
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  for (let text = ''; ;) {
    const { done, value } = await reader.read();
    text += decoder.decode(value, { stream: !done });
    if (done) return text;
    if (text.length > largest) {
      await reader.cancel().catch(() => undefined);
      return null;
    }
  }
}

/** `undefined` for what is no JSON. */
function toJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The kind of fault that a status and Socrata's code mean. */
export function toKind(status: number, code: string): MetricErrorKind {
  if (status === 429) return 'throttled';
  // 202: the portal is still at it.
  if (status === 202 || status === 408) return 'timeout';
  if (status >= 500) return 'unavailable';
  if (status === 404 || status === 410 || /no-such-(column|table)/.test(code)) return 'missing';
  return status >= 400 ? 'refused' : 'malformed';
}
