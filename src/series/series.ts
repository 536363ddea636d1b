/** What the numbers are: observations in order, one a period, gaps kept. */

import type { Columns } from '../metric/columns.js';
import type { Window } from '../metric/query.js';
import type { Metric } from '../metric/metric.js';
import { periodAt, periodOf, type Day, type Period } from '../metric/period.js';
import { completeDay, isOmitted, provisionalFrom, throughPeriod } from './completeness.js';
import type { Answer } from './answer.js';
import type { Step } from './row.js';
import { toReading, type Reading } from './roll-up.js';
import { trailingAverage } from './smoothing.js';

/** One period and its value, or `null` with the reason for it. */
export interface Observation extends Reading {
  readonly period: Period;
  /** The trailing average that ends here; `null` where the metric has none, or the window is not whole. */
  readonly average: number | null;
  /** incomplete: the running period and those within the lag. provisional: whole, still expected to be revised. */
  readonly status: 'final' | 'provisional' | 'incomplete';
  /** Left out of averages and headlines by a note of the catalog. */
  readonly omitted: boolean;
}

export interface Series {
  /** The periods that are shown: the span, then the tail. */
  readonly observations: readonly Observation[];
  /** All that is known: the shown ones, and before them what comparisons and averages need. */
  readonly history: readonly Observation[];
  /** The last period that will not grow for lack of reports. */
  readonly completeThrough: Period | null;
  /** The last day of the last native step that has data. */
  readonly reach: Day | null;
  /** What the rows without a date add up to; `null` where there are none. */
  readonly undated: number | null;
  /** The native steps, for comparing parts of periods. */
  readonly steps: Steps;
}

/** The native steps of an answer, with what absence means filled in. */
export interface Steps {
  readonly metric: Metric;
  readonly grain: Columns['grain'];
  /** The step with this ordinal; `null` where nothing is known of it. */
  get(ordinal: number): Step | null;
}

/** The figure that a metric headlines: its trailing average where it has one, else the value itself. */
export function figureOf(observation: Observation, metric: Metric): number | null {
  return metric.smooth ? observation.average : observation.value;
}

/** Whether the publisher has the value, or a part of it, and withholds it. */
export function isWithheld({ absence }: Pick<Reading, 'absence'>): boolean {
  return absence === 'suppressed' || absence === 'partly';
}

const zero: Step = { values: [0, 0], suppressed: false, partly: false, reported: null };

/** The series of an answer, for the window that was asked for. */
export function toSeries(metric: Metric, answer: Answer, window: Window): Series {
  const { grain, calendar } = metric;
  const reach = answer.reach;
  const whole = completeDay(metric, window.today);
  const completeThrough = reach === null ? null : throughPeriod(whole, reach, grain, calendar);
  const steps: Steps = {
    metric,
    grain: answer.grain,
    get(ordinal) {
      const step = answer.steps.get(ordinal);
      if (step || metric.missing === 'gap' || answer.first === null || ordinal < answer.first)
        return step ?? null;
      return periodAt(ordinal, answer.grain, calendar).end <= Math.min(whole, reach ?? whole) ? zero : null;
    },
  };
  const history: Observation[] = [];
  if (reach !== null && answer.first !== null) {
    const first = periodOf(periodAt(answer.first, answer.grain, calendar).start, grain, calendar).ordinal;
    const last = periodOf(reach, grain, calendar).ordinal;
    const since = provisionalFrom(metric, window.today);
    for (let ordinal = Math.max(first, last - longest); ordinal <= last; ordinal++) {
      const period = periodAt(ordinal, grain, calendar);
      const incomplete = completeThrough === null || ordinal > completeThrough.ordinal;
      history.push({
        period,
        ...toReading(period, steps, incomplete),
        average: null,
        status: incomplete ? 'incomplete' : period.end > since ? 'provisional' : 'final',
        omitted: isOmitted(period, metric),
      });
    }
  }
  const averaged = metric.smooth ? trailingAverage(history, metric.smooth.window, metric) : history;
  const from = (completeThrough?.ordinal ?? Infinity) - window.span;
  return {
    history: averaged,
    observations: averaged.filter(({ period }) => period.ordinal > from || completeThrough === null),
    completeThrough,
    reach,
    undated: answer.undated,
    steps,
  };
}

/** More periods than any span: what an answer with one absurd date could otherwise make us draw. */
const longest = 200_000;
