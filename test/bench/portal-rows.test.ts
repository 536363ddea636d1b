import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { makePoints } from './page/points.js';
import { toRows } from './page/portal-rows.js';

const soql = (from: string, to: string, limit: number) =>
  `SELECT date_trunc_ymd(date) AS p, max(value) AS v0, count(*) AS v1 WHERE (date >= '${from}T00:00:00' AND date < '${to}T00:00:00' OR date IS NULL) GROUP BY p ORDER BY p DESC LIMIT ${limit}`;

suite('the benchmark’s portal', () => {
  const { points } = makePoints(5);
  const end = Date.UTC(2021, 5, 15) / 86_400_000;

  test('answers as Socrata does: newest first, all as text', () => {
    const rows = toRows(soql('1900-01-02', '2022-01-01', 2), { points, end });
    assert.deepEqual(rows, [
      { p: '2021-06-15T00:00:00.000', v0: String(points[4]?.value), v1: '1' },
      { p: '2021-06-14T00:00:00.000', v0: String(points[3]?.value), v1: '1' },
    ]);
  });

  test('keeps to the bounds of the query', () => {
    const rows = toRows(soql('2021-06-12', '2021-06-14', 9), { points, end });
    assert.deepEqual(
      rows.map(({ p }) => p?.slice(0, 10)),
      ['2021-06-13', '2021-06-12'],
    );
  });

  test('the points are the same in every run, and another seed gives others', () => {
    assert.deepEqual(makePoints(90, 7), makePoints(90, 7));
    assert.notDeepEqual(makePoints(90, 7).points, makePoints(90, 8).points);
  });
});
