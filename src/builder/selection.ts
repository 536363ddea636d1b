/** What a catalog offers for the metric that was chosen, and what changes when another one is. */

import { MetricError } from '../errors.js';
import type { Catalog, MetricDefinition } from '../metric/catalog.js';
import { legalGrains } from '../metric/measure.js';
import type { Metric } from '../metric/metric.js';
import { suggestion } from '../metric/nearest.js';
import type { Grain } from '../metric/period.js';
import { parseFilter, resolveMetric } from '../metric/resolve.js';
import type { BuilderState } from './builder-state.js';
import { words } from './words.js';

export interface Offer {
  readonly name: string;
  readonly definition: MetricDefinition;
  readonly places: readonly (readonly [key: string, name: string])[];
  readonly periods: readonly Grain[];
  readonly comparisons: readonly string[];
  readonly dimensions: readonly {
    readonly key: string;
    readonly title: string;
    readonly values: readonly string[];
  }[];
}

/** A catalog's metrics by their own names, without their aliases. */
export const metricsOf = ({ metrics }: Catalog) =>
  [...metrics].flatMap(([alias, { name, definition }]) => (alias === name ? [{ name, definition }] : []));

export function toOffer(catalog: Catalog, asked: string): Offer | null {
  const { name, definition } = catalog.metrics.get(asked) ?? {};
  if (name === undefined || !definition) return null;
  const { file } = catalog;
  return {
    name,
    definition,
    places: Object.keys(definition.bindings ?? {}).map((key) => [key, file.places?.[key]?.name ?? key]),
    periods: definition.time.grains ?? legalGrains(definition, file),
    comparisons: ['previous', 'year', ...(definition.target ? ['target'] : []), 'none'],
    dimensions: Object.entries(definition.dimensions ?? {}).map(([key, { title, values }]) => ({
      key,
      title: title ?? key,
      values: values.map(String),
    })),
  };
}

/** The metric as the state asks for it, or why there is none such. */
export function toMetric(catalog: Catalog, { metric, place, filter, period }: BuilderState): Metric | string {
  try {
    return resolveMetric(catalog, metric, { place, filter, period });
  } catch (error) {
    return error instanceof MetricError ? error.message : String(error);
  }
}

/** What of a state belongs to its metric. */
const ofMetric = { place: '', filter: '', period: '', span: '', compare: '' };

/** The state for another metric; with a place, where there is no figure without one. */
export function chooseMetric(state: BuilderState, catalog: Catalog, metric: string): BuilderState {
  const bare = { ...state, ...ofMetric, metric };
  if (typeof toMetric(catalog, bare) !== 'string') return bare;
  const [place] = toOffer(catalog, metric)?.places ?? [];
  return place ? { ...bare, place: place[0] } : bare;
}

/**
 * The state fitted to a catalog: where no metric is named, the first one is chosen. A name that the catalog does not know
 * stays: whoever opened that address wanted it, and no other.
 */
export function fitState(state: BuilderState, catalog: Catalog): BuilderState {
  if (state.metric) return state;
  const [first] = metricsOf(catalog);
  return first ? chooseMetric(state, catalog, first.name) : { ...state, ...ofMetric };
}

/** The state for another catalog than it was chosen from: it keeps a metric that is there, too. */
export const moveState = (state: BuilderState, catalog: Catalog): BuilderState =>
  fitState(catalog.metrics.has(state.metric) ? state : { ...state, ...ofMetric, metric: '' }, catalog);

/** Why a name in the address chooses nothing; `null` where it does, or there is none. */
export function tellUnknown({ metrics }: Catalog, { metric }: BuilderState): string | null {
  if (!metric || metrics.has(metric)) return null;
  return words.noMetric(metric, suggestion(metric, metrics.keys()));
}

const encode = (text: string) => text.replaceAll(/[%;,=]/g, encodeURIComponent);

/** A `filter` attribute with one dimension set to a value, or freed of it. */
export function setFilter(filter: string, key: string, value: string): string {
  const others = Object.entries(parseFilter(filter)).filter(([each]) => each !== key);
  return [...others, ...(value ? [[key, [value]] as const] : [])]
    .map(([each, values]) => `${encode(each)}=${values.map(encode).join(',')}`)
    .join('; ');
}
