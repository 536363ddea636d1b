/** How old data are against the metric's own reporting calendar: policy as pure functions of dates. */

import type { Metric } from '../metric/metric.js';
import { periodOf, shiftDay, weekday, type Day } from '../metric/period.js';
import { completeDay } from './completeness.js';

/**
 * fresh; late: a reporting day has passed without data; stale: older than `staleAfter`; paused and retired: as the
 * catalog says; frozen: the page pinned it to a date.
 */
export type FreshnessState = 'fresh' | 'late' | 'stale' | 'paused' | 'retired' | 'frozen';

export interface Freshness {
  readonly state: FreshnessState;
  /** The last day of the next report that is due, or overdue; `null` where none is. */
  readonly due: Day | null;
}

/** Where the reporting days of a week are all holidays, a due date is looked for no longer than this. */
const patience = 400;

/**
 * The state of data that reach `reach` (a day, or `null` for none), on the publisher's `today`.
 *
 * The next report is due a cadence after the data's end, moved to the next reporting day that is no holiday. Data are
 * late once that day is complete (by the lag) and still not there, and stale once `staleAfter` and the lag have passed
 * since the data's end.
 */
export function toFreshness(metric: Metric, reach: Day | null, today: Day, frozen: boolean): Freshness {
  const { freshness, lag, approved } = metric;
  const { status, staleAfter } = freshness;
  if (frozen) return { state: 'frozen', due: null };
  if (status !== 'active') return { state: status, due: null };
  if (reach === null) return { state: 'late', due: null };
  const due = nextDue(metric, reach);
  // What waits for its release is not late: the clock stands on the day on which the last approved one was complete.
  const then = approved === null ? today : Math.min(today, shiftDay(approved + 1, lag));
  const stale = shiftDay(shiftDay(reach, staleAfter), lag) < then;
  return { state: due > completeDay(then, lag) ? 'fresh' : stale ? 'stale' : 'late', due };
}

/** The last day of the next report after the data's end. */
function nextDue({ freshness, time, calendar }: Metric, reach: Day): Day {
  const { cadence, days, holidays } = freshness;
  const { end } = periodOf(shiftDay(reach + 1, cadence) - 1, time.native, calendar);
  for (let tried = 0; tried < patience; tried++) {
    const day = end + tried;
    if (days.includes(weekday(day)) && !holidays.includes(day)) return day;
  }
  return end;
}
