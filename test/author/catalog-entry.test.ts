import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { draftEntry, toCatalogFile } from '../../src/author/catalog-entry.js';
import { toMetricName } from '../../src/author/metric-name.js';
import { parseMeasure } from '../../src/author/parse-measure.js';
import { readDataset, type Dataset } from '../../src/author/dataset.js';
import { readReporting, timeColumns, toGrain, type Reporting } from '../../src/author/time-column.js';
import { MetricError } from '../../src/errors.js';
import { parseCatalog } from '../../src/metric/catalog.js';
import { formatDay, toDay } from '../../src/metric/period.js';

const address = { domain: 'data.example.gov', dataset: 'abcd-1234' };
const view = (columns: readonly unknown[], more: object = {}) => ({ name: 'Cases', columns, ...more });
const column = (fieldName: unknown, dataTypeName: unknown = 'number') => ({
  fieldName,
  dataTypeName,
  name: fieldName,
});

const dataset: Dataset = readDataset(
  view([column('report_date', 'calendar_date'), column('cases'), column('age', 'text')]),
  address,
);
const daily = { grain: 'day', apart: 1, newest: toDay(2021, 6, 14), single: true } as const;

describe('a dataset’s metadata', () => {
  test('only columns that can be asked for are read', () => {
    const { columns } = readDataset(
      view([column('ok'), column(':@computed_region'), column("x') OR 1=1"), column(7), null, 'text', {}]),
      address,
    );
    assert.deepEqual(
      columns.map(({ field }) => field),
      ['ok'],
    );
  });

  test('a link that is no web address is left out', () => {
    const hostile = view([column('a')], { attribution: 'County', attributionLink: 'javascript:alert(1)' });
    assert.equal(readDataset(hostile, address).publisherUrl, null);
  });

  test('a description of HTML is one line of text, cut between words', () => {
    const draft = (description: string) =>
      draftEntry(readDataset(view([column('a')], { description }), address), daily, { timeColumn: 'a' })
        .entry;
    assert.equal(
      draft('<p>Cases &amp; tests,</p>\n<b>&lt;5&gt;&nbsp;kept</b> &amp;lt;').description,
      'Cases & tests, <5> kept &lt;',
    );
    assert.equal(draft('word '.repeat(60)).description, `${'word '.repeat(48)}…`);
    assert.equal(draft('<p> </p>').description, undefined);
  });

  for (const json of [null, 7, '<html>', [], {}, { columns: 7 }]) {
    test(`${JSON.stringify(json)} is no metadata`, () => {
      assert.throws(
        () => readDataset(json, address),
        (error) => error instanceof MetricError && error.kind === 'malformed',
      );
    });
  }

  test('a map or a story has no rows to ask for', () => {
    assert.throws(() => readDataset(view([], { viewType: 'story' }), address), /it is "story"/);
  });
});

describe('the column of dates', () => {
  test('is the one whose name says when it happened, not when it was loaded', () => {
    const { columns } = readDataset(
      view([
        column('data_as_of', 'calendar_date'),
        column('last_updated_date', 'calendar_date'),
        column('report_date', 'calendar_date'),
        column('closed_date', 'calendar_date'),
      ]),
      address,
    );
    assert.equal(timeColumns({ ...dataset, columns })[0]?.field, 'report_date');
  });
});

describe('the grain', () => {
  const back = (count: number, step: (index: number) => number) =>
    Array.from({ length: count }, (_, index) => step(index));
  const cases: readonly (readonly [title: string, days: readonly number[], grain: string | null])[] = [
    ['of every day is day', back(10, (index) => 1000 - index), 'day'],
    ['of weekdays is day', [1000, 999, 998, 997, 996, 993, 992, 991, 990, 989], 'day'],
    ['of every seventh day is week', back(10, (index) => 1000 - 7 * index), 'week'],
    ['of Saturdays with one missing is week', [1000, 993, 979, 972], 'week'],
    ['of every other week is not known', back(10, (index) => 1000 - 14 * index), null],
    ['of firsts is month', back(10, (index) => toDay(2021, 6 - index, 1)), 'month'],
    ['of lasts is month', back(10, (index) => toDay(2021, 7 - index, 0)), 'month'],
    ['of every third first is quarter', back(8, (index) => toDay(2021, 4 - 3 * index, 1)), 'quarter'],
    ['of New Year’s days is year', back(6, (index) => toDay(2021 - index, 1, 1)), 'year'],
    ['of two dates is not known', [1000, 999], null],
    ['of no dates is not known', [], null],
    ['of odd dates is not known', [1000, 983, 960, 931], null],
  ];
  for (const [title, days, grain] of cases) {
    test(title, () => {
      assert.equal(toGrain(days), grain);
    });
  }

  test('rows that are none are passed over', () => {
    const rows = [null, 7, {}, { step: 'x' }, { step: '2021-06-14T00:00:00.000', rows_of_step: '2' }];
    assert.deepEqual(readReporting(rows), {
      grain: null,
      apart: null,
      newest: toDay(2021, 6, 14),
      single: false,
    });
  });
});

describe('an entry', () => {
  test('without a shape and a measure is not accepted by any catalog, and says what to choose', () => {
    const draft = draftEntry(dataset, daily, { timeColumn: 'report_date' });
    const catalog = parseCatalog(toCatalogFile(dataset, draft), 'test');
    assert.deepEqual([...(catalog?.broken.keys() ?? [])], ['cases']);
    assert.deepEqual(
      draft.open.map(({ pointer }) => pointer),
      ['/shape', '/measure'],
    );
    assert.equal(draft.entry.shape, 'CHOOSE flow | stock | cumulative | ratio');
  });

  test('with both is accepted', () => {
    const choices = {
      timeColumn: 'report_date',
      shape: 'flow',
      measure: { fn: 'sum', column: 'cases' },
    } as const;
    const draft = draftEntry(dataset, daily, choices);
    const catalog = parseCatalog(toCatalogFile(dataset, draft, { timeZone: 'America/Chicago' }), 'test');
    assert.deepEqual([[...(catalog?.metrics.keys() ?? [])], catalog?.broken.size], [['cases'], 0]);
    assert.deepEqual(draft.open, []);
  });

  test('a grain that the rows do not tell must be chosen', () => {
    const draft = draftEntry(
      dataset,
      { ...daily, grain: null },
      { timeColumn: 'report_date', shape: 'flow', measure: { fn: 'count' } },
    );
    assert.deepEqual(
      draft.open.map(({ pointer }) => pointer),
      ['/time/grain'],
    );
  });

  test('says from what a grain could not be guessed', () => {
    const rows = Array.from({ length: 10 }, (_, index) => ({
      step: `${formatDay(toDay(2021, 6, 14 - 14 * index))}T00:00:00.000`,
      rows_of_step: '1',
    }));
    const noteOf = (reporting: Reporting, grain?: 'month') =>
      draftEntry(dataset, reporting, { timeColumn: 'report_date', grain }).notes.find((each) =>
        each.includes('guessed'),
      );
    assert.equal(
      noteOf(readReporting(rows)),
      'The grain cannot be guessed from dates that are usually 14 days apart.',
    );
    assert.equal(noteOf(readReporting(rows.slice(0, 2))), 'The grain cannot be guessed from so few dates.');
    assert.equal(noteOf(readReporting(rows), 'month'), undefined);
    assert.equal(noteOf(daily), undefined);
  });

  test('a name is made of any title', () => {
    const names = ['Cases, by Day', 'Çà et là', '  ', '名前', '--a--'].map(toMetricName);
    assert.deepEqual(names, ['cases-by-day', 'ca-et-la', 'metric', 'metric', 'a']);
  });

  test('a measure is of a column that is there', () => {
    assert.deepEqual(parseMeasure('sum:cases', dataset), { fn: 'sum', column: 'cases' });
    assert.deepEqual(parseMeasure('count', dataset), { fn: 'count' });
    for (const text of ['sum', 'sum:deaths', 'total:cases', '', 'sum:'])
      assert.equal(parseMeasure(text, dataset), null);
  });
});
