/** Metrics over the data that come with vega-datasets, and the SQL over its files. */

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { DEMO_IDS } from '../../portal/datasets/ids.js';
import type { OracleCase } from './oracle-case.js';

const file = (name: string) =>
  join(dirname(fileURLToPath(import.meta.resolve('vega-datasets'))), '..', 'data', name);

const weather = `read_csv('${file('seattle-weather.csv')}', all_varchar = true)`;
const employment = `read_csv('${file('us-employment.csv')}', all_varchar = true)`;
const industries = `read_json('${file('unemployment-across-industries.json')}', format = 'array')`;

const seattle = {
  dataset: DEMO_IDS.seattleWeather,
  time: 'date',
  native: 'day',
  today: '2016-01-01',
} as const;
const rain = {
  ...seattle,
  shape: 'flow',
  measure: { fn: 'sum', column: 'precipitation' },
  rows: `SELECT date AS d, precipitation AS a, NULL AS b FROM ${weather}`,
} as const;
const wet = {
  ...rain,
  where: { weather: ['rain', 'drizzle'] },
  more: { missing: 'zero' },
  sql: { zero: true },
  rows: `${rain.rows} WHERE weather IN ('rain', 'drizzle')`,
} as const;
const heat = {
  ...seattle,
  shape: 'stock',
  rows: `SELECT date AS d, temp_max AS a, NULL AS b FROM ${weather}`,
} as const;

const jobs = { dataset: DEMO_IDS.usEmployment, time: 'month', native: 'month', today: '2016-02-01' } as const;
const nonfarm = {
  ...jobs,
  shape: 'stock',
  measure: { fn: 'last', column: 'nonfarm' },
  sql: { fn: 'max' },
  rows: `SELECT month AS d, nonfarm AS a, NULL AS b FROM ${employment}`,
} as const;
const factories = {
  ...jobs,
  shape: 'ratio',
  measure: {
    numerator: { fn: 'sum', column: 'manufacturing' },
    denominator: { fn: 'sum', column: 'nonfarm' },
  },
  rows: `SELECT month AS d, manufacturing AS a, nonfarm AS b FROM ${employment}`,
} as const;

const without = {
  dataset: DEMO_IDS.unemploymentByIndustry,
  time: 'date',
  native: 'month',
  shape: 'flow',
  measure: { fn: 'sum', column: 'count' },
  rows: `SELECT make_date(year::INT, month::INT, 1) AS d, count AS a, NULL AS b FROM ${industries}`,
  today: '2010-03-05',
} as const;

export const shippedCases: readonly OracleCase[] = [
  { ...rain, title: 'rain a day' },
  { ...rain, title: 'rain a day, smoothed over two weeks', more: { smooth: { window: 14 } } },
  { ...rain, title: 'rain a week', grain: 'week' },
  {
    ...rain,
    title: 'rain a month, with a lag, in the middle of one',
    grain: 'month',
    lag: 'P5D',
    sql: { lag: 5 },
    today: '2015-04-03',
    frozen: true,
  },
  {
    ...rain,
    title: 'rain a water year from October',
    grain: 'year',
    sql: { early: 3 },
    defaults: { fiscalYearStart: '10-01' },
  },
  { ...rain, title: 'rain a year, asked ten years later', grain: 'year', today: '2026-01-01' },
  { ...rain, title: 'rain on the 29th of February’s anniversary', today: '2013-03-01', frozen: true },
  { ...wet, title: 'rain of rainy days, the others being zero', grain: 'month' },
  {
    ...wet,
    title: 'rainy days a quarter',
    grain: 'quarter',
    measure: { fn: 'count' },
    rows: `SELECT d, 1 AS a, NULL AS b FROM (${wet.rows})`,
  },
  {
    ...heat,
    title: 'the hottest of each month',
    measure: { fn: 'max', column: 'temp_max' },
    grain: 'month',
    sql: { fn: 'max', adds: false },
  },
  {
    ...heat,
    title: 'the median high of each quarter',
    measure: { fn: 'median', column: 'temp_max' },
    grain: 'quarter',
    sql: { fn: 'median', adds: false },
  },
  {
    ...heat,
    title: 'the mean high of each week',
    measure: { fn: 'avg', column: 'temp_max' },
    grain: 'week',
    sql: { fn: 'avg', adds: false },
  },
  {
    ...heat,
    title: 'the mean high of each fiscal year from July',
    measure: { fn: 'avg', column: 'temp_max' },
    grain: 'year',
    sql: { fn: 'avg', adds: false, early: 6 },
    defaults: { fiscalYearStart: '07-01' },
  },
  {
    ...heat,
    title: 'the high of the last day of each month',
    measure: { fn: 'last', column: 'temp_max' },
    grain: 'month',
    sql: { fn: 'max' },
  },

  { ...nonfarm, title: 'employment a month' },
  { ...nonfarm, title: 'employment at the end of each quarter', grain: 'quarter' },
  {
    ...nonfarm,
    title: 'employment at the end of each year, in the middle of one',
    grain: 'year',
    today: '2012-05-04',
    frozen: true,
  },
  { ...nonfarm, title: 'employment, smoothed over a quarter', more: { smooth: { window: 3 } } },
  {
    ...jobs,
    title: 'the change of employment a year, below zero too',
    shape: 'flow',
    measure: { fn: 'sum', column: 'nonfarm_change' },
    rows: `SELECT month AS d, nonfarm_change AS a, NULL AS b FROM ${employment}`,
    grain: 'year',
  },
  { ...factories, title: 'the share of manufacturing' },
  {
    ...factories,
    title: 'the share of manufacturing, smoothed and long past',
    more: { smooth: { window: 12 } },
    today: '2010-01-15',
    frozen: true,
  },
  { ...factories, title: 'the share of manufacturing, a year', grain: 'year' },

  { ...without, title: 'the unemployed of all industries' },
  {
    ...without,
    title: 'the unemployed of two industries, a quarter',
    where: { series: ['Construction', 'Mining and Extraction'] },
    grain: 'quarter',
    rows: `${without.rows} WHERE series IN ('Construction', 'Mining and Extraction')`,
  },
  {
    ...without,
    title: 'the unemployed of all but the government, a year',
    where: { not: { series: 'Government' } },
    grain: 'year',
    rows: `${without.rows} WHERE series <> 'Government'`,
  },
];
