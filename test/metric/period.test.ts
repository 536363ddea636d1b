import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import {
  formatDay,
  fromDay,
  lastEnded,
  nests,
  parseDay,
  parseDuration,
  periodOf,
  shiftDay,
  toDay,
  today,
  weekday,
  weekNumber,
  yearEarlier,
  type Calendar,
  type Grain,
} from '../../src/metric/period.js';

const iso: Calendar = { timeZone: 'UTC', weekStart: 1, fiscalMonth: 1, fiscalDay: 1 };
const day = (text: string) => parseDay(text) ?? NaN;
const range = (text: string, grain: Grain, calendar = iso) => {
  const { start, end } = periodOf(day(text), grain, calendar);
  return `${formatDay(start)}..${formatDay(end)}`;
};

describe('days', () => {
  test('1970-01-01 is day 0, the day before is -1', () => {
    assert.deepEqual([day('1970-01-01'), day('1969-12-31')], [0, -1]);
  });
  test('a day is its own date, also in year 1 and in year 9999', () => {
    for (const text of ['0001-01-01', '0099-12-31', '1900-02-28', '2000-02-29', '9999-12-31'])
      assert.equal(formatDay(day(text)), text);
  });
  test('months run over', () => {
    assert.equal(formatDay(toDay(2021, 14, 1)), '2022-02-01');
    assert.equal(formatDay(toDay(2021, 0, 31)), '2020-12-31');
  });
  test('a date apart', () =>
    assert.deepEqual(fromDay(day('2020-02-29')), { year: 2020, month: 2, date: 29 }));
  test('weekdays, also before 1970', () => {
    assert.deepEqual(
      ['2021-03-07', '2021-03-08', '1969-12-31', '1900-01-01'].map((text) => weekday(day(text))),
      [0, 1, 3, 1],
    );
  });
  const unread = [
    '',
    '2021',
    '2021-02-29',
    '2021-13-01',
    '2021-00-10',
    '2021-1-1',
    '2021-01-01 00:00',
    'x2021-01-01',
    '2021-01-01Z',
    '20210101',
    '+02021-01-01',
  ];
  for (const text of unread) test(`"${text}" is no date`, () => assert.equal(parseDay(text), null));
  test('a time and a zone after the date cannot move it', () => {
    for (const text of ['2021-01-01T23:59:59.999', '2021-01-01T00:00:00Z', '2021-01-01T00:00:00+14:00'])
      assert.equal(parseDay(text), day('2021-01-01'));
  });
});

describe('periods hold whole days, both ends included', () => {
  const fiscal = { ...iso, fiscalMonth: 7 };
  const april6 = { ...iso, fiscalMonth: 4, fiscalDay: 6 };
  const table: [string, Grain, Calendar, string][] = [
    ['2021-03-10', 'day', iso, '2021-03-10..2021-03-10'],
    ['2021-03-10', 'week', iso, '2021-03-08..2021-03-14'],
    ['2021-03-14', 'week', { ...iso, weekStart: 0 }, '2021-03-14..2021-03-20'],
    ['2021-03-13', 'week', { ...iso, weekStart: 0 }, '2021-03-07..2021-03-13'],
    ['2021-03-13', 'week', { ...iso, weekStart: 6 }, '2021-03-13..2021-03-19'],
    ['1969-12-31', 'week', iso, '1969-12-29..1970-01-04'],
    ['2020-02-10', 'month', iso, '2020-02-01..2020-02-29'],
    ['1900-02-10', 'month', iso, '1900-02-01..1900-02-28'],
    ['2021-05-31', 'quarter', iso, '2021-04-01..2021-06-30'],
    ['2021-12-31', 'year', iso, '2021-01-01..2021-12-31'],
    ['2021-06-30', 'year', fiscal, '2020-07-01..2021-06-30'],
    ['2021-07-01', 'year', fiscal, '2021-07-01..2022-06-30'],
    ['2021-01-01', 'quarter', { ...iso, fiscalMonth: 2 }, '2020-11-01..2021-01-31'],
    ['2021-04-05', 'year', april6, '2020-04-06..2021-04-05'],
    ['2021-04-06', 'quarter', april6, '2021-04-06..2021-07-05'],
  ];
  for (const [text, grain, calendar, expected] of table) {
    test(`${text} is in the ${grain} ${expected}`, () =>
      assert.equal(range(text, grain, calendar), expected));
  }
  test('the last ended period of a day that ends one is that one', () => {
    assert.equal(formatDay(lastEnded(day('2021-02-28'), 'month', iso).start), '2021-02-01');
    assert.equal(formatDay(lastEnded(day('2021-02-27'), 'month', iso).start), '2021-01-01');
  });
  test('weeks nest in nothing but themselves; the rest nests in what is coarser', () => {
    assert.deepEqual(
      [
        nests('week', 'month'),
        nests('week', 'week'),
        nests('day', 'week'),
        nests('month', 'year'),
        nests('year', 'month'),
      ],
      [false, true, true, true, false],
    );
  });
});

describe('a year earlier', () => {
  const earlier = (text: string, grain: Grain, calendar = iso) =>
    formatDay(yearEarlier(periodOf(day(text), grain, calendar), calendar).start);
  const table: [string, Grain, string][] = [
    ['2020-02-29', 'day', '2019-02-28'],
    ['2021-02-28', 'day', '2020-02-28'],
    ['2021-03-01', 'day', '2020-03-01'],
    ['2020-12-28', 'week', '2019-12-23'],
    ['2021-01-04', 'week', '2019-12-30'],
    ['2021-12-27', 'week', '2020-12-21'],
    ['2016-01-04', 'week', '2014-12-29'],
    ['2021-02-28', 'month', '2020-02-01'],
    ['2021-02-28', 'quarter', '2020-01-01'],
    ['2021-02-28', 'year', '2020-01-01'],
  ];
  for (const [text, grain, expected] of table) {
    test(`than the ${grain} of ${text} began on ${expected}`, () =>
      assert.equal(earlier(text, grain), expected));
  }
  test('ISO numbers weeks by their Thursday, MMWR by their Wednesday', () => {
    const sunday = { ...iso, weekStart: 0 };
    assert.deepEqual(weekNumber(periodOf(day('2021-01-03'), 'week', iso)), { year: 2020, number: 53 });
    assert.deepEqual(weekNumber(periodOf(day('2021-01-03'), 'week', sunday)), { year: 2021, number: 1 });
    assert.deepEqual(weekNumber(periodOf(day('2020-12-31'), 'week', sunday)), { year: 2020, number: 53 });
  });
});

describe('durations', () => {
  const none = { months: 0, days: 0 };
  const table: [string, object | null][] = [
    ['P2D', { ...none, days: 2 }],
    ['P1W', { ...none, days: 7 }],
    ['P1Y2M', { ...none, months: 14 }],
    ['PT90M', { ...none, days: 0.0625 }],
    ['P1DT12H', { ...none, days: 1.5 }],
    ['P0D', none],
    ...['', 'P', 'PT', 'P1DT', '2D', 'P-1D', 'P1.5D', 'p1d', 'P1H', ' P1D'].map((text): [string, null] => [
      text,
      null,
    ]),
  ];
  for (const [text, expected] of table) {
    test(`"${text}" is ${expected ? 'read' : 'none'}`, () => assert.deepEqual(parseDuration(text), expected));
  }
  test('a month after Jan. 31 is Feb. 28', () => {
    assert.equal(formatDay(shiftDay(day('2021-01-31'), { ...none, months: 1 })), '2021-02-28');
    assert.equal(formatDay(shiftDay(day('2020-03-31'), { ...none, months: 1 }, -1)), '2020-02-29');
  });
  test('part of a day counts as one, either way', () => {
    assert.equal(shiftDay(100, { ...none, days: 1 / 86_400 }), 101);
    assert.equal(shiftDay(100, { ...none, days: 1 / 86_400 }, -1), 99);
  });
});

describe('today', () => {
  const table: [string, string, string][] = [
    ['2021-03-10T23:59:59.999Z', 'UTC', '2021-03-10'],
    ['2021-03-10T10:00:00Z', 'Pacific/Kiritimati', '2021-03-11'],
    ['2021-03-10T09:59:59Z', 'Pacific/Honolulu', '2021-03-09'],
    ['2021-03-10T11:59:59Z', 'Etc/GMT+12', '2021-03-09'],
    ['2021-03-14T09:59:00Z', 'America/Los_Angeles', '2021-03-14'],
    ['2021-11-07T06:59:00Z', 'America/Los_Angeles', '2021-11-06'],
    ['1969-12-31T23:00:00Z', 'UTC', '1969-12-31'],
    ['2011-12-30T11:00:00Z', 'Pacific/Apia', '2011-12-31'],
  ];
  for (const [instant, zone, expected] of table) {
    test(`at ${instant} it is ${expected} in ${zone}`, () =>
      assert.equal(formatDay(today(new Date(instant), zone)), expected));
  }
});
