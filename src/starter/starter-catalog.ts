/**
 * Named metrics that work with no set-up. Each dataset and column was seen in public code or recordings of its portal; a
 * portal may still rename or retire one, and a card then says so.
 */

import type { CatalogFile } from '../metric/catalog.js';

export const starterCatalog: CatalogFile = {
  version: 1,
  metrics: {
    'nyc.311-requests': {
      title: '311 service requests, New York City',
      short: '311 requests',
      shape: 'flow',
      source: { domain: 'data.cityofnewyork.us', dataset: 'erm2-nwe9' },
      measure: { fn: 'count' },
      time: { column: 'created_date', grain: 'day' },
      completeness: { lag: 'P1D' },
      words: { one: 'request', other: 'requests', kind: 'amount' },
    },
    'chicago.crimes': {
      title: 'Reported crimes, Chicago',
      short: 'Crimes',
      shape: 'flow',
      source: { domain: 'data.cityofchicago.org', dataset: 'ijzp-q8t2' },
      measure: { fn: 'count' },
      time: { column: 'date', grain: 'day' },
      completeness: { lag: 'P8D' },
      words: { one: 'crime', other: 'crimes', kind: 'amount' },
    },
    'chicago.311-requests': {
      title: '311 service requests, Chicago',
      short: '311 requests',
      shape: 'flow',
      source: { domain: 'data.cityofchicago.org', dataset: 'v6vf-nfxy' },
      measure: { fn: 'count' },
      time: { column: 'created_date', grain: 'day' },
      completeness: { lag: 'P1D' },
      words: { one: 'request', other: 'requests', kind: 'amount' },
    },
    'sf.311-cases': {
      title: '311 cases, San Francisco',
      short: '311 cases',
      shape: 'flow',
      source: { domain: 'data.sfgov.org', dataset: 'vw6y-z8j6' },
      measure: { fn: 'count' },
      time: { column: 'requested_datetime', grain: 'day' },
      completeness: { lag: 'P1D' },
      words: { one: 'case', other: 'cases', kind: 'amount' },
    },
    'seattle.fire-calls': {
      title: 'Fire and medical 911 calls, Seattle',
      short: '911 calls',
      shape: 'flow',
      source: { domain: 'data.seattle.gov', dataset: 'kzjm-xkqj' },
      measure: { fn: 'count' },
      time: { column: 'datetime', grain: 'day' },
      words: { one: 'call', other: 'calls', kind: 'amount' },
    },
  },
};
