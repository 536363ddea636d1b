// Rule 2: not reported, zero, suppressed, negative and undated are five different things.
import { describe } from 'node:test';

import { cases, days, months, repeat, sharing } from '../../support/tell.js';

const now = '2021-03-11';
const eight = (...values: (number | null | undefined)[]) => days('2021-03-03', values);

describe('a missing step', () => {
  cases(
    sharing({ now }, [
      {
        title: 'a missing day is a gap, not a zero',
        rows: eight(1, 2, undefined, 4, 5, 6, 7, 8),
        tells: { values: [1, 2, null, 4, 5, 6, 7, 8], 'cells.5': 'Not reported' },
      },
      {
        title: 'a row without a value is a gap as well',
        rows: eight(1, 2, null, 4, 5, 6, 7, 8),
        tells: { values: [1, 2, null, 4, 5, 6, 7, 8], 'cells.5': 'Not reported' },
      },
      {
        title: 'a missing month is a gap, not a zero',
        metric: { time: { column: 'day', grain: 'month' } },
        rows: months('2020-10', [5, undefined, 7, 8, 9]),
        tells: { values: [5, null, 7, 8, 9], 'cells.3': 'Not reported' },
      },
      {
        title: 'complaint 13: no data yet is no “0 cases”',
        rows: days('2021-03-03', [5, 6, 7]),
        tells: { figure: '7', 'dates.through': 'Through Fri., March 5', values: [5, 6, 7] },
      },
      {
        title: 'complaint 27: a source that stopped is left empty, and the figure keeps its own date',
        now: '2021-04-20',
        rows: days('2021-03-03', [5, 6, 7]),
        tells: { values: [5, 6, 7], figure: '7', 'dates.through': 'Through Fri., March 5', state: 'stale' },
      },
      {
        title: 'complaint 2: a gap elsewhere leaves the comparison of two dates alone',
        rows: days('2021-03-01', [
          40,
          undefined,
          undefined,
          undefined,
          undefined,
          undefined,
          undefined,
          50,
          undefined,
          undefined,
        ]),
        now: '2021-03-09',
        tells: {
          figure: '50',
          'change.text': 'Up 25% from a week earlier',
          'change.baseline': '40 on March 1',
        },
      },
      {
        title: 'a month that lacks one day is no month of flow',
        period: 'month',
        rows: [
          ...days('2021-01-01', repeat(1, 31)),
          ...days('2021-02-01', [...repeat(1, 13), undefined, ...repeat(1, 14)]),
        ],
        tells: {
          values: [31, null],
          figure: '31',
          'cells.0': 'Not fully reported',
          notes: ['February 2021: Not fully reported'],
        },
      },
    ]),
  );
});

describe('missing: zero', () => {
  const zero = { missing: 'zero' as const };
  cases(
    sharing({ now, metric: zero }, [
      {
        title: 'fills the days between the first row and the last with zeros',
        rows: eight(1, 2, undefined, 4, 5, 6, 7, 8),
        tells: { values: [1, 2, 0, 4, 5, 6, 7, 8], 'cells.5': '0' },
      },
      {
        title: 'fills nothing before the first row',
        rows: days('2021-03-07', [1, undefined, 3, 4]),
        tells: { values: [1, 0, 3, 4] },
      },
      {
        title: 'fills nothing after the data’s end: complaint 13 again',
        rows: days('2021-03-03', [1, undefined, 3]),
        tells: { values: [1, 0, 3], figure: '3' },
      },
      {
        title: 'fills nothing in the tail',
        rows: days('2021-03-03', [1, 2, 3, 4, 5, undefined, undefined, undefined, 9]),
        metric: { ...zero, completeness: { lag: 'P2D' } },
        tells: { values: [1, 2, 3, 4, 5, 0, null, null, 9], statuses: 'ffffffiii' },
      },
      {
        title: 'does not hide a row that came without a value',
        rows: eight(1, 2, null, 4, 5, 6, 7, 8),
        tells: { values: [1, 2, null, 4, 5, 6, 7, 8] },
      },
      {
        title: 'completes a month that lacks days',
        period: 'month',
        rows: [
          ...days('2021-01-01', repeat(1, 31)),
          ...days('2021-02-01', [...repeat(1, 13), undefined, ...repeat(1, 14)]),
        ],
        tells: { values: [31, 27], figure: '27' },
      },
      {
        title: 'does not complete the month in which the data begin',
        period: 'month',
        rows: [...days('2021-01-15', repeat(1, 17)), ...days('2021-02-01', repeat(1, 28))],
        tells: {
          values: [null, 28],
          'change.text': 'No comparison with a month earlier: there is no figure in January 2021',
        },
      },
    ]),
  );
});

describe('zero', () => {
  cases(
    sharing({ now }, [
      {
        title: 'a reported zero is a zero, in the figure and in the table',
        rows: eight(1, 2, 3, 4, 5, 6, 7, 0),
        tells: { figure: '0', 'cells.0': '0', values: [1, 2, 3, 4, 5, 6, 7, 0] },
      },
      {
        title: 'complaint 14: a Sunday’s zero inside the lag is not headlined',
        now: '2021-03-08',
        metric: { completeness: { lag: 'P1D' } },
        rows: days('2021-03-01', [9, 9, 9, 9, 9, 9, 0]),
        tells: { figure: '9', 'dates.through': 'Through Sat., March 6', 'marks.0': 'Incomplete' },
      },
      {
        title: 'complaint 15: a running total that shows 0 on one date is held',
        metric: { shape: 'cumulative' },
        rows: eight(100, 101, 102, 103, 104, 105, 106, 0),
        tells: { figure: '106', states: ['held'], 'marks.0': 'A new figure is being checked' },
      },
      {
        title: 'no sign before a zero: -0 is 0',
        rows: days('2021-03-01', repeat(-0, 10)),
        tells: { figure: '0', 'change.text': 'No change from a week earlier', cells: repeat('0', 10) },
      },
    ]),
  );
});

describe('suppressed', () => {
  const suppress = { suppress: { below: 11, title: 'Fewer than 11' } };
  cases(
    sharing({ now, metric: suppress }, [
      {
        title: 'a row without a value is withheld, where the catalog says that values are',
        rows: eight(20, 21, undefined, 23, 24, 25, 26, null),
        tells: {
          figure: 'Fewer than 11',
          'cells.0': 'Fewer than 11',
          'cells.5': 'Not reported',
          sentence: /^Cases: Fewer than 11 on March 10/,
        },
      },
      {
        title: 'a value below the limit is withheld',
        rows: eight(20, 21, 22, 23, 24, 25, 26, 3),
        tells: { figure: 'Fewer than 11', values: [20, 21, 22, 23, 24, 25, 26, null] },
      },
      { title: 'the limit itself is shown', rows: eight(11), now: '2021-03-04', tells: { figure: '11' } },
      {
        title: 'zero is a zero, not a small number',
        rows: eight(0),
        now: '2021-03-04',
        tells: { figure: '0' },
      },
      {
        title: 'a change to or from a withheld figure is not told, and the card says why',
        rows: eight(null, 21, 22, 23, 24, 25, 26, 30),
        tells: {
          'change.text': 'No comparison with a week earlier: a figure is withheld',
          'change.shape': null,
        },
      },
      {
        title: 'a change from a withheld headline is not told either',
        rows: eight(30, 21, 22, 23, 24, 25, 26, null),
        tells: { 'change.text': 'No comparison with a week earlier: a figure is withheld' },
      },
      {
        title: 'without a title the limit makes the words',
        metric: { suppress: { below: 5 } },
        rows: eight(20, 3),
        now: '2021-03-05',
        tells: { figure: 'Fewer than 5' },
      },
      {
        title: 'without a limit it is withheld',
        metric: { suppress: {} },
        rows: eight(20, null),
        now: '2021-03-05',
        tells: { figure: 'Withheld' },
      },
      {
        title: 'a month with a withheld day is partly withheld, not “fewer than 11”',
        period: 'month',
        rows: [...days('2021-01-01', repeat(30, 31)), ...days('2021-02-01', [...repeat(30, 27), null])],
        tells: { values: [930, null], 'cells.0': 'Partly withheld', figure: 'Partly withheld' },
      },
      {
        title: 'a day of several rows of which one is withheld is partly withheld',
        now: '2021-03-05',
        rows: [
          ['2021-03-03', 40, 3, 3],
          ['2021-03-04', 340, 3, 2],
        ],
        tells: { values: [40, null], figure: 'Partly withheld' },
      },
      {
        title: 'text in place of a number is a withheld value where the catalog says that values are',
        rows: [
          ['2021-03-09', 20],
          ['2021-03-10', '<11'],
        ],
        tells: { figure: 'Fewer than 11' },
      },
      {
        title: 'a trailing average does not reach over a withheld day',
        metric: { ...suppress, smooth: { window: 3 } },
        rows: eight(20, 20, 20, 20, null, 20, 20, 20),
        tells: { averages: [null, null, 20, 20, null, null, null, 20] },
      },
    ]),
  );
});

describe('negative', () => {
  cases(
    sharing({ now }, [
      {
        title: 'complaint 21: a negative in a flow is a revision: in the table, in the notes, not headlined',
        rows: days('2021-03-01', [30, 30, 30, 30, 30, 30, 30, 30, 30, -12]),
        tells: {
          figure: '30',
          'dates.through': 'Through Tue., March 9',
          states: ['held'],
          'marks.0': 'A new figure is being checked, Revision',
          'cells.0': '-12',
          notes: ['A new figure is being checked', 'March 10, 2021: Revision (-12)'],
        },
      },
      {
        title: 'a past negative is told in the notes and kept in sums',
        period: 'month',
        rows: days('2021-02-01', [...repeat(10, 13), -40, ...repeat(10, 14)]),
        tells: { figure: '230' },
      },
      {
        title: 'there is no percentage from a negative',
        rows: days('2021-03-01', [5, 5, -4, 5, 5, 5, 5, 5, 5, 6]),
        tells: {
          figure: '6',
          'change.text': 'Up 10 from a week earlier',
          'change.baseline': '-4 on March 3',
        },
      },
      {
        title: 'a negative level is a level',
        metric: { shape: 'stock', measure: { fn: 'last', column: 'v' } },
        rows: days('2021-03-01', [-1, -2, -3, -4, -5, -6, -7, -8, -9, -10]),
        tells: { figure: '-10', notes: [], states: [], 'change.text': 'Down 7 from a week earlier' },
      },
      {
        title: 'bounds.min: null lets a flow headline a negative',
        metric: { bounds: { min: null } },
        rows: days('2021-03-01', [30, 30, 30, 30, 30, 30, 30, 30, 30, -12]),
        tells: { figure: '-12', states: [], notes: ['March 10, 2021: Revision (-12)'] },
      },
      {
        title: 'a revision of what is not complete is told with that',
        rows: days('2021-03-08', [5, 6, 7, -3]),
        metric: { bounds: { min: null } },
        tells: { figure: '7', notes: ['March 11, 2021: Incomplete, Revision (-3)'] },
      },
    ]),
  );
});

describe('rows that are odd', () => {
  cases(
    sharing({ now, rows: days('2021-03-01', repeat(5, 10)) }, [
      {
        title: 'rows without a date are not plotted, and are counted in the notes',
        rows: [...days('2021-03-01', repeat(5, 10)), [null, 187]],
        tells: { values: repeat(5, 10), notes: ['187 without a date are not shown'] },
      },
      {
        title: 'the noun of rows without a date is in its right number',
        metric: { words: { one: 'case', other: 'cases' } },
        rows: [...days('2021-03-01', repeat(5, 10)), [null, 1]],
        tells: { notes: ['1 case without a date is not shown'] },
      },
      {
        title: 'nothing without a date is not worth a note',
        rows: [...days('2021-03-01', repeat(5, 10)), [null, 0]],
        tells: { notes: [] },
      },
      {
        title: 'an exact duplicate of a row counts once',
        rows: [...days('2021-03-01', repeat(5, 10)), ...days('2021-03-01', repeat(5, 3))],
        tells: { values: repeat(5, 10) },
      },
      {
        title: 'the order of rows does not matter',
        rows: [...days('2021-03-01', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])].reverse(),
        tells: { values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
      },
      {
        title: 'a date before 1900-01-02 is an empty date, and is not asked for',
        tells: { url: /`day` >= '1900-01-02T00:00:00'/ },
      },
    ]),
  );
});
