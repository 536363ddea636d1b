import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { cases, days, repeat, sharing, tell } from '../support/tell.js';

const now = '2021-03-11';
const rows = days('2021-03-01', repeat(30, 10));

describe('the card view', () => {
  cases(
    sharing({ now, rows }, [
      {
        title: 'names its source and links to the dataset',
        tells: { source: { text: 'Source: Demo County', href: 'https://data.example.gov/d/abcd-1234' } },
      },
      {
        title: 'carries its description',
        metric: { description: 'People, not tests.' },
        tells: { description: 'People, not tests.' },
      },
      {
        title: 'shows the first comparison and keeps the rest',
        metric: { compare: ['previous', 'year'] },
        tells: { 'change.text': 'No change from a week earlier', 'moreChanges.length': 1 },
      },
      { title: 'compare="none" compares nothing', compare: 'none', tells: { change: null, moreChanges: [] } },
      {
        title: 'a metric that compares with none compares nothing',
        metric: { compare: ['none', 'year'] },
        tells: { change: null, moreChanges: [] },
      },
      { title: 'has no state where all is well', tells: { states: [] } },
      {
        title: 'puts the place after the title',
        metric: { bindings: { here: {} } },
        file: { places: { here: { name: 'Here' } } },
        place: 'here',
        tells: { label: 'Cases, Here' },
      },
      {
        title: 'puts what it is filtered by behind the title',
        metric: { dimensions: { age: { column: 'a', values: ['0-17', '65+'] } } },
        filter: { age: ['65+', '0-17'] },
        tells: { label: 'Cases (0-17, 65+)' },
      },
    ]),
  );

  test('hostile texts of a catalog stay texts', async () => {
    const title = '<img src=x onerror=alert(1)>';
    const { label, sentence } = await tell({ now, rows, metric: { title } });
    assert.equal(label, title);
    assert.ok(sentence.startsWith(`${title}: `));
  });
});

describe('the table', () => {
  cases(
    sharing({ now, rows: days('2021-03-08', [5, undefined, 7, 8]) }, [
      {
        title: 'is newest first, a row for every period, also for one without a report',
        tells: { 'table.rows.length': 4, cells: ['8', '7', 'Not reported', '5'] },
      },
      {
        title: 'is called as the card is, and its columns by their grain and the short title',
        metric: { short: 'C' },
        tells: {
          'table.caption': 'Cases',
          'table.headings': { period: 'Day', figure: 'C', average: null, status: 'Note' },
        },
      },
      {
        title: 'calls its column by the short title of the language',
        metric: { short: 'C', i18n: { en: { short: 'c' } } },
        tells: { 'table.headings.figure': 'c' },
      },
      { title: 'names every period with its year', tells: { 'table.rows.0.period': 'March 11, 2021' } },
      {
        title: 'names weeks by their days',
        metric: { time: { column: 'day', grain: 'week' } },
        rows: days('2021-03-01', [5]),
        tells: { 'table.rows.0.period': 'March 1 – March 7, 2021', 'table.headings.period': 'Week' },
      },
      { title: 'has units in its cells', metric: { format: { unit: 'mm' } }, tells: { 'cells.0': '8 mm' } },
      { title: 'is empty without data', rows: [], tells: { 'table.rows': [] } },
    ]),
  );
});
