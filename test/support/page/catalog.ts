/** The catalog of the browser tests: the simulated county and the archived series of the portal, in every shape. */

import { defineCatalog, forgetCatalogs } from '../../../src/catalogs.js';
import type { CatalogFile, MetricDefinition } from '../../../src/metric/catalog.js';
import { DEMO_IDS } from '../../portal/datasets/ids.js';
import { portalUrl } from '../portal-url.js';

const cases: MetricDefinition = {
  title: 'Confirmed cases',
  shape: 'flow',
  source: { dataset: DEMO_IDS.cases },
  measure: { fn: 'sum', column: 'cases' },
  time: { column: 'report_date', grain: 'day' },
  dimensions: { age: { column: 'age_group', values: ['0-17', '18-64', '65+'] } },
  completeness: { lag: 'P5D', provisional: 'P14D' },
  compare: ['previous', 'year'],
  better: 'down',
  words: { one: 'case', other: 'cases', kind: 'amount' },
  bindings: { county: {} },
};

export const census: MetricDefinition = {
  title: 'In hospital',
  shape: 'stock',
  source: { dataset: DEMO_IDS.hospital },
  measure: { fn: 'last', column: 'hospital_census' },
  time: { column: 'date', grain: 'day' },
};

const weather: MetricDefinition = {
  title: 'Precipitation, Seattle',
  shape: 'flow',
  source: { dataset: DEMO_IDS.seattleWeather },
  measure: { fn: 'sum', column: 'precipitation' },
  time: { column: 'date', grain: 'day' },
  format: { unit: 'mm', digits: 1 },
};

export const catalogFile: CatalogFile = {
  version: 1,
  publisher: { name: 'Simulated County' },
  defaults: { domain: portalUrl, timeZone: 'America/Chicago', weekStart: 'sunday' },
  places: { county: { name: 'Simulated County' } },
  metrics: {
    cases,
    census,
    weather,
    'cases.average': { ...cases, title: 'Cases a day', smooth: { window: 7 } },
    'cases.worse': { ...cases, title: 'Cases, the more the better', better: 'up' },
    'icu.occupancy': {
      title: 'ICU beds in use',
      shape: 'ratio',
      source: { dataset: DEMO_IDS.hospital },
      measure: {
        numerator: { fn: 'sum', column: 'icu_beds_in_use' },
        denominator: { fn: 'sum', column: 'icu_beds_staffed' },
      },
      time: { column: 'date', grain: 'day' },
      format: { style: 'percent' },
      bands: [{ below: 0.7, title: 'Normal' }, { title: 'High' }],
      target: { op: '<=', value: 0.8, title: 'Limit' },
    },
    'cases.total': {
      title: 'Cases so far',
      shape: 'cumulative',
      source: { dataset: DEMO_IDS.totals },
      measure: { fn: 'last', column: 'total_cases' },
      time: { column: 'date', grain: 'day' },
    },
    doses: {
      title: 'Doses given',
      shape: 'flow',
      source: { dataset: DEMO_IDS.vaccinations },
      measure: { fn: 'sum', column: 'doses' },
      time: { column: 'week_ending', grain: 'week' },
    },
    requests: {
      title: '311 requests',
      shape: 'flow',
      source: { dataset: DEMO_IDS.requests },
      measure: { fn: 'count' },
      time: { column: 'created_date', grain: 'day' },
      missing: 'zero',
    },
    deaths: {
      title: 'Deaths, 18 to 64',
      shape: 'flow',
      source: { dataset: DEMO_IDS.deaths, where: { age_group: '18-64' } },
      measure: { fn: 'sum', column: 'deaths' },
      time: { column: 'month', grain: 'month' },
      suppress: { below: 11, title: 'Fewer than 11' },
    },
    'census.held': { ...census, title: 'In hospital, checked', bounds: { min: 40 } },
    'census.paused': { ...census, title: 'In hospital, paused', freshness: { status: 'paused' } },
    'census.retired': {
      ...census,
      title: 'In hospital, retired',
      freshness: { status: 'retired', successor: 'census' },
    },
    'weather.late': { ...weather, title: 'Precipitation, late', freshness: { staleAfter: 'P10Y' } },
    'weather.snow': { ...weather, title: 'Snow', source: { ...weather.source, where: { weather: 'snow' } } },
    'weather.none': { ...weather, title: 'Hail', source: { ...weather.source, where: { weather: 'hail' } } },
    'gone.dataset': { ...census, title: 'Gone', source: { dataset: 'gone-gone' } },
    'gone.column': { ...census, title: 'No column', measure: { fn: 'last', column: 'hospital_censuss' } },
  },
};

let uses = 0;

/** A condition that every row meets, and that no test before had: nothing kept from another test answers this one. */
function once({ source, time, ...rest }: MetricDefinition): MetricDefinition {
  const gte = `19${String(10 + (uses % 80))}-01-${String(10 + Math.floor(uses / 80))}`;
  return { ...rest, time, source: { ...source, where: { ...source.where, [time.column]: { gte } } } };
}

/** Makes the catalog the page's only one. */
export async function useCatalog(): Promise<void> {
  uses++;
  const metrics = Object.entries(catalogFile.metrics).map(([name, metric]) => [name, once(metric)] as const);
  forgetCatalogs();
  await defineCatalog({ ...catalogFile, metrics: Object.fromEntries(metrics) });
}
