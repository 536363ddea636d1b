/** Oracle cases: a page of exactly 1,000 calls for service. */

import type { OracleCase } from './oracle-case.js';
import { csv } from './sources.js';

const calls = csv('nyc_erm2-nwe9_311_sample.csv');
const callRows = (a: string, where = 'TRUE') =>
  `SELECT left(created_date, 10) AS d, ${a} AS a, NULL AS b FROM ${calls} WHERE ${where}`;
const callBase = {
  dataset: 'erm2-nwe9',
  time: 'created_date',
  native: 'day',
  shape: 'flow',
  measure: { fn: 'count' },
  sql: { fn: 'count' },
  today: '2024-04-17',
} as const;

export const callsCases: readonly OracleCase[] = [
  { ...callBase, title: 'calls a day', rows: callRows('1') },
  {
    ...callBase,
    title: 'open calls to two agencies',
    where: { agency: ['NYPD', 'HPD'], closed_date: null },
    rows: callRows('1', "agency IN ('NYPD', 'HPD') AND closed_date IS NULL"),
  },
  {
    ...callBase,
    title: 'agencies called a day',
    shape: 'stock',
    measure: { fn: 'distinct', column: 'agency' },
    sql: { fn: 'count', adds: false },
    rows: `SELECT DISTINCT left(created_date, 10) AS d, agency AS g, 1 AS a, NULL AS b FROM ${calls}`,
  },
  {
    ...callBase,
    title: 'calls from the north',
    where: { latitude: { gte: 40.7, lt: 40.8 } },
    rows: callRows('1', 'latitude::DOUBLE >= 40.7 AND latitude::DOUBLE < 40.8'),
  },
];
