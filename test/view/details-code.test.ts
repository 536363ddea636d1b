import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';

import fc from 'fast-check';

import { toRowsUrl } from '../../src/soda/url.js';
import { toPlainUrl, toRecipes } from '../../src/view/details-code.js';
import { toCsv } from '../../src/view/details-csv.js';
import { holds } from '../support/properties.js';

const special = fc.constantFrom(
  ...`'|"|\`|\\|$|(|)|!|*|;|&|<|>|{|}|[|]|#|^|\n|\r|,|=|+|-|@|%|é|\u{1f600}`.split('|'),
);
const nasty = fc
  .array(fc.oneof(special, fc.string()))
  .map((parts) => parts.join(''))
  .filter((text) => !/\p{Cs}/u.test(text));
const urlOf = (soql: string) => toRowsUrl({ domain: 'data.example.gov', dataset: 'abcd-1234', soql });
const linesOf = (soql: string) => toRecipes(urlOf(soql), 'Spreadsheet').map(([, line]) => line);

holds(
  'whatever a query says, no program sees more of it than an address between quotes',
  'details.recipes',
  fc.property(nasty, (soql) => {
    const [curl = '', spreadsheet = '', Python = '', R = ''] = linesOf(soql);
    const plain = String.raw`https://data\.example\.gov/resource/abcd-1234\.(json|csv)\?[\w.~:/?&=%$-]+`;
    assert.match(curl, new RegExp(`^curl '${plain}'$`));
    assert.match(spreadsheet, new RegExp(`^=IMPORTDATA\\("${plain}"\\)$`));
    assert.match(Python, new RegExp(`^import pandas; rows = pandas\\.read_csv\\("${plain}"\\)$`));
    assert.match(R, new RegExp(`^rows <- read\\.csv\\("${plain}"\\)$`));
  }),
);

holds(
  'a plain address asks the same',
  'details.plain',
  fc.property(nasty, (soql) => {
    const url = toPlainUrl(urlOf(soql));
    assert.equal(new URL(url).searchParams.get('$query'), soql);
    assert.equal(toPlainUrl(url), url);
  }),
);

test('a shell hands the address to curl as it is', () => {
  const soql = "SELECT `a` WHERE `b` = '''; echo $HOME `id` !! \\'";
  const [curl = ''] = linesOf(soql);
  const heard = execFileSync('sh', ['-c', curl.replace('curl', 'printf %s')], { encoding: 'utf8' });
  assert.equal(new URL(heard).searchParams.get('$query'), soql);
});

test('a text cell that could be a formula is made harmless, a negative number stays one', () => {
  for (const text of ['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '＝1', ' =1'])
    assert.ok(
      toCsv([[text]])
        .replaceAll(/["\ufeff]/g, '')
        .startsWith(`'${text.charAt(0)}`),
      text,
    );
  assert.equal(toCsv([[-5, null, 'a']]), '\ufeff-5,,a\r\n');
});

/** RFC 4180, read back. */
function parse(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

holds(
  'every text comes back out of the file, but for the apostrophe before a formula',
  'details.csv',
  fc.property(fc.array(fc.array(nasty, { minLength: 2, maxLength: 3 }), { minLength: 1 }), (rows) => {
    const back = parse(toCsv(rows));
    assert.deepEqual(
      back.map((row) => row.map((cell) => cell.replace(/^'(?=\s*[=+\-@])/, ''))),
      rows.map((row) => row.map((cell) => cell.replace(/^'(?=\s*[=+\-@])/, ''))),
    );
  }),
);
