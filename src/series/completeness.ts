/** When a period is complete: policy as pure functions of dates. */

import type { Metric, Note } from '../metric/metric.js';
import {
  lastEnded,
  parseDay,
  shiftDay,
  type Calendar,
  type Day,
  type Grain,
  type Period,
} from '../metric/period.js';

/** The last day that is complete: yesterday on the publisher's wall, less the lag. */
export function completeDay({ lag }: Pick<Metric, 'lag'>, today: Day): Day {
  return shiftDay(today - 1, lag, -1);
}

/** The last day whose figures are settled; what ends later is provisional. */
export function provisionalFrom({ provisional }: Pick<Metric, 'provisional'>, today: Day): Day {
  return shiftDay(today - 1, provisional, -1);
}

/** The last period that is complete and that the data reach the end of. */
export function throughPeriod(whole: Day, reach: Day, grain: Grain, calendar: Calendar): Period {
  return lastEnded(Math.min(whole, reach), grain, calendar);
}

/** The days a note is about; a break or an information that only begins lasts for ever, anything else lasts a day. */
export function noteDays(note: Note): { readonly from: Day; readonly to: Day } {
  const from = parseDay(note.from ?? note.on ?? '') ?? -Infinity;
  const open = note.type === 'break' || note.type === 'info' ? Infinity : from;
  return { from, to: (note.to === undefined ? null : parseDay(note.to)) ?? open };
}

/**
 * Whether a note leaves the period out of averages and headlines: a native step that it touches, and a coarser period
 * that it covers (a sum cannot leave a day out and still be the sum).
 */
export function isOmitted(period: Period, { notes, time }: Pick<Metric, 'notes' | 'time'>): boolean {
  return notes.some((note) => {
    if (!note.omit) return false;
    const { from, to } = noteDays(note);
    if (period.grain === time.native) return from <= period.end && period.start <= to;
    return from <= period.start && period.end <= to;
  });
}
