import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { days, repeat, tell, type Part, type Rows } from '../support/tell.js';

const now = '2021-03-31';
const smooth: Part = { smooth: { window: 7 } };
/** Two weeks, of which the last day differs. */
const weeks = (value: number, last: number): Rows => days('2021-03-17', [...repeat(value, 13), last]);

const said = async (rows: Rows, metric: Part = {}) => {
  const { figure, change, data, cells } = await tell({ now, rows, metric });
  return { figure, baseline: change?.baseline?.split(' ')[0], data, cells };
};

describe('the figures of a sentence have the decimals of their series', () => {
  test('an average of hundreds has none, its baseline neither', async () => {
    const { figure, baseline, data } = await said(weeks(240, 608), smooth);
    assert.equal(data.summary.value?.toFixed(2), '292.57');
    assert.deepEqual([figure, baseline], ['293', '240']);
  });

  test('an average of tens has one, of less than ten two: rounded to a whole, 0.57 would be 1', async () => {
    assert.deepEqual(Object.values(await said(weeks(24, 27), smooth)).slice(0, 2), ['24.4', '24']);
    assert.equal((await said(weeks(0, 4), smooth)).figure, '0.57');
  });

  test('the lesser of both says how many: a small baseline is not rounded away by a large headline', async () => {
    const rows = days('2021-03-17', [...repeat(0, 6), 3, ...repeat(4000, 7)]);
    assert.deepEqual(Object.values(await said(rows, smooth)).slice(0, 2), ['4,000', '0.43']);
  });

  test('counts beside an average stay whole', async () => {
    const { cells } = await said(weeks(3, 4), smooth);
    assert.deepEqual(cells.slice(0, 2), ['4', '3']);
  });

  test('a value that happens to be whole has the decimals of the others', async () => {
    const { figure, baseline, cells } = await said(weeks(28.4, 27));
    assert.deepEqual([figure, baseline, cells.at(-1)], ['27.0', '28.4', '28.4']);
  });

  test('as many as were reported, two at most; whole ones none', async () => {
    assert.equal((await said(weeks(28.4567, 27))).figure, '27.00');
    assert.equal((await said(weeks(28, 27))).figure, '27');
  });

  test('percentages have one, or none where none of them has', async () => {
    const percent: Part = { format: { style: 'percent' }, shape: 'stock' };
    assert.deepEqual((await said(weeks(0.273, 0.28), percent)).figure, '28.0%');
    assert.deepEqual((await said(weeks(0.27, 0.28), percent)).figure, '28%');
  });

  test('money has cents where any of it has', async () => {
    const money: Part = { format: { style: 'currency', currency: 'USD' } };
    assert.deepEqual((await said(weeks(12.5, 13), money)).figure, '$13.00');
    assert.deepEqual((await said(weeks(12, 13), money)).figure, '$13');
  });

  test('a target keeps its own decimals', async () => {
    const { change } = await tell({
      now,
      rows: weeks(2, 3),
      metric: { target: { op: '<=', value: 2.5 }, compare: ['target'] },
    });
    assert.equal(change?.text, 'Target: at most 2.5 (not met, 0.5 above it)');
  });

  test('what is large is written as before', async () => {
    assert.equal((await said(weeks(1_234_567.5, 1_234_567))).figure, '1.23M');
  });

  test('the catalog’s own digits win', async () => {
    assert.equal((await said(weeks(28.45, 27), { format: { digits: 1 } })).figure, '27.0');
  });
});
