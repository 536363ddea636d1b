// Rule 0: what a coarser period is made of, by the shape of the numbers and by the measure.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import type { Part } from '../../support/tell.js';
import { cases, days, months, repeat, sharing, tell } from '../../support/tell.js';

const monthly = { time: { column: 'day', grain: 'month' as const } };
const flow: Part = {};
const stock: Part = { shape: 'stock', measure: { fn: 'last', column: 'beds' } };
const cumulative: Part = { shape: 'cumulative', measure: { fn: 'last', column: 'total' } };
const ratio: Part = {
  shape: 'ratio',
  measure: { numerator: { fn: 'sum', column: 'a' }, denominator: { fn: 'sum', column: 'b' } },
};
/** January and February 2021, day by day: 1, 2, 3, ... */
const rising = days(
  '2021-01-01',
  Array.from({ length: 59 }, (_, index) => index + 1),
);
const now = '2021-03-01';

describe('a flow adds up', () => {
  cases(
    sharing({ now, metric: flow, rows: rising }, [
      {
        title: 'days to a month',
        period: 'month',
        tells: { values: [496, 1274], figure: '1,274', 'dates.through': 'From Feb. 1 to Feb. 28' },
      },
      {
        title: 'days to weeks of seven',
        period: 'week',
        span: 2,
        tells: { values: [7 * 49, 7 * 56], latest: '2021-02-22' },
      },
      {
        title: 'months to a quarter',
        metric: { ...monthly },
        period: 'quarter',
        rows: months('2020-10', [1, 2, 3, 4, 5, 6]),
        now: '2021-04-01',
        tells: { values: [6, 15], period: 'from Jan. 1 to March 31' },
      },
      {
        title: 'quarters to a year',
        metric: { time: { column: 'day', grain: 'quarter' } },
        period: 'year',
        rows: months('2019-01', [1, 2, 3, 4, 5, 6, 7, 8], 3),
        now: '2021-01-01',
        tells: { values: [10, 26], period: 'in 2020' },
      },
      {
        title: 'a year that lacks a month is no year',
        metric: { ...monthly },
        period: 'year',
        rows: months('2019-01', [...repeat(1, 12), ...repeat(1, 5), undefined, ...repeat(1, 6)]),
        now: '2021-01-01',
        tells: { values: [12, null], figure: '12', period: 'in 2019', notes: ['2020: Not fully reported'] },
      },
      {
        title: 'complaint 7: the figure says of which period it is, and whether it is a sum of it',
        period: 'month',
        tells: {
          period: 'in February 2021',
          sentence: /^Cases: 1,274 in February 2021, up 156.9% from 496 a month earlier/,
        },
      },
      {
        title: 'days of one row each, whatever the row is read by',
        metric: { measure: { fn: 'last', column: 'cases' } },
        period: 'month',
        rows: rising.map(([day, value]) => [day, value ?? null, 1] as const),
        tells: { values: [496, 1274], figure: '1,274' },
      },
      {
        title: 'several dates within one native week are one week',
        metric: { time: { column: 'day', grain: 'week' } },
        rows: days('2021-02-15', [1, 2, 3, 4, 5, 6, 7, 8]),
        tells: { values: [28, 8], figure: '8' },
      },
    ]),
  );
});

describe('a level is that of its last step', () => {
  cases(
    sharing({ now, metric: stock, rows: rising }, [
      {
        title: 'a month’s is its last day’s, with that date',
        period: 'month',
        tells: {
          values: [31, 59],
          lead: /on Feb\. 28[,;.]/,
          'dates.through': 'As of Feb. 28',
          'change.baseline': '31 on Jan. 31',
        },
      },
      {
        title: 'a month whose last day is missing has none',
        period: 'month',
        rows: [...rising.slice(0, 30), ...rising.slice(31)],
        tells: {
          values: [null, 59],
          'change.text': 'No comparison with a month earlier: there is no figure on Jan. 31',
        },
      },
      {
        title: 'a missing day before the last does not matter',
        period: 'month',
        rows: rising.filter((_, index) => index !== 40),
        tells: { values: [31, 59] },
      },
      {
        title: 'a day’s is told “as of” it',
        tells: { figure: '59', lead: /on Feb\. 28[,;.]/, 'dates.through': 'As of Sun., Feb. 28' },
      },
      {
        title: 'a monthly row says no day, so its card says the month',
        metric: { ...stock, ...monthly },
        rows: months('2021-01', [31, 59]),
        tells: {
          period: 'in February 2021',
          'dates.through': 'As of February 2021',
          'change.baseline': '31 in January 2021',
        },
      },
      {
        title: 'beds of many hospitals on one date are summed by the server, never over dates',
        metric: { shape: 'stock', measure: { fn: 'sum', column: 'beds' } },
        period: 'month',
        tells: { values: [31, 59], url: /sum\(`beds`\).* GROUP BY p / },
      },
      {
        title: 'two dates in one native month: the later counts',
        metric: {
          shape: 'stock',
          measure: { fn: 'sum', column: 'beds' },
          time: { column: 'day', grain: 'week' },
        },
        rows: days('2021-02-15', [5, 9]),
        tells: { values: [9] },
      },
    ]),
  );
});

describe('a running total is that of its last step, and its change is the news', () => {
  cases(
    sharing({ now, metric: cumulative, rows: rising }, [
      {
        title: 'the change is the difference of period ends, without a percentage',
        period: 'month',
        tells: {
          figure: '59',
          'change.text': 'Up 28 from a month earlier',
          'change.baseline': '31 through Jan. 31',
          period: 'through Feb. 28',
          'dates.through': 'Through Feb. 28',
        },
      },
      {
        title: 'a day’s change is that of a week',
        tells: { 'change.text': 'Up 7 from a week earlier', 'change.baseline': '52 through Feb. 21' },
      },
      {
        title: 'an unchanged total is no change',
        rows: days('2021-02-21', repeat(9, 8)),
        tells: { 'change.text': 'No change from a week earlier' },
      },
      {
        title: 'a month whose last day is missing has no total',
        period: 'month',
        rows: rising.slice(0, 58),
        tells: { values: [31, 58], statuses: 'fi', figure: '31' },
      },
      {
        title: 'a total that falls a little has been corrected, and is told to fall',
        rows: days('2021-02-21', [100, 101, 102, 103, 104, 105, 106, 98]),
        tells: { figure: '98', 'change.text': 'Down 2 from a week earlier' },
      },
    ]),
  );
});

describe('a ratio is the sum over the sum', () => {
  cases(
    sharing({ now, metric: ratio }, [
      {
        title: 'a month’s is not the mean of its days’',
        period: 'month',
        rows: [
          ...days('2021-02-01', repeat(1, 27)).map(([date]) => [date, 1, 1] as const),
          ['2021-02-28', 0, 73],
        ],
        tells: { figure: '0.27' },
      },
      {
        title: 'a month that lacks a day’s terms has none',
        period: 'month',
        rows: [
          ...days('2021-01-01', repeat(1, 31)).map(([date]) => [date, 1, 2] as const),
          ...days('2021-02-01', repeat(1, 28)).map(
            ([date]) => [date, 1, date === '2021-02-11' ? null : 2] as const,
          ),
        ],
        tells: { values: [0.5, null], figure: '0.5' },
      },
      {
        title: 'a day of nothing over nothing is “not defined”, neither zero nor missing',
        rows: [
          ['2021-02-27', 1, 2],
          ['2021-02-28', 0, 0],
        ],
        tells: { figure: '0.5', 'cells.0': 'Not defined', notes: ['Feb. 28, 2021: Not defined'] },
      },
      {
        title: 'such a day counts within its month',
        period: 'month',
        rows: days('2021-02-01', repeat(1, 28)).map(
          ([date], index) => [date, index ? 1 : 0, index ? 2 : 0] as const,
        ),
        tells: { figure: '0.5' },
      },
      {
        title: 'a withheld numerator leaves the month partly withheld',
        metric: { ...ratio, suppress: { below: 5 } },
        period: 'month',
        rows: days('2021-02-01', repeat(1, 28)).map(([date], index) => [date, index ? 1 : null, 2] as const),
        tells: { 'cells.0': 'Partly withheld' },
      },
    ]),
  );
});

describe('what does not add is asked for again at each grain', () => {
  const median: Part = { shape: 'flow', measure: { fn: 'median', column: 'wait' } };
  cases(
    sharing({ now, metric: median, period: 'month' }, [
      {
        title: 'a month’s median is the server’s, beside a count of its days and their last',
        rows: [
          ['2021-01-01', 9, 31, '2021-01-31T00:00:00.000'],
          ['2021-02-01', 7, 28, '2021-02-28T00:00:00.000'],
        ],
        tells: {
          values: [9, 7],
          figure: '7',
          url: /date_trunc_ym\(`day`\) AS p, median\(`wait`\) AS v0, count\(DISTINCT date_trunc_ymd\(`day`\)\) AS v1, max\(`day`\) AS v2/,
        },
      },
      {
        title: 'a month of which a day is missing has none',
        rows: [
          ['2021-01-01', 9, 31, '2021-01-31T00:00:00.000'],
          ['2021-02-01', 7, 27, '2021-02-28T00:00:00.000'],
        ],
        tells: { values: [9, null], figure: '9', 'cells.0': 'Not fully reported' },
      },
      {
        title: 'a month that its days do not reach the end of is not complete',
        rows: [
          ['2021-01-01', 9, 31, '2021-01-31T00:00:00.000'],
          ['2021-02-01', 7, 20, '2021-02-20T00:00:00.000'],
        ],
        tells: { statuses: 'fi', figure: '9' },
      },
      {
        title: 'where absence means zero, days are not counted',
        metric: { ...median, missing: 'zero' },
        rows: [
          ['2021-01-01', 9, '2021-01-31T00:00:00.000'],
          ['2021-02-01', 7, '2021-02-28T00:00:00.000'],
        ],
        tells: { values: [9, 7], url: /^(?!.*count\(DISTINCT)/ },
      },
      {
        title: 'distinct counts are numbered by the week on the server',
        metric: { shape: 'flow', measure: { fn: 'distinct', column: 'person' } },
        period: 'week',
        rows: [
          [2669, 40, 7, '2021-02-28T00:00:00.000'],
          [2668, 50, 7, '2021-02-21T00:00:00.000'],
        ],
        tells: {
          values: [50, 40],
          latest: '2021-02-22',
          url: /floor\(date_diff_d\(date_trunc_ymd\(`day`\), '1969-12-29'::floating_timestamp\) \/ 7\) AS p/,
        },
      },
    ]),
  );
});

describe('what is of the whole of a period is not told of its last day', () => {
  const most: Part = { shape: 'stock', measure: { fn: 'max', column: 'n' } };
  cases(
    sharing(
      { metric: most, now: '2021-10-02', period: 'quarter', rows: [['2021-07-01', 90, 92, '2021-09-30']] },
      [
        {
          title: 'the highest of a quarter',
          rows: [[8086, 90, 92, '2021-09-30']],
          tells: { period: 'from July 1 to Sept. 30', 'dates.through': 'From July 1 to Sept. 30' },
        },
        {
          title: 'of a month',
          period: 'month',
          rows: [['2021-09-01', 90, 30, '2021-09-30']],
          tells: {
            period: 'in September 2021',
            lead: '90 in September 2021.',
            'dates.through': 'From Sept. 1 to Sept. 30',
          },
        },
        {
          title: 'of a week',
          period: 'week',
          rows: [[2699, 90, 7, '2021-09-26']],
          tells: { period: 'in the week from Sept. 20 to Sept. 26' },
        },
        {
          title: 'at its own grain it is the level that its catalog calls it',
          period: 'day',
          rows: [['2021-09-30', 90]],
          tells: { lead: '90 on Sept. 30.', 'dates.through': 'As of Thu., Sept. 30' },
        },
      ],
    ),
  );

  test('and the details say what was asked for, of which period', async () => {
    const { details } = await tell({
      metric: most,
      now: '2021-10-02',
      period: 'month',
      rows: [['2021-09-01', 90, 30, '2021-09-30']],
    });
    const lines = details.facts.find(({ term }) => term === 'What is counted')?.lines;
    assert.deepEqual(lines, ['For each month: the highest n.']);
  });
});
