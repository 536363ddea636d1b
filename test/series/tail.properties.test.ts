/** Nothing that has yet to come in, and no order of rows, changes anything that is shown as final. */

import assert from 'node:assert/strict';
import fc from 'fast-check';

import type { Day } from '../../src/metric/period.js';
import { toQuery } from '../../src/metric/query.js';
import { toFinal } from '../support/final.js';
import { holds } from '../support/properties.js';
import { toDate, toNumber, toSpan } from '../support/temporal.js';
import { dayOf, toData, toRows, worlds, type Report, type World } from '../support/worlds.js';

/** Where small values are withheld, a row without a value is one of them. */
const isKnown = (report: Report | undefined, { metric }: World) =>
  report != null && (report.terms.every((each) => each !== null) || metric.suppress !== null);

/** The last day that can be final: yesterday less the lag, or where the data end, back to the end of a period. */
export function lastFinalDay(world: World): Day | null {
  const { metric, window, reports } = world;
  const back = reports.findLastIndex(
    (each, index) => isKnown(each, world) && dayAt(world, index) < window.today + (window.frozen ? 0 : 1),
  );
  if (back < 0) return null;
  const spanEnd = (day: Day, grain: typeof metric.grain) =>
    toSpan(toDate(day), grain, metric.calendar).map(toNumber);
  const [, reach = NaN] = spanEnd(dayAt(world, back), metric.time.native);
  const until = Math.min(window.today - 1 - metric.lag.days, reach);
  const [start = NaN, end = NaN] = spanEnd(until, metric.grain);
  return end === until ? end : start - 1;
}

const dayAt = (world: World, index: number) => dayOf(world.reports.length - 1 - index, world);

const anything = fc.array(fc.oneof(fc.nat(90_000), fc.integer({ min: -50, max: -1 })), {
  minLength: 80,
  maxLength: 80,
  size: 'max',
});

holds(
  'changing every row inside the incomplete tail changes nothing that is final, in figures or in words',
  'series.tail',
  fc.property(worlds(), anything, (world, values) => {
    const until = lastFinalDay(world) ?? -Infinity;
    const reports = world.reports.map((report, index): Report => {
      if (dayAt(world, index) <= until || !isKnown(report, world)) return report;
      return { terms: [values[index] ?? 0, values.at(-1 - index) ?? 0] };
    });
    const before = toData(world, toRows(world));
    const after = toData(world, toRows({ ...world, reports }));
    assert.deepEqual(toFinal(after), toFinal(before));
    assert.equal(before.series.completeThrough?.end ?? null, lastFinalDay(world));
    assert.deepEqual(after.summary.freshness, before.summary.freshness);
  }),
);

holds(
  'taking away every row inside the tail changes nothing that is final, where the last final step is reported',
  'series.tail-withdrawn',
  fc.property(worlds(), (given) => {
    // So wide a span that the rows of the tail leave room for all others within the limit.
    const world = { ...given, window: { ...given.window, span: 90 } };
    const until = lastFinalDay(world);
    fc.pre(until !== null);
    const last = world.reports.findLastIndex((_, index) => dayAt(world, index) <= until);
    fc.pre(last >= 0);
    const reports = world.reports.map((report, index): Report => {
      if (index > last) return null;
      return index === last && !isKnown(report, world) ? { terms: [40, 80] } : report;
    });
    const withTail = { ...world, reports: [...reports.slice(0, last + 1), ...world.reports.slice(last + 1)] };
    const without = { ...world, reports };
    // Notes about the tail go with it.
    const shown = (each: World) => {
      const data = toData(
        { ...each, metric: { ...each.metric, notes: each.metric.notes.filter(({ omit }) => omit) } },
        toRows(each),
      );
      return toFinal({ ...data, summary: { ...data.summary, notes: [] } });
    };
    assert.deepEqual(shown(without), shown(withTail));
  }),
);

holds(
  'neither the order of rows nor their exact duplicates matter',
  'series.order',
  fc.property(
    worlds(),
    fc.array(fc.nat(), { minLength: 200, maxLength: 200, size: 'max' }),
    (world, chance) => {
      const rows = toRows(world);
      const { limit } = toQuery(world.metric, world.window);
      const keyed = [...rows, ...rows.filter((_, index) => index < limit - rows.length - 1)].map(
        (row, index) => ({ row, key: chance[index] ?? 0 }),
      );
      const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ row }) => row);
      fc.pre(shuffled.length < limit);
      assert.deepEqual(toFinal(toData(world, shuffled)), toFinal(toData(world, rows)));
      assert.deepEqual(toData(world, shuffled).series.history, toData(world, rows).series.history);
    },
  ),
);
