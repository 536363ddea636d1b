/** The period so far and the part that it is held against: which days, what they come to, and when none is told. */

import assert from 'node:assert/strict';
import fc from 'fast-check';

import type { Day, Grain } from '../../src/metric/period.js';
import { holds } from '../support/properties.js';
import { toDate, toNumber, toSpan } from '../support/temporal.js';
import { dayOf, toData, toRows, worlds, type World } from '../support/worlds.js';

const yearBefore = (day: Day): Day => toNumber(toDate(day).subtract({ years: 1 }));

/** The publisher's own reckoning: a list of the reports by the first days of their steps. */
function toBook(world: World) {
  const { metric, reports, window } = world;
  const { calendar, shape, time } = metric;
  const span = (day: Day, grain: Grain = time.native): readonly [Day, Day] => {
    const [first, last] = toSpan(toDate(day), grain, calendar);
    return [toNumber(first), toNumber(last)];
  };
  const known = window.today + (window.frozen ? 0 : 1);
  const book = new Map<Day, readonly number[]>();
  reports.forEach((report, index) => {
    const day = dayOf(reports.length - 1 - index, world);
    const terms = report?.terms.filter((each) => each !== null);
    if (day < known && report && terms?.length === report.terms.length) book.set(day, terms);
  });
  /** The steps from one day to another, each by its first day. */
  const steps = (from: Day, to: Day): Day[] => {
    const found: Day[] = [];
    for (let day = from; day <= to; day = span(day)[1] + 1) found.push(day);
    return found;
  };
  const valueOf = (from: Day, to: Day): number | null => {
    const isLevel = shape === 'stock' || shape === 'cumulative';
    const found = steps(from, to)
      .slice(isLevel ? -1 : 0)
      .map((day) => book.get(day));
    const sum = (term: number) => found.reduce((total, terms) => total + (terms?.[term] ?? NaN), 0);
    const value = shape === 'ratio' ? sum(0) / sum(1) : sum(0);
    return Number.isFinite(value) ? value : null;
  };
  return { book, span, steps, valueOf };
}

const plain = worlds({ native: ['day', 'day', 'month'], shapes: ['flow', 'stock', 'ratio'] }).map(
  (world): World => ({
    ...world,
    metric: {
      ...world.metric,
      missing: 'gap',
      suppress: null,
      smooth: null,
      bounds: { min: null, max: null, maxJump: null },
    },
    window: { ...world.window, span: 90 },
    // Long enough for a year before, and mostly reported.
    reports: Array.from({ length: 500 }, (_, at) => {
      const report = world.reports[at % world.reports.length] ?? null;
      return at % 60 && !report?.terms.every((each) => each !== null) ? { terms: [at, 7] } : report;
    }),
    undated: null,
  }),
);

holds(
  'the period so far ends with the last complete step, and its baseline after as many steps or on the same date',
  'oracle.so-far',
  fc.property(plain, fc.constantFrom<'previous' | 'year'>('previous', 'year'), (given, wish) => {
    const { metric } = given;
    const { grain, time, notes } = metric;
    // Which week is a year earlier is another matter.
    const comparison = grain === 'week' ? 'previous' : wish;
    const world: World = { ...given, window: { ...given.window, compare: [comparison] } };
    const { book, span, steps, valueOf } = toBook(world);
    const { series, summary } = toData(world, toRows(world), { includeRunning: true });
    const { running } = summary;
    fc.pre(book.size > 0 && !series.full);
    const complete = world.window.today - 1 - metric.lag.days;
    const day = Math.min(complete, span(Math.max(...book.keys()))[1]);
    const [start, last] = span(day, grain);
    const end = span(day)[1] === day ? day : span(day)[0] - 1;
    if (grain === time.native || end < start || last <= complete) {
      assert.equal(running, null);
      return;
    }
    assert.deepEqual([running?.part.start, running?.part.end], [start, end]);
    const [from, to] = comparison === 'year' ? span(yearBefore(start), grain) : span(start - 1, grain);
    const sameDate = comparison === 'year' || grain === 'year';
    const asMany = steps(start, end).reduce((day) => span(day)[1] + 1, from) - 1;
    const until = sameDate ? span(yearBefore(end))[1] : asMany;
    const [value, base] = [valueOf(start, end), valueOf(from, Math.min(until, to))];
    assert.equal(running?.value, value);
    const broken = notes.some(({ type, from: date = '' }) => {
      const first = Date.parse(date) / 86_400_000;
      return type === 'break' && from < first && first <= end;
    });
    const reason = broken
      ? 'break'
      : value === null
        ? 'no-latest'
        : until > to
          ? 'shorter'
          : base === null
            ? 'no-baseline'
            : null;
    const { change } = running;
    assert.equal(change.kind === 'withheld' ? change.reason : null, reason);
    if (change.kind !== 'difference') return;
    const { period } = change.baseline;
    assert.deepEqual([period.start, period.end, change.baseline.value], [from, until, base]);
  }),
);
