import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { toFigureTicks, toTimeTicks } from '../../src/view/axes.js';
import { toChart } from '../../src/view/chart.js';
import { days, months, repeat, tell, type Part, type Rows } from '../support/tell.js';

const monthly: Part = { time: { column: 'day', grain: 'month' } };

async function figures(rows: Rows, metric: Part = {}, now = '2021-03-11') {
  const { data } = await tell({ now, rows, metric });
  const shape = toChart(data.series, data.summary, data.metric, { nice: true });
  return toFigureTicks(shape, data.metric, 'en');
}

async function times(rows: Rows, metric: Part = {}, now = '2021-03-11', file = {}) {
  const { data } = await tell({ now, rows, metric, file, span: 5000 });
  return toTimeTicks(data.series.observations, 'en');
}

describe('the rules of figures', () => {
  test('are four at most, at round figures, zero at the bottom', async () => {
    assert.deepEqual(await figures(days('2021-03-01', [10, 140])), [
      { at: 100, text: '0' },
      { at: 66.66666666666667, text: '50' },
      { at: 33.333333333333336, text: '100' },
      { at: 0, text: '150' },
    ]);
  });
  test('of few cases stand at whole cases only', async () => {
    for (const most of [1, 2, 3]) {
      const texts = (await figures(days('2021-03-01', [most]), { measure: { fn: 'count' } })).map(
        ({ text }) => text,
      );
      assert.deepEqual(texts, [...new Set(texts)]);
    }
    assert.deepEqual(
      (await figures(days('2021-03-01', [1]), { measure: { fn: 'count' } })).map(({ text }) => text),
      ['0', '1'],
    );
  });
  test('hold a correction in view without doubling the extent', async () => {
    const ticks = await figures(days('2021-03-01', [401, -84, 300]), { bounds: { min: null } });
    assert.deepEqual(
      ticks.map(({ text }) => text),
      ['0', '200', '400'],
    );
  });
  test('there are none where nothing is drawn', async () => {
    assert.deepEqual(await figures([]), []);
  });
  test('of percentages are percentages', async () => {
    const metric: Part = {
      shape: 'stock',
      measure: { fn: 'avg', column: 's' },
      format: { style: 'percent', scale: 100 },
    };
    assert.deepEqual(
      (await figures(days('2021-03-01', [10, 90]), metric)).map(({ text }) => text),
      ['0%', '50%', '100%'],
    );
  });
  test('of millions are compact', async () => {
    assert.equal((await figures(days('2021-03-01', [10, 2_900_000]))).at(-1)?.text, '3M');
  });
});

describe('the ticks of time', () => {
  test('name months, and the year on the first and where it changes', async () => {
    const ticks = await times(days('2020-11-15', repeat(1, 100)), {}, '2021-02-24');
    assert.deepEqual(
      ticks.map(({ text, year }) => [text, year]),
      [
        ['Dec.', '2020'],
        ['Jan.', '2021'],
        ['Feb.', null],
      ],
    );
  });
  test('begin their words at the boundary, and end them at the end of the axis; the first needs the least room', async () => {
    const ticks = await times(months('2020-02', repeat(1, 12)), monthly);
    assert.deepEqual(
      ticks.map(({ text, anchor, level }) => [text, anchor, level]),
      [
        ['April', 'start', 0],
        ['July', 'start', 2],
        ['Oct.', 'start', 1],
        ['Jan.', 'end', 2],
      ],
    );
  });
  test('of a year of months are quarters', async () => {
    const ticks = await times(months('2020-02', repeat(1, 13)), monthly);
    assert.deepEqual(
      ticks.map(({ text }) => text),
      ['April', 'July', 'Oct.', 'Jan.'],
    );
  });
  test('of a few months are months, not days', async () => {
    const ticks = await times(months('2020-11', repeat(1, 4)), monthly);
    assert.deepEqual(
      ticks.map(({ text, year }) => [text, year]),
      [
        ['Dec.', '2020'],
        ['Jan.', '2021'],
        ['Feb.', null],
      ],
    );
  });
  test('of a few years are years', async () => {
    const ticks = await times(months('2017-01', repeat(1, 4), 12), {
      time: { column: 'day', grain: 'year' },
    });
    assert.deepEqual(
      ticks.map(({ text, year }) => [text, year]),
      [
        ['2018', null],
        ['2019', null],
        ['2020', null],
      ],
    );
  });
  test('of decades are years, six at most', async () => {
    const ticks = await times(months('1960-06', repeat(1, 720)), monthly);
    assert.deepEqual(
      ticks.map(({ text }) => text),
      ['1970', '1980', '1990', '2000', '2010', '2020'],
    );
  });
  test('of a few days are days', async () => {
    const ticks = await times(days('2021-03-05', repeat(1, 5)));
    assert.deepEqual(
      ticks.map(({ text }) => text),
      ['March 6', 'March 7', 'March 8', 'March 9'],
    );
  });
  test('complaint 32: a fiscal year is named by its beginning, not by a calendar year', async () => {
    const ticks = await times(
      months('2015-07', repeat(1, 5), 12),
      { time: { column: 'day', grain: 'year' } },
      '2021-03-11',
      { defaults: { fiscalYearStart: '07-01' } },
    );
    assert.deepEqual(ticks.map(({ text, year }) => [text, year])[0], ['July', '2016']);
  });
  test('of nothing are none', async () => assert.deepEqual(await times([]), []));
  test('of one period name it', async () => {
    assert.deepEqual(
      (await times(days('2021-03-10', [1]))).map(({ text }) => text),
      ['March 10'],
    );
  });
});
