/** How much a page shows, and from when it looks, does not change what a figure is. */

import assert from 'node:assert/strict';
import fc from 'fast-check';

import { holds } from '../support/properties.js';
import { dayOf, toData, toRows, worlds, type World } from '../support/worlds.js';

const load = (world: World) => toData(world, toRows(world), { includeRunning: true });
type Data = ReturnType<typeof load>;

/** What is told of the headline, and of nothing that depends on how much is drawn. */
const toHeadline = ({ series, summary }: Data) => ({
  ...{ latest: summary.latest, value: summary.value, changes: summary.changes, held: summary.held },
  ...{ running: summary.running, target: summary.target, tail: summary.tail },
  ...{ through: series.completeThrough, reach: series.reach },
});

holds(
  'a span changes neither the headline nor what it is compared with',
  'oracle.window',
  fc.property(worlds(), fc.integer({ min: 1, max: 40 }), (given, span) => {
    const world = { ...given, window: { ...given.window, span: 90 } };
    const other = { ...world, window: { ...world.window, span } };
    const [all, some] = [load(world), load(other)];
    // Where the answer is cut short, less is known.
    fc.pre(!all.series.full && !some.series.full);
    assert.deepEqual(toHeadline(some), toHeadline(all));
  }),
);

holds(
  'a card that is pinned to a day says what was said on the day after, of the rows up to then',
  'oracle.window',
  fc.property(worlds(), fc.nat(30), (given, back) => {
    const { window, reports } = given;
    const today = window.today - back;
    const then: World = { ...given, window: { ...window, today, frozen: false, span: 90 }, undated: null };
    const pinned = { ...then, window: { ...then.window, frozen: true } };
    const upTo = (world: World): World => {
      const last = reports.length - 1;
      const kept = reports.map((report, at) => (dayOf(last - at, given) < today ? report : null));
      // The steps are counted back from the one that the day lies in.
      const over = kept.length - 1 - kept.findLastIndex((_, at) => dayOf(last - at, given) <= today);
      return { ...world, reports: kept.slice(0, kept.length - over) };
    };
    const [a, b] = [load(upTo(pinned)), load(upTo(then))];
    fc.pre(!a.series.full && !b.series.full);
    assert.deepEqual(toHeadline(a), toHeadline(b));
    assert.equal(a.summary.freshness.state, 'frozen');
  }),
);
