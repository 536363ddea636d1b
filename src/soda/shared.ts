/**
 * One request, many watchers. The shared request is aborted when its last watcher leaves, and has left the map before its
 * failure can be handed to anyone new.
 */

import { fetchJson, type Fetch, type JsonAnswer, type RequestOptions } from './client.js';
import { insist } from './retry.js';

interface Flight {
  readonly answer: Promise<JsonAnswer>;
  readonly abort: AbortController;
  watchers: number;
}

const flights = new Map<Fetch, Map<string, Flight>>();

/** As `fetchJson`, but asked again where that is of use, and requests to one address that overlap are one. */
export function fetchShared(
  url: string,
  { signal, fetch = globalThis.fetch }: RequestOptions = {},
): Promise<JsonAnswer> {
  return share(url, { signal, fetch }, (all) => fetchPatiently(url, { signal: all, fetch }));
}

/** As `fetchJson`, but asked again where that is of use. */
export function fetchPatiently(
  url: string,
  { signal, fetch }: { readonly signal: AbortSignal; readonly fetch: Fetch },
): Promise<JsonAnswer> {
  return insist(new URL(url).host, signal, (within) => fetchJson(url, { signal, fetch, within }));
}

/** Joins those who are asking the same by now, or starts. Each watcher's signal ends its own wait only. */
export async function share(
  key: string,
  { signal, fetch }: { readonly signal: AbortSignal | undefined; readonly fetch: Fetch },
  start: (signal: AbortSignal) => Promise<JsonAnswer>,
): Promise<JsonAnswer> {
  signal?.throwIfAborted();
  const byKey = flights.get(fetch) ?? new Map<string, Flight>();
  flights.set(fetch, byKey);
  const flight = byKey.get(key) ?? depart(key, fetch, byKey, start);
  flight.watchers++;
  let leave: (() => void) | undefined;
  try {
    return await Promise.race([
      flight.answer,
      new Promise<never>((_, reject) => {
        leave = () => {
          reject(signal?.reason as Error);
        };
        signal?.addEventListener('abort', leave);
      }),
    ]);
  } finally {
    if (leave) signal?.removeEventListener('abort', leave);
    flight.watchers--;
    if (!flight.watchers) land(key, fetch, byKey, flight);
  }
}

function depart(
  key: string,
  fetch: Fetch,
  byKey: Map<string, Flight>,
  start: (signal: AbortSignal) => Promise<JsonAnswer>,
): Flight {
  const abort = new AbortController();
  const flight: Flight = { answer: start(abort.signal), abort, watchers: 0 };
  byKey.set(key, flight);
  flight.answer
    .catch(() => undefined)
    .finally(() => {
      land(key, fetch, byKey, flight);
    });
  return flight;
}

function land(key: string, fetch: Fetch, byKey: Map<string, Flight>, flight: Flight): void {
  flight.abort.abort();
  if (byKey.get(key) !== flight) return;
  byKey.delete(key);
  if (!byKey.size) flights.delete(fetch);
}
