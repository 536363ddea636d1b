/** Every date calculation against Temporal, over 1900 to 2100. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';

import {
  formatDay,
  fromDay,
  grains,
  lastEnded,
  parseDay,
  parseDuration,
  periodAt,
  periodOf,
  shiftDay,
  toDay,
  today,
  weekday,
} from '../../src/metric/period.js';
import { parseFormatted } from '../../src/metric/read-step.js';
import { cases, holds } from '../support/properties.js';
import { calendars, days, toDate, toNumber, toSpan } from '../support/temporal.js';

test('the normal run generates at least 100,000 cases', () => {
  assert.ok(Object.values(cases).reduce((sum, each) => sum + each, 0) >= 100_000);
});

holds(
  'a day is the same date as Temporal’s, there and back',
  'period.day',
  fc.property(days, (day) => {
    const date = toDate(day);
    assert.deepEqual(fromDay(day), { year: date.year, month: date.month, date: date.day });
    assert.equal(toDay(date.year, date.month, date.day), day);
    assert.equal(formatDay(day), date.toString());
    assert.equal(parseDay(date.toString()), day);
    assert.equal(parseDay(`${date.toString()}T23:59:59.999`), day);
    assert.equal(weekday(day), date.dayOfWeek % 7);
  }),
);

const field = (most: number) => fc.integer({ min: 0, max: most });
const two = (value: number) => String(value).padStart(2, '0');

holds(
  'a text is a date where Temporal says so, and else nothing',
  'period.parse',
  fc.property(fc.integer({ min: 1900, max: 2100 }), field(14), field(33), (year, month, date) => {
    const text = `${String(year)}-${two(month)}-${two(date)}`;
    let expected: number | null;
    try {
      expected = toNumber(Temporal.PlainDate.from({ year, month, day: date }, { overflow: 'reject' }));
    } catch {
      expected = null;
    }
    assert.equal(parseDay(text), expected);
    assert.equal(parseDay(`${text} 00:00`), null);
  }),
);

holds(
  'a period has the first and the last day that Temporal gives it, in every grain and fiscal year',
  'period.bounds',
  fc.property(days, fc.constantFrom(...grains), calendars, (day, grain, calendar) => {
    const { start, end } = periodOf(day, grain, calendar);
    assert.deepEqual([start, end].map(formatDay), toSpan(toDate(day), grain, calendar).map(String));
  }),
);

holds(
  'periods follow each other without a gap, and the last ended one has ended',
  'period.order',
  fc.property(days, fc.constantFrom(...grains), calendars, (day, grain, calendar) => {
    const period = periodOf(day, grain, calendar);
    assert.deepEqual(periodAt(period.ordinal, grain, calendar), period);
    assert.equal(periodAt(period.ordinal + 1, grain, calendar).start, period.end + 1);
    assert.equal(periodAt(period.ordinal - 1, grain, calendar).end, period.start - 1);
    assert.equal(lastEnded(day, grain, calendar).end, day === period.end ? day : period.start - 1);
  }),
);

const amount = fc.nat(40);
const parts = fc.record({
  Y: fc.nat(5),
  M: amount,
  W: fc.nat(9),
  D: fc.nat(400),
  h: amount,
  m: fc.nat(90),
  s: fc.nat(90_000),
});

holds(
  'a duration shifts a day as Temporal does, part days counted whole',
  'period.duration',
  fc.property(days, parts, fc.constantFrom(1 as const, -1 as const), fc.nat(127), (day, all, sign, mask) => {
    const kept = Object.entries(all).filter((_, index) => mask & (1 << index));
    fc.pre(kept.length > 0);
    const text = (letters: string) =>
      kept.flatMap(([unit, size]) => (letters.includes(unit) ? `${String(size)}${unit}` : [])).join('');
    const iso = `P${text('YMWD')}${text('hms') ? `T${text('hms').toUpperCase()}` : ''}`;
    const duration = parseDuration(iso);
    assert.ok(duration, iso);
    const { years, months, weeks, days: whole, hours, minutes, seconds } = Temporal.Duration.from(iso);
    const time = Temporal.Duration.from({ hours, minutes, seconds }).total('seconds');
    const shift = { years, months, weeks, days: whole + Math.ceil(time / 86_400) };
    const date = toDate(day);
    const expected = sign === 1 ? date.add(shift) : date.subtract(shift);
    assert.equal(formatDay(shiftDay(day, duration, sign)), expected.toString());
  }),
);

holds(
  'what is read as a duration is one',
  'period.duration-text',
  fc.property(
    fc.string({ unit: fc.constantFrom(...Array.from('TYMWDHS0123456789.-')), maxLength: 7 }),
    (end) => {
      const text = `P${end}`;
      if (parseDuration(text)) Temporal.Duration.from(text);
      assert.equal(parseDuration(`${text}x`), null);
    },
  ),
);

const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC', 'Etc/GMT+12', 'Etc/GMT-14'];
const instants = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2100, 11, 31) });

holds(
  'today is the date on the publisher’s wall, in every zone',
  'period.today',
  fc.property(instants, fc.constantFrom(...zones), (instant, zone) => {
    const wall = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
    assert.equal(formatDay(today(new Date(instant), zone)), wall.toPlainDate().toString());
  }),
);

holds(
  'a text date reads back from the format that wrote it',
  'period.text-date',
  fc.property(
    days,
    fc.constantFrom('MM/DD/YYYY', 'M/D/YYYY', 'D.M.YYYY', 'YYYY/MM/DD', 'YYYY-M-D', 'YYYYMMDD'),
    (day, format) => {
      const { year, month, day: date } = toDate(day);
      const write = (part: string) =>
        ({ YYYY: String(year), MM: two(month), M: String(month), DD: two(date), D: String(date) })[part] ??
        part;
      assert.equal(parseFormatted(format.replaceAll(/YYYY|MM?|DD?/g, write), format), day);
    },
  ),
);
