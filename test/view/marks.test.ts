import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { toTelling } from '../../src/view/card-view.js';
import { toChart } from '../../src/view/chart.js';
import { toMarks } from '../../src/view/marks.js';
import { tellReading } from '../../src/view/reading.js';
import { days, tell, type Setting } from '../support/tell.js';

const now = '2021-03-11';
const hill = [1, 2, 3, 40, 5, 6, 7, 8, 9, 10];

async function loaded(setting: Partial<Setting> = {}) {
  const { data } = await tell({ now, rows: days('2021-03-01', hill), ...setting });
  return data;
}

async function marks(setting: Partial<Setting> = {}) {
  const data = await loaded(setting);
  const shape = toChart(data.series, data.summary, data.metric, { nice: true });
  return toMarks(shape, data.summary, toTelling(data, 'en'));
}

describe('words in the chart', () => {
  test('name the highest figure above its point', async () => {
    const [mark, ...others] = await marks();
    assert.deepEqual([mark?.text, mark?.anchor, others.length], ['40', 'middle', 0]);
    assert.ok(Math.abs((mark?.x ?? 0) - 100 / 3) < 1e-9);
  });

  test('do not name it where it is the latest, or stands among the words of an axis', async () => {
    assert.deepEqual(await marks({ rows: days('2021-03-01', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) }), []);
    assert.deepEqual(await marks({ rows: days('2021-03-01', [90, 2, 3, 4, 5, 6, 7, 8, 9, 10]) }), []);
  });

  test('name the target at its end, and what is incomplete at the top', async () => {
    const found = await marks({
      metric: { completeness: { lag: 'P2D' }, target: { op: '<=', value: 20 }, compare: ['previous'] },
    });
    assert.deepEqual(
      found.map(({ text }) => text),
      ['so far', 'target', '40'],
    );
  });

  test('keep a band’s title clear of the target’s', async () => {
    const bands = [{ below: 20, title: 'Low' }, { title: 'High' }];
    for (const value of [5, 10, 12, 30, 35]) {
      const found = await marks({ metric: { bands, target: { op: '<=', value } } });
      const at = found.filter(({ anchor }) => anchor === 'end').map(({ y }) => y);
      at.sort((a, b) => a - b);
      assert.equal(at.length, 3);
      assert.ok(
        at.every((y, index) => index === 0 || y - (at[index - 1] ?? 0) > 6),
        String(at),
      );
    }
  });
});

describe('a reading', () => {
  test('is the period and its figure, with what is special about it', async () => {
    const data = await loaded({ metric: { completeness: { lag: 'P2D' } } });
    const { observations } = data.series;
    const of = (index: number) => tellReading(observations.at(index) ?? assert.fail(), data, 'en');
    assert.deepEqual(of(3), { period: 'March 4, 2021', text: '40' });
    assert.deepEqual(of(-1), { period: 'March 10, 2021', text: '10 (incomplete)' });
  });

  test('of a gap says that it is one', async () => {
    const data = await loaded({ rows: days('2021-03-01', [1, undefined, 3, 4, 5, 6, 7, 8, 9, 10]) });
    assert.equal(tellReading(data.series.observations[1] ?? assert.fail(), data, 'en').text, 'Not reported');
  });

  test('of an average says so, and gives the day’s own figure too', async () => {
    const data = await loaded({ metric: { smooth: { window: 7 } } });
    const last = data.series.observations.at(-1) ?? assert.fail();
    assert.equal(tellReading(last, data, 'en').text, 'Average: 12.1, 10');
  });
});
