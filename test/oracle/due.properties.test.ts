/** Whether data are late or stale, by going from day to day through the calendar of who reports them. */

import assert from 'node:assert/strict';
import fc from 'fast-check';

import { formatDay, type Day } from '../../src/metric/period.js';
import { toFreshness } from '../../src/series/freshness.js';
import { holds } from '../support/properties.js';
import { days, toDate, toNumber, toSpan } from '../support/temporal.js';
import { toMetric } from '../support/worlds.js';

const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
/** A cadence, and how much later one report is than another. */
const cadences = fc.constantFrom<readonly [text: string, length: { days?: number; months?: number }]>(
  ['P1D', { days: 1 }],
  ['P2D', { days: 2 }],
  ['P1W', { days: 7 }],
  ['P1M', { months: 1 }],
);

holds(
  'data are late once a reporting day after their end has passed and the lag too, and stale once they are too old',
  'oracle.due',
  fc.property(
    fc.constantFrom('day', 'week', 'month'),
    days,
    fc.nat(50),
    fc.nat(9),
    cadences,
    fc.nat(40),
    fc.uniqueArray(fc.constantFrom(...week), { minLength: 1 }),
    fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 4 }),
    (native, near, since, lag, [cadence, length], patience, reporting, off) => {
      const calendar = { weekStart: 1, fiscalMonth: 1 };
      const endOf = (day: Day) =>
        toNumber(toSpan(toDate(day), native, { ...calendar, timeZone: 'UTC', fiscalDay: 1 })[1]);
      const reach = endOf(near);
      const today = reach + 1 + since;
      const holidays = off.map((each) => formatDay(reach + each));
      const metric = toMetric(
        {
          shape: 'flow',
          completeness: { lag: `P${String(lag)}D` },
          freshness: { cadence, days: reporting, holidays, staleAfter: `P${String(patience)}D` },
        },
        native,
        calendar,
      );
      let due = endOf(toNumber(toDate(reach + 1).add(length)) - 1);
      const isReported = (day: Day) => {
        const name = week[toDate(day).dayOfWeek - 1];
        return name !== undefined && reporting.includes(name) && !holidays.includes(formatDay(day));
      };
      while (!isReported(due)) due++;
      const isLate = due + lag < today;
      const isStale = isLate && reach + patience + lag < today;
      assert.deepEqual(toFreshness(metric, reach, today, false), {
        state: isStale ? 'stale' : isLate ? 'late' : 'fresh',
        due,
      });
    },
  ),
);
