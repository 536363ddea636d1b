/** What a period's value is: a plain reckoning over its native steps, in one go or through the grains between. */

import assert from 'node:assert/strict';
import fc from 'fast-check';

import { periodOf, type Grain } from '../../src/metric/period.js';
import type { Metric } from '../../src/metric/metric.js';
import { toQuery } from '../../src/metric/query.js';
import type { Observation } from '../../src/series/series.js';
import { holds } from '../support/properties.js';
import { toDate, toNumber, toSpan } from '../support/temporal.js';
import { dayOf, isSent, toData, toRows, worlds, type Report, type World } from '../support/worlds.js';

const complete = (all: readonly Observation[]) => all.filter(({ status }) => status !== 'incomplete');

/** The value of a period by its reports in order, `undefined` where a step has none. */
function reckon(
  reports: readonly (Report | undefined)[],
  { shape, missing, suppress }: Metric,
): number | null {
  const small = (value: number | null) =>
    value !== null && suppress?.below != null && shape !== 'ratio' && value > 0 && value < suppress.below
      ? null
      : value;
  if (shape === 'stock' || shape === 'cumulative') return small(reports.at(-1)?.terms[0] ?? null);
  let [first, second] = [0, 0];
  for (const report of reports) {
    if (report == null && missing === 'zero') continue;
    const [a = null, b = null] = report?.terms ?? [];
    if (a === null || b === null) return null;
    first += a;
    second += b;
  }
  return shape === 'ratio' ? (second === 0 ? null : first / second) : small(first);
}

/** The oldest report that the answer's limit lets through: of those before it nothing is known. */
function firstSent(world: World): number {
  const { reports, metric, window } = world;
  const query = toQuery(metric, window);
  let left = toRows(world).length;
  return reports.findLastIndex(
    (report, index) => isSent(report, dayOf(reports.length - 1 - index, world), query, window) && --left <= 0,
  );
}

holds(
  'every complete period is the reckoning of its native steps by shape: sum, last, or sum over sum',
  'series.days',
  fc.property(worlds(), (world) => {
    const { metric, window } = world;
    const sent = { ...world, undated: null };
    const byPeriod = new Map<string, (Report | undefined)[]>();
    const first = firstSent(sent);
    world.reports.forEach((report, index) => {
      if (index < first) return;
      const day = dayOf(world.reports.length - 1 - index, world);
      const key = String(toSpan(toDate(day), metric.grain, metric.calendar)[0]);
      byPeriod.set(key, [...(byPeriod.get(key) ?? []), report]);
    });
    for (const { period, value } of complete(toData(sent, toRows(sent)).series.history)) {
      const key = String(toSpan(toDate(period.start), metric.grain, metric.calendar)[0]);
      const steps =
        periodOf(period.end, metric.time.native, metric.calendar).ordinal -
        periodOf(period.start, metric.time.native, metric.calendar).ordinal +
        1;
      const found = byPeriod.get(key) ?? [];
      const missing = steps - found.length;
      const begins = missing > 0 && metric.shape !== 'stock' && metric.shape !== 'cumulative';
      assert.equal(value, begins ? null : reckon(found, metric), `${key} of ${String(window.today)}`);
    }
  }),
);

/** The series of a metric at another grain, out of the complete periods of a finer one. */
function rollUp(finer: readonly Observation[], world: World, native: Grain, grain: Grain): Observation[] {
  const metric: Metric = { ...world.metric, time: { ...world.metric.time, native }, grain };
  const { calendar } = metric;
  const last = periodOf(world.window.today, native, calendar).ordinal;
  const found = new Map(finer.map(({ period, terms }) => [period.ordinal, terms]));
  const oldest = Math.min(last, ...found.keys());
  const reports = Array.from({ length: last - oldest + 1 }, (_, index): Report => {
    const terms = found.get(oldest + index);
    return terms ? { terms: [terms[0] ?? null, terms[1] ?? terms[0] ?? null] } : null;
  });
  const next = { ...world, metric, reports };
  return complete(toData(next, toRows(next)).series.history);
}

const chains = fc.constantFrom<readonly [Grain, Grain, Grain]>(
  ['day', 'month', 'quarter'],
  ['day', 'month', 'year'],
  ['day', 'quarter', 'year'],
  ['month', 'quarter', 'year'],
);
const known = (all: readonly Observation[]) =>
  all.flatMap(({ period, value }) =>
    value === null ? [] : [`${period.grain} ${String(toNumber(toDate(period.start)))}: ${String(value)}`],
  );

holds(
  'a roll-up of a roll-up is the roll-up, with gaps',
  'series.roll-up',
  fc.property(
    chains,
    worlds({ native: ['day'] }),
    fc.array(fc.nat(40), { maxLength: 6 }),
    (chain, world, gaps) => {
      const [native, middle, coarse] = chain;
      const metric: Metric = {
        ...world.metric,
        suppress: null,
        smooth: null,
        missing: 'gap',
        notes: [],
        time: { ...world.metric.time, native },
        grain: coarse,
      };
      const length = native === 'day' ? 800 : 40;
      const reports = Array.from({ length }, (_, index): Report =>
        gaps.includes(index % 173) ? null : { terms: [(index * 37) % 101, 3 + ((index * 17) % 7)] },
      );
      const base: World = { ...world, metric, reports, undated: null, window: { ...world.window, span: 3 } };
      const direct = complete(toData(base, toRows(base)).series.history);
      const half: World = {
        ...base,
        metric: { ...metric, grain: middle },
        window: { ...base.window, span: 40 },
      };
      const through = rollUp(complete(toData(half, toRows(half)).series.history), base, middle, coarse);
      assert.deepEqual(known(through).slice(-3), known(direct).slice(-3));
    },
  ),
);

holds(
  'a trailing average is the mean of its whole window, a ratio’s of sum over sum; there is none where a day is missing',
  'series.average',
  fc.property(
    worlds({ shapes: ['flow', 'stock', 'ratio'] }),
    fc.integer({ min: 2, max: 9 }),
    (world, length) => {
      const metric: Metric = { ...world.metric, grain: world.metric.time.native, smooth: { window: length } };
      const given = { ...world, metric };
      const { history } = toData(given, toRows(given)).series;
      history.forEach((each, index) => {
        const part = history.slice(Math.max(0, index + 1 - length), index + 1);
        const counted = part.filter(({ omitted }) => !omitted);
        const sum = (of: (one: Observation) => number) => counted.reduce((total, one) => total + of(one), 0);
        const whole =
          part.length === length &&
          each.status !== 'incomplete' &&
          counted.length > 0 &&
          counted.every(({ terms }) => terms !== null);
        const below = sum(({ terms }) => terms?.[1] ?? 0);
        const expected =
          metric.shape !== 'ratio'
            ? sum(({ value }) => value ?? 0) / counted.length
            : below === 0
              ? null
              : sum(({ terms }) => terms?.[0] ?? 0) / below;
        assert.equal(each.average, whole ? expected : null);
      });
    },
  ),
);
