/** A series in a few facts: what a card says, before it is put into words. */

import type { Band, Comparison, Metric, Note } from '../metric/metric.js';
import type { Window } from '../metric/query.js';
import {
  fromDay,
  periodAt,
  periodOf,
  shiftDay,
  yearEarlier,
  type Day,
  type Period,
} from '../metric/period.js';
import { noteDays, completeDay } from './completeness.js';
import {
  breakBetween,
  compareObservations,
  goalsOf,
  toDifference,
  toTargetDistance,
  type Change,
  type Withheld,
} from './comparison.js';
import { toFreshness, type Freshness } from './freshness.js';
import { toReading, type Reading } from './roll-up.js';
import { heldBack } from './sanity.js';
import { figureOf, isWithheld, type Observation, type Series, type Steps } from './series.js';

export interface Summary {
  /** The latest complete observation that can be headlined, with its own date; `null` where there is none. */
  readonly latest: Observation | null;
  /** The figure of `latest`: its value, or its trailing average. `null` where it is suppressed. */
  readonly value: number | null;
  /** Each comparison that was asked for, the first of which is shown. */
  readonly changes: readonly Change[];
  readonly target: Change | null;
  readonly band: Band | null;
  readonly highest: Observation | null;
  readonly lowest: Observation | null;
  /** Observations after the last complete one, in order. */
  readonly tail: readonly Observation[];
  /** The running period up to the last complete day against the same part of its baseline, where the page asked for it. */
  readonly running: Running | null;
  /** Later observations that are held back as implausible. */
  readonly held: readonly Observation[];
  readonly freshness: Freshness;
  /** The notes that concern what is shown, in order of date. */
  readonly notes: readonly Note[];
  /** A past figure has changed since an earlier answer, and the catalog states no lag: more of them will. */
  readonly unsettled: boolean;
}

/** A part of a period and the same part of an earlier one; both ranges are told. */
export interface Running {
  readonly part: Period;
  readonly value: number | null;
  readonly absence: Reading['absence'];
  readonly change: Change;
}

/** What a page asked for, beside the window. */
export interface SummaryOptions {
  readonly includeRunning?: boolean;
  readonly revised?: boolean;
}

/** Summarises a series for the window it was made for. */
export function summarize(
  series: Series,
  metric: Metric,
  window: Window,
  { includeRunning = false, revised = false }: SummaryOptions = {},
): Summary {
  const complete = series.history.filter(({ status }) => status !== 'incomplete');
  const shown = series.observations.filter(({ status }) => status !== 'incomplete');
  const held = heldBack(complete, metric, series.steps);
  const isNews = (each: Observation) =>
    !each.omitted &&
    !held.has(each) &&
    (figureOf(each, metric) !== null || (isWithheld(each) && !metric.smooth));
  const latest = complete.findLast(isNews) ?? null;
  const value = latest && figureOf(latest, metric);
  const find = (period: Period) => series.history.find((each) => each.period.ordinal === period.ordinal);
  const sound = shown.filter((each) => !each.omitted && !held.has(each) && figureOf(each, metric) !== null);
  const extreme = (better: (a: number, b: number) => boolean) =>
    sound.reduce<Observation | null>((best, each) => {
      const figure = figureOf(each, metric) ?? NaN;
      return best === null || better(figure, figureOf(best, metric) ?? NaN) ? each : best;
    }, null);
  const goals = goalsOf(metric);
  const target = goals.target && value !== null ? toTargetDistance(value, goals.target) : null;
  const compare = (comparison: Comparison): Change[] => {
    if (comparison === 'none' || !latest) return [];
    if (comparison !== 'target') return [compareObservations(latest, comparison, find, metric)];
    return target ? [target] : [];
  };
  return {
    latest,
    value,
    changes: window.compare[0] === 'none' ? [] : window.compare.flatMap(compare),
    target,
    band: value === null ? null : (goals.bands.find(({ below = Infinity }) => value < below) ?? null),
    highest: extreme((a, b) => a > b),
    lowest: extreme((a, b) => a < b),
    tail: series.observations.filter(({ status }) => status === 'incomplete'),
    running: includeRunning ? toRunning(series, metric, window) : null,
    held: [...held].filter(({ period }) => !latest || period.ordinal > latest.period.ordinal),
    freshness: toFreshness(metric, series.reach, window.today, window.frozen),
    notes: metric.notes
      .filter((note) => concerns(note, series.observations))
      .sort((a, b) => Math.sign(noteDays(a).from - noteDays(b).from) || 0),
    unsettled: revised && !metric.lagStated,
  };
}

/** A correction always concerns the reader; a break where it lies among what is shown; anything else where it reaches into it. */
function concerns(note: Note, shown: readonly Observation[]): boolean {
  const [first, last] = [shown[0], shown.at(-1)];
  if (note.type === 'correction' || !first || !last) return true;
  const { from, to } = noteDays(note);
  return from <= last.period.end && first.period.start <= (note.type === 'break' ? from : to);
}

/** The running period so far against the same part of its baseline; `null` where a period has no parts. */
function toRunning(series: Series, metric: Metric, { today, compare }: Window): Running | null {
  const { calendar, grain } = metric;
  const { steps, reach } = series;
  if (reach === null || steps.grain === grain) return null;
  const day = Math.min(completeDay(metric, today), reach);
  const whole = periodOf(day, grain, calendar);
  const last = periodOf(day, steps.grain, calendar);
  const end = last.end <= day ? last.end : last.start - 1;
  // Where the data merely stop, nothing is running.
  if (end < whole.start || end >= whole.end || whole.end <= completeDay(metric, today)) return null;
  const part = { ...whole, end };
  const comparison = compare[0] === 'year' ? 'year' : 'previous';
  const base =
    comparison === 'year' ? yearEarlier(whole, calendar) : periodAt(whole.ordinal - 1, grain, calendar);
  const until = sameEnd(part, base, steps);
  const period = { ...base, end: Math.min(until, base.end) };
  const { value, absence } = toReading(part, steps, false, part.end);
  const baseline = toReading(period, steps, false, period.end);
  const note = breakBetween(period, part, metric.notes);
  const refuse = (reason: Withheld) => ({ kind: 'withheld', comparison, period, reason, note }) as const;
  const change: Change = note
    ? refuse('break')
    : value === null
      ? refuse('no-latest')
      : until > base.end
        ? refuse('shorter')
        : baseline.value === null
          ? refuse(isWithheld(baseline) ? 'suppressed' : 'no-baseline')
          : toDifference(value, { period, value: baseline.value }, comparison, metric);
  return { part, value, absence, change };
}

/** Where the same part of an earlier period ends: on the same date a year before, else after as many steps. */
function sameEnd(part: Period, base: Period, { grain, metric: { calendar } }: Steps): Day {
  const years = fromDay(part.start).year - fromDay(base.start).year;
  const sameDates = shiftDay(base.start, { months: years * 12, days: 0 }) === part.start;
  if (years > 0 && sameDates) {
    return periodOf(yearEarlier(periodOf(part.end, 'day', calendar), calendar).start, grain, calendar).end;
  }
  const ordinal = (day: Day) => periodOf(day, grain, calendar).ordinal;
  return periodAt(ordinal(base.start) + ordinal(part.end) - ordinal(part.start), grain, calendar).end;
}
