import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startPortal } from '../portal.js';
import { usePortal } from '../support/ask.js';
import { countyDatasets } from './county/county.js';
import { DEMO_IDS } from './ids.js';
import { mulberry32 } from './mulberry32.js';

const { rows, get, portal } = usePortal({ now: '2024-03-15' });

const counties = new Map<string, ReturnType<typeof countyDatasets>>();

function specRows(now: string, id: string): readonly Readonly<Record<string, unknown>>[] {
  const county = counties.get(now) ?? countyDatasets(new Date(now));
  counties.set(now, county);
  const spec = county.find((candidate) => candidate.id === id);
  if (spec?.csv === undefined) return spec?.rows ?? [];
  const [header = '', ...lines] = spec.csv.trimEnd().split('\n');
  const keys = header.split(',');
  return lines.map((line) =>
    Object.fromEntries(line.split(',').map((cell, index) => [keys[index] ?? '', cell])),
  );
}

/** One value for each key, for two moments. */
function compare(
  id: string,
  key: (row: Readonly<Record<string, unknown>>) => string,
  from: string,
  to: string,
): string[] {
  const later = new Map(specRows(to, id).map((row) => [key(row), JSON.stringify(row)]));
  return specRows(from, id)
    .filter((row) => later.has(key(row)) && later.get(key(row)) !== JSON.stringify(row))
    .map(key);
}

test('the generator is mulberry32', () => {
  const random = mulberry32(1);
  assert.deepEqual([random(), random()], [0.6270739405881613, 0.002735721180215478]);
});

test('a county is the same every time it is asked for', () => {
  const ask = (): string => JSON.stringify(countyDatasets(new Date('2023-05-06T12:00:00Z')));
  assert.equal(ask(), ask());
});

test('what is final stays as it is when time moves on', () => {
  const [from, to] = ['2023-05-06T12:00:00Z', '2023-11-20T12:00:00Z'];
  const dated =
    (field: string, other = ''): ((row: Readonly<Record<string, unknown>>) => string) =>
    (row) =>
      `${String(row[field])} ${String(row[other])}`;
  const open: readonly (readonly [string, ReturnType<typeof dated>, string])[] = [
    [DEMO_IDS.cases, dated('report_date', 'age_group'), '2023-04-26'],
    [DEMO_IDS.hospital, dated('date'), '9999'],
    [DEMO_IDS.tests, dated('date'), '2023-04-26'],
    [DEMO_IDS.equipment, dated('date', 'item'), '9999'],
    [DEMO_IDS.deaths, dated('month', 'age_group'), '2023-05-01'],
    [DEMO_IDS.totals, dated('date'), '2023-04-26'],
    [DEMO_IDS.vaccinations, dated('week_ending'), '9999'],
    [DEMO_IDS.budget, dated('month', 'department'), '9999'],
  ];
  for (const [id, key, since] of open) {
    const changed = compare(id, key, from, to);
    assert.deepEqual(
      changed.filter((text) => text < since),
      [],
      id,
    );
  }
  // Requests change only by being closed.
  const created = (row: Readonly<Record<string, unknown>>): string =>
    `${String(row.request_id)} ${String(row.created_date)}`;
  const before = new Map(specRows(from, DEMO_IDS.requests).map((row) => [created(row), row]));
  const after = new Map(specRows(to, DEMO_IDS.requests).map((row) => [created(row), row]));
  for (const [key, row] of after) {
    const earlier = before.get(key);
    if (earlier?.status === 'Closed') assert.deepEqual(row, earlier);
  }
});

test('the last days of cases fill in as days pass', () => {
  const sum = (now: string): number =>
    specRows(now, DEMO_IDS.cases)
      .filter((row) => row.report_date === '2023-05-05')
      .reduce((total, row) => total + Number(row.cases), 0);
  const known = ['05', '06', '07', '08', '09', '10', '20'].map((day) => sum(`2023-05-${day}T12:00:00Z`));
  assert.deepEqual(
    [...known].sort((a, b) => a - b),
    known,
  );
  assert.ok((known[0] ?? 0) < (known[6] ?? 0) / 2);
});

test('the county has what makes real data hard', async () => {
  const [requests] = (await rows(DEMO_IDS.requests, 'select count(*) as n')) as { n: string }[];
  assert.ok(Number(requests?.n) >= 100_000);
  assert.notDeepEqual(await rows(DEMO_IDS.cases, 'select report_date where cases < 0 limit 1'), []);
  const days = (await rows(
    DEMO_IDS.cases,
    'select count(distinct report_date) as n, date_diff_d(max(report_date), min(report_date)) as d',
  )) as { n: string; d: string }[];
  assert.ok(Number(days[0]?.n) < Number(days[0]?.d) + 1, 'a day is missing');
  const suppressed = (await rows(
    DEMO_IDS.deaths,
    'select count(*) as n where suppressed = true and deaths is null',
  )) as { n: string }[];
  assert.ok(Number(suppressed[0]?.n) > 0);
  assert.deepEqual(await rows(DEMO_IDS.deaths, 'select deaths where deaths > 0 and deaths < 11'), []);
  assert.deepEqual(
    await rows(DEMO_IDS.vaccinations, 'select date_extract_dow(week_ending) as d group by d'),
    [{ d: '6' }],
  );
  assert.deepEqual(
    await rows(DEMO_IDS.hospital, 'select icu_beds_in_use where icu_beds_in_use > icu_beds_staffed'),
    [],
  );
  assert.deepEqual(await rows(DEMO_IDS.tests, 'select tests where positive_tests > tests'), []);
});

test('every simulated dataset says that it is not real', async () => {
  for (const { id, spec } of portal().datasets()) {
    if (!id.startsWith('demo-')) continue;
    assert.match(spec.name, /not real data/);
    assert.match(spec.description ?? '', /not real data/);
  }
  const page = await (await get(`/d/${DEMO_IDS.cases}`)).text();
  assert.match(page, /Simulated County \(not real data\)/);
});

test('the public series are there with their licence', async () => {
  for (const [id, count] of [
    [DEMO_IDS.seattleWeather, 1461],
    [DEMO_IDS.usEmployment, 120],
    [DEMO_IDS.unemploymentByIndustry, 1708],
  ] as const) {
    const dataset = portal()
      .datasets()
      .find((candidate) => candidate.id === id);
    assert.equal(dataset?.rowCount, count);
    assert.match(dataset.spec.license?.name ?? '', /Government Work/);
  }
  assert.deepEqual(
    await rows(DEMO_IDS.seattleWeather, "select sum(precipitation) as p where date < '2013-01-01'"),
    [{ p: '1226.0' }],
  );
});

test('moving the clock moves the county, its dates and its tags, and nothing else', async () => {
  const moving = await startPortal({ now: '2022-01-10' });
  try {
    const last = async (): Promise<[unknown, string | null]> => {
      const response = await fetch(`${moving.url}/resource/${DEMO_IDS.hospital}.json?$select=max(date) as d`);
      return [await response.json(), response.headers.get('last-modified')];
    };
    assert.deepEqual(await last(), [[{ d: '2022-01-10T00:00:00.000' }], 'Mon, 10 Jan 2022 12:00:00 GMT']);
    await moving.setNow('2022-01-11');
    assert.deepEqual(await last(), [[{ d: '2022-01-11T00:00:00.000' }], 'Tue, 11 Jan 2022 12:00:00 GMT']);
  } finally {
    await moving.close();
  }
});
