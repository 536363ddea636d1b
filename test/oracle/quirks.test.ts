/** The quirks found in the real data sets, each by its name, through the portal. Runs where the shared folder is. */

import assert from 'node:assert/strict';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { MetricError } from '../../src/errors.js';
import type { LoadOptions, MetricData } from '../../src/load-metric.js';
import { describe } from '../../src/view/card-view.js';
import { startPortal, type Portal } from '../portal/portal.js';
import { sql } from '../support/duck.js';
import { hasSharedData, sharedPath, skip } from '../support/shared-data.js';
import { loadCase, type OracleCase } from './cases/oracle-case.js';
import { csv } from './cases/sources.js';

let portal: Portal | undefined;
before(async () => {
  if (hasSharedData) portal = await startPortal({ dataDir: sharedPath('socrata'), demo: false });
});
after(() => portal?.close());

type Quirk = Omit<OracleCase, 'title' | 'rows'>;
const load = (each: Quirk, options?: LoadOptions): Promise<MetricData> =>
  loadCase({ ...each, title: 'It', rows: '' }, portal?.url ?? '', options);
const dateOf = (day: number | undefined) => new Date((day ?? NaN) * 86_400_000).toISOString().slice(0, 10);
const isMalformed = (error: unknown) => error instanceof MetricError && error.kind === 'malformed';

const nyc: Quirk = {
  dataset: 'rc75-m7u3',
  time: 'date_of_interest',
  native: 'day',
  today: '2023-02-22',
  shape: 'flow',
  measure: { fn: 'sum', column: 'case_count' },
};

test('our weekly average is the one that the publisher rounds and ships', { skip }, async () => {
  const { series } = await load({ ...nyc, more: { smooth: { window: 7 } }, span: 1000 });
  const shipped = new Map(
    (
      await sql(
        `SELECT strftime(strptime(date_of_interest, '%m/%d/%Y'), '%Y-%m-%d'), CASE_COUNT_7DAY_AVG FROM ${csv('nyc_rc75-m7u3_covid_daily_counts.csv')}`,
      )
    ).map(([day, average]) => [String(day), Number(average)]),
  );
  assert.equal(series.observations.length, 1000);
  for (const { period, average } of series.observations) {
    assert.ok(
      Math.abs((average ?? NaN) - (shipped.get(dateOf(period.start)) ?? NaN)) <= 0.5,
      dateOf(period.start),
    );
  }
});

test('days that the publisher flags as incomplete can be left out by a condition', { skip }, async () => {
  const all = await load(nyc);
  const settled = await load({ ...nyc, where: { incomplete: 0 } });
  assert.equal(dateOf(all.summary.latest?.period.start), '2023-02-21');
  assert.equal(dateOf(settled.summary.latest?.period.start), '2023-02-14');
});

test('a local midnight written as UTC stays on its own day', { skip }, async () => {
  const { series } = await load({
    dataset: 'tvq9-ec9w',
    time: 'specimen_collection_date',
    native: 'day',
    shape: 'flow',
    measure: { fn: 'sum', column: 'case_count' },
    today: '2021-08-10',
    span: 2000,
  });
  const days = series.observations.map(({ period, value }) => [dateOf(period.start), value]);
  assert.deepEqual(days.slice(0, 4), [
    ['2020-03-03', 2],
    ['2020-03-04', null],
    ['2020-03-05', 6],
    ['2020-03-06', null],
  ]);
  assert.equal(dateOf(series.observations.at(-1)?.period.start), '2021-08-08');
});

test('rows without a date are in no period, and are counted in the notes', { skip }, async () => {
  const data = await load({
    dataset: 'naz8-j4nc',
    time: 'date',
    native: 'day',
    shape: 'flow',
    measure: { fn: 'sum', column: 'cases_total' },
    today: '2020-09-18',
    span: 300,
  });
  assert.equal(data.series.undated, 136);
  assert.ok(describe(data).notes.some((note) => note.includes('136')));
  const dated = data.series.observations.reduce((sum, { value }) => sum + (value ?? 0), 0);
  const [[total = 0] = []] = await sql(
    `SELECT sum("Cases - Total"::INT)::INT FROM ${csv('chicago_naz8-j4nc_daily_cases_deaths_hosp_vintage-2020-09.csv')}`,
  );
  assert.equal(dated + 136, total);
});

const beds: Quirk = {
  dataset: 'f3he-c6sv',
  time: 'date',
  native: 'day',
  shape: 'stock',
  measure: { fn: 'last', column: 'icu_beds_in_use_covid_19' },
  today: '2021-04-08',
};

test(
  'where reporting narrows, the latest figure is the last that was given, with its own date',
  { skip },
  async () => {
    const all = await load({ ...beds, measure: { fn: 'last', column: 'icu_beds_in_use_total' } });
    const covid = await load(beds);
    assert.equal(dateOf(all.summary.latest?.period.start), '2021-04-07');
    assert.equal(dateOf(covid.summary.latest?.period.start), '2021-04-06');
  },
);

test('thousands separators are part of the writing, not of the number', { skip }, async () => {
  const { series } = await load({
    ...beds,
    measure: { fn: 'last', column: 'ventilators_available_total' },
    span: 1000,
  });
  assert.equal(series.observations.find(({ period }) => dateOf(period.start) === '2021-02-22')?.value, 1453);
});

const rides: Quirk = {
  dataset: '6iiy-9s97',
  time: 'service_date',
  native: 'day',
  shape: 'flow',
  measure: { fn: 'sum', column: 'total_rides' },
  today: '2014-08-01',
  frozen: true,
  span: 60,
};

test(
  'a day that is published twice doubles a sum, is refused by "last", and leaves an average what it is',
  { skip },
  async () => {
    const [[day, once] = []] =
      await sql(`SELECT strftime(strptime(service_date, '%m/%d/%Y'), '%Y-%m-%d') AS d, any_value(total_rides)::INT
    FROM ${csv('chicago_6iiy-9s97_cta_daily_boardings.csv')} GROUP BY 1 HAVING count(*) = 2 AND d LIKE '2014-07-%' LIMIT 1`);
    const on = ({ series }: MetricData) =>
      series.observations.find(({ period }) => dateOf(period.start) === day)?.value;
    assert.equal(on(await load(rides)), 2 * Number(once));
    assert.equal(
      on(await load({ ...rides, shape: 'stock', measure: { fn: 'avg', column: 'total_rides' } })),
      Number(once),
    );
    await assert.rejects(
      load({ ...rides, shape: 'stock', measure: { fn: 'last', column: 'total_rides' } }),
      isMalformed,
    );
  },
);

test(
  'in a table of mostly empty columns the latest figure is the latest that there is',
  { skip },
  async () => {
    const bts: Quirk = {
      dataset: 'crem-w557',
      time: 'date',
      native: 'month',
      shape: 'stock',
      measure: { fn: 'last', column: 'national_highway_construction_cost_index_nhcci' },
      today: '2026-06-01',
      span: 1,
    };
    assert.equal(dateOf((await load(bts)).summary.latest?.period.start), '2019-09-01');
    const gdp = await load({
      ...bts,
      native: 'quarter',
      measure: { fn: 'last', column: 'real_gross_domestic_product_seasonally_adjusted' },
    });
    assert.equal(dateOf(gdp.summary.latest?.period.start), '2020-04-01');
  },
);

const cdc: Quirk = {
  dataset: 'pwn4-m3yp',
  time: 'date_updated',
  native: 'week',
  shape: 'flow',
  measure: { fn: 'sum', column: 'new_cases' },
  where: { state: 'NE' },
  today: '2021-09-14',
  frozen: true,
};

test(
  'a negative correction is held from the headline, kept in sums, and called a revision',
  { skip },
  async () => {
    const data = await load(cdc, {});
    const held = await load({ ...cdc, more: { bounds: {} } });
    assert.equal(data.summary.value, -16_945);
    assert.equal(held.summary.value, (await load({ ...cdc, today: '2021-09-07' })).summary.value);
    assert.deepEqual(
      held.summary.held.map(({ value }) => value),
      [-16_945],
    );
    assert.ok(describe(held).notes.some((note) => note.includes('16,945')));
    const year = await load({
      ...cdc,
      measure: { fn: 'sum', column: 'new_cases' },
      today: '2022-10-31',
      span: 400,
    });
    assert.equal(
      year.series.observations.reduce((sum, { value }) => sum + (value ?? 0), 0),
      await totalOf('NE'),
    );
  },
);

async function totalOf(state: string): Promise<number> {
  const [[total = 0] = []] = await sql(
    `SELECT sum(new_cases::DOUBLE) FROM ${csv('cdc_pwn4-m3yp_weekly_cases_deaths_by_state.csv')} WHERE state = '${state}'`,
  );
  return Number(total);
}

test('a page of exactly 1,000 rows is counted whole, as the portal counts and not we', { skip }, async () => {
  const { series } = await load({
    dataset: 'erm2-nwe9',
    time: 'created_date',
    native: 'day',
    shape: 'flow',
    measure: { fn: 'count' },
    today: '2024-04-17',
  });
  assert.equal(
    series.observations.reduce((sum, { value }) => sum + (value ?? 0), 0),
    1000,
  );
});

test(
  'a file with the marks of an unfinished merge is refused, and the error names them',
  { skip },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'civic-'));
    try {
      await copyFile(
        sharedPath('covid', 'FIXTURE_nychealth_2020-12-09_merge-conflict.csv'),
        join(folder, 'broken.csv'),
      );
      await assert.rejects(
        startPortal({ dataDir: folder, demo: false, warn: () => undefined }),
        /broken\.csv: line 1: a merge conflict marker \(<<<<<<<\)/,
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);
