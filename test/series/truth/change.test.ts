// Rule 3: against what a figure is held, how the difference is told, and when it is not.
import { describe } from 'node:test';

import { cases, days, months, repeat, sharing } from '../../support/tell.js';

const now = '2021-03-11';
/** A baseline on March 3, and a latest figure a week later. */
const pair = (before: number, after: number) => days('2021-03-03', [before, after], 7);
const monthly = { time: { column: 'day', grain: 'month' as const } };

describe('a change of what is printed compactly', () => {
  const total = (before: number, after: number) => ({
    rows: pair(before, after),
    metric: { shape: 'cumulative' as const, measure: { fn: 'last' as const, column: 'n' } },
  });
  cases(
    sharing({ now }, [
      {
        title: 'is what a reader subtracts, where it is compact itself',
        ...total(4_156_999, 10_841_522),
        tells: {
          'change.text': 'Up 6.68 million from a week earlier',
          sentence: /10\.84 million .*4\.16 million/,
        },
      },
      {
        title: 'is told in full, where the short form hides it',
        ...total(10_841_000, 10_842_204),
        tells: {
          'change.text': 'Up 1,204 from a week earlier',
          'change.baseline': '10.84 million through March 3',
        },
      },
      {
        title: 'is what a reader subtracts, where all is written compactly',
        ...total(6914, 12_345),
        metric: { ...total(0, 0).metric, format: { compact: 'always' } },
        tells: {
          'change.text': 'Up 5.44 thousand from a week earlier',
          sentence: /12\.35 thousand .*6\.91 thousand/,
        },
      },
      {
        title: 'is what a reader subtracts, where there is no longer word than trillion',
        ...total(3_344e12, 3_346e12),
        tells: {
          'change.text': 'Up 2 trillion from a week earlier',
          sentence: /3346 trillion .*3344 trillion/,
        },
      },
      {
        title: 'has its percentage, where the two are printed alike',
        rows: pair(1_110_000, 1_113_000),
        tells: { 'change.text': 'Up 0.3% from a week earlier', figure: '1.11M' },
      },
    ]),
  );
});

describe('a change from next to nothing', () => {
  cases(
    sharing({ now }, [
      {
        title: 'has no percentage of what is printed as zero',
        rows: pair(46, 9600),
        metric: { shape: 'stock', measure: { fn: 'last', column: 'n' }, format: { scale: 1000, digits: 1 } },
        tells: { 'change.text': 'Up 9.6 from a week earlier', 'change.baseline': '0.0 on March 3' },
      },
      {
        title: 'nor of a time that is printed as none',
        rows: pair(1000, 259_200),
        metric: {
          shape: 'stock',
          measure: { fn: 'avg', column: 's' },
          format: { style: 'duration', unit: 'day', scale: 86_400 },
        },
        tells: { 'change.text': 'Up 3 days from a week earlier', 'change.baseline': '0 days on March 3' },
      },
      {
        title: 'but of a time that is printed in smaller units',
        rows: pair(40, 60),
        metric: {
          shape: 'stock',
          measure: { fn: 'avg', column: 's' },
          format: { style: 'duration', unit: 'minute', scale: 60 },
        },
        tells: { 'change.text': 'Up 50% from a week earlier', 'change.baseline': '0.7 minutes on March 3' },
      },
    ]),
  );
});

describe('a change in words', () => {
  cases(
    sharing({ now }, [
      {
        title: 'has its direction, its size and its baseline with a date',
        rows: pair(339, 312),
        tells: {
          'change.text': 'Down 8% from a week earlier',
          'change.shape': 'down',
          'change.baseline': '339 on March 3',
          sentence: /^Cases: 312 on March 10, down 8% from 339 a week earlier; highest 339 on March 3\.$/,
        },
      },
      {
        title: 'complaint 18: an arrow is what two printed figures and their dates say, down as well as up',
        rows: pair(40, 30),
        tells: {
          'change.shape': 'down',
          figure: '30',
          lead: /on March 10[,;.]/,
          'change.text': 'Down 25% from a week earlier',
          'change.baseline': '40 on March 3',
        },
      },
      {
        title: 'rounds half a tenth as who reckons it by hand: 51 of 80 are 63.75%',
        rows: pair(80, 29),
        tells: { 'change.text': 'Down 63.8% from a week earlier' },
      },
      {
        title: 'amounts are more or fewer',
        rows: pair(339, 312),
        metric: { words: { one: 'case', other: 'cases', kind: 'amount' } },
        tells: { 'change.text': '8% fewer than a week earlier' },
      },
      {
        title: 'values are higher or lower',
        rows: pair(300, 312),
        metric: { words: { one: 'unit', other: 'units', kind: 'value' } },
        tells: { 'change.text': '4% higher than a week earlier' },
      },
      {
        title: 'complaint 3: no change is “no change”, not nothing to compare',
        rows: pair(312, 312),
        tells: {
          'change.text': 'No change from a week earlier',
          'change.shape': 'level',
          'change.baseline': '312 on March 3',
        },
      },
      {
        title: 'complaint 47: no change is neither better nor worse, and no “+0.0%”',
        rows: pair(312, 312),
        metric: { better: 'down' },
        tells: { 'change.sentiment': 'neutral', 'change.text': /^[^%+]*$/ },
      },
      {
        title: 'complaint 47: from zero there is no percentage and no infinity',
        rows: pair(0, 312),
        tells: {
          'change.text': 'Up 312 from a week earlier',
          'change.baseline': '0 on March 3',
          'change.shape': 'up',
        },
      },
      {
        title: 'to zero is a whole fall',
        rows: pair(50, 0),
        tells: { 'change.text': 'Down 100% from a week earlier', figure: '0' },
      },
      {
        title: 'from zero to zero is no change',
        rows: pair(0, 0),
        tells: { 'change.text': 'No change from a week earlier' },
      },
      {
        title: 'a base under minBase (20) gives the absolute change only: 2 to 3 is not “up 50%”',
        rows: pair(2, 3),
        tells: { 'change.text': 'Up 1 from a week earlier', sentence: /, up 1 from 2 a week earlier/ },
      },
      {
        title: 'a base of minBase has a percentage',
        rows: pair(20, 30),
        tells: { 'change.text': 'Up 50% from a week earlier' },
      },
      {
        title: 'a catalog may lower minBase',
        rows: pair(2, 3),
        metric: { minBase: 0 },
        tells: { 'change.text': 'Up 50% from a week earlier' },
      },
      {
        title: 'a percentage has one decimal at most',
        rows: pair(300, 301),
        tells: { 'change.text': 'Up 0.3% from a week earlier' },
      },
      {
        title: 'a change too small to print is “less than 0.1%”',
        rows: pair(100_000, 100_001),
        tells: { 'change.text': 'Up less than 0.1% from a week earlier', 'change.shape': 'up' },
      },
      {
        title: 'a change of many times is a percentage like any other',
        rows: pair(20, 20_000),
        tells: { 'change.text': 'Up 99,900% from a week earlier' },
      },
      {
        title: 'a change that the printed figures do not show is no change',
        rows: pair(20.6, 21.4),
        metric: { format: { digits: 0 } },
        tells: {
          figure: '21',
          'change.baseline': '21 on March 3',
          'change.text': 'No change from a week earlier',
        },
      },
      {
        title: 'an absolute change agrees with the printed figures',
        rows: pair(2.4, 3.6),
        metric: { format: { digits: 0 } },
        tells: {
          figure: '4',
          'change.baseline': '2 on March 3',
          'change.text': 'Up 2 from a week earlier',
          'data.summary.changes.0.absolute': 3.6 - 2.4,
        },
      },
      {
        title: 'a percentage is of the unrounded values',
        rows: pair(20.4, 30.6),
        metric: { format: { digits: 0 } },
        tells: { figure: '31', 'change.text': 'Up 50% from a week earlier' },
      },
    ]),
  );
});

describe('percentages change in percentage points', () => {
  const share = {
    shape: 'stock' as const,
    measure: { fn: 'avg' as const, column: 'share' },
    format: { style: 'percent' as const },
  };
  cases(
    sharing({ now, metric: share }, [
      {
        title: 'complaint 8: 10% to 12% is two points, not 20%',
        rows: pair(0.1, 0.12),
        tells: {
          figure: '12%',
          'change.text': 'Up 2 percentage points from a week earlier',
          'change.baseline': '10% on March 3',
        },
      },
      {
        title: 'one point is singular',
        rows: pair(0.1, 0.11),
        tells: { 'change.text': 'Up 1 percentage point from a week earlier' },
      },
      {
        title: 'a tenth of a point is plural',
        rows: pair(0.1, 0.101),
        tells: { figure: '10.1%', 'change.text': 'Up 0.1 percentage points from a week earlier' },
      },
      {
        title: 'they ignore minBase',
        rows: pair(0.001, 0.002),
        tells: { 'change.text': 'Up 0.1 percentage points from a week earlier' },
      },
      {
        title: 'from 0% is told in points',
        rows: pair(0, 0.03),
        tells: { 'change.text': 'Up 3 percentage points from a week earlier' },
      },
      {
        title: 'a difference below a tenth of a point is no change',
        rows: pair(0.1, 0.10001),
        tells: { 'change.text': 'No change from a week earlier' },
      },
      {
        title: 'columns that hold 0 to 100 declare scale: 100',
        metric: { ...share, format: { style: 'percent', scale: 100 } },
        rows: pair(10, 12.5),
        tells: { figure: '12.5%', 'change.text': 'Up 2.5 percentage points from a week earlier' },
      },
      {
        title: 'a rate that is no percentage changes in percent, from minBase on',
        metric: {
          shape: 'ratio',
          measure: { numerator: { fn: 'sum', column: 'a' }, denominator: { fn: 'sum', column: 'b' } },
          format: {},
        },
        rows: [
          ['2021-03-03', 100, 4],
          ['2021-03-10', 120, 4],
        ],
        tells: { figure: '30', 'change.text': 'Up 20% from a week earlier' },
      },
      {
        title: 'and in absolute terms below it',
        metric: {
          shape: 'ratio',
          measure: { numerator: { fn: 'sum', column: 'a' }, denominator: { fn: 'sum', column: 'b' } },
          format: {},
        },
        rows: [
          ['2021-03-03', 10, 4],
          ['2021-03-10', 12, 4],
        ],
        tells: {
          figure: '3',
          'change.text': 'Up 0.5 from a week earlier',
          'change.baseline': '2.5 on March 3',
        },
      },
    ]),
  );
});

describe('a colour is a claim', () => {
  cases(
    sharing({ now, rows: pair(300, 360) }, [
      {
        title: 'neutral unless the catalog says which way is good',
        tells: { 'change.sentiment': 'neutral' },
      },
      {
        title: 'complaint 17: up is worse where down is better',
        metric: { better: 'down' },
        tells: { 'change.sentiment': 'worse', 'change.shape': 'up' },
      },
      {
        title: 'complaint 17: down is better where down is better',
        metric: { better: 'down' },
        rows: pair(300, 200),
        tells: { 'change.sentiment': 'better', 'change.shape': 'down' },
      },
      {
        title: 'up is better where up is better',
        metric: { better: 'up' },
        tells: { 'change.sentiment': 'better' },
      },
      {
        title: 'a change within neutral is little changed, level and uncoloured',
        metric: { better: 'down', neutral: { percent: 1 } },
        rows: pair(1000, 1005),
        tells: {
          'change.text': 'Little changed (+0.5%) from a week earlier',
          'change.shape': 'level',
          'change.sentiment': 'neutral',
        },
      },
      {
        title: 'a change of exactly the neutral percentage is a change',
        metric: { better: 'down', neutral: { percent: 1 } },
        rows: pair(1000, 1010),
        tells: { 'change.text': 'Up 1% from a week earlier', 'change.sentiment': 'worse' },
      },
    ]),
  );
});

describe('a comparison is withheld with its reason', () => {
  cases(
    sharing({ now }, [
      {
        title: 'without a baseline',
        rows: days('2021-03-10', [30]),
        tells: {
          'change.text': 'No comparison with a week earlier: there is no figure on March 3',
          'change.shape': null,
          'change.baseline': null,
          sentence: 'Cases: 30 on March 10.',
        },
      },
      {
        title: 'across a break, with the note’s words',
        rows: pair(300, 360),
        metric: { notes: [{ type: 'break', from: '2021-03-05', text: 'Definition changed' }] },
        tells: {
          'change.text': 'No comparison with a week earlier: Definition changed (March 5)',
          'change.note': 'March 5: Definition changed',
          notes: ['March 5: Definition changed', 'Not reported: 6 days'],
        },
      },
      {
        title: 'a break on the latest day itself counts',
        rows: pair(300, 360),
        metric: { notes: [{ type: 'break', from: '2021-03-10', text: 'Changed' }] },
        tells: { 'change.text': /: Changed \(March 10\)$/ },
      },
      {
        title: 'a break on the baseline’s own day does not: both are of the new definition',
        rows: pair(300, 360),
        metric: { notes: [{ type: 'break', from: '2021-03-03', text: 'Changed' }] },
        tells: { 'change.text': 'Up 20% from a week earlier' },
      },
      {
        title: 'a break within the baseline’s month forbids the comparison of months',
        rows: months('2021-01', [300, 360]),
        metric: { ...monthly, notes: [{ type: 'break', from: '2021-01-15', text: 'Changed' }] },
        tells: { 'change.text': 'No comparison with a month earlier: Changed (Jan. 15)' },
      },
      {
        title: 'a break long before what is shown is no news',
        rows: pair(300, 360),
        metric: { notes: [{ type: 'break', from: '2011-01-15', text: 'Changed' }] },
        tells: {
          notes: ['Not reported: 6 days'],
          'change.text': 'Up 20% from a week earlier',
          'change.note': null,
        },
      },
      {
        title: 'a break forbids the year’s comparison and leaves the month’s',
        rows: months('2020-02', repeat(50, 13)),
        metric: {
          ...monthly,
          compare: ['previous', 'year'],
          notes: [{ type: 'break', from: '2020-06-01', text: 'Changed' }],
        },
        tells: {
          'change.text': 'No change from a month earlier',
          'moreChanges.0.text': 'No comparison with a year earlier: Changed (June 1, 2020)',
        },
      },
      {
        title: 'against a day that a note leaves out',
        rows: pair(300, 360),
        metric: {
          notes: [{ type: 'anomaly', from: '2021-03-03', to: '2021-03-03', omit: true, text: 'Backlog' }],
        },
        tells: {
          'change.text': 'No comparison with a week earlier: the figure on March 3 is set apart by a note',
        },
      },
    ]),
  );
});
