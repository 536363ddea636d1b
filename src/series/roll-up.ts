/** The value of a period out of its native steps, by the metric's shape. */

import type { Metric } from '../metric/metric.js';
import { periodOf, type Period } from '../metric/period.js';
import type { Step } from './row.js';
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

const none = (absence: Reading['absence']): Reading => ({ value: null, terms: null, absence });

/**
 * The reading of a period. A flow and a ratio need all of their steps, a stock and a running total the last one. Of a
 * period that is still running, what there is so far is read.
 */
export function toReading(period: Period, steps: Steps, running: boolean, until = period.end): Reading {
  const { metric, grain } = steps;
  const { calendar, shape } = metric;
  const last = periodOf(until, grain, calendar).ordinal;
  const first = grain === period.grain ? last : periodOf(period.start, grain, calendar).ordinal;
  if (shape === 'stock' || shape === 'cumulative') {
    for (let ordinal = last; ordinal >= first; ordinal--) {
      const step = steps.get(ordinal);
      if (step || !running) return toValue(step, period, steps);
    }
    return none('missing');
  }
  const found: (Step | null)[] = [];
  for (let ordinal = first; ordinal <= last; ordinal++) found.push(steps.get(ordinal));
  const known = found.filter((step) => step !== null);
  if (known.some(({ suppressed }) => suppressed)) {
    return none(found.length > 1 || known.some(({ partly }) => partly) ? 'partly' : 'suppressed');
  }
  const whole = known.filter(({ values }) => values.every((each) => each !== null));
  if (!whole.length || (!running && whole.length < found.length))
    return none(whole.length ? 'partial' : 'missing');
  const sum = (index: number) => whole.reduce((total, { values }) => total + (values[index] ?? 0), 0);
  const reported = found.length === 1 ? (whole[0]?.reported ?? null) : null;
  return toValue(
    { values: [sum(0), sum(1)], suppressed: false, partly: false, reported },
    period,
    steps,
    running,
  );
}

function toValue(step: Step | null, period: Period, { metric }: Steps, running = false): Reading {
  if (step?.suppressed) return none(step.partly ? 'partly' : 'suppressed');
  const [first = null, second = null] = step?.values ?? [];
  if (!step || first === null) return none('missing');
  if (!running && step.reported !== null && step.reported < expectedSteps(period, metric))
    return none('partial');
  return toScaled(first, second, metric);
}

/** How many native steps a period has. */
function expectedSteps(period: Period, { time, calendar }: Metric): number {
  return (
    periodOf(period.end, time.native, calendar).ordinal -
    periodOf(period.start, time.native, calendar).ordinal +
    1
  );
}

/** The figure of one or two terms: divided for a ratio, per inhabitants where asked, withheld where small. */
export function toScaled(first: number, second: number | null, { shape, per, suppress }: Metric): Reading {
  const below = suppress?.below ?? null;
  if (below !== null && shape !== 'ratio' && first > 0 && first < below) return none('suppressed');
  if (shape === 'ratio' && second === null) return none('missing');
  if (shape === 'ratio' && second === 0) return { value: null, terms: [first, 0], absence: 'undefined' };
  const plain = shape === 'ratio' ? first / (second ?? 1) : first;
  const value = per ? (plain * per.scale) / per.population.value : plain;
  // Beyond the largest number there is no figure.
  if (!Number.isFinite(value)) return none('undefined');
  return {
    value,
    terms: shape === 'ratio' ? [first, second ?? 1] : [first],
    absence: null,
  };
}
