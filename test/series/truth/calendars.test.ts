// Rule 3: which period is compared with which; rule 0: weeks, fiscal years, the publisher's today.
import { describe } from 'node:test';

import { cases, days, months, repeat, sharing } from '../../support/tell.js';

const monthly = { time: { column: 'day', grain: 'month' as const } };
const weekly = { time: { column: 'day', grain: 'week' as const } };
const yearly = { time: { column: 'day', grain: 'year' as const } };
const quarterly = { time: { column: 'day', grain: 'quarter' as const } };

describe('the period before', () => {
  cases(
    sharing({ now: '2021-03-11' }, [
      {
        title: 'complaint 16: a day is compared with the same weekday, not with yesterday',
        rows: days('2021-03-01', [30, 31, 40, 33, 34, 35, 20, 21, 99, 50]),
        tells: { 'change.text': 'Up 25% from a week earlier', 'change.baseline': '40 on March 3' },
      },
      {
        title: 'a week with the week before',
        metric: weekly,
        rows: days('2021-02-22', [50, 60], 7),
        tells: {
          'change.text': 'Up 20% from a week earlier',
          'change.baseline': '50 in the week from Feb. 22 to Feb. 28',
        },
      },
      {
        title: 'a month with the month before, across the new year',
        metric: monthly,
        now: '2021-02-11',
        rows: months('2020-12', [50, 60]),
        tells: { 'change.text': 'Up 20% from a month earlier', 'change.baseline': '50 in December 2020' },
      },
      {
        title: 'a quarter with the quarter before',
        metric: quarterly,
        rows: months('2020-07', [50, 60], 3),
        tells: {
          'change.text': 'Up 20% from a quarter earlier',
          'change.baseline': '50 from July 1 to Sept. 30, 2020',
        },
      },
      {
        title: 'a year with the year before',
        metric: yearly,
        rows: months('2019-01', [50, 60], 12),
        tells: { 'change.text': 'Up 20% from a year earlier', 'change.baseline': '50 in 2019' },
      },
      {
        title: 'complaint 9: the change stays where only one month is shown',
        metric: monthly,
        span: 1,
        rows: months('2021-01', [50, 60]),
        tells: { 'cells.length': 1, 'change.text': 'Up 20% from a month earlier' },
      },
    ]),
  );
});

describe('a year earlier', () => {
  const year = { compare: 'year' };
  cases(
    sharing(year, [
      {
        title: 'complaint 6: a month with the same month of the year before',
        now: '2021-03-11',
        metric: monthly,
        rows: months('2020-02', [50, ...repeat(1, 11), 60]),
        tells: { 'change.text': 'Up 20% from a year earlier', 'change.baseline': '50 in February 2020' },
      },
      {
        title: 'a day with the same date',
        now: '2021-03-11',
        rows: [
          ['2020-03-10', 50],
          ['2021-03-10', 60],
        ],
        tells: { 'change.text': 'Up 20% from a year earlier', 'change.baseline': '50 on March 10, 2020' },
      },
      {
        title: 'Feb. 29 with Feb. 28',
        now: '2020-03-01',
        rows: [
          ['2019-02-28', 50],
          ['2019-03-01', 99],
          ['2020-02-29', 60],
        ],
        tells: { 'change.baseline': '50 on Feb. 28, 2019' },
      },
      {
        title: 'Feb. 28 after a leap year with Feb. 28',
        now: '2021-03-01',
        rows: [
          ['2020-02-28', 50],
          ['2020-02-29', 99],
          ['2021-02-28', 60],
        ],
        tells: { 'change.baseline': '50 on Feb. 28, 2020' },
      },
      {
        title: 'a week with the week of the same number',
        now: '2021-03-11',
        metric: weekly,
        // ISO week 9 of 2021 began on March 1; week 9 of 2020 on Feb. 24.
        rows: [
          ['2020-02-24', 50],
          ['2021-03-01', 60],
        ],
        tells: { 'change.baseline': '50 in the week from Feb. 24 to March 1, 2020' },
      },
      {
        title: 'week 53 of 2020 with week 52 of 2019',
        now: '2021-01-10',
        metric: weekly,
        rows: [
          ['2019-12-23', 50],
          ['2019-12-30', 99],
          ['2020-12-28', 60],
        ],
        tells: { 'change.baseline': '50 in the week from Dec. 23 to Dec. 29, 2019' },
      },
      {
        title: 'week 52 of 2021 with week 52 of 2020, not with its week 53',
        now: '2022-01-05',
        metric: weekly,
        rows: [
          ['2020-12-21', 50],
          ['2020-12-28', 99],
          ['2021-12-27', 60],
        ],
        tells: { 'change.baseline': '50 in the week from Dec. 21 to Dec. 27, 2020' },
      },
      {
        title: 'week 1 of 2021 with week 1 of 2020',
        now: '2021-01-12',
        metric: weekly,
        rows: [
          ['2019-12-30', 50],
          ['2021-01-04', 60],
        ],
        tells: { 'change.baseline': '50 in the week from Dec. 30, 2019 to Jan. 5, 2020' },
      },
      {
        title: 'a Sunday week is named by its last day, and has its own number',
        now: '2021-03-11',
        metric: weekly,
        file: { defaults: { weekStart: 'sunday' } },
        rows: [
          ['2020-02-23', 50],
          ['2021-02-28', 60],
        ],
        tells: {
          period: 'in the week ending March 6',
          'change.baseline': '50 in the week ending Feb. 29, 2020',
        },
      },
    ]),
  );
});

describe('fiscal years and quarters', () => {
  const july = { file: { defaults: { fiscalYearStart: '07-01' } } };
  cases(
    sharing(july, [
      {
        title: 'a fiscal year is told by its days, as its number alone would name another',
        now: '2021-07-02',
        metric: monthly,
        period: 'year',
        rows: months('2019-07', repeat(10, 24)),
        tells: {
          figure: '120',
          period: 'from July 1, 2020 to June 30, 2021',
          'change.text': 'No change from a year earlier',
        },
      },
      {
        title: 'it is complete after its own last month only',
        now: '2021-06-30',
        metric: monthly,
        period: 'year',
        rows: months('2019-07', repeat(10, 24)),
        tells: { latest: '2019-07-01', statuses: 'fi' },
      },
      {
        title: 'its quarters begin with it',
        now: '2021-02-02',
        metric: monthly,
        period: 'quarter',
        file: { defaults: { fiscalYearStart: '02-01' } },
        rows: months('2020-08', [1, 2, 3, 4, 5, 6]),
        tells: {
          values: [6, 15],
          latest: '2020-11-01',
          'dates.through': 'From Nov. 1, 2020 to Jan. 31, 2021',
        },
      },
      {
        title: 'a fiscal quarter is compared with that of a year earlier',
        now: '2021-10-02',
        metric: monthly,
        period: 'quarter',
        compare: 'year',
        rows: months('2020-07', [...repeat(10, 12), 20, 20, 20]),
        tells: {
          figure: '60',
          'change.text': 'Up 100% from a year earlier',
          'change.baseline': '30 from July 1 to Sept. 30, 2020',
        },
      },
      {
        title: 'a year that begins on April 6 is made of days',
        now: '2021-04-07',
        period: 'year',
        file: { defaults: { fiscalYearStart: '04-06' } },
        rows: days('2020-04-06', repeat(1, 366)),
        tells: { figure: '365', latest: '2020-04-06', statuses: 'fi' },
      },
      {
        title: 'and says nothing of weeks, which a median has as in any other year',
        now: '2021-01-13',
        period: 'week',
        metric: { shape: 'stock', measure: { fn: 'median', column: 'wait' } },
        file: { defaults: { fiscalYearStart: '04-06' } },
        rows: [[2662, 30, 7, '2021-01-10']],
        tells: { figure: '30', latest: '2021-01-04' },
      },
      {
        title: 'complaint 32: a yearly value stands under its own year',
        now: '2021-02-02',
        file: {},
        metric: yearly,
        rows: [
          ['2019-01-01', 7],
          ['2020-01-01', 8],
        ],
        tells: {
          period: 'in 2020',
          'table.rows.0.period': '2020',
          'table.rows.1.period': '2019',
          'dates.through': 'From Jan. 1 to Dec. 31, 2020',
        },
      },
      {
        title: 'a column of year numbers goes by the year in which a fiscal year ends',
        now: '2021-08-01',
        metric: { time: { column: 'year', grain: 'year', type: 'year' } },
        rows: [
          [2020, 7],
          [2021, 8],
        ],
        tells: { figure: '8', latest: '2020-07-01' },
      },
    ]),
  );
});

describe('today is the publisher’s', () => {
  const ten = days('2021-03-01', repeat(5, 12));
  const zone = (timeZone: string) => ({ file: { defaults: { timeZone } } });
  cases(
    sharing({ rows: ten }, [
      {
        title: 'Kiritimati is a day ahead',
        now: '2021-03-10T10:30:00Z',
        ...zone('Pacific/Kiritimati'),
        tells: { latest: '2021-03-10' },
      },
      {
        title: 'Honolulu is still in yesterday',
        now: '2021-03-11T09:30:00Z',
        ...zone('Pacific/Honolulu'),
        tells: { latest: '2021-03-09' },
      },
      {
        title: 'Chicago at half past eleven in the evening',
        now: '2021-03-11T05:30:00Z',
        ...zone('America/Chicago'),
        tells: { latest: '2021-03-09' },
      },
      {
        title: 'Chicago at half past midnight',
        now: '2021-03-11T06:30:00Z',
        ...zone('America/Chicago'),
        tells: { latest: '2021-03-10' },
      },
      {
        title: 'the night the clocks go forward: 1:59 is still that day',
        now: '2021-03-14T07:59:00Z',
        ...zone('America/Chicago'),
        rows: days('2021-03-05', repeat(5, 10)),
        tells: { latest: '2021-03-13' },
      },
      {
        title: 'the day of 23 hours ends at midnight too',
        now: '2021-03-15T04:59:00Z',
        ...zone('America/Chicago'),
        rows: days('2021-03-05', repeat(5, 11)),
        tells: { latest: '2021-03-13' },
      },
      {
        title: 'the day after the day of 23 hours',
        now: '2021-03-15T05:01:00Z',
        ...zone('America/Chicago'),
        rows: days('2021-03-05', repeat(5, 11)),
        tells: { latest: '2021-03-14' },
      },
      {
        title: 'the day of 25 hours ends at midnight',
        now: '2021-11-08T05:59:00Z',
        ...zone('America/Chicago'),
        rows: days('2021-11-01', repeat(5, 8)),
        tells: { latest: '2021-11-06' },
      },
      {
        title: 'without a time zone dates are UTC’s',
        now: '2021-03-11T00:00:01Z',
        tells: { latest: '2021-03-10' },
      },
      {
        title: 'a place has a zone of its own',
        now: '2021-03-10T10:30:00Z',
        file: {
          defaults: { timeZone: 'America/Chicago' },
          places: { far: { name: 'Far', timeZone: 'Pacific/Kiritimati' } },
        },
        metric: { bindings: { far: {} } },
        place: 'far',
        tells: { latest: '2021-03-10', label: 'Cases, Far' },
      },
      {
        title: 'complaint 30: a floating timestamp is the publisher’s wall clock, not UTC',
        now: '2021-03-12T12:00:00Z',
        ...zone('America/Los_Angeles'),
        rows: [
          ['2021-03-10T00:00:00.000', 4],
          ['2021-03-11T00:00:00.000', 5],
        ],
        tells: { latest: '2021-03-11', 'dates.through': 'Through Thu., March 11' },
      },
      {
        title: 'complaint 31: no reader’s zone moves a date (the tests run at UTC-12)',
        now: '2021-03-11',
        tells: { 'table.rows.0.period': 'March 11, 2021', 'dates.through': 'Through Wed., March 10' },
      },
      {
        title: 'the date of publication is the publisher’s too',
        now: '2021-03-11',
        ...zone('Pacific/Honolulu'),
        lastModified: 'Thu, 11 Mar 2021 05:00:00 GMT',
        tells: { 'dates.updated': 'updated March 10' },
      },
    ]),
  );
});
