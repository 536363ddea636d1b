/**
 * One request, many watchers. The shared request is aborted when its last watcher leaves, and has left the map before its
 * failure can be handed to anyone new.
 */

import { fetchJson, type Fetch, type JsonAnswer, type RequestOptions } from './client.js';

interface Flight {
  readonly answer: Promise<JsonAnswer>;
  readonly abort: AbortController;
  watchers: number;
}

const flights = new Map<Fetch, Map<string, Flight>>();

/** As `fetchJson`, but equal requests that overlap are one. Each watcher's signal ends its own wait only. */
export async function fetchShared(
  url: string,
  { signal, fetch = globalThis.fetch }: RequestOptions = {},
): Promise<JsonAnswer> {
  signal?.throwIfAborted();
  const byUrl = flights.get(fetch) ?? new Map<string, Flight>();
  flights.set(fetch, byUrl);
  const flight = byUrl.get(url) ?? depart(url, fetch, byUrl);
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
    if (!flight.watchers) land(url, fetch, byUrl, flight);
  }
}

function depart(url: string, fetch: Fetch, byUrl: Map<string, Flight>): Flight {
  const abort = new AbortController();
  const answer = fetchJson(url, { signal: abort.signal, fetch });
  const flight: Flight = { answer, abort, watchers: 0 };
  byUrl.set(url, flight);
  answer
    .catch(() => undefined)
    .finally(() => {
      land(url, fetch, byUrl, flight);
    });
  return flight;
}

function land(url: string, fetch: Fetch, byUrl: Map<string, Flight>, flight: Flight): void {
  flight.abort.abort();
  if (byUrl.get(url) !== flight) return;
  byUrl.delete(url);
  if (!byUrl.size) flights.delete(fetch);
}
