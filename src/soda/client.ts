/** One request for JSON: its limits, and the name of whatever goes wrong with it. */

import { MetricError, type MetricErrorKind } from '../errors.js';

export type Fetch = typeof globalThis.fetch;

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
  /** `globalThis.fetch` as it is at the time of the call, by default. */
  readonly fetch?: Fetch | undefined;
  /** Milliseconds that are left, if fewer than one answer is given. */
  readonly within?: number | undefined;
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

/** How large an answer may be, in bytes after decompression. */
const largest = 2_000_000;

/**
 * Fetches JSON. Rejects with a MetricError that names the fault, or with the signal's reason once it is aborted.
 *
 * The request is simple (a GET without headers of ours, so no preflight), sends no credentials, and revalidates: Socrata
 * sends no Cache-Control, so a browser would otherwise keep an old answer for days.
 */
export async function fetchJson(
  url: string,
  { signal, fetch = globalThis.fetch, within = timeout }: RequestOptions = {},
): Promise<JsonAnswer> {
  const { host, pathname } = new URL(url);
  const place = host + pathname;
  const facts = { url: url.replace(/&(\$\$)?app_token=[^&]*/, '').slice(0, 2000) };
  const timer = new AbortController();
  const late = setTimeout(
    () => {
      timer.abort();
    },
    Math.min(within, timeout),
  );
  const stop = () => {
    timer.abort();
  };
  signal?.throwIfAborted();
  signal?.addEventListener('abort', stop);
  try {
    const response = await fetch(url, { signal: timer.signal, credentials: 'omit', cache: 'no-cache' });
    const text = await readText(response, host);
    if (!response.ok || response.status === 202) throw toHttpError(response, text, place, facts);
    const json = toJson(text, response, place, facts);
    return { json, lastModified: response.headers.get('last-modified') };
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof MetricError) throw error;
    if (timer.signal.aborted) {
      throw new MetricError('timeout', `${host} did not answer within ${timeout / 1000} seconds.`, facts, {
        cause: error,
      });
    }
    const why =
      'it is unreachable, blocked by the page’s Content-Security-Policy (connect-src), or its answer allows no other site to read it (CORS)';
    throw new MetricError('network', `${host} could not be asked: ${why}.`, facts, { cause: error });
  } finally {
    clearTimeout(late);
    signal?.removeEventListener('abort', stop);
  }
}

/** The body as text, given up once it is too large. */
async function readText(response: Response, host: string): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > largest) {
      await reader.cancel().catch(() => undefined);
      throw new MetricError('malformed', `The answer of ${host} is larger than ${largest / 1e6} MB.`, {
        size: largest,
      });
    }
    text += decoder.decode(value, { stream: true });
  }
}

function toJson(text: string, response: Response, place: string, facts: Record<string, string>): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const type = response.headers.get('content-type') ?? 'no content type';
    const start = text.slice(0, 80).replaceAll(/\s+/g, ' ');
    throw new MetricError(
      'malformed',
      `${place} answered with something that is not JSON (${type}): ${start}`,
      facts,
      { cause },
    );
  }
}

/** Socrata's two error envelopes: `code` in one, `errorCode` in the other. */
interface SocrataError {
  readonly code?: unknown;
  readonly errorCode?: unknown;
  readonly message?: unknown;
}

function toHttpError(
  response: Response,
  text: string,
  place: string,
  facts: Record<string, string>,
): MetricError {
  let body: SocrataError | null = null;
  try {
    body = JSON.parse(text) as SocrataError | null;
  } catch {
    // An edge server's page of HTML: its status is all there is to know.
  }
  const { status } = response;
  const given = body?.code ?? body?.errorCode;
  const code = typeof given === 'string' ? given : '';
  const words = typeof body?.message === 'string' ? `: ${body.message.slice(0, 300)}` : '.';
  const said = `${place} answered ${status}${code ? ` (${code})` : ''}${words}`;
  // Socrata exposes no header to other sites, but a proxy of the page's own site may.
  const retryAfter = Number(response.headers.get('retry-after') ?? NaN);
  return new MetricError(toKind(status, code), said, {
    ...facts,
    status,
    ...(code ? { code } : {}),
    ...(retryAfter > 0 ? { retryAfter } : {}),
  });
}

/** The kind of fault that a status and Socrata's code mean. */
export function toKind(status: number, code: string): MetricErrorKind {
  if (status === 429) return 'throttled';
  // 202: the portal is still at it.
  if (status === 202 || status === 408) return 'timeout';
  if (status >= 500) return 'unavailable';
  if (status === 404 || status === 410 || /no-such-column|no-such-table/.test(code)) return 'missing';
  return status >= 400 ? 'refused' : 'malformed';
}
