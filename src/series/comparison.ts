/** Against what a figure is held, and what that says: the difference, or why none is given. */

import { isPrintedAsZero } from '../metric/decimals.js';
import type { Comparison, Metric, Note, Target } from '../metric/metric.js';
import { periodAt, yearEarlier, type Period } from '../metric/period.js';
import { noteDays } from './completeness.js';
import type { Reading } from './roll-up.js';
import { figureOf, isWithheld, observationAt, type Observation } from './series.js';

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

/** A figure, or why there is none, and the period that it is of. */
export interface Figure extends Pick<Reading, 'value' | 'absence'> {
  readonly period: Period;
}

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

/** The note of type `break` because of which a figure measures otherwise than an earlier one, with all that is averaged in that. */
export function breakSince(earlier: Period, later: Period, { smooth, calendar, notes }: Metric): Note | null {
  const since = periodAt(earlier.ordinal + 1 - (smooth?.window ?? 1), earlier.grain, calendar);
  return breakBetween(since, later, notes);
}

/** Compares an observation with another of its series. */
export function compareObservations(
  latest: Observation,
  comparison: 'previous' | 'year',
  history: readonly Observation[],
  metric: Metric,
): Difference | Refusal {
  const period = baselinePeriod(latest.period, comparison, metric);
  const base = observationAt(history, period);
  const { absence = null, status, omitted } = base ?? {};
  const value = base && status !== 'incomplete' ? figureOf(base, metric) : null;
  return toChange(
    { ...latest, value: figureOf(latest, metric) },
    { period, value, absence },
    comparison,
    metric,
    omitted && !metric.smooth && !isWithheld({ absence }) ? 'omitted' : null,
  );
}

/** The difference of a figure from an earlier one, or why none is given; the caller may know a reason of its own. */
export function toChange(
  latest: Figure,
  base: Figure,
  comparison: 'previous' | 'year',
  metric: Metric,
  known: Withheld | null,
): Difference | Refusal {
  const { period, value } = base;
  const note = breakSince(period, latest.period, metric);
  const refuse = (reason: Withheld) => ({ kind: 'withheld', comparison, period, reason, note }) as const;
  if (note) return refuse('break');
  if (latest.value === null) return refuse(isWithheld(latest) ? 'suppressed' : 'no-latest');
  if (known) return refuse(known);
  if (isWithheld(base)) return refuse('suppressed');
  if (value === null) return refuse('no-baseline');
  return toDifference(latest.value, { period, value }, comparison, metric);
}

/**
 * The difference of a value from a baseline. There is no percentage from zero or what is printed as zero, from a negative,
 * from less than `minBase` (nor, of a rate per inhabitants, from fewer cases than that), of a fall that would print as one to
 * nothing, or of a running total, whose difference is the news. Fractions are told in points.
 */
function toDifference(
  value: number,
  baseline: Baseline,
  comparison: 'previous' | 'year',
  metric: Metric,
): Difference {
  const { shape, format, minBase, neutral, per, better } = metric;
  const base = baseline.value;
  const absolute = value - base;
  const points = format.style === 'percent';
  const counted = per ? (base * per.population.value) / per.scale : base;
  const enough = points || Math.min(base, counted) >= minBase;
  const fair = base > 0 && enough && shape !== 'cumulative' && !isPrintedAsZero(base, metric);
  const share = (absolute * 100) / base;
  // Only what has fallen to nothing has fallen by 100%, and nothing falls by more.
  const percent = fair && (value === 0 || share > -99.95) ? share : null;
  const direction = absolute > 0 ? 'up' : absolute < 0 ? 'down' : 'level';
  const little = absolute !== 0 && percent !== null && Math.abs(percent) < neutral;
  // Colour is a claim: neutral unless the catalog says which way is good.
  const neither = little || absolute === 0 || better === 'neither';
  return {
    kind: 'difference',
    comparison,
    baseline,
    absolute,
    percent: points ? null : percent,
    points,
    direction,
    little,
    sentiment: neither ? 'neutral' : direction === better ? 'better' : 'worse',
  };
}

/** The target and the bands that a figure is held against: what is stated for a day says nothing about a month's sum. */
export function goalsOf(metric: Metric): Pick<Metric, 'target' | 'bands'> {
  const summed = metric.shape === 'flow' && metric.grain !== metric.time.native;
  return summed ? { target: null, bands: [] } : metric;
}

/** How far a value is from a target, and whether it meets it. */
export const toTargetDistance = (value: number, { op, value: goal }: Target): TargetDistance => ({
  kind: 'target',
  met: op.includes(value < goal ? '<' : value > goal ? '>' : '='),
  distance: value - goal,
});

/** The comparisons that a page can ask for, as its author is told them. */
export const knownComparisons = 'previous, year, target or none';

export const isComparison = (text: string): text is Comparison =>
  knownComparisons.split(/, | or /).includes(text);
