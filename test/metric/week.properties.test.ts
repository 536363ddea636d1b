/** Week numbers, week years and the same period a year earlier, against Temporal. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Temporal } from 'temporal-polyfill';

import {
  formatDay,
  grains,
  periodOf,
  weekNumber,
  yearEarlier,
  type Calendar,
} from '../../src/metric/period.js';
import { holds } from '../support/properties.js';
import { calendars, days, toDate, toSpan } from '../support/temporal.js';

/** The year that has most of the seven days from here on, and the how-manieth of its weeks they are. */
function countWeek(first: Temporal.PlainDate): { year: number; number: number } {
  const yearOf = (start: Temporal.PlainDate) =>
    start.daysInYear - start.dayOfYear >= 3 ? start.year : start.year + 1;
  const year = yearOf(first);
  let number = 1;
  while (yearOf(first.subtract({ weeks: number })) === year) number += 1;
  return { year, number };
}

holds(
  'a Monday week has its ISO number and year, any other week belongs to the year of most of its days',
  'period.week',
  fc.property(days, calendars, (day, calendar) => {
    const date = toDate(day);
    const [first] = toSpan(date, 'week', calendar);
    const found = weekNumber(periodOf(day, 'week', calendar));
    assert.deepEqual(found, countWeek(first));
    if (calendar.weekStart === 1) assert.deepEqual(found, { year: date.yearOfWeek, number: date.weekOfYear });
  }),
);

/** A week 52 or 53 weeks earlier: that of the same number, or else the last of its year. */
function weekBefore(first: Temporal.PlainDate): Temporal.PlainDate {
  const { year, number } = countWeek(first);
  const before = [52, 53].map((weeks) => first.subtract({ weeks }));
  const same = before.find((each) => Object.values(countWeek(each)).join() === [year - 1, number].join());
  return same ?? first.subtract({ weeks: number });
}

function startYearEarlier(
  date: Temporal.PlainDate,
  grain: (typeof grains)[number],
  calendar: Calendar,
): Temporal.PlainDate {
  if (grain === 'day') return date.subtract({ years: 1 });
  const [first] = toSpan(date, grain, calendar);
  return grain === 'week' ? weekBefore(first) : first.subtract({ years: 1 });
}

holds(
  'a year earlier is the same date, month, fiscal quarter or week number, Feb. 29 becoming 28 and week 53 becoming 52',
  'period.year-earlier',
  fc.property(days, fc.constantFrom(...grains), calendars, (day, grain, calendar) => {
    const found = yearEarlier(periodOf(day, grain, calendar), calendar);
    assert.equal(formatDay(found.start), startYearEarlier(toDate(day), grain, calendar).toString());
    assert.deepEqual(found, periodOf(found.start, grain, calendar));
  }),
);
