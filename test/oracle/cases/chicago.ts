/** Oracle cases: rides, beds and cases in Chicago: duplicates, thousands separators, undated rows. */

import type { OracleCase } from './oracle-case.js';
import { american, bare, csv } from './sources.js';

const cta = csv('chicago_6iiy-9s97_cta_daily_boardings.csv');
const beds = csv('chicago_f3he-c6sv_hospital_capacity_metrics.csv');
const chicago = csv('chicago_naz8-j4nc_daily_cases_deaths_hosp_vintage-2020-09.csv');
const rides = (where = 'TRUE') =>
  `SELECT ${american('service_date')} AS d, total_rides AS a, bus AS b FROM ${cta} WHERE ${where}`;
const ctaBase = { dataset: '6iiy-9s97', time: 'service_date', native: 'day', today: '2024-11-01' } as const;
const allRides = {
  ...ctaBase,
  shape: 'flow',
  measure: { fn: 'sum', column: 'total_rides' },
  rows: rides(),
} as const;
const bedRows = (a: string, b = 'NULL') =>
  `SELECT ${american('Date')} AS d, ${bare(a)} AS a, ${b === 'NULL' ? b : bare(b)} AS b FROM ${beds}`;
const bedBase = { dataset: 'f3he-c6sv', time: 'date', native: 'day', today: '2021-04-08' } as const;
const dailyCases = {
  dataset: 'naz8-j4nc',
  time: 'date',
  native: 'day',
  shape: 'flow',
  measure: { fn: 'sum', column: 'cases_total' },
  rows: `SELECT ${american('Date')} AS d, "Cases - Total" AS a, NULL AS b FROM ${chicago}`,
  today: '2020-09-18',
} as const;

export const chicagoCases: readonly OracleCase[] = [
  { ...allRides, title: 'rides a day' },
  {
    ...allRides,
    title: 'rides in Sunday weeks, long past',
    grain: 'week',
    sql: { early: 1 },
    defaults: { weekStart: 'sunday' },
    today: '2020-04-01',
    frozen: true,
  },
  {
    ...allRides,
    title: 'rides a fiscal year from July',
    grain: 'year',
    sql: { early: 6 },
    defaults: { fiscalYearStart: '07-01' },
  },
  {
    ...allRides,
    title: 'rides a fiscal quarter from October',
    grain: 'quarter',
    sql: { early: 3 },
    defaults: { fiscalYearStart: '10-01' },
  },
  {
    ...allRides,
    title: 'rides on weekdays, the other days being zero',
    where: { day_type: 'W' },
    rows: rides("day_type = 'W'"),
    more: { missing: 'zero' },
    sql: { zero: true },
    grain: 'week',
  },
  {
    ...ctaBase,
    title: 'the share of the bus',
    shape: 'ratio',
    measure: { numerator: { fn: 'sum', column: 'bus' }, denominator: { fn: 'sum', column: 'total_rides' } },
    rows: `SELECT d, b AS a, a AS b FROM (${rides()})`,
    grain: 'month',
  },
  {
    ...bedBase,
    title: 'ventilators available, a day, with thousands separators',
    shape: 'stock',
    measure: { fn: 'last', column: 'ventilators_available_total' },
    rows: bedRows('Ventilators Available - Total'),
    sql: { fn: 'max' },
  },
  {
    ...bedBase,
    title: 'beds at the end of each month',
    shape: 'stock',
    measure: { fn: 'last', column: 'acute_non_ice_beds_total_capacity' },
    rows: bedRows('Acute Non-ICE Beds - Total Capacity'),
    grain: 'month',
    sql: { fn: 'max' },
  },
  {
    ...bedBase,
    title: 'the share of beds in use',
    shape: 'ratio',
    measure: {
      numerator: { fn: 'sum', column: 'icu_beds_in_use_total' },
      denominator: { fn: 'sum', column: 'icu_beds_total_capacity' },
    },
    rows: bedRows('ICU Beds in Use - Total', 'ICU Beds - Total Capacity'),
    more: { smooth: { window: 7 } },
  },
  { ...dailyCases, title: 'cases a day, Chicago, in no order' },
  { ...dailyCases, title: 'cases a month, Chicago', grain: 'month' },
];
