/** 834 published versions of one daily series, replayed: how often a card's direction was right, by its lag. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';

import { defineCatalog, forgetCatalogs } from '../../src/catalogs.js';
import { loadMetric, type MetricData } from '../../src/load-metric.js';
import type { MetricDefinition } from '../../src/metric/catalog.js';
import { describe } from '../../src/view/card-view.js';
import { messagesFor } from '../../src/view/languages.js';
import { hasSharedData, sharedPath, skip } from '../support/shared-data.js';

type Column = 'case_count' | 'hospitalized_count';
type Day = string;
type Counts = ReadonlyMap<Day, Readonly<Record<Column, number>>>;

interface Vintage {
  readonly counts: Counts;
  readonly last: Day;
}

const later = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** The rows of a file without quotes, by their header. */
function readRows(name: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(sharedPath('covid', name), 'utf8').trim().split(/\r?\n/);
  const keys = header.toLowerCase().split(',');
  return lines.map((line) =>
    Object.fromEntries(line.split(',').map((cell, index) => [keys[index] ?? '', cell])),
  );
}

const toDay = (text = ''): Day => text.replace(/(\d\d)\/(\d\d)\/(\d{4})/, '$3-$1-$2');

function toCounts(rows: readonly Record<string, string>[]): Counts {
  return new Map(
    rows.map((row) => [
      toDay(row.date_of_interest),
      { case_count: Number(row.case_count), hospitalized_count: Number(row.hospitalized_count) },
    ]),
  );
}

let vintages: readonly Vintage[] = [];
let final: Counts = new Map();

const definition = (column: Column, lag?: number): MetricDefinition => ({
  title: 'Reports',
  shape: 'flow',
  source: { domain: 'data.example.gov', dataset: 'abcd-1234' },
  measure: { fn: 'sum', column },
  time: { column: 'date_of_interest', grain: 'day' },
  smooth: { window: 7 },
  ...(lag === undefined ? {} : { completeness: { lag: `P${String(lag)}D` } }),
});

/** A portal that holds one vintage: it answers the query's columns under the query's own names. */
function toFetch({ counts }: Vintage): typeof globalThis.fetch {
  return (url) => {
    const soql = new URL(url instanceof Request ? url.url : url).searchParams.get('$query') ?? '';
    const step = /date_trunc_ymd\(`date_of_interest`\) AS (\w+)/.exec(soql)?.[1] ?? assert.fail(soql);
    const [, column, value] = /sum\(`(\w+)`\) AS (\w+)/.exec(soql) ?? assert.fail(soql);
    const rows = [...counts]
      .reverse()
      .map(([day, row]) => ({ [step]: `${day}T00:00:00.000`, [value ?? '']: String(row[column as Column]) }));
    return Promise.resolve(new Response(JSON.stringify(rows)));
  };
}

/** The card of a vintage, read on the day after its last day. */
const load = (name: string, vintage: Vintage, previous: MetricData | null = null) =>
  loadMetric(name, {
    fetch: toFetch(vintage),
    now: () => new Date(`${later(vintage.last, 1)}T12:00:00Z`),
    previous,
  });

const week = (end: Day, column: Column) =>
  Array.from({ length: 7 }, (_, index) => final.get(later(end, -index))?.[column] ?? assert.fail(end)).reduce(
    (a, b) => a + b,
  );

/** Of the vintages after which the week moved by 5 % or more, the percentage whose card showed the right direction. */
async function shareRight(name: string, column: Column): Promise<{ share: number; counted: number }> {
  let [counted, right] = [0, 0];
  for (const vintage of vintages) {
    const { summary } = await load(name, vintage);
    const { latest, changes } = summary;
    const [change] = changes;
    assert.ok(latest && change?.kind === 'difference');
    const end = new Date(latest.period.end * 86_400_000).toISOString().slice(0, 10);
    const [now, before] = [week(end, column), week(later(end, -7), column)];
    if (before === 0 || Math.abs(now - before) / before < 0.05) continue;
    counted += 1;
    if (change.direction === (now > before ? 'up' : 'down')) right += 1;
  }
  return { share: (right / counted) * 100, counted };
}

before(() => {
  if (!hasSharedData) return;
  const byVintage = new Map<string, Record<string, string>[]>();
  for (const row of readRows('nychealth_data-by-day_835vintages_last60rows.csv')) {
    byVintage.set(row.as_of ?? '', [...(byVintage.get(row.as_of ?? '') ?? []), row]);
  }
  vintages = [...byVintage.values()].map((rows) => ({
    counts: toCounts(rows),
    last: toDay(rows.at(-1)?.date_of_interest),
  }));
  final = toCounts(readRows('nychealth_data-by-day_2025-10-16.csv'));
  assert.equal(vintages.length, 834);
});

const table: readonly (readonly [column: Column, what: string, lag: number | undefined, expected: number])[] =
  [
    ['case_count', 'cases', undefined, 91.6],
    ['case_count', 'cases', 3, 99.6],
    ['case_count', 'cases', 7, 100],
    ['hospitalized_count', 'admissions', undefined, 66.7],
    ['hospitalized_count', 'admissions', 3, 89.4],
    ['hospitalized_count', 'admissions', 7, 95.6],
    ['hospitalized_count', 'admissions', 14, 99.4],
  ];
for (const [column, what, lag, expected] of table) {
  const days = lag === undefined ? 'no lag' : `a lag of ${String(lag)} days`;
  test(
    `with ${days} the direction of ${what} is right in ${String(expected)} %`,
    { skip },
    async (context) => {
      forgetCatalogs();
      await defineCatalog({ version: 1, metrics: { replayed: definition(column, lag) } });
      const { share, counted } = await shareRight('replayed', column);
      context.diagnostic(`${share.toFixed(2)} % of ${String(counted)} vintages`);
      assert.ok(Math.abs(share - expected) <= 0.2, `${share.toFixed(2)} %`);
    },
  );
}

/** The days whose cases are not what they were a vintage before. */
const changedDays = (before: Vintage, after: Vintage): Day[] =>
  [...before.counts].flatMap(([day, { case_count }]) =>
    (after.counts.get(day)?.case_count ?? case_count) === case_count ? [] : [day],
  );

test(
  'without a stated lag, a card says that its latest figures will change once a revision was seen; never before',
  { skip },
  async () => {
    forgetCatalogs();
    await defineCatalog({
      version: 1,
      metrics: { plain: definition('case_count'), lagged: definition('case_count', 3) },
    });
    const { unsettled } = messagesFor('en');
    const says = (data: MetricData) => describe(data).notes.includes(unsettled);
    let [plain, lagged]: (MetricData | null)[] = [null, null];
    let seen = false;
    for (const [index, vintage] of vintages.slice(0, 60).entries()) {
      plain = await load('plain', vintage, plain);
      lagged = await load('lagged', vintage, lagged);
      const before = vintages[index - 1];
      const changed = before ? changedDays(before, vintage) : [];
      assert.deepEqual(
        plain.revisions.map(({ period }) => period),
        changed,
      );
      seen ||= changed.length > 0;
      assert.equal(says(plain), seen);
      assert.equal(says(lagged), false);
    }
    assert.ok(seen);
  },
);
