import assert from 'node:assert/strict';
import { test } from 'node:test';
import { query, usePortal } from '../support/ask.js';
import { SAMPLE } from '../support/sample.js';

const events = [
  { day: '2020-12-31T23:59:00', kind: 'a', n: '9' },
  { day: '2021-01-01T00:00:00', kind: 'b', n: '10' },
  { day: '2021-01-03T12:00:00', kind: 'a', n: '2.5' },
  { day: '2021-02-28T06:00:00', kind: 'c', n: null },
];
const { rows, error } = usePortal({
  demo: false,
  datasets: [
    SAMPLE,
    {
      id: 'test-evnt',
      name: 'Events',
      columns: [
        { name: 'Day', dataTypeName: 'calendar_date' },
        { name: 'Kind', dataTypeName: 'text' },
        { name: 'N', dataTypeName: 'number' },
        { name: 'Text Day', dataTypeName: 'text' },
      ],
      rows: events.map((row) => ({ ...row, text_day: '01/02/2021' })),
    },
    {
      id: 'test-kind',
      name: 'Kinds',
      columns: [
        { name: 'Kind', dataTypeName: 'text' },
        { name: 'Title', dataTypeName: 'text' },
      ],
      rows: [
        { kind: 'a', title: 'Alpha' },
        { kind: 'b', title: 'Beta' },
      ],
    },
  ],
});

const ANSWERS: readonly (readonly [string, unknown])[] = [
  [
    'select date_trunc_ym(day) as p, count(*) as v group by p order by p desc',
    [
      { p: '2021-02-01T00:00:00.000', v: '1' },
      { p: '2021-01-01T00:00:00.000', v: '2' },
      { p: '2020-12-01T00:00:00.000', v: '1' },
    ],
  ],
  [
    'select sum(n), avg(n), min(n), max(n), median(n), count(n)',
    [{ sum_n: '21.5', avg_n: '7.166666666666667', min_n: '2.5', max_n: '10.0', median_n: '9', count_n: '3' }],
  ],
  ["select sum(n) as s, max(day) as d where kind = 'none'", [{}]],
  ["select count(*) as n where kind = 'none'", [{ n: '0' }]],
  ["select kind where day > '2021-01-01' and day < '2021-02-01T00:00:00.000'", [{ kind: 'a' }]],
  ["select kind where day between '2021-01-01' and '2021-01-02'", [{ kind: 'b' }]],
  ["select kind where n = '10'", [{ kind: 'b' }]],
  ["select kind where n is null or kind in ('b') order by kind", [{ kind: 'b' }, { kind: 'c' }]],
  ['select n order by n', [{ n: '2.5' }, { n: '9' }, { n: '10' }, {}]],
  ['select n order by n desc', [{}, { n: '10' }, { n: '9' }, { n: '2.5' }]],
  ['select kind, count(*) as n group by 1 order by n desc limit 1', [{ kind: 'a', n: '2' }]],
  ['select distinct kind order by kind', [{ kind: 'a' }, { kind: 'b' }, { kind: 'c' }]],
  ['select count(distinct kind) as k', [{ k: '3' }]],
  [
    "select count(*) filter (where kind = 'a') as a, sum(n) filter (where n > 9) as s",
    [{ a: '2', s: '10.0' }],
  ],
  [
    "select case(n > 9, 'many', n <= 9, 'few', true, 'unknown') as c order by day",
    [{ c: 'few' }, { c: 'many' }, { c: 'few' }, { c: 'unknown' }],
  ],
  ["select case when n > 9 then 'many' end as c where n > 9", [{ c: 'many' }]],
  ['select date_trunc_ymd(day) as p, sum(n) as v group by p |> select max(v) as top', [{ top: '10.0' }]],
  ['select n, row_number() over (order by n desc null last) as r order by r limit 1', [{ n: '10', r: '1' }]],
  [
    'select day, lag(n) over (order by day) as b order by day limit 2',
    [{ day: '2020-12-31T23:59:00.000' }, { day: '2021-01-01T00:00:00.000', b: '9.0' }],
  ],
  [
    'select sum(n) over (order by day rows between 1 preceding and current row) as s order by day limit 2',
    [{ s: '9.0' }, { s: '19.0' }],
  ],
  ["select day - 'P7D'::interval as w where kind = 'b'", [{ w: '2020-12-25T00:00:00.000' }]],
  ["select date_diff_d(day, '2021-01-01') as d where kind = 'c'", [{ d: '58' }]],
  [
    "select date_extract_y(day) as y, date_extract_m(day) as m, date_extract_d(day) as d, date_extract_hh(day) as h, date_extract_dow(day) as w, date_extract_woy(day) as k, date_extract_iso_y(day) as i where day = '2021-01-03T12:00:00'",
    [{ y: '2021', m: '1', d: '3', h: '12', w: '0', k: '53', i: '2020' }],
  ],
  [
    'select greatest(max(n), 100) as g, coalesce(min(n), 0) as c, least(1, 2) as l',
    [{ g: '100.0', c: '2.5', l: '1' }],
  ],
  [
    "select upper(kind) || '!' as k, length('abc') as l, substring('abcdef', 2, 3) as s, starts_with(kind, 'a') as t where kind = 'b'",
    [{ k: 'B!', l: '3', s: 'bcd', t: false }],
  ],
  [
    "select caseless_eq(kind, 'B') as c, round(n / 3, 2) as r, floor(2.7) as f, abs(-2) as a where kind = 'b'",
    [{ c: true, r: '3.33', f: '2', a: '2' }],
  ],
  [
    'select 1 + 2 * 3 as a, 0.1 + 0.2 as b, 7 % 4 as c, 2 ^ 10 as d, -2 as e, 1e3 as f limit 1',
    [{ a: '7', b: '0.3', c: '3', d: '1024', e: '-2', f: '1000' }],
  ],
  ["select kind where kind like 'a%' and kind not like '%b' limit 1", [{ kind: 'a' }]],
  ["select n::text as t, '5'::number as n, kind as k where n = 9 and k = 'a'", []],
  [
    'select kind, @k.title as title join @test-kind as k on kind = @k.kind order by day limit 1',
    [{ kind: 'a', title: 'Alpha' }],
  ],
  ['select kind union select title from @test-kind |> select count(*) as n', [{ n: '5' }]],
  ["select kind search 'A' limit 1", [{ kind: 'a' }]],
  ['select * (except day, text_day) where kind = "b"', [{ kind: 'b', n: '10' }]],
];

test('queries mean what they mean on Socrata', async () => {
  for (const [soql, expected] of ANSWERS) {
    assert.deepEqual(await rows('test-evnt', soql), expected, soql);
  }
});

test('an alias is seen in every clause and wins over a column of its name', async () => {
  const filtered = await rows(
    'test-evnt',
    "select date_trunc_ym(day) as day where day = '2021-01-01' order by kind",
  );
  assert.deepEqual(filtered, [{ day: '2021-01-01T00:00:00.000' }, { day: '2021-01-01T00:00:00.000' }]);
  const captured = await error(query('test-evnt', 'select sum(n) as n where n > 0'));
  assert.equal(captured.body.errorCode, 'query.soql.aggregate-in-ungrouped-context');
  assert.deepEqual(await rows('test-evnt', 'select n * 2 as m, m + 1 as k where k = 6'), [
    { m: '5.0', k: '6.0' },
  ]);
});

test('an implicit name avoids the columns of the dataset', async () => {
  assert.deepEqual(await rows('test-evnt', "select kind, kind where kind = 'b'"), [
    { kind: 'b', kind_1: 'b' },
  ]);
});

const ERRORS: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[] = [
  ['select nope', 'no-such-column', { column: 'nope' }],
  ['select n where kind = 5', 'type-mismatch', { function: 'op$=', type: 'number' }],
  ["select n where day > '2020-01-01T00:00:00Z'", 'type-mismatch', { function: 'op$>', type: 'text' }],
  ["select n where day > '2021-02-30'", 'type-mismatch', { function: 'op$>', type: 'text' }],
  ['select date_trunc_ym(text_day)', 'type-mismatch', { function: 'date_trunc_ym', type: 'text' }],
  ['select sum(kind)', 'type-mismatch', { function: 'sum', type: 'text' }],
  ['select date_trunc_week(day)', 'no-such-function', { function: 'date_trunc_week', arity: 1 }],
  ['select upper(kind, kind)', 'no-such-function', { function: 'upper', arity: 2 }],
  ['select kind, count(*)', 'column-not-in-group-bys', { column: 'kind' }],
  ['select kind having count(*) > 1', 'column-not-in-group-bys', { column: 'kind' }],
  ['select n where count(*) > 1', 'aggregate-in-ungrouped-context', { function: 'count', clause: 'where' }],
  ['select n group by sum(n)', 'aggregate-in-ungrouped-context', { function: 'sum', clause: 'group by' }],
  ['select n as x, kind as x', 'duplicate-alias', { name: 'x' }],
  ['select y + 1 as x, x + 1 as y', 'circular-alias-definition', {}],
  ['select n from @none-such', 'no-such-table', {}],
  ['select n where n', 'non-boolean-where', { type: 'number' }],
  ['select kind, count(*) group by kind having kind', 'non-boolean-having', { type: 'text' }],
  ['select row_number()', 'function-requires-window-info', {}],
];

test('queries that mean nothing are refused with their reason', async () => {
  for (const [soql, code, data] of ERRORS) {
    const { status, body } = await error(query('test-evnt', soql));
    assert.equal(status, 400, soql);
    assert.equal(body.errorCode, `query.soql.${code}`, soql);
    assert.match(
      String(body.message),
      new RegExp(
        `^Query coordinator error: query\\.soql\\.${code}; .*; position: Map\\(row -> 1, column -> \\d+, line -> "`,
        's',
      ),
    );
    const given = body.data as Record<string, unknown>;
    for (const [name, value] of Object.entries(data)) assert.deepEqual(given[name], value, soql);
    assert.ok('position' in given && 'dataset' in given, soql);
  }
});

test('the position has the line and a caret under the place', async () => {
  const { body } = await error(query('test-evnt', 'select n,\n  nope'));
  assert.deepEqual((body.data as { position: unknown }).position, {
    row: 2,
    column: 3,
    line: '  nope\n  ^',
  });
});

test('system columns are there when asked for', async () => {
  const [row] = (await rows('test-smpl', 'select :*, cases limit 1')) as Record<string, string>[];
  assert.deepEqual(Object.keys(row ?? {}), [':id', ':created_at', ':updated_at', ':version', 'cases']);
  assert.match(row?.[':id'] ?? '', /^row-\w{4}-\w{4}-\w{4}$/);
});
