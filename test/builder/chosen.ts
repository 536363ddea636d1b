/** Choices for the builder's table tests. */

import { initialState, type BuilderState } from '../../src/builder/builder-state.js';
import type { Chosen } from '../../src/builder/chosen.js';
import { parseCatalog, type MetricDefinition } from '../../src/metric/catalog.js';
import { resolveMetric } from '../../src/metric/resolve.js';

export const cases: MetricDefinition = {
  title: 'Confirmed cases',
  shape: 'flow',
  source: { dataset: 'abcd-1234' },
  measure: { fn: 'sum', column: 'cases' },
  time: { column: 'day', grain: 'day' },
  completeness: { lag: 'P3D' },
};

export const catalogUrl = 'https://county.gov/metrics.json';

interface Given extends Partial<Omit<Chosen, 'state'>> {
  readonly state?: Partial<BuilderState>;
  readonly definition?: Partial<MetricDefinition>;
}

/** A harmless choice, but for what is given. */
export function choose({ state, definition, ...rest }: Given = {}): Chosen {
  const chosen = { ...initialState, metric: 'covid.cases', ...state };
  const file = {
    version: 1,
    defaults: { domain: 'data.county.gov' },
    metrics: { 'covid.cases': { ...cases, ...definition } },
  };
  const catalog = parseCatalog(file, 'test');
  return {
    state: chosen,
    catalog: { kind: 'url', url: catalogUrl },
    metric: catalog && resolveMetric(catalog, 'covid.cases', { period: chosen.period }),
    fault: null,
    baked: {
      text: 'Confirmed cases: 27 on June 9, 2021.',
      label: 'Confirmed cases',
      day: '2021-06-15',
      source: 'https://data.county.gov/d/abcd-1234',
      freshness: 'fresh',
    },
    base: 'https://cdn.example/civic-metrics@0.1.0/',
    version: '0.1.0',
    integrity: { 'civic-metrics.js': 'sha384-AAA', 'civic-frame.js': 'sha384-BBB' },
    ...rest,
  };
}
