/** A metric, and beside it the SQL that says what it must be: two descriptions of one thing, written apart. */

import { loadMetric, type LoadOptions, type MetricData } from '../../../src/load-metric.js';
import { defineCatalog, forgetCatalogs } from '../../../src/catalogs.js';
import type { MetricDefinition } from '../../../src/metric/catalog.js';
import { assertAgrees } from '../agree.js';
import { reckon, type Reckoning, type Unit } from '../reckoning.js';

export interface OracleCase {
  readonly title: string;
  readonly dataset: string;
  readonly measure: MetricDefinition['measure'];
  readonly where?: NonNullable<MetricDefinition['source']['where']>;
  readonly time: string;
  readonly lag?: string;
  /** The rows that count, as `d`, `a` and `b`. */
  readonly rows: string;
  readonly shape: Reckoning['shape'];
  readonly native: Unit;
  readonly grain?: Unit;
  readonly sql?: Partial<Reckoning>;
  readonly more?: Partial<MetricDefinition>;
  readonly defaults?: { readonly weekStart?: string; readonly fiscalYearStart?: string };
  /** The publisher's today: noon of this day is now. */
  readonly today: string;
  readonly frozen?: boolean;
  readonly span?: number;
}

/** Loads the metric of a case from a portal. */
export async function loadCase(
  each: OracleCase,
  portal: string,
  options: LoadOptions = {},
): Promise<MetricData> {
  const {
    dataset,
    where,
    measure,
    shape,
    native,
    grain = native,
    lag,
    more,
    today,
    frozen = false,
    defaults,
  } = each;
  forgetCatalogs();
  await defineCatalog({
    version: 1,
    ...(defaults ? { defaults } : {}),
    metrics: {
      it: {
        title: each.title,
        shape,
        source: { domain: portal, dataset, ...(where ? { where } : {}) },
        measure,
        time: { column: each.time, grain: native },
        compare: ['previous', 'year'],
        minBase: 0,
        bounds: { min: null },
        ...(lag === undefined ? {} : { completeness: { lag } }),
        ...more,
      },
    },
  });
  const day = new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10);
  return loadMetric('it', {
    period: grain,
    span: each.span,
    now: () => new Date(`${today}T12:00:00Z`),
    ...(frozen ? { asOf: day } : {}),
    ...options,
  });
}

const spans = { day: 90, week: 52, month: 36, quarter: 20, year: 15 } as const;

/** Whether the library's series, latest, averages and changes are those of the SQL. */
export async function verifyCase(each: OracleCase, portal: string): Promise<MetricData> {
  const { native, grain = native, rows, shape, today, sql: more, more: definition } = each;
  const data = await loadCase(each, portal);
  const window = definition?.smooth?.window;
  const expected = await reckon({
    rows,
    shape,
    native,
    grain,
    today,
    ...(window ? { window } : {}),
    ...more,
  });
  assertAgrees(data, expected, each.span ?? spans[grain]);
  return data;
}
