/** The catalogs that a command works with. */

import { addCatalog, forgetCatalogs } from '../catalogs.js';
import { parseCatalog, type Catalog } from '../metric/catalog.js';
import { problemsOfFile } from '../metric/catalog-problems.js';
import { kinds } from '../metric/kinds.js';
import { starterCatalog } from '../starter/starter-catalog.js';
import type { World } from './command.js';
import { InputError, UsageError } from './exit.js';
import { readJson } from './read-input.js';

/** `--portal` as a catalog writes a domain. Throws a UsageError for what is no portal's address. */
export function toDomain(portal: string): string {
  const url = URL.canParse(portal) ? new URL(portal) : null;
  const domain = url?.protocol === 'https:' ? url.host : (url?.origin ?? portal);
  if (kinds.domain(domain)) return domain;
  throw new UsageError(
    `--portal must be an address such as https://data.example.gov (http for a loopback address only); it is "${portal}".`,
  );
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => kinds.object(value);
const mapFields = (value: unknown, map: (each: unknown) => unknown): unknown =>
  isFields(value) ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, map(each)])) : value;

/** A catalog in which every domain is `domain`; whatever else it is, right or wrong, it stays. */
export function withDomain(value: unknown, domain: string): unknown {
  if (!isFields(value)) return value;
  const inSource = (source: unknown) =>
    isFields(source) && 'domain' in source ? { ...source, domain } : source;
  const inHolder = (holder: unknown): unknown =>
    isFields(holder) && 'source' in holder ? { ...holder, source: inSource(holder.source) } : holder;
  const inMetric = (metric: unknown): unknown => {
    const own = inHolder(metric);
    return isFields(own) && 'bindings' in own ? { ...own, bindings: mapFields(own.bindings, inHolder) } : own;
  };
  const { defaults = {}, metrics } = value;
  return {
    ...value,
    defaults: isFields(defaults) ? { ...defaults, domain } : defaults,
    ...('metrics' in value && { metrics: mapFields(metrics, inMetric) }),
  };
}

/** Declares what is known where no catalog of the page or the command line defines a name. */
export function startCatalogs(portal: string | undefined): void {
  forgetCatalogs();
  if (portal === undefined) return;
  // The starter catalog's portals are replaced as all others are.
  void declare(
    'defined',
    'The starter catalog',
    Promise.resolve(withDomain(starterCatalog, toDomain(portal))),
  );
}

/** Adds a catalog to those that names are looked up in. A fault of it is told with the first name that lacks. */
export function declare(
  layer: 'page' | 'script' | 'defined',
  origin: string,
  value: Promise<unknown>,
): Promise<unknown> {
  return addCatalog(layer, origin, value).catch(() => undefined);
}

/** Reads the catalog of `--catalog` and makes it the one in which names are looked up. Throws an InputError with every problem. */
export async function useCatalog(place: string, portal: string | undefined, world: World): Promise<Catalog> {
  const read = await readJson(place, world);
  const value = portal === undefined ? read : withDomain(read, toDomain(portal));
  const catalog = parseCatalog(value, place);
  if (!catalog) {
    const problems = problemsOfFile(value).map(({ pointer, message }) => `\n  ${pointer || '/'}: ${message}`);
    throw new InputError(`${place} is not a valid catalog:${problems.join('')}`);
  }
  startCatalogs(portal);
  await declare('script', place, Promise.resolve(value));
  return catalog;
}
