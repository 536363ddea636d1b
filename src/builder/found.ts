/** From what was pasted to what can be chosen: a catalog with its metrics, or a dataset that an entry can be drafted for. */

import { askReporting, timeColumns, type Reporting } from '../author/time-column.js';
import { fetchDataset, type Dataset } from '../author/dataset.js';
import { addCatalog, forgetCatalogs } from '../catalogs.js';
import { fetchCatalog } from '../fetch-catalog.js';
import { MetricError } from '../errors.js';
import { problemsOfFile, problemsOfMetrics } from '../metric/catalog-problems.js';
import { parseCatalog, type Catalog } from '../metric/catalog.js';
import { starterCatalog } from '../starter/starter-catalog.js';
import type { BuilderState } from './builder-state.js';
import type { CatalogPlace } from './chosen.js';
import { readPasted } from './pasted.js';

export type Found =
  | {
      readonly kind: 'catalog';
      readonly place: CatalogPlace;
      readonly catalog: Catalog;
      readonly problems: readonly string[];
    }
  | {
      readonly kind: 'dataset';
      readonly dataset: Dataset;
      readonly timeColumn: string;
      readonly reporting: Reporting;
    }
  | { readonly kind: 'wrong'; readonly why: readonly string[] };

/** Reads what a state points to, over the network where it must. Never rejects. */
export async function find({ json, from }: BuilderState, page: string): Promise<Found> {
  const pasted = readPasted(json || from, page);
  return orFault(async () => {
    switch (pasted.kind) {
      case 'nothing':
        return toFound({ kind: 'starter' }, starterCatalog, 'The starter catalog');
      case 'json':
        return toFound({ kind: 'inline', file: Object(pasted.value) as object }, pasted.value, 'The catalog');
      case 'catalog':
        return toFound({ kind: 'url', url: pasted.url }, await fetchCatalog(pasted.url), pasted.url);
      case 'dataset':
        return await findDataset(await fetchDataset(pasted.address));
      case 'wrong':
        return { kind: 'wrong', why: [pasted.why] };
    }
  });
}

async function orFault(read: () => Found | Promise<Found>): Promise<Found> {
  try {
    return await read();
  } catch (error) {
    return { kind: 'wrong', why: [error instanceof MetricError ? error.message : String(error)] };
  }
}

/** Makes the catalog the page's only one. */
function toFound(place: CatalogPlace, value: unknown, origin: string): Found {
  const catalog = parseCatalog(value, origin);
  const tell = ({ pointer, message }: { pointer: string; message: string }) =>
    `${pointer || '/'}: ${message}`;
  if (!catalog)
    return { kind: 'wrong', why: [`${origin} is not a valid catalog.`, ...problemsOfFile(value).map(tell)] };
  forgetCatalogs();
  void addCatalog('defined', origin, Promise.resolve(value));
  return { kind: 'catalog', place, catalog, problems: problemsOfMetrics(catalog).map(tell) };
}

/** The same dataset by another column of dates. Never rejects. */
export const findAgain = (dataset: Dataset, timeColumn: string): Promise<Found> =>
  orFault(() => findDataset(dataset, timeColumn));

/** A dataset with the column of dates that its entry would have. */
async function findDataset(dataset: Dataset, wanted?: string): Promise<Found> {
  const timeColumn = wanted ?? timeColumns(dataset)[0]?.field;
  if (timeColumn === undefined)
    return { kind: 'wrong', why: [`${dataset.title} has no column of dates, so it has no latest figure.`] };
  return { kind: 'dataset', dataset, timeColumn, reporting: await askReporting(dataset, timeColumn) };
}
