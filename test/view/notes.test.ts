import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { days, months, repeat, tell, type Setting } from '../support/tell.js';

const now = '2021-03-31';
const gap = undefined;
const withheld = null;

const notesOf = async (values: readonly (number | null | undefined)[], setting: Partial<Setting> = {}) =>
  (await tell({ now, rows: days('2021-03-01', [...values, ...repeat(30, 30 - values.length)]), ...setting }))
    .notes;

describe('what a line lacks is said in words', () => {
  test('how many days were not reported', async () => {
    assert.deepEqual(await notesOf([30, 30, gap]), ['Not reported: 1 day']);
    assert.deepEqual(await notesOf([30, gap, 30, gap, gap]), ['Not reported: 3 days']);
    const monthly = { time: { column: 'month', grain: 'month' } } as const;
    assert.deepEqual(
      (await tell({ now, metric: monthly, rows: months('2020-11', [30, gap, 30, 30]) })).notes,
      ['Not reported: 1 month'],
    );
  });

  test('withheld values apart from those that were not reported, with how small they are', async () => {
    const metric = { suppress: { below: 11 } };
    const values = [30, withheld, 30, withheld, gap, 30, gap];
    assert.deepEqual(await notesOf(values, { metric }), [
      'Withheld (fewer than 11): 2 days',
      'Not reported: 2 days',
    ]);
    assert.deepEqual(await notesOf([30, withheld], { metric: { suppress: {} } }), ['Withheld: 1 day']);
    assert.deepEqual(
      await notesOf([30, withheld], { metric: { suppress: { below: 11, title: 'Too few' } } }),
      ['Withheld (too few): 1 day'],
    );
  });

  test('nothing before the first report, and nothing of a zero', async () => {
    assert.deepEqual(await notesOf([gap, gap, 0, 30]), []);
  });

  test('nothing of a day on which the publisher does not report', async () => {
    const weekdays = repeat<number | undefined>(30, 30).map((value, index) =>
      [5, 6].includes(index % 7) ? gap : value,
    );
    const freshness = { days: ['mon', 'tue', 'wed', 'thu', 'fri'], holidays: ['2021-03-09'] } as const;
    assert.deepEqual(await notesOf(weekdays, { metric: { freshness } }), []);
    assert.deepEqual(await notesOf(weekdays.with(9, gap).with(8, gap), { metric: { freshness } }), [
      'Not reported: 1 day',
    ]);
    assert.deepEqual(await notesOf(weekdays), ['Not reported: 8 days']);
  });

  test('nothing between the reports of a level that comes once a week', async () => {
    const weekly = repeat<number | undefined>(30, 30).map((value, index) => (index % 7 ? gap : value));
    const metric = { shape: 'stock', freshness: { cadence: 'P7D' } } as const;
    const { notes } = await tell({ now, rows: days('2021-03-01', weekly), metric });
    assert.deepEqual(
      notes.filter((note) => note.startsWith('Not reported')),
      [],
    );
  });

  test('days without a figure on either side of one that is held are no range', async () => {
    const { notes } = await tell({
      now: '2021-03-13',
      metric: { bounds: { maxJump: 10 } },
      rows: days('2021-03-01', [...repeat(30, 8), null, 9000, null, 9000]),
    });
    assert.deepEqual(notes.slice(1), ['March 9, 2021: Not reported', 'March 11, 2021: Not reported']);
  });

  test('what the days after the headline lack is said once, not counted along', async () => {
    const backlog = { type: 'anomaly', from: '2021-03-30', omit: true, text: 'Backlog' } as const;
    assert.deepEqual(await notesOf([30, gap], { metric: { notes: [backlog] } }), [
      'March 30, 2021: Left out of averages',
      'March 30: Backlog',
      'Not reported: 1 day',
    ]);
  });
});
