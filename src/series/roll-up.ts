/** The value of a period out of its native steps, by the metric's shape. */

import type { Metric } from '../metric/metric.js';
import { isLevel } from '../metric/measure.js';
import { clean } from '../metric/round.js';
import { periodOf, type Calendar, type Grain, type Period } from '../metric/period.js';
import type { Steps } from './series.js';

/** A value, or why there is none. */
export interface Reading {
  readonly value: number | null;
  /** A ratio's numerator and denominator, or the one term of any other shape, before any scaling. */
  readonly terms: readonly number[] | null;
  /**
   * missing: not reported; partial: some of its steps are not. suppressed: reported and withheld; partly: something of it
   * is withheld, so that nothing is known of its size. undefined: a ratio over nothing.
   */
  readonly absence: 'missing' | 'partial' | 'suppressed' | 'partly' | 'undefined' | null;
}

const none = (absence: Reading['absence'], terms: Reading['terms'] = null): Reading => ({
  value: null,
  terms,
  absence,
});

/** The ordinals of the first and the last step of a grain in a period. */
export const stepsOf = (
  { grain: own, ordinal, start, end }: Period,
  grain: Grain,
  calendar: Calendar,
): readonly [first: number, last: number] =>
  own === grain
    ? [ordinal, ordinal]
    : [periodOf(start, grain, calendar).ordinal, periodOf(end, grain, calendar).ordinal];

/**
 * The reading of a period. A flow and a ratio need all of their steps, a stock and a running total the last one. Of a
 * period that is still running, what there is so far is read.
 */
export function toReading(period: Period, { metric, grain, get }: Steps, running = false): Reading {
  const { calendar, time } = metric;
  const level = isLevel(metric);
  let [first, last] = stepsOf(period, grain, calendar);
  if (level) {
    while (running && last > first && !get(last)) last--;
    first = last;
  }
  let whole = 0;
  let sums: readonly number[] = [];
  for (let ordinal = first; ordinal <= last; ordinal++) {
    const step = get(ordinal);
    if (!step) continue;
    const { terms, withheld, rows, reported } = step;
    if (withheld) return none(last > first || rows > 1 ? 'partly' : 'suppressed');
    if (!isKnown(terms)) continue;
    // Of one step the sums are its own terms: a series of a step a period need not hold them twice.
    sums = whole ? terms.map((term, at) => term + (sums[at] ?? 0)) : terms;
    // What the server rolled up is whole where it has all of the native steps.
    if (reported !== null && (level || !running)) {
      const [from, to] = stepsOf(period, time.native, calendar);
      if (reported <= to - from) return none('partial');
    }
    whole++;
  }
  if (whole < (running ? 1 : last - first + 1)) return none(whole ? 'partial' : 'missing');
  return toScaled(last > first ? sums.map(clean) : sums, metric);
}

const isKnown = (terms: readonly (number | null)[]): terms is readonly number[] => !terms.includes(null);

/** The figure of one or two terms: divided for a ratio, per inhabitants where asked, withheld where small. */
export function toScaled(terms: readonly number[], { shape, per, suppress }: Metric): Reading {
  const [first = NaN, second = NaN] = terms;
  const ratio = shape === 'ratio';
  if (!ratio && first > 0 && first < (suppress?.below ?? 0)) return none('suppressed');
  const plain = ratio ? first / second : first;
  const value = per ? (plain * per.scale) / per.population.value : plain;
  if (Number.isFinite(value)) return { value, terms, absence: null };
  // A ratio over nothing still counts in sums; beyond the largest number there is no figure.
  return none('undefined', ratio && !second ? terms : null);
}
