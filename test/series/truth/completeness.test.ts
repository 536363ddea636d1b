// Rules 0 and 1: what is complete, what is a tail, what is provisional, how far a headline may go.
import { describe } from 'node:test';

import { cases, days, months, repeat, sharing } from '../../support/tell.js';

const ten = days('2021-03-01', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
const lag = (text: string) => ({ completeness: { lag: text } });

describe('a day is complete by the publisher’s today and the lag', () => {
  cases(
    sharing({ rows: ten }, [
      {
        title: 'today is running and is never the headline',
        now: '2021-03-10',
        tells: {
          figure: '9',
          lead: /on March 9[,;.]/,
          statuses: 'fffffffffi',
          'dates.through': 'Through Tue., March 9',
        },
      },
      {
        title: 'yesterday is complete where there is no lag',
        now: '2021-03-11',
        tells: {
          figure: '10',
          latest: '2021-03-10',
          statuses: 'ffffffffff',
          sentence: /^Cases: 10 on March 10, up 7 from 3 a week earlier\.$/,
        },
      },
      {
        title: 'a lag of two days takes two more days from the headline',
        now: '2021-03-11',
        metric: lag('P2D'),
        tells: { figure: '8', statuses: 'ffffffffii', sentence: /; last 2 days incomplete\.$/ },
      },
      {
        title: 'a lag in weeks is read as days',
        now: '2021-03-11',
        metric: lag('P1W'),
        tells: { figure: '3', statuses: 'fffiiiiiii', sentence: /; last 7 days incomplete\.$/ },
      },
      {
        title: 'a lag of hours counts as a whole day: too little is shown rather than too much',
        now: '2021-03-11',
        metric: lag('PT6H'),
        tells: { figure: '9', statuses: 'fffffffffi' },
      },
      {
        title: 'complaint 12: the drop of the last days inside the lag is not news',
        now: '2021-03-11',
        metric: lag('P3D'),
        rows: days('2021-02-22', [...repeat(50, 14), 20, 8, 1]),
        tells: { figure: '50', 'change.text': 'No change from a week earlier', 'change.shape': 'level' },
      },
      {
        title: 'a lag longer than the data leaves no figure, and says so',
        now: '2021-03-11',
        metric: lag('P30D'),
        tells: {
          figure: '–',
          change: null,
          sentence: 'Cases: No figure for a complete period can be shown.',
          notes: [],
        },
      },
      {
        title: 'complaint 5: a card says that its latest day is partial',
        now: '2021-03-10',
        tells: { sentence: /latest day incomplete\.$/, 'marks.0': 'Incomplete' },
      },
      {
        title: 'rows dated after today do not exist yet',
        now: '2021-03-05',
        tells: { figure: '4', statuses: 'ffffi', 'data.series.reach': 18691 },
      },
    ]),
  );
});

describe('the tail', () => {
  const shared = { rows: ten, now: '2021-03-10' };
  cases(
    sharing(shared, [
      {
        title: 'is marked by default: in the table, in the sentence, apart from the line',
        tells: {
          'cells.0': '10',
          'marks.0': 'Incomplete',
          'cells.length': 10,
          sentence: /latest day incomplete/,
        },
      },
      {
        title: 'hide: is neither in the table nor in the sentence',
        metric: { completeness: { tail: 'hide' } },
        tells: { 'cells.length': 9, 'cells.0': '9', sentence: /^(?!.*incomplete)/ },
      },
      {
        title: 'include: is drawn like the rest but never headlined, and is still said to be incomplete',
        metric: { completeness: { tail: 'include' } },
        tells: { figure: '9', 'cells.0': '10', 'marks.0': 'Incomplete', sentence: /latest day incomplete/ },
      },
      {
        title: 'never enters the highest figure',
        rows: days('2021-03-01', [1, 5, 2, 1, 1, 1, 1, 1, 1, 99]),
        tells: { 'data.summary.highest.value': 5, sentence: /highest 5 on March 2/ },
      },
      {
        title: 'never enters a trailing average',
        metric: { smooth: { window: 3 } },
        tells: { averages: [null, null, 2, 3, 4, 5, 6, 7, 8, null], figure: '8' },
      },
    ]),
  );
});

describe('a coarser period is complete when its last day is, and the data reach its end', () => {
  const december = days('2020-12-01', repeat(1, 31));
  cases(
    sharing({ rows: december, period: 'month', compare: 'none' }, [
      {
        title: 'a month of days is complete the day after its last',
        now: '2021-01-01',
        tells: { figure: '31', period: 'in December 2020' },
      },
      {
        title: 'a month is not complete on its last day',
        now: '2020-12-31',
        tells: { figure: '–', statuses: 'i', 'cells.0': '31' },
      },
      {
        title: 'a month whose days end on Dec. 20 is not complete, however long ago',
        now: '2021-06-01',
        rows: days('2020-11-01', repeat(1, 50)),
        tells: { figure: '30', period: 'in November 2020', statuses: 'fi' },
      },
      {
        title: 'a lag of a day keeps a month open for one more day',
        now: '2021-01-01',
        metric: lag('P1D'),
        tells: { figure: '–', statuses: 'i' },
      },
      {
        title: 'a monthly row dated Dec. 1 covers December',
        now: '2021-01-01',
        metric: { time: { column: 'day', grain: 'month' } },
        rows: months('2020-11', [5, 7]),
        tells: { figure: '7', through: '2020-12-31', 'dates.through': 'From Dec. 1 to Dec. 31, 2020' },
      },
      {
        title: 'the row of the running month is its tail',
        now: '2020-12-15',
        metric: { time: { column: 'day', grain: 'month' } },
        rows: months('2020-11', [5, 7]),
        tells: { figure: '5', statuses: 'fi', sentence: /latest month incomplete/ },
      },
      {
        title: 'a week of days is complete after its Sunday',
        period: 'week',
        now: '2020-12-14',
        rows: days('2020-11-30', repeat(2, 14)),
        tells: { figure: '14', latest: '2020-12-07', period: 'in the week from Dec. 7 to Dec. 13' },
      },
      {
        title: 'complaint 10: the stub of a week is not a week',
        period: 'week',
        compare: 'previous',
        now: '2020-12-16',
        rows: days('2020-11-30', repeat(10, 16)),
        tells: {
          figure: '70',
          latest: '2020-12-07',
          'change.text': 'No change from a week earlier',
          statuses: 'ffi',
        },
      },
      {
        title: 'complaint 1: half a month is never compared with a whole one',
        period: 'month',
        compare: 'previous',
        now: '2020-12-16',
        rows: days('2020-10-01', repeat(10, 76)),
        tells: {
          figure: '300',
          'change.text': 'Down 3.2% from a month earlier',
          'change.baseline': '310 in October 2020',
          statuses: 'ffi',
        },
      },
      {
        title: 'complaint 11: a store’s part of a month is a tail, not a slump',
        period: 'month',
        compare: 'previous',
        now: '2020-12-02',
        rows: days('2020-10-01', repeat(10, 62)),
        tells: { 'change.shape': 'down', 'change.text': 'Down 3.2% from a month earlier', 'cells.0': '10' },
      },
    ]),
  );
});

describe('provisional figures may headline, labelled', () => {
  const shared = { rows: ten, now: '2021-03-11', metric: { completeness: { provisional: 'P3D' } } };
  cases(
    sharing(shared, [
      {
        title: 'the last days are provisional, the rest final',
        tells: { statuses: 'fffffffppp', 'marks.0': 'Provisional', 'marks.3': '' },
      },
      {
        title: 'the headline says so beside its date, in the sentence and in the notes',
        tells: {
          figure: '10',
          'dates.through': 'Through Wed., March 10 (provisional)',
          sentence: /^Cases: 10 on March 10 \(provisional\), up 7 from 3/,
          notes: ['The latest figures are provisional and expected to be revised'],
        },
      },
      {
        title: 'lag and provisional add up: what the lag hides is incomplete, not provisional',
        metric: { completeness: { lag: 'P1D', provisional: 'P3D' } },
        tells: { statuses: 'fffffffppi', figure: '9' },
      },
      {
        title: 'a final headline carries no label',
        now: '2021-03-20',
        tells: { statuses: 'ffffffffff', 'dates.through': 'Through Wed., March 10', notes: [] },
      },
    ]),
  );
});

describe('latest', () => {
  cases(
    sharing({ now: '2021-03-11' }, [
      {
        title:
          'is the latest complete day with a value, with its own date, however many empty rows follow it',
        rows: days('2021-03-01', [1, 2, 3, 4, 5, 6, 7, null, null, null]),
        tells: { figure: '7', 'dates.through': 'Through Sun., March 7' },
      },
      {
        title: 'days without a figure between the headline and the end of the data are said',
        rows: days('2021-03-01', [1, 2, 3, 4, 5, 6, undefined, undefined, undefined, 10]),
        now: '2021-03-10',
        tells: { figure: '6', 'dates.through': 'Through Sat., March 6' },
      },
      {
        title: 'a month that lacks a day is passed over, and the card says which and why',
        period: 'month',
        now: '2021-06-01',
        rows: [
          ...days('2021-03-01', repeat(1, 31)),
          ...days('2021-04-02', repeat(1, 29)),
          ...days('2021-05-02', repeat(1, 30)),
        ],
        tells: {
          figure: '31',
          period: 'in March 2021',
          'cells.0': 'Not fully reported',
          notes: ['April 1 – May 31, 2021: Not fully reported'],
        },
      },
      {
        title: 'no rows at all: no figure, no dates, one sentence',
        rows: [],
        tells: {
          figure: '–',
          period: null,
          sentence: 'Cases: No figure for a complete period can be shown.',
          'dates.through': null,
          cells: [],
        },
      },
    ]),
  );
});

describe('archived data without as-of', () => {
  const archived = { rows: days('2019-12-01', repeat(4, 31)), now: '2021-06-01' };
  cases(
    sharing(archived, [
      {
        title: 'the span counts back from the last complete period that the data reach',
        span: 5,
        tells: {
          figure: '4',
          latest: '2019-12-31',
          statuses: 'fffff',
          'dates.through': 'Through Tue., Dec. 31, 2019',
        },
      },
      {
        title: 'they are said to be out of date',
        tells: { state: 'stale', 'dates.freshness': 'out of date', states: ['stale'] },
      },
      {
        title: 'one request finds them: both ends of time are bounded, the newest come first',
        span: 5,
        tells: {
          url: /`day` >= '1900-01-02T00:00:00' AND `day` < '2021-06-02T00:00:00' OR `day` IS NULL\) GROUP BY p HAVING .+ ORDER BY p DESC LIMIT \d+$/,
        },
      },
      {
        title: 'the span of a year in complete months',
        rows: months('2010-01', repeat(3, 60)),
        metric: { time: { column: 'day', grain: 'month' } },
        span: 12,
        tells: { latest: '2014-12-01', statuses: 'f'.repeat(12), state: 'stale' },
      },
    ]),
  );
});
