/** Where names are found: the catalogs of a page, nearest first. */

import { MetricError } from './errors.js';
import { formatProblems, parseCatalog, type Catalog, type CatalogFile } from './metric/catalog.js';
import { suggestion } from './metric/nearest.js';
import type { RequestOptions } from './soda/client.js';
import { fetchShared } from './soda/shared.js';
import { starterCatalog } from './starter/starter-catalog.js';

/** How near a catalog is: on the page itself, named by the script tag, defined by JavaScript, or shipped with us. */
export type Layer = 'page' | 'script' | 'defined' | 'starter';

const layers: readonly Layer[] = ['page', 'script', 'defined', 'starter'];

interface Entry {
  readonly layer: Layer;
  readonly origin: string;
  /** The catalog, once it is read; `null` where that failed. Never rejects. */
  readonly settled: Promise<Catalog | null>;
  fault: MetricError | null;
}

let entries: Entry[] = [];
let starter: Catalog | undefined;
const listeners = new Set<() => void>();

/** Calls back whenever a catalog has arrived: a name that was unknown may be known now. Returns how to stop. */
export function onCatalog(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Adds a catalog to a layer; a promise holds back names that only farther layers have until it settles. */
export function addCatalog(layer: Layer, origin: string, catalog: Promise<unknown>): Promise<Catalog> {
  const read = catalog.then((value) => parseCatalog(value, origin));
  const entry: Entry = {
    layer,
    origin,
    fault: null,
    settled: read.then(
      (done) => done,
      (error: unknown) => {
        entry.fault =
          error instanceof MetricError ? error : new MetricError('invalid', `${origin}: ${String(error)}`);
        return null;
      },
    ),
  };
  entries = [...entries, entry];
  void entry.settled.then(() => {
    for (const listener of [...listeners]) listener();
  });
  return read;
}

/** A layer waits for something else, such as the end of the document, before it is settled. */
export function holdLayer(layer: Layer, origin: string, until: Promise<unknown>): void {
  const settled = until.then(
    () => null,
    () => null,
  );
  entries = [...entries, { layer, origin, settled, fault: null }];
}

/** Fetches a catalog's JSON. */
export async function fetchCatalog(url: string, options: RequestOptions = {}): Promise<unknown> {
  return (await fetchShared(url, options)).json;
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
    isUrl ? fetchCatalog(String(catalog), options) : Promise.resolve(catalog),
  );
  if (read.broken.size) throw brokenError(read);
  return [...read.metrics.keys()];
}

/** What is wrong with the metrics of a catalog, all of it. */
export function brokenError({ origin, broken }: Catalog): MetricError {
  const problems = [...broken.values()].flat();
  return new MetricError(
    'invalid',
    `${origin} has metrics that are not valid:\n${formatProblems(problems)}`,
    {
      origin,
      metrics: [...broken.keys()],
      problems: problems.map(({ pointer }) => pointer),
    },
  );
}

/**
 * The nearest catalog that defines a name. Waits for nearer catalogs to settle before a farther one may answer. Rejects
 * with a MetricError: `invalid` where the definition is broken, else `unknown` with the nearest known names and the
 * catalogs that could not be read.
 */
export async function findCatalog(name: string, signal?: AbortSignal): Promise<Catalog> {
  const names: string[] = [];
  for (const layer of layers) {
    const catalogs = layer === 'starter' ? [readStarter()] : await settledCatalogs(layer, signal);
    for (const catalog of catalogs) {
      if (catalog.metrics.has(name)) return catalog;
      const problems = catalog.broken.get(name);
      if (problems) {
        throw new MetricError(
          'invalid',
          `The metric "${name}" of ${catalog.origin} is not valid:\n${formatProblems(problems)}`,
          {
            metric: name,
            problems: problems.map(({ pointer }) => pointer),
          },
        );
      }
      names.push(...catalog.metrics.keys());
    }
  }
  const faults = entries.flatMap(({ origin, fault }) =>
    fault ? [`\n${origin} could not be used: ${fault.message}`] : [],
  );
  throw new MetricError(
    'unknown',
    `No catalog defines the metric "${name}".${suggestion(name, names)}${faults.join('')}`,
    { metric: name },
  );
}

/** The catalogs of a layer, once all of them have settled; later ones win over earlier ones within a layer. */
async function settledCatalogs(layer: Layer, signal?: AbortSignal): Promise<Catalog[]> {
  let waited: Entry[];
  let found: (Catalog | null)[];
  do {
    waited = entries.filter((entry) => entry.layer === layer);
    found = await Promise.all(waited.map(({ settled }) => settled));
    signal?.throwIfAborted();
  } while (waited.length !== entries.filter((entry) => entry.layer === layer).length);
  return found.filter((catalog) => catalog !== null).reverse();
}

function readStarter(): Catalog {
  starter ??= parseCatalog(starterCatalog, 'The starter catalog');
  return starter;
}

/** Forgets every catalog of the page: for tests and stories. */
export function forgetCatalogs(): void {
  entries = [];
}
