/** Where names are found: the catalogs of a page, nearest first. */

import { mayPass, MetricError } from './errors.js';
import { copyCatalog, fetchCatalog } from './fetch-catalog.js';
import { brokenError, loadAuthorsPart, toInvalid } from './invalid.js';
import { parseCatalog, type Catalog, type CatalogFile } from './metric/catalog.js';
import type { RequestOptions } from './soda/client.js';

/** How near a catalog is: on the page itself, named by the script tag, defined by JavaScript, or shipped with us. */
export type Layer = 'page' | 'script' | 'defined' | 'starter';

const layers: readonly Layer[] = ['page', 'script', 'defined', 'starter'];

interface Entry {
  readonly layer: Layer;
  readonly origin: string;
  /** The catalog, once it is read, where there is one. Never rejects. */
  readonly settled: Promise<Catalog | undefined>;
  fault: MetricError | null;
  /** Adds it anew, where it may be there the next time. */
  readonly again?: (() => void) | undefined;
}

let entries: Entry[] = [];
/** How often a catalog has come, or come again; the starter catalog is the last resort and no news. */
let changes = 0;
const listeners = new Set<() => void>();

let need: () => void;

/** Resolves once a catalog is needed: a page of figures that ask for nothing asks for no catalog either. */
export const needed = new Promise<void>((resolve) => {
  need = resolve;
});

/** Looks for catalogs that have come onto the page since. */
let look = (): void => undefined;

/** Has `find` look for catalogs once a name is not in those that are known. */
export function onMissing(find: () => void): void {
  look = find;
}

/** Says that a name is going to be looked up. */
export function needCatalogs(): void {
  need();
}

/** Calls back whenever a catalog has arrived: a name that was unknown may be known now. Returns how to stop. */
export function onCatalog(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Adds a catalog to a layer; a promise holds back names that only farther layers have until it settles. */
export function addCatalog(
  layer: Layer,
  origin: string,
  catalog: Promise<unknown>,
  again?: () => void,
): Promise<Catalog> {
  const read = catalog
    .then(async (value) => {
      const done = parseCatalog(value, origin);
      if (done) return done;
      throw await toInvalid(`${origin} is not a valid catalog`, { origin }, ({ problemsOfFile }) =>
        problemsOfFile(value),
      );
    })
    .catch((error: unknown) => {
      if (error instanceof MetricError) throw error;
      throw new MetricError('invalid', `${origin} cannot be read: ${(error as Error).message}`);
    });
  holdLayer(layer, origin, read, again);
  return read;
}

/** Says which catalog is of no use, and why. */
export const tellUnusable = (origin: string, { message }: Error): string =>
  message.startsWith(origin) ? message : `${origin} could not be used: ${message}`;

/** A layer waits for something else, such as the end of the document, before it is settled. */
export function holdLayer(
  layer: Layer,
  origin: string,
  until: Promise<Catalog | undefined>,
  again?: () => void,
): void {
  const entry: Entry = {
    layer,
    origin,
    again,
    fault: null,
    settled: until.then(
      (catalog) => {
        for (const listener of catalog ? [...listeners] : []) listener();
        return catalog;
      },
      (error: unknown) => {
        entry.fault = error as MetricError;
        return undefined;
      },
    ),
  };
  entries = [...entries, entry];
  if (layer !== 'starter') changes++;
}

/**
 * Defines a catalog from JavaScript: an object of the catalog's form, or the URL of one. Resolves with the names that it
 * defines; rejects with a MetricError of kind `invalid` that lists every problem, also where only some metrics have
 * any (the others work), or of another kind where it cannot be fetched.
 */
export async function defineCatalog(
  catalog: CatalogFile | string | URL,
  options: RequestOptions = {},
): Promise<readonly string[]> {
  const isUrl = typeof catalog === 'string' || catalog instanceof URL;
  const origin = isUrl ? String(catalog) : 'The catalog given to defineCatalog()';
  const read = await addCatalog(
    'defined',
    origin,
    isUrl ? fetchCatalog(String(catalog), options) : Promise.resolve(catalog).then(copyCatalog),
  );
  if (read.broken.size) throw await brokenError(read);
  return [...read.metrics.keys()];
}

/**
 * The nearest catalog that defines a name. Waits for nearer catalogs to settle before a farther one may answer. Rejects
 * with a MetricError: `invalid` where the definition is broken, else `unknown` with the nearest known names and the
 * catalogs that could not be read; those that may be there the next time are its fact `catalogs`.
 */
export async function findCatalog(name: string, signal?: AbortSignal): Promise<Catalog> {
  needCatalogs();
  for (const entry of entries.filter(isPassing)) {
    entries = entries.filter((each) => each !== entry);
    entry.again?.();
  }
  for (;;) {
    const before = changes;
    const found = await searchCatalogs(name, signal);
    if (!(found instanceof MetricError)) return found;
    // A catalog that came while others were waited for has not been looked in.
    if (changes === before) throw found;
  }
}

/** The nearest of the catalogs that are there by now, or why there is none. */
async function searchCatalogs(name: string, signal?: AbortSignal): Promise<Catalog | MetricError> {
  const names: string[] = [];
  const before = changes;
  for (const layer of layers) {
    if (layer === 'starter') {
      look();
      if (changes !== before) return new MetricError('unknown', name);
      declareStarter();
    }
    for (const catalog of await settledCatalogs(layer, signal)) {
      if (catalog.metrics.has(name)) return catalog;
      if (catalog.broken.has(name)) {
        return toInvalid(
          `The metric "${name}" of ${catalog.origin.replace('The', 'the')} is not valid`,
          { metric: name },
          ({ problemsOfMetrics }) => problemsOfMetrics(catalog, [name]),
        );
      }
      names.push(...catalog.metrics.keys());
    }
  }
  const faults = entries.flatMap(({ origin, fault }) => (fault ? [`\n${tellUnusable(origin, fault)}`] : []));
  const near = (await loadAuthorsPart())?.suggestion(name, names, true) ?? '';
  const passing = entries.flatMap(({ origin, fault }) => (fault && mayPass(fault) ? origin : []));
  return new MetricError('unknown', `No catalog defines the metric "${name}".${near}${faults.join('')}`, {
    metric: name,
    ...(passing.length && { catalogs: passing }),
  });
}

const isPassing = ({ fault, again }: Entry) => fault !== null && again !== undefined && mayPass(fault);

/** The starter catalog is loaded for the first name that no nearer catalog defines. */
function declareStarter(): void {
  if (entries.some(({ layer }) => layer === 'starter')) return;
  const loaded = import('./starter/starter-catalog.js').then(({ starterCatalog }) => starterCatalog);
  addCatalog('starter', 'The starter catalog', loaded).catch(() => undefined); // told with the unknown name
}

/** The catalogs of a layer, once all of them have settled; later ones win over earlier ones within a layer. */
async function settledCatalogs(layer: Layer, signal?: AbortSignal): Promise<Catalog[]> {
  const here = () => entries.filter((entry) => entry.layer === layer);
  for (;;) {
    const waited = here();
    const found = await Promise.all(waited.map(({ settled }) => settled));
    signal?.throwIfAborted();
    if (waited.length === here().length) return found.flatMap((catalog) => catalog ?? []).reverse();
  }
}

/** Forgets every catalog of the page: for tests and stories. */
export function forgetCatalogs(): void {
  entries = [];
}
