import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import type { Select } from './ast.js';
import { parseSoql } from './parse.js';

function selectOf(text: string): Select {
  const parsed = parseSoql(text);
  assert.ok(parsed.ok, `${text}: ${parsed.ok ? '' : parsed.message}`);
  assert.equal(parsed.ast.kind, 'select');
  return parsed.ast;
}

const ACCEPTED: readonly (readonly [string, string])[] = [
  ['SELECT', ''],
  ['SELECT *, `a`', '*,a'],
  ['select count(*)', 'count'],
  ['select COUNT(*)', 'COUNT'],
  ['select count(bbl), count(distinct bbl)', 'count_bbl,count_distinct_bbl'],
  ['select date_trunc_ym(date)', 'date_trunc_ym_date'],
  ['select a, a', 'a,a_1'],
  ['SELECT `a` |> SELECT count(*) AS n', 'n'],
  ['select a /* note */ -- to the end', 'a'],
  ['select `case` where case = 1', 'case'],
  ['select a order by a nulls last, b desc null first', 'a'],
  ['select a where b between 1 and 2 and c not in (1, 2) or not d is null', 'a'],
  [
    'select sum(x) over (partition by y order by z rows between unbounded preceding and current row) as s',
    's',
  ],
];

test('queries Socrata accepts are accepted, and their columns named as it names them', () => {
  for (const [text, columns] of ACCEPTED) {
    const parsed = parseSoql(text);
    assert.ok(parsed.ok, text);
    assert.equal(parsed.columns.join(','), columns, text);
  }
});

const REFUSED: readonly (readonly [string, string, number, number])[] = [
  ['', 'ExpectedToken', 1, 1],
  ['SELECT `a` v', 'ExpectedToken', 1, 12],
  ['SELECT a WHERE b ILIKE "x"', 'ExpectedToken', 1, 18],
  ['SELECT a WHERE b IN ()', 'ExpectedToken', 1, 22],
  ['SELECT a LIMIT -1', 'ExpectedToken', 1, 16],
  ['SELECT a LIMIT 1.5', 'ExpectedToken', 1, 16],
  ['SELECT .5', 'ExpectedToken', 1, 8],
  ['SELECT group', 'ExpectedToken', 1, 8],
  ['SELECT a, *', 'UnexpectedStarSelect', 1, 11],
  ['SELECT *, :*', 'UnexpectedStarSelect', 1, 11],
  ['SELECT a; SELECT b', 'UnexpectedCharacter', 1, 9],
  ['SELECT `a b`', 'UnexpectedCharacter', 1, 10],
  ["SELECT a\nWHERE b = 'x", 'UnexpectedEOF', 2, 13],
  ['SELECT a /* open', 'UnexpectedEOF', 1, 17],
  ['SELECT "a\\q"', 'UnexpectedEscape', 1, 10],
  ["SELECT a AS WHERE b = 'x", 'ExpectedToken', 1, 13],
];

test('queries Socrata refuses are refused with the same kind of error at the same place', () => {
  for (const [text, code, line, column] of REFUSED) {
    const parsed = parseSoql(text);
    assert.ok(!parsed.ok, text);
    assert.deepEqual([parsed.code, parsed.line, parsed.column], [code, line, column], text);
  }
});

test('a refusal ends with what was expected', () => {
  const parsed = parseSoql('select * where bogus = limit 6 offset 0');
  assert.ok(!parsed.ok);
  assert.equal(parsed.message, "Expected an expression, but got `LIMIT'");
});

test('quoted strings mean themselves', () => {
  const texts = [
    'Ramsey',
    "O'Brien",
    '"',
    'back\\slash',
    'a\nb',
    "'; select",
    '--',
    '/*',
    '✓ été',
    "''",
    '`',
    '%_',
  ];
  for (const text of texts) {
    const { where } = selectOf(`SELECT a WHERE b = '${text.replaceAll("'", "''")}'`);
    assert.equal(where?.kind, 'call');
    const value = where.args[1];
    assert.deepEqual(
      { kind: value?.kind, value: value?.kind === 'text' ? value.value : '' },
      { kind: 'text', value: text },
    );
  }
});

test('double quotes are strings too, with escapes', () => {
  const { items } = selectOf('SELECT "a\\"b\\\\c\\u00e9\\n" AS v');
  assert.deepEqual(items[0]?.value.kind === 'text' && items[0].value.value, 'a"b\\cé\n');
});

test('AND binds tighter than OR, NOT looser than a comparison', () => {
  const { where } = selectOf('SELECT a WHERE NOT b = 1 OR c = 2 AND d = 3');
  assert.ok(where?.kind === 'call' && where.name === 'op$OR');
  const names = where.args.map((arg) => (arg.kind === 'call' ? arg.name : ''));
  assert.deepEqual(names, ['op$NOT', 'op$AND']);
});

test('an order is ascending with nulls last, or descending with nulls first', () => {
  const { orderBy } = selectOf('SELECT a ORDER BY a, b DESC, c ASC NULL FIRST');
  assert.deepEqual(
    orderBy.map(({ descending, nullsLast }) => [descending, nullsLast]),
    [
      [false, true],
      [true, false],
      [false, false],
    ],
  );
});

const shared = resolve(process.env.CIVIC_SHARED ?? '../shared', 'reference/soql-verdicts.tsv');
const skip = existsSync(shared) ? false : `${shared} is not here`;

test("every verdict of Socrata's own parser is reached", { skip }, () => {
  for (const row of readFileSync(shared, 'utf8').trimEnd().split('\n').slice(1)) {
    const [text = '', verdict, detail = '', columns = ''] = row.split('\t');
    const parsed = parseSoql(text);
    assert.equal(parsed.ok ? 'OK' : 'ERROR', verdict, text);
    if (parsed.ok) assert.equal(parsed.columns.join(','), columns, text);
    else
      assert.ok(
        detail.startsWith(`${parsed.code} at line ${parsed.line} column ${parsed.column}: `),
        `${text}: ${detail}`,
      );
  }
});
