/** Oracle cases: hospital capacity by state, with a ramp of coverage. */

import type { OracleCase } from './oracle-case.js';
import { bare, csv } from './sources.js';

const hhs = csv('hhs_g62h-syeh_hospital_capacity_by_state_subset.csv');
const hhsRows = (a: string, b: string, where: string) =>
  `SELECT strptime(date, '%Y/%m/%d') AS d, ${bare(a)} AS a, ${bare(b)} AS b FROM ${hhs} WHERE ${where}`;
const hhsBase = {
  dataset: 'g62h-syeh',
  time: 'date',
  native: 'day',
  today: '2022-02-10',
  where: { state: 'MN' },
} as const;
const used = {
  numerator: { fn: 'sum', column: 'inpatient_beds_utilization_numerator' },
  denominator: { fn: 'sum', column: 'inpatient_beds_utilization_denominator' },
} as const;
const usedRows = (where: string) =>
  hhsRows('inpatient_beds_utilization_numerator', 'inpatient_beds_utilization_denominator', where);

export const hospitalsCases: readonly OracleCase[] = [
  {
    ...hhsBase,
    title: 'inpatient beds, Minnesota',
    shape: 'stock',
    measure: { fn: 'last', column: 'inpatient_beds' },
    rows: hhsRows('inpatient_beds', 'inpatient_beds', "state = 'MN'"),
    sql: { fn: 'max' },
  },
  {
    ...hhsBase,
    title: 'inpatient beds at the end of each quarter, from a ramp of 46 on',
    shape: 'stock',
    measure: { fn: 'last', column: 'inpatient_beds' },
    rows: hhsRows('inpatient_beds', 'inpatient_beds', "state = 'MN'"),
    grain: 'quarter',
    sql: { fn: 'max' },
  },
  {
    ...hhsBase,
    title: 'the share of beds used, Minnesota, a month',
    shape: 'ratio',
    measure: used,
    rows: usedRows("state = 'MN'"),
    grain: 'month',
  },
  {
    ...hhsBase,
    title: 'the share of beds used, the whole country, a week',
    shape: 'ratio',
    measure: used,
    where: {},
    rows: usedRows('TRUE'),
    grain: 'week',
  },
  {
    ...hhsBase,
    title: 'deaths of a day, Mississippi',
    shape: 'flow',
    measure: { fn: 'sum', column: 'deaths_covid' },
    where: { state: 'MS' },
    rows: hhsRows('deaths_covid', 'deaths_covid', "state = 'MS'"),
    more: { smooth: { window: 7 } },
  },
];
