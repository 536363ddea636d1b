/** Values that are too odd to headline: policy, and what changed since the last answer. */

import { formatDay, type Period } from '../metric/period.js';
import { stepsOf, toScaled } from './roll-up.js';
import { observationAt, type Series, type Steps } from './series.js';

/** So many periods back a jump is judged against the last good one; by then a level that stayed is a level. */
const memory = 8;

/**
 * The ordinal of the last good observation. The values after it are held back: below `min`, above `max`, or more than
 * `maxJump` times the last good one. A running total is also held where it falls by as much, or to nothing.
 */
export function lastGood({ history, steps }: Series): number {
  let [good, at] = [0, -Infinity];
  for (const observation of history) {
    const { value, omitted, status, period } = observation;
    if (value === null || omitted || status === 'incomplete') continue;
    if (isOdd(value, period, period.ordinal - at < memory ? good : 0, steps)) continue;
    good = value;
    at = period.ordinal;
  }
  return at;
}

/**
 * Whether the value of a period, or of a part of one, is out of bounds. `recent` is a good one that it is held against, or 0.
 * `max` bounds native steps: the sum of many may well be more.
 */
export function isOdd(value: number, period: Period, recent: number, { metric, grain, get }: Steps): boolean {
  const { bounds, shape, calendar } = metric;
  const { min, max, maxJump } = bounds;
  const jump = maxJump ?? NaN; // with which every comparison is false
  if (
    recent > 0 &&
    (value > jump * recent || (shape === 'cumulative' && (value === 0 || value * jump < recent)))
  )
    return true;
  if (value < (min ?? NaN)) return true;
  if (max === null) return false;
  if (shape !== 'flow') return value > max;
  const [first, last] = stepsOf(period, grain, calendar);
  for (let at = first; at <= last; at++) {
    if ((toScaled([get(at)?.terms[0] ?? NaN], metric).value ?? NaN) > max) return true;
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
  return before.history.flatMap(({ period, value, status }) => {
    const later = observationAt(after.history, period);
    if (status === 'incomplete' || !later || Object.is(later.value, value)) return [];
    return [{ period: formatDay(period.start), old: value, new: later.value }];
  });
}
