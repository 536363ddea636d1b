/** Oracle cases: a table of months in which most columns are mostly empty. */

import type { OracleCase } from './oracle-case.js';
import { american, csv } from './sources.js';

const bts = csv('bts_crem-w557_monthly_transportation_statistics.csv');
const btsRows = (a: string, b = 'NULL') =>
  `SELECT ${american('Date')} AS d, ${a === 'NULL' ? a : `"${a}"`} AS a, ${b === 'NULL' ? b : `"${b}"`} AS b FROM ${bts}`;
const btsBase = { dataset: 'crem-w557', time: 'date', native: 'month', today: '2020-09-05' } as const;

export const transportationCases: readonly OracleCase[] = [
  {
    ...btsBase,
    title: 'freight index, a month',
    shape: 'stock',
    measure: { fn: 'last', column: 'transportation_services_index_freight' },
    rows: btsRows('Transportation Services Index - Freight'),
    sql: { fn: 'max' },
  },
  {
    ...btsBase,
    title: 'rail fatalities a quarter, of months',
    shape: 'flow',
    measure: { fn: 'sum', column: 'rail_fatalities' },
    rows: btsRows('Rail Fatalities'),
    grain: 'quarter',
  },
  {
    ...btsBase,
    title: 'highway fatalities, a quarter natively',
    shape: 'flow',
    native: 'quarter',
    measure: { fn: 'sum', column: 'highway_fatalities' },
    rows: btsRows('Highway Fatalities'),
  },
  {
    ...btsBase,
    title: 'miles travelled a year, asked years later',
    shape: 'flow',
    measure: { fn: 'sum', column: 'highway_vehicle_miles_traveled_all_systems' },
    rows: btsRows('Highway Vehicle Miles Traveled - All Systems'),
    grain: 'year',
    today: '2026-03-01',
  },
  {
    ...btsBase,
    title: 'autos of all light vehicles',
    shape: 'ratio',
    measure: {
      numerator: { fn: 'sum', column: 'auto_sales' },
      denominator: { fn: 'sum', column: 'light_truck_sales' },
    },
    rows: btsRows('Auto sales', 'Light truck sales'),
    grain: 'year',
  },
];
