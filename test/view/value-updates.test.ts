import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { formatDay, toDay } from '../../src/metric/period.js';
import { shippedStyles } from '../../src/view/house-styles/shipped.js';
import { tellUpdates } from '../../src/view/value-updates.js';
import { days, load, repeat, type Setting } from '../support/tell.js';

const ap = shippedStyles.ap ?? assert.fail('no such style');
const options = { style: ap, locale: 'en-US' };
const rows = days('2021-01-01', [5]);
const words = (lines: readonly string[]) => lines.map((line) => line.replaceAll('\u00a0', ' '));

describe('when the figures of a page were updated', () => {
  test('is when the last dataset changed, and not when another was asked', async () => {
    const dated = await load({
      rows,
      now: '2021-01-05T18:05Z',
      lastModified: 'Mon, 04 Jan 2021 15:00:00 GMT',
    });
    const undated = await load({ rows, now: '2021-01-05T18:05Z' });
    assert.deepEqual(words(tellUpdates([undated, dated], [], options)), [
      'Figures updated at 3 p.m. UTC on Jan. 4',
    ]);
  });

  test('is of no figure that is pinned to a day', async () => {
    const living = await load({ rows, now: '2021-01-04T18:05Z' });
    const pinned = await load({ rows, now: '2021-01-05T18:05Z', asOf: '2021-01-01' });
    assert.deepEqual(words(tellUpdates([living, pinned], [], options)), [
      'Figures checked at 6:05 p.m. UTC on Jan. 4',
    ]);
    assert.deepEqual(tellUpdates([pinned], [], options), []);
  });

  test('has the corrections beneath it, and no other notes', async () => {
    const data = await load({
      metric: {
        notes: [
          { type: 'info', on: '2021-01-02', text: 'Offices were closed' },
          { type: 'correction', on: '2021-01-03', text: 'Two cases were counted twice' },
        ],
      },
      rows,
      now: '2021-01-05',
    });
    assert.deepEqual(words(tellUpdates([data], [], options)).slice(1), [
      'Correction, Jan. 3: Two cases were counted twice',
    ]);
  });

  test('where no dataset says when, they were checked', async () => {
    const undated = await load({ rows, now: '2021-01-05T13:05Z' });
    const tell = (style: string, locale: string) =>
      words(tellUpdates([undated], [], { style: shippedStyles[style] ?? ap, locale }));
    assert.deepEqual(tell('ap', 'en-US'), ['Figures checked at 1:05 p.m. UTC on Jan. 5']);
    assert.deepEqual(tell('fr', 'fr'), ['Chiffres consultés le 5 janvier à 13 h 05 UTC']);
  });

  test('a figure that was not reported is told as that, and a Spanish one o’clock as one', async () => {
    const data = await load({ rows, now: '2021-01-05T01:30Z' });
    const revision = { period: formatDay(toDay(2021, 1, 1)), old: null, new: 1204 };
    const tell = (style: string, locale: string) =>
      words(tellUpdates([data], [{ data, revision }], { style: shippedStyles[style] ?? ap, locale }));
    assert.deepEqual(
      tell('ap', 'en-US')[1],
      'Revised by the source: Cases on Jan. 1, no figure before, now 1,204',
    );
    const [time, revised] = tell('es', 'es');
    assert.equal(time, 'Cifras consultadas el 5 de enero a la 1:30 UTC');
    assert.match(revised ?? '', /antes sin datos, ahora 1204$/);
  });

  const revise = async (setting: Setting, count = 1) => {
    const data = await load(setting);
    assert.equal(data.revisions.length, count);
    const [, ...lines] = tellUpdates(
      [data],
      data.revisions.map((revision) => ({ data, revision })),
      options,
    );
    return words(lines);
  };

  test('a revision of digits that are not printed is none to tell', async () => {
    const metric = { measure: { fn: 'avg', column: 'v' } } as const;
    const [before, now] = [days('2021-01-01', [12.3418]), '2021-01-05'];
    assert.deepEqual(await revise({ metric, before, rows: days('2021-01-01', [12.3412]), now }), []);
    assert.deepEqual(await revise({ metric, before, rows: days('2021-01-01', [12.36]), now }), [
      'Revised by the source: Cases on Jan. 1, from 12.34 to 12.36',
    ]);
  });

  test('up to five revisions of a metric are told one by one, more of them as their number', async () => {
    const revised = (count: number) =>
      revise(
        {
          before: days('2021-01-01', repeat(5, 8)),
          rows: days('2021-01-01', [...repeat(6, count), ...repeat(5, 8 - count)]),
          now: '2021-01-15',
        },
        count,
      );
    assert.equal((await revised(5)).length, 5);
    assert.deepEqual(await revised(6), ['Revised by the source: Cases, six past figures']);
  });

  test('of a level, the period is named and no “during” it', async () => {
    const metric = { shape: 'stock', measure: { fn: 'last', column: 'v' } } as const;
    const [before, now] = [days('2021-01-01', [12]), '2021-01-05'];
    assert.deepEqual(await revise({ metric, before, rows: days('2021-01-01', [13]), now }), [
      'Revised by the source: Cases Jan. 1, from 12 to 13',
    ]);
  });

  test('what was withheld, or reported in part, is not said to have been not reported', async () => {
    assert.deepEqual(
      await revise({
        metric: { suppress: { below: 5 } },
        before: days('2021-01-01', [3, 8]),
        rows: days('2021-01-01', [12, 8]),
        now: '2021-01-05',
      }),
      ['Revised by the source: Cases on Jan. 1, no figure before, now 12'],
    );
    assert.deepEqual(
      await revise({
        before: days('2021-01-01', repeat(2, 31)),
        rows: days('2021-01-01', [...repeat(2, 9), undefined, ...repeat(2, 21)]),
        period: 'month',
        now: '2021-02-05',
      }),
      ['Revised by the source: Cases in January, 62 before, no figure now'],
    );
  });
});
