// Rule 5: three dates, and how old data are against the metric's own reporting calendar.
import { describe } from 'node:test';

import { cases, days, months, repeat, sharing } from '../../support/tell.js';

/** Data through Fri., March 5, 2021. */
const friday = days('2021-03-01', repeat(5, 5));
const weekdays = { freshness: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], staleAfter: 'P7D' } };
const monthly = { time: { column: 'day', grain: 'month' as const } };

describe('fresh, late and stale', () => {
  cases(
    sharing({ rows: friday }, [
      {
        title: 'data of yesterday are fresh',
        now: '2021-03-06',
        tells: { state: 'fresh', states: [], 'dates.freshness': null },
      },
      {
        title: 'a day later nothing was due before midnight',
        now: '2021-03-06T23:59:00Z',
        tells: { state: 'fresh' },
      },
      {
        title: 'a day without data has passed: late, and said so',
        now: '2021-03-07',
        tells: { state: 'late', states: ['late'], 'dates.freshness': 'new figures are late' },
      },
      {
        title: 'complaint 24: four times the cadence later they are out of date, and said so',
        now: '2021-03-10',
        tells: { state: 'stale', states: ['stale'], 'dates.freshness': 'out of date' },
      },
      {
        title: 'staleAfter says how old is stale',
        now: '2021-03-10',
        metric: { freshness: { staleAfter: 'P30D' } },
        tells: { state: 'late' },
      },
      {
        title: 'a Monday-to-Friday metric is fresh on Sunday',
        now: '2021-03-07',
        metric: weekdays,
        tells: { state: 'fresh' },
      },
      {
        title: 'and on Monday, which is not over',
        now: '2021-03-08',
        metric: weekdays,
        tells: { state: 'fresh' },
      },
      { title: 'and late on Tuesday', now: '2021-03-09', metric: weekdays, tells: { state: 'late' } },
      {
        title: 'a holiday is no reporting day',
        now: '2021-03-09',
        metric: { freshness: { ...weekdays.freshness, holidays: ['2021-03-08'] } },
        tells: { state: 'fresh' },
      },
      {
        title: 'a week of holidays does not hang the card',
        now: '2021-03-09',
        metric: { freshness: { days: ['mon'], holidays: ['2021-03-08'] } },
        tells: { state: 'fresh' },
      },
      {
        title: 'the lag is waited for',
        now: '2021-03-07',
        metric: { completeness: { lag: 'P2D' } },
        tells: { state: 'fresh' },
      },
      {
        title: 'and not longer',
        now: '2021-03-09',
        metric: { completeness: { lag: 'P2D' } },
        tells: { state: 'late' },
      },
      {
        title: 'a cadence of a week makes daily data late after a week, not after a day',
        now: '2021-03-11',
        metric: { freshness: { cadence: 'P7D' } },
        tells: { state: 'fresh' },
      },
      {
        title: 'and then it does',
        now: '2021-03-13',
        metric: { freshness: { cadence: 'P7D' } },
        tells: { state: 'late' },
      },
      {
        title: 'monthly data of January are fresh all through February',
        now: '2021-02-28',
        metric: monthly,
        rows: months('2021-01', [5]),
        tells: { state: 'fresh' },
      },
      {
        title: 'and late in March',
        now: '2021-03-01',
        metric: monthly,
        rows: months('2021-01', [5]),
        tells: { state: 'late' },
      },
      {
        title: 'a year’s metric is not late in the middle of the next',
        now: '2021-08-01',
        metric: { time: { column: 'day', grain: 'year' } },
        rows: [['2020-01-01', 5]],
        tells: { state: 'fresh' },
      },
      { title: 'without data a metric is late', now: '2021-03-06', rows: [], tells: { state: 'late' } },
    ]),
  );
});

describe('what the catalog says of a metric', () => {
  cases(
    sharing({ rows: friday, now: '2022-03-06' }, [
      {
        title: 'paused is neither late nor stale',
        metric: { freshness: { status: 'paused' } },
        tells: { states: ['paused'], 'dates.freshness': 'reporting is paused' },
      },
      {
        title: 'paused may say until when',
        metric: { freshness: { status: 'paused', until: '2022-04-01' } },
        tells: { 'dates.freshness': 'reporting is paused until April 1' },
      },
      {
        title: 'retired is said',
        metric: { freshness: { status: 'retired' } },
        tells: { states: ['retired'], 'dates.freshness': 'no longer updated' },
      },
      {
        title: 'retired names its successor',
        metric: { freshness: { status: 'retired', successor: 'covid.admissions' } },
        tells: { 'dates.freshness': 'no longer updated; see covid.admissions', figure: '5' },
      },
    ]),
  );
});

describe('data through, published, checked', () => {
  const lastModified = 'Sat, 06 Mar 2021 15:00:00 GMT';
  cases(
    sharing({ rows: friday, now: '2021-03-06', lastModified }, [
      {
        title: 'complaint 26: “Through Fri., March 5 · updated March 6”',
        tells: {
          'dates.through': 'Through Fri., March 5',
          'dates.updated': 'updated March 6',
          'dates.checked': 'checked March 6',
        },
      },
      {
        title: 'complaint 25: the date is the last value’s, not that of insertion',
        now: '2021-04-06',
        lastModified: 'Tue, 06 Apr 2021 11:00:00 GMT',
        tells: { 'dates.through': 'Through Fri., March 5', 'dates.updated': 'updated April 6' },
      },
      {
        title: 'complaint 25: a date of 1970 is impossible',
        lastModified: 'Thu, 01 Jan 1970 00:00:00 GMT',
        tells: { 'dates.updated': null },
      },
      {
        title: 'complaint 28: a date of publication that is none is not shown',
        lastModified: 'yesterday',
        tells: { 'dates.updated': null, 'data.provenance.published': null },
      },
      { title: 'no date of publication, no words', lastModified: '', tells: { 'dates.updated': null } },
      {
        title: 'complaint 46: every date is absolute; no “2 hours ago”',
        tells: {
          dates: {
            through: 'Through Fri., March 5',
            updated: 'updated March 6',
            checked: 'checked March 6',
            freshness: null,
          },
        },
      },
    ]),
  );
});

describe('dates are worded by shape and grain', () => {
  const now = '2021-03-06';
  const stock = { shape: 'stock' as const, measure: { fn: 'last' as const, column: 'v' } };
  cases(
    sharing({ rows: friday, now }, [
      { title: 'a level is “as of”', metric: stock, tells: { 'dates.through': 'As of Fri., March 5' } },
      { title: 'a day of happenings is “through”', tells: { 'dates.through': 'Through Fri., March 5' } },
      {
        title: 'a running total is “through”',
        metric: { ...stock, shape: 'cumulative' },
        tells: { 'dates.through': 'Through Fri., March 5' },
      },
      {
        title: 'a week is “from ... to ...”',
        metric: { time: { column: 'day', grain: 'week' } },
        rows: days('2021-02-22', [5]),
        tells: { 'dates.through': 'From Feb. 22 to Feb. 28', period: 'in the week from Feb. 22 to Feb. 28' },
      },
      {
        title: 'a month is “from ... to ...”, and named in the sentence',
        metric: monthly,
        rows: months('2021-02', [5]),
        tells: { 'dates.through': 'From Feb. 1 to Feb. 28', period: 'in February 2021' },
      },
      {
        title: 'a date of another year has its year',
        rows: days('2020-12-30', [5]),
        now: '2021-01-01',
        tells: { 'dates.through': 'Through Wed., Dec. 30, 2020', lead: /on Dec\. 30, 2020[,;.]/ },
      },
      {
        title: 'a range over the new year has both years',
        metric: { time: { column: 'day', grain: 'week' } },
        rows: days('2020-12-28', [5]),
        now: '2021-01-05',
        tells: { 'dates.through': 'From Dec. 28, 2020 to Jan. 3, 2021' },
      },
      { title: 'in British English', locale: 'en-GB', tells: { 'dates.through': /^Through Fri,? 5 Mar$/ } },
    ]),
  );
});
