import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { toTelling } from '../../src/view/card-view.js';
import { toChart } from '../../src/view/chart.js';
import { toMarks } from '../../src/view/marks.js';
import { tellReading } from '../../src/view/reading.js';
import { days, repeat, tell, type Setting } from '../support/tell.js';

const now = '2021-03-11';
const hill = [1, 2, 3, 40, 5, 6, 7, 8, 9, 10];

async function loaded(setting: Partial<Setting> = {}) {
  const { data } = await tell({ now, rows: days('2021-03-01', hill), ...setting });
  return data;
}

async function all(setting: Partial<Setting> = {}) {
  const data = await loaded(setting);
  const shape = toChart(data.series, data.summary, data.metric, { nice: true });
  return toMarks(shape, data, toTelling(data, 'en'));
}

/** Without the last figure, which stands beside the chart. */
const marks = async (setting?: Partial<Setting>) =>
  (await all(setting)).filter(({ name }) => name !== 'last');

describe('words in the chart', () => {
  test('name the highest figure above its point', async () => {
    const [mark, ...others] = await marks();
    assert.deepEqual([mark?.text, mark?.anchor, others.length], ['40', 'middle', 0]);
    assert.ok(Math.abs((mark?.x ?? 0) - 100 / 3) < 1e-9);
  });

  test('say that figures are withheld where there is room for it, and nothing of a gap', async () => {
    const of = async (gap: null | undefined, length: number) => {
      const rows = days('2021-03-01', [40, 39, ...repeat(gap, length), ...repeat(30, 8 - length)]);
      const found = await marks({ rows, metric: { suppress: { below: 11 } } });
      return found.map(({ text, x, y }) => [text, Math.round(x), y]).filter(([text]) => text !== '40');
    };
    assert.deepEqual(await of(null, 5), [['Withheld', 44, 100]]);
    assert.deepEqual(await of(null, 1), []);
    assert.deepEqual(await of(undefined, 5), []);
  });

  test('do not name it where it is the latest', async () => {
    assert.deepEqual(await marks({ rows: days('2021-03-01', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) }), []);
  });

  test('name the last figure beside its dot, where that is beside the edge', async () => {
    const last = (await all()).find(({ name }) => name === 'last');
    assert.deepEqual([last?.text, last?.x, last?.anchor], ['10', 100, 'start']);
    const gone = await all({ rows: days('2021-03-01', [1, 2, 3]), now: '2021-03-31' });
    assert.ok(gone.some(({ name }) => name === 'last'));
    const inside = await all({ metric: { completeness: { lag: 'P4D' } } });
    assert.equal(
      inside.find(({ name }) => name === 'last'),
      undefined,
    );
  });

  test('begin at the highest point where it is the first', async () => {
    const [mark] = await marks({ rows: days('2021-03-01', [90, 2, 3, 4, 5, 6, 7, 8, 9, 10]) });
    assert.deepEqual([mark?.text, mark?.x, mark?.anchor], ['90', 0, 'start']);
  });

  test('leave the highest figure out where other words stand', async () => {
    const rows = days('2021-03-01', [1, 2, 3, 4, 5, 6, 7, 100, 8, 9]);
    const found = await marks({ rows, metric: { completeness: { lag: 'P1D' } } });
    assert.deepEqual(
      found.map(({ text }) => text),
      ['incomplete'],
    );
  });

  test('leave the highest figure out where it would touch other words', async () => {
    // The word at the end takes up the last quarter.
    const words = async (at: number) => {
      const values = Array.from({ length: 11 }, (_, index) => (index === at ? 300 : 5));
      const rows = days('2021-02-28', values);
      return (await marks({ rows, metric: { completeness: { lag: 'P1D' } } })).map(({ text }) => text);
    };
    assert.deepEqual(await words(6), ['incomplete', '300']);
    assert.deepEqual(await words(7), ['incomplete']);
  });

  test('name the target as the card does, with its figure, and what is incomplete at the top', async () => {
    const found = await marks({
      metric: {
        completeness: { lag: 'P2D' },
        target: { op: '<=', value: 20, title: 'County goal' },
        compare: ['previous'],
      },
    });
    assert.deepEqual(
      found.map(({ text }) => text),
      ['incomplete', 'County goal 20', '40'],
    );
  });

  test('call a target whose title is wider than a chart by the word for one', async () => {
    const title = 'State goal for the end of the fiscal year';
    const found = await marks({ metric: { target: { op: '<=', value: 20, title } } });
    assert.equal(found.find(({ name }) => name === 'goal')?.text, 'target 20');
  });

  test('stand where the line does not: the target’s at the end of its rule that is free', async () => {
    const at = async (values: readonly number[]) =>
      (await marks({ rows: days('2021-03-01', values), metric: { target: { op: '<=', value: 50 } } })).find(
        ({ name }) => name === 'goal',
      );
    // The line ends just above the rule.
    const under = await at([60, 60, 60, 10, 10, 90, 10, 60, 60, 60]);
    assert.deepEqual([under?.x, under?.dy], [100, 15]);
    const over = await at([10, 10, 10, 90, 90, 90, 90, 10, 10, 10]);
    assert.deepEqual([over?.x, over?.dy], [100, -6]);
    // At the right it crosses the rule up and down.
    const left = await at([10, 10, 10, 10, 10, 10, 10, 90, 10, 90]);
    assert.deepEqual([left?.x, left?.dy], [0, -6]);
  });

  test('say “so far” of a period that runs, and “incomplete” of those that have ended', async () => {
    const words = async (setting: Partial<Setting>) =>
      (await marks(setting)).map(({ text }) => text).filter((text) => /[a-z]/.test(text));
    assert.deepEqual(await words({ metric: { completeness: { lag: 'P2D' } } }), ['incomplete']);
    assert.deepEqual(await words({ rows: days('2021-03-01', [...hill, 2]) }), ['so far']);
    assert.deepEqual(
      await words({
        period: 'month',
        rows: days(
          '2021-01-01',
          Array.from({ length: 69 }, () => 1),
        ),
      }),
      ['so far'],
    );
  });

  test('name both lines of an average, and its highest above the line of single days', async () => {
    const setting = {
      metric: { smooth: { window: 3 } },
      rows: days('2021-03-01', [5, 5, 9, 90, 9, 60, 5, 5, 5, 5]),
    };
    const data = await loaded(setting);
    const { highest, reach } = toChart(data.series, data.summary, data.metric, { nice: true });
    const found = await marks(setting);
    assert.deepEqual(
      found.slice(0, 2).map(({ text, name }) => [text, name]),
      [
        ['Average', 'key'],
        ['Day', 'key'],
      ],
    );
    const high = found.find(({ name }) => name === 'high') ?? assert.fail('the highest is named');
    assert.equal(high.x, highest?.x);
    assert.ok(high.y < (highest?.y ?? NaN));
    assert.ok(high.y <= reach(high.x - 5, high.x + 5)[0]);
  });

  test('date a change of definition above the rule at it', async () => {
    const notes = [{ type: 'break' as const, from: '2021-03-06', text: 'Home tests are counted too' }];
    const [mark] = await marks({
      metric: { notes },
      rows: days('2021-03-01', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
    });
    assert.deepEqual([mark?.text, mark?.x, mark?.dy], ['March 6', 50, -20]);
  });

  test('name each band that has room for it, in the band and clear of the others', async () => {
    const bands = [{ below: 20, title: 'Low' }, { below: 21, title: 'Thin' }, { title: 'High' }];
    const found = (await marks({ metric: { bands } })).filter(({ name }) => name === 'quiet');
    assert.deepEqual(
      found.map(({ text, y, dy }) => [text, y, dy]),
      [
        ['Low', 50, 14],
        ['High', 0, 14],
      ],
    );
  });

  test('name the band of the last figure, however narrow it is, and in the middle of it', async () => {
    const bands = [{ below: 9, title: 'Low' }, { below: 11, title: 'Thin' }, { title: 'High' }];
    const thin = (await marks({ metric: { bands } })).find(({ text }) => text === 'Thin');
    assert.deepEqual([thin?.y, thin?.dy], [75, 4]);
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
    assert.equal(tellReading(last, data, 'en').text, 'Average: 12.14, 10');
  });
});
