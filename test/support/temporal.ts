/** The independent oracle of dates: Temporal, and what it takes to ask it about periods. */

import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';

import type { Calendar, Day, Grain } from '../../src/metric/period.js';

const epoch = Temporal.PlainDate.from('1970-01-01');

export const toDate = (day: Day): Temporal.PlainDate => epoch.add({ days: day });
export const toNumber = (date: Temporal.PlainDate): Day => epoch.until(date, { largestUnit: 'days' }).days;

/** 1900-01-01 to 2100-12-31, month ends and leap days more often than chance has them. */
export const days: fc.Arbitrary<Day> = fc.oneof(
  fc.integer({ min: -25_567, max: 47_846 }),
  fc
    .tuple(
      fc.integer({ min: 1900, max: 2100 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: -1, max: 1 }),
    )
    .map(([year, month, offset]) =>
      Math.min(47_846, Math.max(-25_567, toNumber(new Temporal.PlainDate(year, month, 1)) + offset)),
    ),
);

export const calendars: fc.Arbitrary<Calendar> = fc.record({
  timeZone: fc.constant('UTC'),
  weekStart: fc.nat(6),
  fiscalMonth: fc.integer({ min: 1, max: 12 }),
  fiscalDay: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 28 })),
});

type Span = readonly [first: Temporal.PlainDate, last: Temporal.PlainDate];

/** The first and last date of the period that holds a date. */
export function toSpan(
  date: Temporal.PlainDate,
  grain: Grain,
  { weekStart, fiscalMonth, fiscalDay }: Calendar,
): Span {
  const until = (first: Temporal.PlainDate, length: Temporal.DurationLikeObject): Span => [
    first,
    first.add(length).subtract({ days: 1 }),
  ];
  if (grain === 'day') return [date, date];
  if (grain === 'week')
    return until(date.subtract({ days: (date.dayOfWeek - weekStart + 7) % 7 }), { days: 7 });
  if (grain === 'month') return until(date.with({ day: 1 }), { months: 1 });
  let year = new Temporal.PlainDate(date.year, fiscalMonth, fiscalDay);
  if (Temporal.PlainDate.compare(date, year) < 0) year = year.subtract({ years: 1 });
  if (grain === 'year') return until(year, { years: 1 });
  const quarters = [9, 6, 3, 0].map((months) => year.add({ months }));
  return until(quarters.find((first) => Temporal.PlainDate.compare(first, date) <= 0) ?? year, { months: 3 });
}
