/** Against what a figure is held, and what that says: the difference, or why none is given. */

import type { Better, Comparison, Metric, Note } from '../metric/metric.js';
import { periodAt, yearEarlier, type Period } from '../metric/period.js';
import { noteDays } from './completeness.js';
import { figureOf, isWithheld, type Observation } from './series.js';

/** Why a comparison is not made. */
export type Withheld =
  /** There is no figure to compare. */
  | 'no-latest'
  /** The baseline was not reported, or lies before the series begins. */
  | 'no-baseline'
  | 'suppressed'
  /** The earlier period has no part as long as the running one's. */
  | 'shorter'
  /** A note of type `break` lies between: the two do not measure the same. */
  | 'break'
  /** The baseline is left out by a note. */
  | 'omitted';

export interface Baseline {
  readonly period: Period;
  readonly value: number;
}

/** A difference, unrounded. */
export interface Difference {
  readonly kind: 'difference';
  readonly comparison: 'previous' | 'year';
  readonly baseline: Baseline;
  readonly absolute: number;
  /** In percent of the baseline; `null` where that would mislead (see `toDifference`). */
  readonly percent: number | null;
  /** The figures are fractions, so their difference is told in percentage points. */
  readonly points: boolean;
  readonly direction: 'up' | 'down' | 'level';
  /** A change, but within what the catalog calls neutral. */
  readonly little: boolean;
  readonly sentiment: 'better' | 'worse' | 'neutral';
}

export interface Refusal {
  readonly kind: 'withheld';
  readonly comparison: 'previous' | 'year';
  readonly period: Period;
  readonly reason: Withheld;
  /** The note that forbids it. */
  readonly note: Note | null;
}

/** How far a figure is from its target. */
export interface TargetDistance {
  readonly kind: 'target';
  readonly met: boolean;
  readonly distance: number;
}

export type Change = Difference | Refusal | TargetDistance;

/** The period that a comparison looks at: for a day the same weekday a week before, else the one before, or a year. */
export function baselinePeriod(
  period: Period,
  comparison: 'previous' | 'year',
  { calendar }: Pick<Metric, 'calendar'>,
): Period {
  if (comparison === 'year') return yearEarlier(period, calendar);
  return periodAt(period.ordinal - (period.grain === 'day' ? 7 : 1), period.grain, calendar);
}

/** The note of type `break` that lies between two periods, or in the later one. */
export function breakBetween(earlier: Period, later: Period, notes: readonly Note[]): Note | null {
  return (
    notes.find((note) => {
      const { from } = noteDays(note);
      return note.type === 'break' && earlier.start < from && from <= later.end;
    }) ?? null
  );
}

/** A period with all that its trailing average is made of. */
function averaged(period: Period, { smooth, calendar }: Metric): Period {
  if (!smooth) return period;
  return { ...period, start: periodAt(period.ordinal - smooth.window + 1, period.grain, calendar).start };
}

/** Compares an observation with another of its series. */
export function compareObservations(
  latest: Observation,
  comparison: 'previous' | 'year',
  find: (period: Period) => Observation | undefined,
  metric: Metric,
): Difference | Refusal {
  const period = baselinePeriod(latest.period, comparison, metric);
  const base = find(period);
  const refuse = (reason: Withheld, note: Note | null = null): Refusal => ({
    kind: 'withheld',
    comparison,
    period,
    reason,
    note,
  });
  const interrupted = breakBetween(averaged(period, metric), latest.period, metric.notes);
  if (interrupted) return refuse('break', interrupted);
  const value = figureOf(latest, metric);
  if (value === null) return refuse(isWithheld(latest) ? 'suppressed' : 'no-latest');
  if (base && isWithheld(base)) return refuse('suppressed');
  if (base?.omitted && !metric.smooth) return refuse('omitted');
  const from = base && base.status !== 'incomplete' ? figureOf(base, metric) : null;
  return from === null
    ? refuse('no-baseline')
    : toDifference(value, { period, value: from }, comparison, metric);
}

/**
 * The difference of a value from a baseline. There is no percentage from zero, from a negative, from less than `minBase`
 * (nor, of a rate per inhabitants, from fewer cases than that), or of a running total, whose difference is the news.
 * Fractions are told in points.
 */
export function toDifference(
  value: number,
  baseline: Baseline,
  comparison: 'previous' | 'year',
  metric: Metric,
): Difference {
  const { shape, format, minBase, neutral, per } = metric;
  const absolute = value - baseline.value;
  const points = format.style === 'percent';
  const counted = per ? (baseline.value * per.population.value) / per.scale : baseline.value;
  const enough = points || Math.min(baseline.value, counted) >= minBase;
  const fair = baseline.value > 0 && value >= 0 && enough && shape !== 'cumulative';
  const percent = fair ? (absolute / baseline.value) * 100 : null;
  const direction = absolute > 0 ? 'up' : absolute < 0 ? 'down' : 'level';
  const little = direction !== 'level' && percent !== null && Math.abs(percent) < neutral;
  return {
    kind: 'difference',
    comparison,
    baseline,
    absolute,
    percent: points ? null : percent,
    points,
    direction,
    little,
    sentiment: little ? 'neutral' : toSentiment(direction, metric.better),
  };
}

/** Colour is a claim: neutral unless the catalog says which way is good. */
export function toSentiment(direction: Difference['direction'], better: Better): Difference['sentiment'] {
  if (direction === 'level' || better === 'neither') return 'neutral';
  return direction === better ? 'better' : 'worse';
}

/** The target and the bands that a figure is held against: what is stated for a day says nothing about a month's sum. */
export function goalsOf(metric: Metric): Pick<Metric, 'target' | 'bands'> {
  const summed = metric.shape === 'flow' && metric.grain !== metric.time.native;
  return summed ? { target: null, bands: [] } : metric;
}

/** How far a value is from the metric's target, and whether it meets it. */
export function toTargetDistance(
  value: number,
  { op, value: goal }: NonNullable<Metric['target']>,
): TargetDistance {
  const met = {
    '<': value < goal,
    '<=': value <= goal,
    '>': value > goal,
    '>=': value >= goal,
    '=': value === goal,
  }[op];
  return { kind: 'target', met, distance: value - goal };
}

/** The comparison that a page asked for, of those that there are. */
export const isComparison = (text: string | null | undefined): text is Comparison =>
  text === 'previous' || text === 'year' || text === 'target' || text === 'none';
