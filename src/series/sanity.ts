/** Values that are too odd to headline: policy, and what changed since the last answer. */

import type { Metric } from '../metric/metric.js';
import { formatDay, periodOf } from '../metric/period.js';
import { toScaled } from './roll-up.js';
import type { Observation, Series, Steps } from './series.js';

/** So many periods back a jump is judged against the last good one; by then a level that stayed is a level. */
const memory = 8;

/**
 * The complete observations at the end of a series that are held back: below `min`, above `max`, or more than `maxJump`
 * times the last good one. A running total is also held where it falls by as much, or to nothing.
 */
export function heldBack(
  complete: readonly Observation[],
  metric: Metric,
  steps: Steps,
): ReadonlySet<Observation> {
  const { min } = metric.bounds;
  const held = new Set<Observation>();
  let good: { value: number; ordinal: number } | null = null;
  for (const observation of complete) {
    const { value, omitted, period } = observation;
    if (value === null || omitted) continue;
    const recent: number | null = good && period.ordinal - good.ordinal < memory ? good.value : null;
    const odd = recent !== null && isOdd(value, recent, metric);
    if (odd || (min !== null && value < min) || isTooMuch(observation, metric, steps)) {
      held.add(observation);
    } else {
      good = { value, ordinal: period.ordinal };
      held.clear();
    }
  }
  return held;
}

/** Whether a value cannot well follow the last good one. */
function isOdd(value: number, good: number, { shape, bounds: { maxJump } }: Metric): boolean {
  if (good <= 0) return false;
  if (maxJump !== null && value > maxJump * good) return true;
  return shape === 'cumulative' && (value === 0 || (maxJump !== null && value * maxJump < good));
}

/** Whether a value is above `max`, which bounds native steps: the sum of many may well be more. */
function isTooMuch({ value, period }: Observation, metric: Metric, steps: Steps): boolean {
  const { max } = metric.bounds;
  const isAbove = (figure: number | null) => max !== null && figure !== null && figure > max;
  if (max === null || metric.shape !== 'flow' || steps.grain === period.grain) return isAbove(value);
  const last = periodOf(period.end, steps.grain, metric.calendar).ordinal;
  for (let at = periodOf(period.start, steps.grain, metric.calendar).ordinal; at <= last; at++) {
    const first = steps.get(at)?.values[0] ?? null;
    if (first !== null && isAbove(toScaled(first, null, metric).value)) return true;
  }
  return false;
}

/** A complete period whose value is not what it was in an earlier answer. */
export interface Revision {
  /** The period's first day, `YYYY-MM-DD`. */
  readonly period: string;
  readonly old: number | null;
  readonly new: number | null;
}

/** The past periods that changed between two answers to the same question. Only what was complete can be revised. */
export function toRevisions(before: Series, after: Series): Revision[] {
  const now = new Map(after.history.map((each) => [each.period.start, each]));
  return before.history.flatMap(({ period, value, status }) => {
    const later = now.get(period.start);
    if (status === 'incomplete' || !later || Object.is(later.value, value)) return [];
    return [{ period: formatDay(period.start), old: value, new: later.value }];
  });
}
