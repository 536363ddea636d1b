/** The page's requests: watched, held back until a test lets them go, or answered by the test itself. */

const real = globalThis.fetch;

export interface Asked {
  readonly url: string;
  readonly soql: string;
  readonly signal: AbortSignal | null;
}

/** What the page has asked since `watchRequests`, oldest first. */
export const asked: Asked[] = [];

let waiting: { readonly count: number; readonly go: () => void }[] = [];

/** `ask` puts the request to the portal. `index` counts from 0. */
type Respond = (ask: () => Promise<Response>, index: number) => Promise<Response>;

/** Passes every request of the page by `respond`. */
export function watchRequests(respond: Respond = (ask) => ask()): void {
  asked.length = 0;
  waiting = [];
  globalThis.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const soql = new URL(url, location.href).searchParams.get('$query') ?? '';
    const index = asked.push({ url, soql, signal: init?.signal ?? null }) - 1;
    for (const { go } of waiting.filter(({ count }) => count === asked.length)) go();
    return respond(() => real(input, init), index);
  };
}

/** Resolves once the page has asked so often. */
export function whenAsked(count: number): Promise<void> {
  if (asked.length >= count) return Promise.resolve();
  return new Promise((go) => {
    waiting.push({ count, go });
  });
}

/** Resolves once a request is given up. */
export function whenAborted(index: number): Promise<void> {
  const signal = asked[index]?.signal;
  if (!signal || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve());
  });
}

/** Holds every request back until what it returns is called. */
export function holdRequests(): () => void {
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  watchRequests((ask) => gate.then(ask));
  return () => open();
}

export function restoreRequests(): void {
  globalThis.fetch = real;
}

/** An answer of the test's own. */
export const answer = (body: unknown, status = 200) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json' },
  });
