// Rules 0 and 3 in print: figures, units, labels, sentences; and answers that are no numbers.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { describe as toCardView } from '../../../src/view/card-view.js';
import english from '../../../src/view/details-languages/en.js';
import { toDetails } from '../../../src/view/details.js';
import { MetricError, type MetricErrorKind } from '../../../src/errors.js';
import { cases, days, months, repeat, sharing, tell, type Part, type Rows } from '../../support/tell.js';

const now = '2021-03-11';
const one = (value: number | string): Rows => [['2021-03-10', value]];

describe('a figure', () => {
  const style = (
    format: NonNullable<Part['format']>,
    measure: NonNullable<Part['measure']> = { fn: 'sum', column: 'v' },
  ) => ({ format, measure, bounds: { min: null } });
  cases(
    sharing({ now }, [
      { title: 'has all its digits below a million', rows: one(999_999), tells: { figure: '999,999' } },
      {
        title: 'is compact from a million on',
        rows: one(1_234_567),
        tells: { figure: '1.23M', sentence: /1\.23 million on March 10/ },
      },
      {
        title: 'is written out where the catalog wants it',
        metric: style({ compact: 'never' }),
        rows: one(1_234_567),
        tells: { figure: '1,234,567' },
      },
      {
        title: 'is compact where the catalog wants it',
        metric: style({ compact: 'always' }),
        rows: one(12_345),
        tells: { figure: '12.35K' },
      },
      {
        title: 'a count has no decimals',
        metric: style({}, { fn: 'count' }),
        rows: one(41),
        tells: { figure: '41' },
      },
      { title: 'a sum of whole numbers has none', rows: one(41), tells: { figure: '41' } },
      {
        title: 'anything else is as measured, with two decimals at most',
        rows: one('41.256'),
        tells: { figure: '41.26' },
      },
      { title: 'one decimal stays one', rows: one('41.5'), tells: { figure: '41.5' } },
      {
        title: 'trailing zeros of the portal are no digits',
        rows: one('297.4900000'),
        tells: { figure: '297.49' },
      },
      {
        title: 'digits overrides',
        metric: style({ digits: 3 }),
        rows: one('41.5'),
        tells: { figure: '41.500' },
      },
      { title: 'no digits', metric: style({ digits: 0 }), rows: one('41.5'), tells: { figure: '42' } },
      {
        title: 'a percentage has one decimal at most',
        metric: style({ style: 'percent' }),
        rows: one('0.1234'),
        tells: { figure: '12.3%' },
      },
      {
        title: 'a whole percentage has none',
        metric: style({ style: 'percent' }),
        rows: one('0.12'),
        tells: { figure: '12%' },
      },
      {
        title: 'whole dollars have no cents',
        metric: style({ style: 'currency', currency: 'USD' }),
        rows: one(1200),
        tells: { figure: '$1,200' },
      },
      {
        title: 'other dollars have two',
        metric: style({ style: 'currency', currency: 'USD' }),
        rows: one('1200.5'),
        tells: { figure: '$1,200.50' },
      },
      {
        title: 'millions of dollars are compact',
        metric: style({ style: 'currency', currency: 'USD' }),
        rows: one(4_800_000),
        tells: { figure: '$4.8M' },
      },
      {
        title: 'hours and minutes',
        metric: style({ style: 'duration', unit: 'minute' }),
        rows: one(95),
        tells: { figure: '1 hr 35 min', sentence: /1 hour 35 minutes/, unit: null },
      },
      {
        title: 'whole hours',
        metric: style({ style: 'duration', unit: 'minute' }),
        rows: one(120),
        tells: { figure: '2 hr' },
      },
      {
        title: 'days and hours',
        metric: style({ style: 'duration', unit: 'hour' }),
        rows: one(50),
        tells: { figure: '2 days 2 hr' },
      },
      {
        title: 'less than a larger unit stays in its own',
        metric: style({ style: 'duration', unit: 'day' }),
        rows: one('2.25'),
        tells: { figure: '2.3 days' },
      },
      {
        title: 'a unit stands after it',
        metric: style({ unit: 'mm' }),
        rows: one(12),
        tells: { figure: '12', unit: 'mm', sentence: 'Cases: 12 mm on March 10.' },
      },
      {
        title: 'a scale divides',
        metric: style({ scale: 1000, unit: 'thousand tons' }),
        rows: one(12_500),
        tells: { figure: '12.5', unit: 'thousand tons' },
      },
      {
        title: 'a small negative is no -0',
        metric: style({ digits: 0 }),
        rows: one('-0.2'),
        tells: { figure: '0' },
      },
      {
        title: 'a very small negative is no -0 either',
        metric: style({}),
        rows: one('-0.0000001'),
        tells: { figure: '0' },
      },
      {
        title: 'nor a compact one',
        metric: style({ compact: 'always' }),
        rows: one('-0.001'),
        tells: { figure: '0' },
      },
      {
        title: 'half a percent point is rounded as a reader would',
        metric: style({ style: 'percent' }),
        rows: one('0.1005'),
        tells: { figure: '10.1%' },
      },
      { title: '1.005 is 1.01 with two decimals', rows: one('1.005'), tells: { figure: '1.01' } },
      { title: 'a number with an exponent is a number', rows: one('1E+3'), tells: { figure: '1,000' } },
      {
        title: 'a number too large to divide is no figure',
        metric: style({ scale: 1e-300 }),
        rows: one('1e20'),
        tells: { figure: '–' },
      },
    ]),
  );
});

describe('the summary sentence', () => {
  const words = { one: 'case', other: 'cases', kind: 'amount' as const };
  cases(
    sharing({ now }, [
      {
        title: 'is that of the rules',
        metric: { title: 'Confirmed cases', words, completeness: { lag: 'P2D' }, bindings: { ramsey: {} } },
        file: { places: { ramsey: { name: 'Ramsey County' } } },
        place: 'ramsey',
        now: '2021-12-04',
        rows: days('2021-11-14', [1204, ...repeat(340, 9), 339, ...repeat(330, 6), 312, 200, 100, 20]),
        tells: {
          sentence:
            'Confirmed cases, Ramsey County: 312 on Dec. 1, down 8% from 339 a week earlier; highest 1,204 on Nov. 14; last 3 days incomplete.',
        },
      },
      {
        title: 'leaves out a highest figure that is the headline',
        rows: days('2021-03-03', [30, 60], 7),
        tells: { sentence: 'Cases: 60 on March 10, up 100% from 30 a week earlier.' },
      },
      {
        title: 'the highest average is told as one',
        metric: { smooth: { window: 2 } },
        rows: days('2021-03-07', [30, 30, 10, 10]),
        tells: { sentence: /; highest 30 a day on average in the 2 days to March 8\.$/ },
      },
      {
        title: 'complaint 23: names what the figure is filtered by',
        metric: { dimensions: { age: { column: 'age', values: ['0-17', '65+'] } } },
        filter: 'age=65%2B',
        rows: one(5),
        tells: { label: 'Cases (65+)', sentence: 'Cases (65+): 5 on March 10.', url: /`age` = '65\+'/ },
      },
    ]),
  );
});

describe('another language', () => {
  cases(
    sharing({ now, rows: one(5) }, [
      {
        title: 'a language that is not at hand is told in English throughout',
        locale: 'tlh',
        tells: { language: 'en', 'dates.through': 'Through Wed., March 10' },
      },
      {
        title: 'a locale that is none is told in English',
        locale: 'en-!!',
        tells: { language: 'en', figure: '5' },
      },
      {
        title: 'a locale in other case is the same locale',
        locale: 'EN-us',
        tells: { language: 'en-US', 'dates.through': 'Through Wed., March 10' },
      },
      {
        title: 'a catalog’s own texts are told where they are in the language',
        metric: { i18n: { en: { title: 'Cases (en)' } } },
        tells: { label: 'Cases (en)' },
      },
    ]),
  );
});

describe('an answer that is no answer', () => {
  const refused: readonly [
    title: string,
    kind: MetricErrorKind,
    setting: { metric?: Part; rows: Rows; period?: string; span?: number },
  ][] = [
    ['a value that is no number', 'malformed', { rows: one('12,345') }],
    ['merge-conflict markers', 'malformed', { rows: one('<<<<<<< HEAD') }],
    ['NaN', 'malformed', { rows: one('NaN') }],
    ['a number that overflows', 'malformed', { rows: one('1e999') }],
    [
      'two different rows of one day',
      'malformed',
      {
        rows: [
          ['2021-03-10', 1],
          ['2021-03-10', 2],
        ],
      },
    ],
    [
      'two rows where the measure is “last”',
      'malformed',
      { metric: { shape: 'stock', measure: { fn: 'last', column: 'v' } }, rows: [['2021-03-10', 5, 2]] },
    ],
    [
      'complaint 33: text dates that fill the limit',
      'truncated',
      {
        metric: { time: { column: 'day', grain: 'day', type: 'text', format: 'YYYY-MM-DD' } },
        rows: days('1950-01-01', repeat(1, 20_001)),
      },
    ],
    [
      'a metric per inhabitant without a place',
      'invalid',
      { metric: { per: { base: 'population', scale: 1000 } }, rows: [] },
    ],
    ['a period that the metric has not', 'unknown', { period: 'hour', rows: [] }],
    ['a span of no periods', 'unknown', { span: 0, rows: [] }],
  ];
  for (const [title, kind, setting] of refused) {
    test(`${title} is an error of kind ${kind}, never a total`, async () => {
      await assert.rejects(
        tell({ now, ...setting }),
        (error) => error instanceof MetricError && error.kind === kind,
      );
    });
  }

  test('a full page of different days is history, not truncation', async () => {
    const told = await tell({ now, span: 3, rows: days('2021-01-01', repeat(1, 69)) });
    assert.deepEqual(told.values, [1, 1, 1]);
  });
});

describe('a card view', () => {
  test('is plain data: it survives JSON, and so does its table', async () => {
    const { data } = await tell({
      now,
      rows: months('2021-01', [5, 6]),
      metric: { time: { column: 'day', grain: 'month' } },
    });
    const view = toCardView(data);
    const copy = JSON.parse(JSON.stringify(view)) as typeof view;
    assert.deepEqual(copy, view);
    const { table } = toDetails(data, view, english);
    assert.deepEqual(JSON.parse(JSON.stringify(table)), table);
    assert.equal(table.rows.length, 2);
    assert.ok(JSON.stringify(data.summary));
  });

  test('never prints a forbidden string, whatever is missing', async () => {
    for (const rows of [
      [],
      days('2021-03-01', repeat(null, 10)),
      days('2021-03-01', repeat(0, 10)),
      one(5),
    ]) {
      for (const metric of [
        {},
        { smooth: { window: 3 } },
        { suppress: {} },
        { target: { op: '<' as const, value: 3 } },
      ]) {
        const { data } = await tell({ now, rows, metric });
        // A reviver sees every value; what a row's status or a missing headline's period says may be nothing.
        JSON.parse(JSON.stringify(toCardView(data)), (key, value: unknown) => {
          if (typeof value !== 'string') return value;
          assert.doesNotMatch(value, /NaN|undefined|null|Infinity|∞|(?<![\d-])-0(?![.\d])/, key);
          assert.ok(value !== '' || key === 'status' || key === 'period', key);
          return value;
        });
      }
    }
  });
});

describe('a range across the new year', () => {
  cases([
    {
      title: 'has both years, though one of them is the publisher’s own',
      metric: { time: { column: 'day', grain: 'month' } },
      file: { defaults: { fiscalYearStart: '03-01' } },
      period: 'year',
      rows: months('2020-03', repeat(10, 12)),
      now: '2021-03-05',
      tells: { period: 'from March 1, 2020 to Feb. 28, 2021' },
    },
  ]);
});

describe('the highest', () => {
  const rows = days('2021-03-01', [90, 1, 2, 3, 4, 5, 6, 7]);
  cases(
    sharing({ now: '2021-03-09', rows }, [
      { title: 'is of all that is shown', tells: { lead: /highest 90 on March 1/ } },
      {
        title: 'nor of an average of which a part was measured otherwise',
        metric: { smooth: { window: 3 }, notes: [{ type: 'break', from: '2021-03-04', text: 'Changed' }] },
        tells: { lead: /^6 a day on average in the 3 days to March 8\.$/ },
      },
      {
        title: 'but not of what was measured otherwise',
        metric: { notes: [{ type: 'break', from: '2021-03-04', text: 'Changed' }] },
        tells: { lead: /^7 on March 8\.$/, 'data.summary.lowest.value': 3 },
      },
    ]),
  );
});

describe('a rate of one person', () => {
  cases([
    {
      title: 'is not per 1 people',
      metric: { per: { base: 'population', scale: 1 }, format: { style: 'percent' }, bindings: { here: {} } },
      file: { places: { here: { name: 'Here', population: { value: 200 } } } },
      place: 'here',
      rows: days('2021-03-08', [59]),
      now: '2021-03-09',
      tells: { figure: '29.5%', unit: null },
    },
  ]);
});
