// Rule 1: a part is compared with a part, where the page asks for it, and both ranges are said.
import { describe } from 'node:test';

import { cases, days, months, repeat, sharing } from '../../support/tell.js';

const includeRunning = true;

describe('the running period against the same part of its baseline', () => {
  cases(
    sharing(
      {
        includeRunning,
        now: '2020-12-15',
        period: 'month',
        rows: [...days('2020-11-01', repeat(10, 30)), ...days('2020-12-01', repeat(12, 15))],
      },
      [
        {
          title: 'Dec. 1-14 against Nov. 1-14, both said',
          tells: {
            figure: '300',
            running:
              'So far, 168 from Dec. 1 to Dec. 14: up 20% from 140 a month earlier (from Nov. 1 to Nov. 14)',
          },
        },
        {
          title: 'complaint 4: on the first of a month there is no part, and no -100%',
          now: '2020-12-01',
          tells: { running: null },
        },
        {
          title: 'a part of one day is that day',
          now: '2020-12-02',
          tells: { running: 'So far, 12 on Dec. 1: up 2 from 10 a month earlier (on Nov. 1)' },
        },
        { title: 'not unless the page asks', includeRunning: false, tells: { running: null } },
        {
          title: 'the lag shortens both parts',
          metric: { completeness: { lag: 'P4D' } },
          tells: {
            running:
              'So far, 120 from Dec. 1 to Dec. 10: up 20% from 100 a month earlier (from Nov. 1 to Nov. 10)',
          },
        },
        {
          title: 'data that end earlier shorten both parts',
          rows: [...days('2020-11-01', repeat(10, 30)), ...days('2020-12-01', repeat(12, 5))],
          tells: {
            running:
              'So far, 60 from Dec. 1 to Dec. 5: up 20% from 50 a month earlier (from Nov. 1 to Nov. 5)',
          },
        },
        {
          title: 'a gap in the part leaves no figure, and says so once',
          rows: [
            ...days('2020-11-01', repeat(10, 30)),
            ...days('2020-12-01', [12, undefined, ...repeat(12, 13)]),
          ],
          tells: { running: 'So far, not fully reported from Dec. 1 to Dec. 14' },
        },
        {
          title: 'a gap in the baseline’s part names the part, not the whole month',
          rows: [...days('2020-11-02', repeat(10, 29)), ...days('2020-12-01', repeat(12, 15))],
          tells: {
            running:
              'So far, 168 from Dec. 1 to Dec. 14, no comparison with a month earlier: there is no figure from Nov. 1 to Nov. 14',
          },
        },
        {
          title: 'a gap after the baseline’s part does not matter',
          rows: [
            ...days('2020-11-01', [...repeat(10, 20), undefined, ...repeat(10, 9)]),
            ...days('2020-12-01', repeat(12, 15)),
          ],
          tells: { running: /up 20% from 140/ },
        },
        {
          title: 'a break between the parts forbids it',
          metric: { notes: [{ type: 'break', from: '2020-12-01', text: 'New form' }] },
          tells: {
            running:
              'So far, 168 from Dec. 1 to Dec. 14, no comparison with a month earlier: New form (Dec. 1)',
          },
        },
        {
          title: '29 days are not compared with the 28 of February',
          now: '2021-03-30',
          rows: days('2021-02-01', repeat(10, 57)),
          tells: {
            running:
              'So far, 290 from March 1 to March 29, no comparison with a month earlier: the earlier one has fewer days',
          },
        },
        {
          title: '28 days are',
          now: '2021-03-29',
          rows: days('2021-02-01', repeat(10, 57)),
          tells: { running: /^So far, 280 from March 1 to March 28: no change from a month earlier/ },
        },
        {
          title: 'with compare="year" the part is of the year before',
          compare: 'year',
          rows: [
            ...days('2019-12-01', repeat(10, 31)),
            ...days('2020-11-01', repeat(10, 30)),
            ...days('2020-12-01', repeat(12, 15)),
          ],
          tells: {
            running:
              /^So far, 168 from Dec. 1 to Dec. 14: up 20% from 140 a year earlier \(from Dec. 1 to Dec. 14, 2019\)$/,
          },
        },
        {
          title: 'a year to date ends on the same date, leap day or not',
          period: 'year',
          now: '2021-03-11',
          rows: days('2019-01-01', repeat(1, 365 + 366 + 70)),
          tells: {
            running:
              /^So far, 69 from Jan. 1 to March 10: down 1.4% from 70 a year earlier \(from Jan. 1 to March 10, 2020\)$/,
          },
        },
        {
          title: 'a year to date of months',
          period: 'year',
          now: '2021-04-11',
          metric: { time: { column: 'day', grain: 'month' } },
          rows: months('2020-01', [...repeat(10, 12), ...repeat(12, 3)]),
          tells: {
            figure: '120',
            running: /^So far, 36 from Jan. 1 to March 31: up 20% from 30 a year earlier/,
          },
        },
        {
          title: 'a week to date',
          period: 'week',
          now: '2020-12-16',
          rows: days('2020-12-01', repeat(10, 16)),
          tells: {
            running:
              /^So far, 20 from Dec. 14 to Dec. 15: no change from a week earlier \(from Dec. 7 to Dec. 8\)$/,
          },
        },
        { title: 'a native step has no parts', period: 'day', tells: { running: null } },
        {
          title: 'a part with a day above max is not told',
          metric: { bounds: { max: 500 } },
          rows: [
            ...days('2020-11-01', repeat(10, 30)),
            ...days('2020-12-01', [...repeat(12, 9), 8330, 12, 12, 12, 12]),
          ],
          tells: { figure: '300', running: null },
        },
        {
          title: 'nor one of more than maxJump times its baseline',
          metric: { bounds: { maxJump: 10 } },
          rows: [
            ...days('2020-11-01', repeat(10, 30)),
            ...days('2020-12-01', [...repeat(12, 9), 8330, 12, 12, 12, 12]),
          ],
          tells: { running: null },
        },
        {
          title: 'nor one below min',
          rows: [
            ...days('2020-11-01', repeat(10, 30)),
            ...days('2020-12-01', [...repeat(12, 9), -900, 12, 12, 12, 12]),
          ],
          tells: { running: null },
        },
        {
          title: 'a correction that leaves the part within its bounds is in it',
          rows: [
            ...days('2020-11-01', repeat(10, 30)),
            ...days('2020-12-01', [...repeat(12, 9), -20, 12, 12, 12, 12]),
          ],
          tells: { running: /^So far, 136 from Dec. 1 to Dec. 14: down 2.9% from 140/ },
        },
        {
          title: 'where the data merely stopped nothing is running',
          now: '2021-06-15',
          tells: { running: null },
        },
        {
          title: 'a level so far is that of the part’s last day',
          metric: { shape: 'stock', measure: { fn: 'last', column: 'v' } },
          tells: { running: /^So far, 12 on Dec. 14: up 2 from 10 a month earlier \(on Nov. 14\)/ },
        },
      ],
    ),
  );
});
