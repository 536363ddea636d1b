// Targets, bands, bounds, notes and revisions.
import { describe } from 'node:test';

import { cases, days, months, repeat, sharing } from '../../support/tell.js';

const now = '2021-03-11';
const pair = (before: number, after: number) => days('2021-03-03', [before, after], 7);

describe('a target', () => {
  const target = (op: '<' | '<=' | '>' | '>=' | '=', more = {}) => ({
    target: { op, value: 100, title: 'State goal', ...more },
  });
  cases(
    sharing({ now, rows: pair(110, 112) }, [
      {
        title: 'is told with its words, whether it is met and how far off',
        metric: target('<='),
        tells: { target: 'State goal: at most 100 (not met, 12 above it)', 'data.summary.target.met': false },
      },
      {
        title: 'met from below',
        metric: target('<='),
        rows: pair(110, 88),
        tells: { target: 'State goal: at most 100 (met, 12 below it)' },
      },
      {
        title: 'exactly at it is met by “at most”',
        metric: target('<='),
        rows: pair(110, 100),
        tells: { target: 'State goal: at most 100 (met)' },
      },
      {
        title: 'exactly at it is not met by “below”',
        metric: target('<'),
        rows: pair(110, 100),
        tells: { target: 'State goal: below 100 (not met)' },
      },
      {
        title: 'a figure that prints as it does is at it, whatever is rounded away',
        rows: pair(110, 100.004),
        metric: target('<='),
        tells: { figure: '100', target: 'State goal: at most 100 (met)', 'data.summary.target.met': false },
      },
      {
        title: 'a hair below it is not told as below it',
        rows: pair(110, 99.996),
        metric: target('<'),
        tells: { figure: '100', target: 'State goal: below 100 (not met)', 'data.summary.target.met': true },
      },
      {
        title: 'at least',
        metric: target('>='),
        tells: { target: 'State goal: at least 100 (met, 12 above it)' },
      },
      {
        title: 'above',
        metric: target('>'),
        rows: pair(1, 100),
        tells: { target: 'State goal: above 100 (not met)' },
      },
      {
        title: 'exactly',
        metric: target('='),
        rows: pair(1, 100),
        tells: { target: 'State goal: 100 (met)' },
      },
      {
        title: 'without a title it is a target',
        metric: { target: { op: '>=', value: 100 } },
        tells: { target: /^Target: at least 100/ },
      },
      {
        title: 'before its date it is not yet met',
        metric: target('<=', { by: '2021-06-30' }),
        tells: { target: 'State goal: at most 100 by June 30 (not yet met, 12 above it)' },
      },
      {
        title: 'on its date it still may be',
        metric: target('<=', { by: '2021-03-11' }),
        tells: { target: /not yet met/ },
      },
      {
        title: 'it still may be until the figure for its date is complete',
        metric: { ...target('<=', { by: '2021-03-10' }), completeness: { lag: 'P1D' } },
        tells: { target: /not yet met/ },
      },
      {
        title: 'after its date it is not met',
        metric: target('<=', { by: '2021-03-10' }),
        tells: { target: 'State goal: at most 100 by March 10 (not met, 12 above it)' },
      },
      {
        title: 'compare="target" shows it as the change, once',
        metric: target('<='),
        compare: 'target',
        tells: {
          'change.text': 'State goal: at most 100 (not met, 12 above it)',
          'change.shape': null,
          target: null,
          'moreChanges.0.text': /from a week earlier/,
        },
      },
      {
        title: 'of a percentage it is so many points off',
        metric: {
          shape: 'stock',
          measure: { fn: 'avg', column: 's' },
          format: { style: 'percent' },
          target: { op: '>=', value: 0.7 },
        },
        rows: pair(0.5, 0.65),
        tells: { target: 'Target: at least 70% (not met, 5 percentage points below it)' },
      },
      {
        title: 'for a day says nothing about a month’s sum, and the card says so',
        metric: target('<='),
        period: 'month',
        rows: days('2021-02-01', repeat(50, 28)),
        tells: { figure: '1,400', target: null, notes: ['State goal: at most 100: for one day'] },
      },
      {
        title: 'for a level holds at any grain',
        metric: { ...target('<='), shape: 'stock', measure: { fn: 'last', column: 'v' } },
        period: 'month',
        rows: days('2021-02-01', repeat(50, 28)),
        tells: { target: 'State goal: at most 100 (met, 50 below it)', notes: [] },
      },
      { title: 'no figure, no claim', metric: target('<='), rows: [], tells: { target: null } },
    ]),
  );
});

describe('bands', () => {
  const bands = [{ below: 0.7, title: 'Normal' }, { below: 0.85, title: 'Watch' }, { title: 'High' }];
  const metric = {
    shape: 'stock' as const,
    measure: { fn: 'avg' as const, column: 's' },
    format: { style: 'percent' as const },
    bands,
  };
  cases(
    sharing({ now, metric }, [
      {
        title: 'name the range that the figure is in',
        rows: pair(0.1, 0.8),
        tells: { band: 'Level: Watch' },
      },
      {
        title: 'the lower end belongs to a band, the upper to the next',
        rows: pair(0.1, 0.7),
        tells: { band: 'Level: Watch' },
      },
      { title: 'the last has no upper end', rows: pair(0.1, 5), tells: { band: 'Level: High' } },
      { title: 'the first has no lower end', rows: pair(0.1, -1), tells: { band: 'Level: Normal' } },
      {
        title: 'without a last one, what is above is in none',
        metric: { ...metric, bands: bands.slice(0, 2) },
        rows: pair(0.1, 0.9),
        tells: { band: null },
      },
      { title: 'no figure is in none', rows: [], tells: { band: null } },
    ]),
  );
});

describe('a value outside its bounds is held', () => {
  const steady = (...latest: number[]) => days('2021-03-01', [...repeat(230, 10 - latest.length), ...latest]);
  const held = (from: string) => ({
    figure: '230',
    'dates.through': from,
    states: ['held'],
    'notes.0': 'A new figure is being checked',
  });
  cases(
    sharing({ now, metric: { bounds: { maxJump: 10 } } }, [
      {
        title: 'complaint 22: 230 to 8,330 is held, and the last good figure is shown with its date',
        rows: steady(8330),
        tells: {
          ...held('Through Tue., March 9'),
          'marks.0': 'A new figure is being checked',
          sentence: /; a new figure is being checked\.$/,
          'data.summary.held.length': 1,
        },
      },
      {
        title: 'a jump of exactly maxJump is not more than it',
        rows: steady(2300),
        tells: { figure: '2,300', states: [] },
      },
      {
        title: 'two days of it are held together',
        rows: steady(8330, 8400),
        tells: held('Through Mon., March 8'),
      },
      {
        title: 'a good value after it is news again',
        rows: steady(8330, 240),
        tells: { figure: '240', states: [] },
      },
      {
        title: 'a held value is not the highest',
        rows: steady(8330),
        tells: { 'data.summary.highest.value': 230 },
      },
      { title: 'a fall is no jump', rows: steady(1), tells: { figure: '1', states: [] } },
      {
        title: 'a level that stays for eight periods is a level',
        rows: days('2021-02-22', [...repeat(230, 9), ...repeat(8330, 8)]),
        tells: { figure: '8,330', states: [] },
      },
      {
        title: 'above max',
        metric: { bounds: { max: 1000 } },
        rows: steady(1001),
        tells: held('Through Tue., March 9'),
      },
      {
        title: 'at max is within',
        metric: { bounds: { max: 1000 } },
        rows: steady(1000),
        tells: { figure: '1,000', states: [] },
      },
      {
        title: 'below min',
        metric: { bounds: { min: 100 } },
        rows: steady(99),
        tells: held('Through Tue., March 9'),
      },
      {
        title: 'max is of a native step: a month’s sum may be more',
        metric: { bounds: { max: 1000 } },
        period: 'month',
        now: '2021-03-01',
        rows: days('2021-02-01', repeat(230, 28)),
        tells: { figure: '6,440', states: [] },
      },
      {
        title: 'a month with a day above max is held',
        metric: { bounds: { max: 1000 } },
        period: 'month',
        now: '2021-03-01',
        rows: days('2021-01-01', [...repeat(1, 31), ...repeat(1, 10), 5000, ...repeat(1, 17)]),
        tells: { figure: '31', states: ['held'] },
      },
      {
        title: 'a running total that falls by more than maxJump is held',
        metric: { shape: 'cumulative', bounds: { maxJump: 2 } },
        rows: steady(100),
        tells: held('Through Tue., March 9'),
      },
      {
        title: 'where nothing good precedes, the first is taken',
        rows: days('2021-03-10', [8330]),
        tells: { figure: '8,330', states: [] },
      },
      {
        title: 'where everything is outside, there is no figure',
        metric: { bounds: { max: 10 } },
        rows: steady(230),
        tells: { figure: '–', states: ['held'] },
      },
    ]),
  );
});

describe('notes', () => {
  cases(
    sharing({ now, rows: days('2021-03-01', repeat(30, 10)) }, [
      {
        title: 'a correction is called one, with the day it was made, however old',
        metric: { notes: [{ type: 'correction', on: '2020-05-02', text: 'Ten were counted twice' }] },
        tells: { notes: ['Correction, May 2, 2020: Ten were counted twice'] },
      },
      {
        title: 'an anomaly is dated',
        metric: { notes: [{ type: 'anomaly', from: '2021-03-02', to: '2021-03-03', text: 'Backlog' }] },
        tells: { notes: ['March 2 – March 3: Backlog'] },
      },
      {
        title: 'one that is not among what is shown is left out',
        metric: { notes: [{ type: 'anomaly', from: '2020-03-02', text: 'Backlog' }] },
        tells: { notes: [] },
      },
      {
        title: 'an information that began long ago and has no end still holds',
        metric: { notes: [{ type: 'info', from: '2011-01-01', text: 'Residents only' }] },
        tells: { notes: ['Jan. 1, 2011: Residents only'] },
      },
      {
        title: 'one without dates always holds',
        metric: { notes: [{ type: 'info', text: 'Residents only' }] },
        tells: { notes: ['Residents only'] },
      },
      {
        title: 'they come in order of date',
        metric: {
          notes: [
            { type: 'anomaly', from: '2021-03-05', text: 'B' },
            { type: 'info', text: 'First' },
            { type: 'anomaly', from: '2021-03-02', text: 'A' },
          ],
        },
        tells: { notes: ['First', 'March 2: A', 'March 5: B'] },
      },
      {
        title: 'the latest day is passed over where an omit note covers it, and the card says why',
        metric: { notes: [{ type: 'anomaly', from: '2021-03-10', omit: true, text: 'Backlog' }] },
        tells: {
          'dates.through': 'Through Tue., March 9',
          notes: ['March 10, 2021: Left out of averages', 'March 10: Backlog'],
        },
      },
      {
        title: 'a month that a note only touches is not left out: its sum is still its sum',
        period: 'month',
        rows: days('2021-02-01', repeat(1, 28)),
        metric: { notes: [{ type: 'anomaly', from: '2021-02-10', omit: true, text: 'Backlog' }] },
        tells: { figure: '28', notes: ['Feb. 10: Backlog'] },
      },
      {
        title: 'a native month that a note touches is left out',
        metric: {
          time: { column: 'day', grain: 'month' },
          notes: [{ type: 'anomaly', from: '2021-02-10', omit: true, text: 'Backlog' }],
        },
        rows: months('2021-01', [7, 900]),
        tells: { figure: '7', period: 'in January 2021' },
      },
    ]),
  );
});

describe('revisions', () => {
  const before = days('2021-03-01', repeat(30, 10));
  cases(
    sharing({ now, before }, [
      {
        title: 'a past figure that changed since the last answer is a revision',
        rows: days('2021-03-01', [30, 30, 33, 30, 30, 30, 30, 30, 30, 30]),
        tells: {
          'data.revisions': [{ period: '2021-03-03', old: 30, new: 33 }],
          'data.summary.unsettled': true,
        },
      },
      {
        title: 'and where no lag is stated, the card says that the latest are expected to change',
        rows: days('2021-03-01', [30, 30, 33, 30, 30, 30, 30, 30, 30, 30]),
        tells: { notes: ['Past figures have changed; the latest are expected to change too'] },
      },
      {
        title: 'complaint 19: where a lag is stated, it does not: that is what the lag is for',
        metric: { completeness: { lag: 'P0D' } },
        rows: days('2021-03-01', [30, 30, 33, 30, 30, 30, 30, 30, 30, 30]),
        tells: { 'data.revisions.length': 1, notes: [] },
      },
      {
        title: 'a figure that came late is one',
        rows: before,
        before: days('2021-03-01', [30, 30, undefined, ...repeat(30, 7)]),
        tells: { 'data.revisions': [{ period: '2021-03-03', old: null, new: 30 }] },
      },
      {
        title: 'the running day’s growth is none',
        rows: days('2021-03-01', [...repeat(30, 10), 9]),
        before: days('2021-03-01', [...repeat(30, 10), 2]),
        tells: { 'data.revisions': [] },
      },
      {
        title: 'a new day is none',
        rows: before,
        before: before.slice(0, 9),
        tells: { 'data.revisions': [] },
      },
      {
        title: 'the same answer is none',
        rows: before,
        tells: { 'data.revisions': [], 'data.summary.unsettled': false },
      },
    ]),
  );
});
