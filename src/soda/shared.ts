/**
 * One request, many watchers. The shared request is aborted when its last watcher leaves, and has left the list before its
 * failure can be handed to anyone new.
 */

import { mayPass, MetricError } from '../errors.js';
import type * as AgainPart from './again.js';
import { fetchJson, type Fetch, type JsonAnswer, type RequestOptions } from './client.js';

interface Flight {
  readonly key: string;
  readonly fetch: Fetch;
  readonly answer: Promise<JsonAnswer>;
  readonly abort: AbortController;
  watchers: number;
}

let flights: Flight[] = [];

/** Whose end a request waits for, and by what it is made. */
interface Asking {
  readonly signal: AbortSignal;
  readonly fetch: Fetch;
}

let again: typeof AgainPart | null = null;

/** What is needed once a request has failed, or is made again; `null` where it cannot be loaded. */
export async function loadAgain(): Promise<typeof AgainPart | null> {
  return (again ??= await import('./again.js').catch(() => null));
}

/** As `fetchJson`, but asked again where that is of use, and requests to one address that overlap are one. */
export function fetchShared(
  url: string,
  { signal, fetch = globalThis.fetch, credentials }: RequestOptions = {},
): Promise<JsonAnswer> {
  return share(url, { signal, fetch }, (all) => fetchPatiently(url, { signal: all, fetch, credentials }));
}

/** As `fetchJson`, but asked again where that is of use. */
export async function fetchPatiently(
  url: string,
  { signal, fetch, credentials }: Asking & Pick<RequestOptions, 'credentials'>,
): Promise<JsonAnswer> {
  const ask = (within?: number) => fetchJson(url, { signal, fetch, within, credentials });
  const start = performance.now();
  let part = again;
  let fault: MetricError | undefined;
  if (!part) {
    try {
      return await ask();
    } catch (error) {
      if (signal.aborted || !(error instanceof MetricError && mayPass(error))) throw error;
      fault = error;
      part = await loadAgain();
      if (!part) throw error;
    }
  }
  return part.insist(new URL(url).host, { signal, ask, start, fault });
}

/** Joins those who are asking the same by now, or starts. Each watcher's signal ends its own wait only. */
export async function share(
  key: string,
  { signal, fetch }: { readonly signal: AbortSignal | undefined; readonly fetch: Fetch },
  start: (signal: AbortSignal) => Promise<JsonAnswer>,
): Promise<JsonAnswer> {
  signal?.throwIfAborted();
  const flight =
    flights.find((each) => each.key === key && each.fetch === fetch) ?? depart(key, fetch, start);
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
    if (!--flight.watchers) land(flight);
  }
}

function depart(key: string, fetch: Fetch, start: (signal: AbortSignal) => Promise<JsonAnswer>): Flight {
  const abort = new AbortController();
  const flight: Flight = { key, fetch, abort, answer: start(abort.signal), watchers: 0 };
  flights.push(flight);
  const done = () => {
    land(flight);
  };
  flight.answer.then(done, done);
  return flight;
}

function land(flight: Flight): void {
  flight.abort.abort();
  flights = flights.filter((each) => each !== flight);
}
