/** What the numbers are: observations in order, one a period, gaps kept. */

import type { Columns } from '../metric/columns.js';
import type { Window } from '../metric/query.js';
import type { Metric } from '../metric/metric.js';
import { lastEnded, periodAt, periodOf, type Day, type Period } from '../metric/period.js';
import { completeDay, toOmission } from './completeness.js';
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
  /** The answer filled its limit, so that there may be older figures than these. */
  readonly full: boolean;
  /** The native steps, for comparing parts of periods. */
  readonly steps: Steps;
}

/** The native steps of an answer, with what absence means filled in. */
export interface Steps {
  readonly metric: Metric;
  readonly grain: Columns['grain'];
  /** The step with this ordinal; nothing where nothing is known of it. */
  readonly get: (ordinal: number) => Step | undefined;
}

/** The figure that a metric headlines: its trailing average where it has one, else the value itself. */
export function figureOf(observation: Observation, metric: Metric): number | null {
  return metric.smooth ? observation.average : observation.value;
}

/** Whether the publisher has the value, or a part of it, and withholds it. */
export function isWithheld({ absence }: Pick<Reading, 'absence'>): boolean {
  return absence === 'suppressed' || absence === 'partly';
}

/** The observation of a period, which may lie outside of the history. */
export const observationAt = (
  history: readonly Observation[],
  { ordinal }: Period,
): Observation | undefined => history[ordinal - (history[0]?.period.ordinal ?? 0)];

const zero: Step = { key: '', terms: [0], withheld: false, rows: 0, reported: null };

/** More periods than any span: what an answer with one absurd date could otherwise make us draw. */
const longest = 200_000;

/** The series of an answer, for the window that was asked for. */
export function toSeries(metric: Metric, answer: Answer, { today, span }: Window): Series {
  const { grain, calendar, lag, provisional, missing } = metric;
  const { first, reach, undated, full } = answer;
  const known = Math.min(completeDay(today, lag), reach ?? -Infinity);
  const settled = completeDay(today, provisional);
  const completeThrough = reach === null ? null : lastEnded(known, grain, calendar);
  const through = completeThrough?.ordinal ?? 0;
  const filled = missing === 'zero' ? lastEnded(known, answer.grain, calendar).ordinal : -Infinity;
  const steps: Steps = {
    metric,
    grain: answer.grain,
    get(ordinal) {
      if (ordinal < first) return undefined;
      return answer.steps.get(ordinal) ?? (ordinal > filled ? undefined : zero);
    },
  };
  const history: Observation[] = [];
  if (reach !== null) {
    const isOmitted = toOmission(metric);
    const last = periodOf(reach, grain, calendar).ordinal;
    const start = periodOf(periodAt(first, answer.grain, calendar).start, grain, calendar).ordinal;
    for (let ordinal = Math.max(start, last - longest); ordinal <= last; ordinal++) {
      const period = periodAt(ordinal, grain, calendar);
      const incomplete = ordinal > through;
      const { value, terms, absence } = toReading(period, steps, incomplete);
      const observation: Observation & { average: number | null } = {
        period,
        value,
        terms,
        absence,
        average: null,
        status: incomplete ? 'incomplete' : period.end > settled ? 'provisional' : 'final',
        omitted: isOmitted(period),
      };
      history.push(observation);
      if (!incomplete) observation.average = trailingAverage(history, metric);
    }
  }
  return {
    history,
    observations: history.filter(({ period }) => period.ordinal > through - span),
    completeThrough,
    reach,
    undated,
    full,
    steps,
  };
}
