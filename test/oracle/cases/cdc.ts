/** Oracle cases: cases and deaths by week and state, with negative corrections. */

import type { OracleCase } from './oracle-case.js';
import { csv } from './sources.js';

const cdc = csv('cdc_pwn4-m3yp_weekly_cases_deaths_by_state.csv');
const cdcRows = (a: string, where: string) =>
  `SELECT strptime(date_updated, '%Y-%m-%d') AS d, ${a} AS a, NULL AS b FROM ${cdc} WHERE ${where}`;
const cdcBase = { dataset: 'pwn4-m3yp', time: 'date_updated', native: 'week', today: '2022-11-02' } as const;

export const cdcCases: readonly OracleCase[] = [
  {
    ...cdcBase,
    title: 'cases a week, all jurisdictions',
    shape: 'flow',
    measure: { fn: 'sum', column: 'new_cases' },
    rows: cdcRows('new_cases', 'TRUE'),
  },
  {
    ...cdcBase,
    title: 'cases a week, two states',
    shape: 'flow',
    measure: { fn: 'sum', column: 'new_cases' },
    where: { state: ['MN', 'WI'] },
    rows: cdcRows('new_cases', "state IN ('MN', 'WI')"),
  },
  {
    ...cdcBase,
    title: 'deaths a week, all but New York City and the islands',
    shape: 'flow',
    measure: { fn: 'sum', column: 'new_deaths' },
    where: { not: { state: ['NYC', 'FSM', 'RMI', 'PW'] } },
    rows: cdcRows('new_deaths', "state NOT IN ('NYC', 'FSM', 'RMI', 'PW')"),
  },
  {
    ...cdcBase,
    title: 'cases so far, Louisiana',
    shape: 'cumulative',
    measure: { fn: 'last', column: 'tot_cases' },
    where: { state: 'LA' },
    rows: cdcRows('tot_cases', "state = 'LA'"),
    sql: { fn: 'max' },
  },
];
