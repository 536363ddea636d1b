/** A series in a few facts: what a card says, before it is put into words. */

import { isSampled } from '../metric/measure.js';
import type { Band, Metric, Note } from '../metric/metric.js';
import type { Window } from '../metric/query.js';
import { lastEnded, periodAt, periodOf, shiftDay, type Day, type Period } from '../metric/period.js';
import { noteDays, completeDay } from './completeness.js';
import {
  baselinePeriod,
  breakSince,
  compareObservations,
  goalsOf,
  toChange,
  toTargetDistance,
  type Change,
} from './comparison.js';
import { toFreshness, type Freshness } from './freshness.js';
import { stepsOf, toReading, type Reading } from './roll-up.js';
import { isOdd, lastGood } from './sanity.js';
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
  /** Of those that are shown, since the last break; `null` of a level whose days are not looked at. */
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
  readonly revised?: boolean | undefined;
  /** The publisher's today, by which the data are fresh or late; the window's, unless they were asked for on another day. */
  readonly now?: Day;
}

/** Summarises a series for the window it was made for. */
export function summarize(
  series: Series,
  metric: Metric,
  window: Window,
  { includeRunning = false, revised = false, now = window.today }: SummaryOptions = {},
): Summary {
  const { history, observations, reach, full } = series;
  const { frozen, compare } = window;
  const shown = observations[0]?.period.ordinal ?? 0;
  const good = lastGood(series);
  const tail: Observation[] = [];
  let held: Observation[] = [];
  let latest: Observation | null = null;
  let value: number | null = null;
  let figures: Observation[] = [];
  for (const each of history) {
    const { ordinal } = each.period;
    const figure = figureOf(each, metric);
    if (each.status === 'incomplete') tail.push(each);
    else if (each.omitted) continue;
    else if (each.value !== null && ordinal > good) held.push(each);
    else if (figure !== null || (isWithheld(each) && !metric.smooth)) {
      latest = each;
      value = figure;
      held = [];
      if (figure !== null && ordinal >= shown) figures.push(each);
    }
  }
  const [last] = latest ? [latest.period] : [];
  // The last days of longer periods say nothing of the highest day of a level.
  if (isSampled(metric)) figures = [];
  // What was measured otherwise is neither higher nor lower.
  if (last && metric.notes.length)
    figures = figures.filter(({ period }) => !breakSince(period, last, metric));
  const most = (sign: 1 | -1): Observation | null =>
    figures.reduce<Observation | null>((best, each) => {
      const [a, b] = [best && figureOf(best, metric), figureOf(each, metric)];
      return a === null || (b !== null && sign * (b - a) > 0) ? each : best;
    }, null);
  const goals = goalsOf(metric);
  const target = goals.target && value !== null ? toTargetDistance(value, goals.target) : null;
  const changes: Change[] = [];
  for (const comparison of compare[0] === 'none' ? [] : compare) {
    if (!latest || comparison === 'none') continue;
    // Of a year, the one before and a year earlier are one.
    if (metric.grain === 'year' && comparison !== 'target' && changes.some(({ kind }) => kind !== 'target'))
      continue;
    const change =
      comparison === 'target' ? target : compareObservations(latest, comparison, history, metric);
    // Of what lies beyond the answer it is not known that there is none.
    const isBeyond =
      change?.kind === 'withheld' &&
      change.reason === 'no-baseline' &&
      full &&
      change.period.ordinal < (history[0]?.period.ordinal ?? 0);
    if (change && !isBeyond) changes.push(change);
  }
  return {
    latest,
    value,
    changes,
    target,
    band: value === null ? null : (goals.bands.find(({ below = Infinity }) => value < below) ?? null),
    highest: most(1),
    lowest: most(-1),
    tail,
    running: includeRunning ? toRunning(series, metric, window) : null,
    held,
    freshness: toFreshness(metric, reach, now, frozen),
    notes: metric.notes
      .filter((note) => concerns(note, observations))
      .sort((a, b) => noteDays(a).from - noteDays(b).from),
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

/** The running period so far against the same part of its baseline; `null` where a period has no parts, or the part is too odd to tell. */
function toRunning({ steps, reach }: Series, metric: Metric, { today, compare }: Window): Running | null {
  const { calendar, grain, lag } = metric;
  if (reach === null || steps.grain === grain) return null;
  const complete = completeDay(today, lag);
  const day = Math.min(complete, reach);
  const whole = periodOf(day, grain, calendar);
  const { end } = lastEnded(day, steps.grain, calendar);
  // Where the data merely stop, nothing is running.
  if (end < whole.start || whole.end <= complete) return null;
  const part = { ...whole, end };
  const comparison = compare[0] === 'year' ? 'year' : 'previous';
  const base = baselinePeriod(whole, comparison, metric);
  const until = sameEnd(part, base, steps);
  const period = { ...base, end: Math.min(until, base.end) };
  const { value, absence } = toReading(part, steps);
  const before = toReading(period, steps);
  if (value !== null && isOdd(value, part, before.value ?? 0, steps)) return null;
  const change = toChange(
    { period: part, value, absence: null },
    { period, ...before },
    comparison,
    metric,
    until > base.end ? 'shorter' : null,
  );
  return { part, value, absence, change };
}

const year = { months: 12, days: 0 };

/** Where the same part of an earlier period ends: on the same date a year before, else after as many steps. */
function sameEnd(part: Period, base: Period, { grain, metric: { calendar } }: Steps): Day {
  if (shiftDay(base.start, year) === part.start) {
    return periodOf(shiftDay(part.end, year, -1), grain, calendar).end;
  }
  const [first, last] = stepsOf(part, grain, calendar);
  const [start] = stepsOf(base, grain, calendar);
  return periodAt(start + last - first, grain, calendar).end;
}
