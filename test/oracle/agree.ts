/** Whether what the library makes of a metric is what the reckoning says. */

import assert from 'node:assert/strict';

import type { MetricData } from '../../src/load-metric.js';
import type { Expected } from './reckoning.js';

const dateOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);

function close(found: number | null, expected: number | null, what: string): void {
  if (found === null || expected === null) assert.equal(found, expected, what);
  else
    assert.ok(
      Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(found), Math.abs(expected)),
      `${what}: ${String(found)}, not ${String(expected)}`,
    );
}

/** The series, the latest figure, the averages and the changes, period by period. */
export function assertAgrees(
  { series, summary, metric }: MetricData,
  { periods }: Expected,
  span: number,
): void {
  const complete = series.observations.filter(({ status }) => status !== 'incomplete');
  const expected = periods.slice(-span);
  assert.ok(
    expected.some(({ value }) => value !== null),
    'nothing to compare',
  );
  assert.deepEqual(
    complete.map(({ period }) => dateOf(period.start)),
    expected.map(({ start }) => start),
  );
  complete.forEach((each, index) => {
    const { start = '', value = null, average = null } = expected[index] ?? {};
    close(each.value, value, `the value of ${start}`);
    close(each.average, metric.smooth ? average : null, `the average of ${start}`);
  });
  const figure = (each: Expected['periods'][number]) => (metric.smooth ? each.average : each.value);
  const latest = periods.findLast((each) => figure(each) !== null);
  assert.ok(latest && summary.latest);
  assert.equal(dateOf(summary.latest.period.start), latest.start);
  close(summary.value, figure(latest), 'the headline');
  for (const change of summary.changes) {
    if (change.kind === 'target') continue;
    const base: number | null = change.comparison === 'year' ? latest.year : latest.previous;
    assert.equal(
      change.kind,
      base === null ? 'withheld' : 'difference',
      `${change.comparison}: ${String(base)}`,
    );
    if (change.kind === 'withheld' || base === null) continue;
    close(change.baseline.value, base, `the baseline, ${change.comparison}`);
    const now: number = figure(latest) ?? NaN;
    close(change.absolute, now - base, `the change, ${change.comparison}`);
    assert.equal(change.direction, now > base ? 'up' : now < base ? 'down' : 'level');
    if (change.percent !== null)
      close(change.percent, (now / base - 1) * 100, `the percentage, ${change.comparison}`);
  }
}
