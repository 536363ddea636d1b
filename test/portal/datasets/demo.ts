import type { DatasetCatalog } from '../store/catalog.js';
import { countyDatasets } from './county/county.js';
import { vegaDatasets } from './vega.js';

/** Loads the shipped data, or only what depends on the day. */
export async function loadDemo(catalog: DatasetCatalog, now: Date, which: 'all' | 'county'): Promise<void> {
  const fixed = which === 'all' ? await vegaDatasets() : [];
  for (const spec of [...fixed, ...countyDatasets(now)]) await catalog.load(spec, now);
}
