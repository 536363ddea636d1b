/** Oracle cases: cases in New York City: a flow, a ratio, and measures that do not add. */

import type { OracleCase } from './oracle-case.js';
import { american, csv } from './sources.js';

const nyc = csv('nyc_rc75-m7u3_covid_daily_counts.csv');
const nycRows = (a: string, b = 'NULL', where = 'TRUE') =>
  `SELECT ${american('date_of_interest')} AS d, ${a} AS a, ${b} AS b FROM ${nyc} WHERE ${where}`;
const nycBase = {
  dataset: 'rc75-m7u3',
  time: 'date_of_interest',
  native: 'day',
  today: '2023-02-22',
} as const;
const cases = {
  ...nycBase,
  shape: 'flow',
  measure: { fn: 'sum', column: 'case_count' },
  rows: nycRows('CASE_COUNT'),
} as const;
const admissions = {
  ...nycBase,
  shape: 'ratio',
  measure: {
    numerator: { fn: 'sum', column: 'hospitalized_count' },
    denominator: { fn: 'sum', column: 'case_count' },
  },
  rows: nycRows('HOSPITALIZED_COUNT', 'CASE_COUNT'),
} as const;

export const newYorkCases: readonly OracleCase[] = [
  { ...cases, title: 'cases a day, New York' },
  { ...cases, title: 'cases a day, smoothed over a week', more: { smooth: { window: 7 } } },
  {
    ...cases,
    title: 'cases a day, smoothed, with a lag, on a day long past',
    lag: 'P3D',
    sql: { lag: 3 },
    more: { smooth: { window: 7 } },
    today: '2022-01-20',
    frozen: true,
  },
  { ...cases, title: 'cases a week', grain: 'week' },
  {
    ...cases,
    title: 'cases a week, over the turn of a year of 53 weeks',
    grain: 'week',
    today: '2021-01-06',
    frozen: true,
  },
  { ...cases, title: 'cases a month', grain: 'month' },
  {
    ...cases,
    title: 'cases a month, in the middle of one, with a lag of a week',
    grain: 'month',
    lag: 'P7D',
    sql: { lag: 7 },
    today: '2021-02-04',
    frozen: true,
  },
  { ...cases, title: 'cases a quarter', grain: 'quarter' },
  { ...cases, title: 'cases a year, asked long after the data ended', grain: 'year', today: '2026-06-01' },
  { ...cases, title: 'cases on Feb. 28 against a year earlier', today: '2021-03-01', frozen: true },
  { ...admissions, title: 'admissions a case, a day' },
  {
    ...admissions,
    title: 'admissions a case, a week smoothed as sum over sum',
    more: { smooth: { window: 14 } },
  },
  { ...admissions, title: 'admissions a case, a quarter', grain: 'quarter' },
  {
    ...nycBase,
    title: 'the highest day of each month',
    shape: 'stock',
    measure: { fn: 'max', column: 'case_count' },
    rows: nycRows('CASE_COUNT'),
    grain: 'month',
    sql: { fn: 'max', adds: false },
  },
  {
    ...nycBase,
    title: 'the median day of each quarter',
    shape: 'stock',
    measure: { fn: 'median', column: 'death_count' },
    rows: nycRows('DEATH_COUNT'),
    grain: 'quarter',
    sql: { fn: 'median', adds: false },
  },
  {
    ...nycBase,
    title: 'the mean day of each week',
    shape: 'stock',
    measure: { fn: 'avg', column: 'case_count' },
    rows: nycRows('CASE_COUNT'),
    grain: 'week',
    sql: { fn: 'avg', adds: false },
  },
];
