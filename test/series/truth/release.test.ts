// A metric whose figures wait for their release: nothing later than the approved day is known to a page.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { problemsOfMetrics } from '../../../src/metric/catalog-problems.js';
import { parseCatalog } from '../../../src/metric/catalog.js';
import { cases, days, months, sharing, type Part } from '../../support/tell.js';

const approved = (approvedThrough: string): Part => ({ release: 'manual', approvedThrough });
const rows = days('2021-03-01', [10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);

describe('a figure that waits for its release', () => {
  cases(
    sharing({ now: '2021-03-11', rows }, [
      { title: 'is the headline once nothing waits', tells: { figure: '19', through: '2021-03-10' } },
      {
        title: 'is not the headline before it, though the portal has it',
        metric: approved('2021-03-08'),
        tells: { figure: '17', latest: '2021-03-08', through: '2021-03-08' },
      },
      {
        title: 'is neither drawn nor tabled, not even as a tail',
        metric: approved('2021-03-08'),
        tells: {
          values: [10, 11, 12, 13, 14, 15, 16, 17],
          statuses: 'ffffffff',
          'table.rows.0.figure': '17',
        },
      },
      {
        title: 'is not asked for',
        metric: approved('2021-03-08'),
        tells: { url: /`day` < '2021-03-09T00:00:00'/ },
      },
      {
        title: 'is asked for from the approved day back, however long ago that is',
        metric: approved('2020-03-08'),
        rows: days('2020-03-01', [1, 2, 3, 4, 5, 6, 7, 8, 9]),
        tells: { figure: '8', url: /LIMIT (?!-)\d{2,}/ },
      },
      {
        title: 'is not late: what waits is there',
        metric: approved('2021-03-08'),
        tells: { state: 'fresh', states: [] },
      },
      {
        title: 'but what was due before the approved day is late',
        metric: { ...approved('2021-03-09'), freshness: { staleAfter: 'P9D' } },
        rows: days('2021-03-01', [10, 11, 12]),
        tells: { state: 'late' },
      },
      {
        title: 'and lag holds on: the earlier of the two days counts',
        metric: { ...approved('2021-03-09'), completeness: { lag: 'P5D' } },
        tells: { through: '2021-03-05', statuses: 'fffffiiii' },
      },
      {
        title: 'is not known to a card that is pinned later',
        metric: approved('2021-03-05'),
        asOf: '2021-03-09',
        tells: { figure: '14', latest: '2021-03-05' },
      },
      {
        title: 'a day after today approves nothing that is not complete',
        metric: approved('2021-12-31'),
        tells: { figure: '19', through: '2021-03-10' },
      },
      {
        title: 'a month that is approved in part is not shown as a month',
        metric: { ...approved('2021-02-15'), time: { column: 'day', grain: 'month' } },
        rows: months('2020-11-01', [1, 2, 3, 4]),
        tells: { figure: '3', through: '2021-01-31', values: [1, 2, 3] },
      },
      {
        title: 'a month of approved days only in part is not complete',
        metric: { ...approved('2021-03-05'), compare: ['none'] },
        rows: days(
          '2021-02-01',
          Array.from({ length: 38 }, () => 1),
        ),
        period: 'month',
        tells: { figure: '28', through: '2021-02-28', values: [28, 5] },
      },
    ]),
  );

  test('with no approved day at all nothing may be shown, so the metric is not valid', () => {
    const definition = { title: 'm', shape: 'flow', source: { domain: 'a.example', dataset: 'abcd-1234' } };
    const rest = { measure: { fn: 'count' }, time: { column: 'd', grain: 'day' } };
    const broken = (part: object) => {
      const catalog = parseCatalog(
        { version: 1, metrics: { m: { ...definition, ...rest, ...part } } },
        'The test',
      );
      assert.ok(catalog);
      return problemsOfMetrics(catalog).map(({ pointer }) => pointer);
    };
    assert.deepEqual(broken({ release: 'manual' }), ['/metrics/m/release']);
    assert.deepEqual(broken({ approvedThrough: '2021-03-01' }), ['/metrics/m/release']);
    assert.deepEqual(broken({ release: 'manual', approvedThrough: '2021-03-01' }), []);
  });
});
