// Rule 4: averages need their whole window and say what they are; rates say what they are of.
import { describe } from 'node:test';

import { cases, days, months, repeat, sharing } from '../../support/tell.js';

const now = '2021-03-15';
const week = { smooth: { window: 7 } };
const fourteen = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14];

describe('a trailing average', () => {
  cases(
    sharing({ now, metric: week }, [
      {
        title: 'complaint 20: is the headline, and says that it is one and over which days',
        rows: days('2021-03-01', fourteen),
        tells: {
          figure: '11',
          period: 'a day on average in the week to March 14',
          averages: [null, null, null, null, null, null, 4, 5, 6, 7, 8, 9, 10, 11],
          'table.headings.average': 'Average',
          'table.rows.0.figure': '14',
          'table.rows.0.average': '11',
        },
      },
      {
        title: 'its change is between averages, and the baseline says that it is one',
        rows: days('2021-03-01', [...repeat(20, 7), ...repeat(30, 7)]),
        tells: {
          figure: '30',
          'change.text': 'Up 50% from a week earlier',
          'change.baseline': '20 a day on average in the week to March 7',
        },
      },
      {
        title: 'a window of other length is told in days',
        metric: { smooth: { window: 14 } },
        rows: days('2021-03-01', fourteen),
        tells: { figure: '7.5', period: 'a day on average in the 14 days to March 14' },
      },
      {
        title: 'six days are not divided by seven: a window with a gap has no average',
        rows: days('2021-03-01', [7, 7, 7, undefined, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7]),
        tells: { averages: [...repeat(null, 10), 7, 7, 7, 7] },
      },
      {
        title: 'a gap in the last window leaves the headline before it, with its own date and the reason',
        rows: days('2021-03-01', [7, 7, 7, 7, 7, 7, 7, 7, 7, 7, undefined, 7, 7, 7]),
        tells: {
          figure: '7',
          period: 'a day on average in the week to March 10',
          notes: ['March 11, 2021: Not reported'],
        },
      },
      {
        title: 'it stops at “complete through”',
        metric: { ...week, completeness: { lag: 'P2D' } },
        rows: days('2021-03-01', [...repeat(7, 12), 1, 0]),
        tells: {
          figure: '7',
          period: 'a day on average in the week to March 12',
          'table.rows.0.average': '–',
        },
      },
      {
        title: 'complaint 21: a day with an omit note leaves both the sum and the count',
        metric: {
          ...week,
          notes: [
            { type: 'anomaly', from: '2021-03-10', to: '2021-03-10', omit: true, text: 'Backlog of a month' },
          ],
        },
        rows: days('2021-03-01', [...repeat(7, 9), 700, ...repeat(7, 4)]),
        tells: {
          figure: '7',
          'table.rows.4.status': 'Left out of averages',
          notes: ['March 10: Backlog of a month'],
        },
      },
      {
        title: 'a note without omit leaves the day in',
        metric: { ...week, notes: [{ type: 'anomaly', from: '2021-03-10', text: 'Backlog of a month' }] },
        rows: days('2021-03-01', [...repeat(7, 9), 700, ...repeat(7, 4)]),
        tells: { figure: '106' },
      },
      {
        title: 'of a ratio it is the sum over the sum, not the mean of ratios',
        metric: {
          smooth: { window: 2 },
          shape: 'ratio',
          measure: { numerator: { fn: 'sum', column: 'a' }, denominator: { fn: 'sum', column: 'b' } },
        },
        rows: [
          ['2021-03-13', 1, 1],
          ['2021-03-14', 1, 9],
        ],
        tells: { figure: '0.2', values: [1, 1 / 9] },
      },
      {
        title: 'a ratio’s average survives a day without cases: nothing over nothing adds nothing',
        metric: {
          smooth: { window: 2 },
          shape: 'ratio',
          measure: { numerator: { fn: 'sum', column: 'a' }, denominator: { fn: 'sum', column: 'b' } },
        },
        rows: [
          ['2021-03-12', 1, 2],
          ['2021-03-13', 0, 0],
          ['2021-03-14', 1, 2],
        ],
        tells: { figure: '0.5', averages: [null, 0.5, 0.5], 'table.rows.1.figure': 'Not defined' },
      },
      {
        title: 'of a level it is a plain mean, without “a day”',
        metric: { ...week, shape: 'stock', measure: { fn: 'last', column: 'v' } },
        rows: days('2021-03-01', fourteen),
        tells: { figure: '11', period: 'on average in the week to March 14' },
      },
      {
        title: 'zeros that absence means count as days',
        metric: { ...week, missing: 'zero' },
        rows: days('2021-03-01', [7, 7, 7, 7, 7, 7, 7, 7, undefined, 7, 7, 7, 7, 7]),
        tells: { figure: '6' },
      },
      {
        title: 'a break within the baseline’s window forbids the comparison',
        metric: { ...week, notes: [{ type: 'break', from: '2021-03-05', text: 'New test' }] },
        rows: days('2021-03-01', repeat(30, 14)),
        tells: { 'change.text': 'No comparison with a week earlier: New test (March 5)' },
      },
      {
        title: 'a window of days is for days: a month of the same metric is its sum',
        period: 'month',
        rows: days('2021-02-01', repeat(2, 42)),
        tells: { figure: '56', period: 'in February 2021', 'table.headings.average': null },
      },
      {
        title: 'too few days for one window give no headline',
        rows: days('2021-03-10', repeat(7, 5)),
        tells: { figure: '–', sentence: 'Cases: No figure for a complete period can be shown.' },
      },
    ]),
  );
});

describe('per inhabitants', () => {
  const places = {
    here: { name: 'Here', population: { value: 50_000, year: 2020, source: 'https://census.example/here' } },
  };
  const per = { per: { base: 'population' as const, scale: 100_000 }, bindings: { here: {} } };
  cases(
    sharing({ now, metric: per, file: { places }, place: 'here' }, [
      {
        title: 'a rate shows its base, and the population with its year and source',
        rows: days('2021-03-14', [40]),
        tells: {
          figure: '80',
          unit: 'per 100,000 people',
          label: 'Cases, Here',
          sentence: 'Cases, Here: 80 per 100,000 people on March 14.',
          notes: ['Population 50,000 (2020), source: https://census.example/here'],
        },
      },
      {
        title: 'a rate from few cases has no percentage, however high the rate',
        rows: days('2021-03-07', [2, 3], 7),
        tells: { figure: '6', 'change.text': 'Up 2 per 100,000 people from a week earlier' },
      },
      {
        title: 'nor one from 11 cases, which is a rate of 22',
        rows: days('2021-03-07', [11, 22], 7),
        tells: { figure: '44', 'change.text': 'Up 22 per 100,000 people from a week earlier' },
      },
      {
        title: 'a rate from enough cases has one',
        rows: days('2021-03-07', [50, 60], 7),
        tells: { figure: '120', 'change.text': 'Up 20% from a week earlier' },
      },
      {
        title: 'a small count is withheld by the count, not by the rate',
        metric: { ...per, suppress: { below: 11 } },
        rows: days('2021-03-14', [4]),
        tells: { figure: 'Withheld', unit: null },
      },
      {
        title: 'a month’s rate is of the month’s sum',
        period: 'month',
        rows: days('2021-02-01', repeat(1, 28)),
        tells: { figure: '56' },
      },
    ]),
  );
});

describe('months of a smoothed monthly metric', () => {
  cases([
    {
      title: 'a window counts native steps',
      metric: { smooth: { window: 3 }, time: { column: 'day', grain: 'month' } },
      rows: months('2020-10', [3, 6, 9, 12]),
      now: '2021-02-10',
      tells: { figure: '9', period: 'a month on average in the 3 months to Jan. 31' },
    },
  ]);
});
