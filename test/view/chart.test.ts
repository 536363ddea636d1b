import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { box, toChart } from '../../src/view/chart.js';
import { days, repeat, tell, type Setting } from '../support/tell.js';

const now = '2021-03-11';
const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

async function chartOf(setting: Partial<Setting>, nice = false) {
  const { data } = await tell({ now, rows: days('2021-03-01', ten), ...setting });
  return toChart(data.series, data.summary, data.metric, { nice });
}

/** A path as its points, pen lifted at each `M`; numbers, not text. */
const strokesOf = (path: string) =>
  path
    .split('M')
    .slice(1)
    .map((stroke) =>
      stroke
        .replace('Z', '')
        .split('L')
        .map((point) => point.split(',').map(Number)),
    );

describe('the line', () => {
  test('goes from the left to the right of the box, zero at its bottom', async () => {
    const { line, domain } = await chartOf({});
    const [stroke = []] = strokesOf(line);
    assert.deepEqual(domain, [0, 10]);
    assert.deepEqual([stroke.length, stroke[0], stroke.at(-1)], [10, [0, 180], [box.width, 0]]);
  });

  test('is open where there is a gap, and a lone point is a point', async () => {
    const { line } = await chartOf({
      rows: days('2021-03-01', [1, 2, undefined, 4, undefined, 6, 7, 8, 9, 10]),
    });
    assert.deepEqual(
      strokesOf(line).map((stroke) => stroke.length),
      [2, 1, 5],
    );
  });

  test('is told from a gap where figures are withheld, at both ends of it too', async () => {
    const withheld = async (values: readonly (number | null | undefined)[]) => {
      const chart = await chartOf({
        metric: { suppress: { below: 3 } },
        rows: days('2021-03-01', values),
        now: '2021-03-06',
      });
      return chart.withheld;
    };
    assert.deepEqual(await withheld([null, 4, undefined, 4, 4]), [[0, 12.5]]);
    assert.deepEqual(await withheld([4, null, null, undefined, null]), [
      [12.5, 62.5],
      [87.5, 100],
    ]);
    assert.deepEqual(await withheld([4, 0, undefined, 5, 6]), []);
    assert.deepEqual(await withheld([4, null]), [[50, 100]]);
  });

  test('is open where the definition changes, in a chart of any size, and the rule stands between', async () => {
    const notes = [{ type: 'break' as const, from: '2021-03-06', text: 'Home tests are counted too' }];
    for (const nice of [false, true]) {
      const { line, breaks, area } = await chartOf({ metric: { notes } }, nice);
      assert.deepEqual(
        strokesOf(line).map((stroke) => stroke.length),
        [5, 5],
      );
      assert.deepEqual(
        breaks.map(({ x }) => x),
        [50],
      );
      assert.equal(strokesOf(area).length, nice ? 2 : 0);
    }
  });

  test('joins a month that is of two definitions to neither neighbour', async () => {
    const notes = [{ type: 'break' as const, from: '2020-11-10', text: 'Home tests are counted too' }];
    const rows = days('2020-08-01', repeat(1, 212));
    const { line } = await chartOf({ metric: { notes }, period: 'month', rows });
    assert.deepEqual(
      strokesOf(line).map((stroke) => stroke.length),
      [3, 1, 3],
    );
  });

  test('ends where figures are provisional, which are joined to it', async () => {
    const { line, provisional } = await chartOf({ metric: { completeness: { provisional: 'P3D' } } });
    const [[solid = []], [soft = []]] = [strokesOf(line), strokesOf(provisional)];
    assert.deepEqual([solid.length, soft.length, soft[0]], [7, 4, solid.at(-1)]);
  });

  test('ends where figures are incomplete, which are joined to it', async () => {
    const chart = await chartOf({ metric: { completeness: { lag: 'P2D' } } });
    const [[solid = []], [tail = []]] = [strokesOf(chart.line), strokesOf(chart.tail)];
    assert.deepEqual([solid.length, tail.length, tail[0]], [8, 3, solid.at(-1)]);
    assert.ok(chart.tailFrom !== null && Math.abs(chart.tailFrom - (7.5 / 9) * 100) < 1e-9);
  });

  test('tail: hide takes the tail away, and its figures from the extent', async () => {
    const chart = await chartOf({ metric: { completeness: { lag: 'P2D', tail: 'hide' } } });
    assert.deepEqual([chart.tail, chart.tailFrom, chart.domain], ['', null, [0, 8]]);
  });

  test('tail: include draws the tail as ordinary line', async () => {
    const chart = await chartOf({ metric: { completeness: { lag: 'P2D', tail: 'include' } } });
    assert.deepEqual([chart.tail, strokesOf(chart.line)[0]?.length], ['', 10]);
  });

  test('leaves a held value out, and out of the extent', async () => {
    const chart = await chartOf({
      rows: days('2021-03-01', [...repeat(10, 9), 9999]),
      metric: { bounds: { maxJump: 5 } },
    });
    assert.deepEqual([chart.domain, strokesOf(chart.line)[0]?.length], [[0, 10], 9]);
  });

  test('complaint 22: an average’s raw values leave it out too', async () => {
    const chart = await chartOf(
      {
        rows: days('2021-03-01', [...repeat(10, 9), 9999]),
        metric: { bounds: { maxJump: 5 }, smooth: { window: 2 } },
      },
      true,
    );
    assert.deepEqual(chart.domain, [0, 10]);
  });

  test('complaint 21: a sparkline, which has no room for the note, does not dip for a revision', async () => {
    const rows = days('2021-03-01', [5, 5, 5, -90, 5, 5, 5, 5, 5, 5]);
    const small = await chartOf({ rows });
    assert.deepEqual([small.domain, strokesOf(small.line).length], [[0, 5], 2]);
    assert.ok((await chartOf({ rows }, true)).domain[0] <= -90);
  });
});

describe('the extent', () => {
  const stock = { shape: 'stock' as const, measure: { fn: 'last' as const, column: 'v' } };
  test('of happenings begins at zero', async () =>
    assert.equal((await chartOf({ rows: days('2021-03-01', repeat(1000, 10)) })).domain[0], 0));
  test('of a level that never comes near zero does not, and has no area', async () => {
    const chart = await chartOf({ metric: stock, rows: days('2021-03-01', [1000, 1001, 1002]) }, true);
    assert.ok(chart.domain[0] >= 990);
    assert.equal(chart.area, '');
  });
  test('of nothing at all is still one', async () =>
    assert.deepEqual((await chartOf({ rows: [] })).domain, [0, 1]));
  test('of all zeros is still one', async () =>
    assert.deepEqual((await chartOf({ rows: days('2021-03-01', repeat(0, 10)) })).domain, [0, 1]));
  test('holds the target of a trend', async () => {
    const metric = { target: { op: '<=' as const, value: 100 } };
    const chart = await chartOf({ metric }, true);
    assert.deepEqual([chart.domain, chart.target], [[0, 100], 0]);
    assert.equal((await chartOf({ metric })).target, null);
  });
  test('does not hold a day’s target in a month’s trend', async () => {
    const chart = await chartOf(
      {
        metric: { target: { op: '<=', value: 100 } },
        period: 'month',
        rows: days('2021-02-01', repeat(1, 28)),
      },
      true,
    );
    assert.equal(chart.target, null);
  });
});

test('bands are the ground of their chart, which has no area', async () => {
  const bands = [{ below: 5, title: 'Low' }, { title: 'High' }];
  assert.equal((await chartOf({ metric: { bands } }, true)).area, '');
  assert.notEqual((await chartOf({}, true)).area, '');
});

describe('the reach of the lines', () => {
  test('is their highest and lowest place between two others', async () => {
    const { reach } = await chartOf({
      rows: days('2021-03-01', [1, 2, 3, 4, 5, 6, undefined, undefined, 9, 10]),
    });
    assert.deepEqual(
      [reach(0, 100), reach(-5, 0)],
      [
        [0, 90],
        [90, 90],
      ],
    );
  });
  test('is nowhere where there is no line', async () => {
    const { reach } = await chartOf({ rows: [] });
    assert.deepEqual(reach(0, 100), [Infinity, -Infinity]);
  });
});

describe('the dots', () => {
  test('are at the headline and at the highest figure', async () => {
    const { last, highest } = await chartOf({ rows: days('2021-03-01', [1, 10, 3, 4, 5, 6, 7, 8, 9, 5]) });
    assert.deepEqual(
      [last, highest],
      [
        { x: 100, y: 50 },
        { x: (1 / 9) * 100, y: 0 },
      ],
    );
  });
  test('one figure alone is at the end', async () => {
    assert.deepEqual((await chartOf({ rows: days('2021-03-10', [5]) })).last, { x: 100, y: 0 });
  });
  test('there are none without figures', async () => {
    const { last, highest, line } = await chartOf({ rows: [] });
    assert.deepEqual([last, highest, line], [null, null, '']);
  });
});

test('no path ever holds NaN, whatever the values', async () => {
  for (const values of [[0], [1e300, 1], [-1e300, 1e300], repeat(null, 5), [1e-300, 2e-300]]) {
    const chart = await chartOf(
      { rows: days('2021-03-01', values), metric: { bounds: { min: null } } },
      true,
    );
    assert.doesNotMatch(JSON.stringify(chart), /NaN|Infinity/);
  }
});
