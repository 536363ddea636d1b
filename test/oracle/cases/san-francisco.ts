/** Oracle cases: cases in San Francisco, dated by local midnights written as UTC. */

import type { OracleCase } from './oracle-case.js';
import { csv } from './sources.js';

const sf = csv('datasf_tvq9-ec9w_covid_cases_by_transmission.csv');
const sfBase = {
  dataset: 'tvq9-ec9w',
  time: 'specimen_collection_date',
  native: 'day',
  shape: 'flow',
  measure: { fn: 'sum', column: 'case_count' },
  today: '2021-08-10',
} as const;
const sfRows = (where: string) =>
  `SELECT left(specimen_collection_date, 10) AS d, case_count AS a, NULL AS b FROM ${sf} WHERE ${where}`;

export const sanFranciscoCases: readonly OracleCase[] = [
  { ...sfBase, title: 'cases a day, San Francisco', rows: sfRows('TRUE') },
  {
    ...sfBase,
    title: 'cases from contact, absence being zero',
    where: { transmission_category: 'From Contact', case_disposition: 'Confirmed' },
    more: { missing: 'zero' },
    sql: { zero: true },
    rows: sfRows("transmission_category = 'From Contact' AND case_disposition = 'Confirmed'"),
  },
  {
    ...sfBase,
    title: 'deaths a week, absence being zero',
    where: { case_disposition: 'Death' },
    more: { missing: 'zero' },
    sql: { zero: true },
    grain: 'week',
    rows: sfRows("case_disposition = 'Death'"),
  },
  {
    ...sfBase,
    title: 'deaths a month, absence being zero',
    where: { case_disposition: 'Death' },
    grain: 'month',
    more: { missing: 'zero' },
    sql: { zero: true },
    rows: sfRows("case_disposition = 'Death'"),
  },
];
