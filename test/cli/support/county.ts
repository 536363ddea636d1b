/** A small portal's data, made to be checked, and the catalog that fits them. */

import { formatDay, toDay } from '../../../src/metric/period.js';
import type { DatasetSpec } from '../../portal/portal.js';

/** When it is, for every command of the tests. */
export const now = '2021-06-15T15:00Z';

const day = (index: number) => formatDay(toDay(2021, 4, 1 + index));

/** From 1 April to 14 June, 100 and the day's number each day, of two age groups. */
const cases: DatasetSpec = {
  id: 'case-days',
  name: 'Cases by day',
  attribution: 'Demo County',
  attributionLink: 'https://county.example/health',
  description: 'Confirmed cases & tests.',
  license: { name: 'Public Domain' },
  rowsUpdatedAt: '2021-06-15T08:00:00Z',
  columns: [
    { name: 'Report Date', dataTypeName: 'calendar_date' },
    { name: 'Age', dataTypeName: 'text' },
    { name: 'Cases', dataTypeName: 'number' },
  ],
  rows: Array.from({ length: 75 }, (_, index) => [
    { report_date: day(index), age: '0-64', cases: 100 },
    { report_date: day(index), age: '65+', cases: index },
  ]).flat(),
};

/** A level a day, of which one day is there twice and one row has no date. */
const beds: DatasetSpec = {
  id: 'beds-days',
  name: 'Beds by day',
  rowsUpdatedAt: '2021-06-15T08:00:00Z',
  columns: [
    { name: 'Date', dataTypeName: 'calendar_date' },
    { name: 'Beds', dataTypeName: 'number' },
  ],
  rows: [
    ...Array.from({ length: 75 }, (_, index) => ({ date: day(index), beds: 40 + (index % 5) })),
    { date: '2021-05-02', beds: 41 },
    { date: null, beds: 7 },
  ],
};

/** A level a day, for longer than a card shows, of which one early day is there twice, and the date that stands for none. */
const long: DatasetSpec = {
  ...beds,
  id: 'beds-long',
  rows: [
    ...Array.from({ length: 200 }, (_, index) => ({ date: day(index - 125), beds: 40 + (index % 5) })),
    { date: '2021-01-03', beds: 41 },
    { date: '1900-01-01', beds: 9 },
    { date: '1900-01-01', beds: 9 },
  ],
};

/** Dates as text, one of which is not in the format. */
const texts: DatasetSpec = {
  id: 'text-days',
  name: 'Dates as text',
  rowsUpdatedAt: '2021-06-15T08:00:00Z',
  columns: [
    { name: 'Day', dataTypeName: 'text' },
    { name: 'Calls', dataTypeName: 'number' },
  ],
  rows: [
    ...['06/11/2021', '06/12/2021', '06/13/2021', '06/14/2021'].map((each) => ({ day: each, calls: 5 })),
    { day: 'June 10', calls: 5 },
  ],
};

/** By week, dated by its Saturday. */
const weeks: DatasetSpec = {
  id: 'dose-week',
  name: 'Doses by week',
  rowsUpdatedAt: '2021-06-15T08:00:00Z',
  columns: [
    { name: 'Week Ending', dataTypeName: 'calendar_date' },
    { name: 'Doses', dataTypeName: 'number' },
    { name: 'Updated', dataTypeName: 'calendar_date' },
  ],
  rows: Array.from({ length: 20 }, (_, index) => ({
    week_ending: formatDay(toDay(2021, 6, 12 - 7 * index)),
    doses: 500 + index,
    updated: '2021-06-13',
  })),
};

/** Dates as text over the new year, of which two are there twice: the later one comes first by its letters. */
const twice: DatasetSpec = {
  id: 'text-twos',
  name: 'Dates as text, some twice',
  rowsUpdatedAt: '2021-06-15T08:00:00Z',
  columns: [
    { name: 'Day', dataTypeName: 'text' },
    { name: 'Calls', dataTypeName: 'number' },
  ],
  rows: [
    ...Array.from({ length: 40 }, (_, index) => formatDay(toDay(2020, 12, 10 + index))),
    '2021-01-05',
    '2020-12-30',
  ].map((each) => {
    const [year = '', month = '', date = ''] = each.split('-');
    return { day: `${month}/${date}/${year}`, calls: 5 };
  }),
};

export const datasets: readonly DatasetSpec[] = [cases, beds, long, texts, twice, weeks];

export type Fields = Readonly<Record<string, unknown>>;

/** One metric that is right in every way; `more` are others, or another in its place. */
export const catalogOf = (domain: string, more: Fields = {}, file: Fields = {}): Fields => ({
  version: 1,
  publisher: { name: 'Demo County', url: 'https://county.example' },
  defaults: { domain },
  metrics: { 'covid.cases': covidCases, ...more },
  ...file,
});

export const covidCases: Fields = {
  title: 'Confirmed cases',
  shape: 'flow',
  source: { dataset: 'case-days' },
  measure: { fn: 'sum', column: 'cases' },
  time: { column: 'report_date', grain: 'day' },
  completeness: { lag: 'P0D' },
  dimensions: { age: { column: 'age', values: ['0-64', '65+'] } },
  checks: [
    { period: '2021-04-01', equals: 100 },
    { period: '2021-05', between: [4000, 5000] },
  ],
  better: 'down',
};

/** What a card says of it, with whole dates. */
export const casesSentence = 'Confirmed cases: 174 on June 14, 2021, up 4.2% from 167 a week earlier.';
