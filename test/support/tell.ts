/** Tells a metric as a card would: a definition, the rows of a portal and a clock go in, figures and words come out. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { defineCatalog, forgetCatalogs } from '../../src/catalogs.js';
import { loadMetric, type LoadOptions, type MetricData } from '../../src/load-metric.js';
import type { CatalogFile, MetricDefinition } from '../../src/metric/catalog.js';
import { formatDay, toDay } from '../../src/metric/period.js';
import { describe, type CardView } from '../../src/view/card-view.js';
import type { TableColumn } from '../../src/view/details-table.js';
import english from '../../src/view/details-languages/en.js';
import { toDetails, type DetailsView } from '../../src/view/details.js';
import { answerWith, type Row } from './answer.js';

export type Rows = readonly Row[];

/** A definition, part by part merged over `base`; `undefined` takes a part away. */
export type Part = { readonly [Key in keyof MetricDefinition]?: MetricDefinition[Key] | undefined };

const base: MetricDefinition = {
  title: 'Cases',
  shape: 'flow',
  source: { domain: 'data.example.gov', dataset: 'abcd-1234' },
  measure: { fn: 'sum', column: 'cases' },
  time: { column: 'day', grain: 'day' },
};

export interface Setting extends Omit<LoadOptions, 'now' | 'fetch' | 'previous'> {
  readonly metric?: Part;
  /** The catalog around the metric. */
  readonly file?: Partial<CatalogFile>;
  readonly rows: Rows;
  /** The clock: `YYYY-MM-DD` is its noon in UTC. */
  readonly now: string;
  readonly lastModified?: string;
  readonly locale?: string;
  /** The rows of an earlier answer to the same question. */
  readonly before?: Rows;
}

/** What a card tells, and a few figures read out of its data for short tests. */
export interface Told extends CardView {
  readonly data: MetricData;
  readonly values: readonly (number | null)[];
  readonly averages: readonly (number | null)[];
  readonly statuses: string;
  /** The first day of the headline's period. */
  readonly latest: string | null;
  readonly through: string | null;
  readonly state: string;
  readonly details: DetailsView;
  readonly table: DetailsView['table'] & { readonly headings: Readonly<Record<TableColumn, string | null>> };
  readonly cells: readonly string[];
  readonly marks: readonly string[];
  readonly url: string;
}

export async function tell(setting: Setting): Promise<Told> {
  const data = await load(setting);
  return toTold(data, describe(data, setting.locale));
}

/** The figures of a setting, before there is a word of them. */
export async function load(setting: Setting): Promise<MetricData> {
  const { metric, file, rows, now, lastModified, before, ...options } = setting;
  const definition = Object.fromEntries(
    Object.entries({ ...base, ...metric }).filter(([, part]) => part !== undefined),
  ) as unknown as MetricDefinition;
  forgetCatalogs();
  await defineCatalog({
    version: 1,
    publisher: { name: 'Demo County' },
    ...file,
    metrics: { m: definition },
  });
  const clock = () => new Date(now.includes('T') ? now : `${now}T12:00:00Z`);
  const ask = (answer: Rows, previous: MetricData | null) =>
    loadMetric('m', { ...options, previous, now: clock, fetch: answerWith(answer, lastModified) });
  return ask(rows, before ? await ask(before, null) : null);
}

function toTold(data: MetricData, view: CardView): Told {
  const { observations, completeThrough } = data.series;
  const { latest, freshness } = data.summary;
  const details = toDetails(data, view, english);
  return {
    ...view,
    data,
    values: observations.map(({ value }) => value),
    averages: observations.map(({ average }) => average),
    statuses: observations.map(({ status }) => status.charAt(0)).join(''),
    latest: latest && formatDay(latest.period.start),
    through: completeThrough && formatDay(completeThrough.end),
    state: freshness.state,
    details,
    table: { ...details.table, headings: toHeadings(details) },
    cells: details.table.rows.map(({ figure }) => figure),
    marks: details.table.rows.map(({ status }) => status),
    url: decodeURIComponent(data.provenance.url),
  };
}

/** The table's headings by column; `null` for one that it has not. */
function toHeadings({ table: { columns } }: DetailsView): Told['table']['headings'] {
  const none = { period: null, figure: null, average: null, status: null };
  return { ...none, ...Object.fromEntries(columns.map(({ key, heading }) => [key, heading])) };
}

/** Rows of consecutive days from a date; `undefined` leaves a day without a row, `null` gives it a row without a value. */
export function days(from: string, values: readonly (number | null | undefined)[], step = 1): Rows {
  const [year = 0, month = 0, date = 0] = from.split('-').map(Number);
  return values.flatMap((value, index) =>
    value === undefined ? [] : [[formatDay(toDay(year, month, date + index * step)), value] as const],
  );
}

/** Rows of consecutive months, dated by their first days. */
export function months(from: string, values: readonly (number | null | undefined)[], step = 1): Rows {
  const [year = 0, month = 0] = from.split('-').map(Number);
  return values.flatMap((value, index) =>
    value === undefined ? [] : [[formatDay(toDay(year, month + index * step, 1)), value] as const],
  );
}

export const repeat = <T>(value: T, count: number): T[] => Array.from({ length: count }, () => value);

/** One row of a truth table: its title says the fact, `tells` what the card must say, by dotted path. */
export interface Case extends Setting {
  readonly title: string;
  readonly tells: Readonly<Record<string, unknown>>;
}

const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null)?.[key], value);

/** Runs a table: a regular expression must match (or one of a list must), anything else must be deeply equal. */
export function cases(table: readonly Case[]): void {
  for (const { title, tells, ...setting } of table) {
    test(title, async () => {
      const told = await tell(setting);
      for (const [path, expected] of Object.entries(tells)) {
        const found = at(told, path);
        if (expected instanceof RegExp) assert.match(String(found), expected, `${path}: ${String(found)}`);
        else assert.deepEqual(found, expected, path);
      }
    });
  }
}

/** A table whose rows share their setting. */
export const sharing = (
  shared: Partial<Setting>,
  table: readonly (Partial<Case> & Pick<Case, 'title' | 'tells'>)[],
): Case[] =>
  table.map((each) => ({
    rows: [],
    now: '',
    ...shared,
    ...each,
    metric: { ...shared.metric, ...each.metric },
  }));
