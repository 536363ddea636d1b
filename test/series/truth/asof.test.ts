// Rule 0: a frozen card. It fixes the period, not the vintage.
import { describe } from 'node:test';

import { cases, days, months, repeat, sharing } from '../../support/tell.js';

const december = days('2025-12-01', repeat(3, 45));
const frozen = { asOf: '2025-12-31', now: '2026-06-01', lastModified: 'Mon, 01 Jun 2026 10:00:00 GMT' };

describe('as-of', () => {
  cases(
    sharing({ ...frozen, rows: december }, [
      {
        title: '2025-12-31 completes December',
        period: 'month',
        tells: {
          figure: '93',
          period: 'in December 2025',
          statuses: 'f',
          'dates.through': 'From Dec. 1 to Dec. 31, 2025',
        },
      },
      {
        title: '2025-12-30 does not',
        period: 'month',
        asOf: '2025-12-30',
        tells: { figure: '–', statuses: 'i' },
      },
      {
        title: 'a lag is waited for as on any day',
        period: 'month',
        metric: { completeness: { lag: 'P1D' } },
        tells: { figure: '–' },
      },
      { title: 'a day is complete at its end', tells: { figure: '3', latest: '2025-12-31' } },
      {
        title: 'what happened later is neither asked for nor drawn',
        tells: { 'values.length': 31, url: /`day` < '2026-01-01T00:00:00'/ },
      },
      {
        title: 'checked and published dates are not shown on a frozen card, and every date has its year',
        tells: {
          'dates.updated': null,
          'dates.checked': null,
          'dates.freshness': 'as now published',
          'dates.through': 'Through Wed., Dec. 31, 2025',
          'change.baseline': '3 on Dec. 24, 2025',
          states: ['frozen'],
        },
      },
      {
        title: 'a frozen card is never late',
        asOf: '2026-05-01',
        tells: { states: ['frozen'], 'dates.through': 'Through Wed., Jan. 14, 2026' },
      },
      {
        title: 'a date that is still to come freezes nothing that has not happened',
        now: '2025-12-31',
        asOf: '2026-12-31',
        tells: { latest: '2025-12-30', 'values.length': 30 },
      },
      {
        title: 'a monthly metric at a date within a month is at the month before',
        metric: { time: { column: 'day', grain: 'month' } },
        rows: months('2025-10', [5, 6, 7]),
        asOf: '2025-12-15',
        tells: { figure: '6', period: 'in November 2025' },
      },
    ]),
  );
});
