/** When a period is complete: policy as pure functions of dates. */

import type { Metric, Note } from '../metric/metric.js';
import { parseDay, shiftDay, type Day, type Duration, type Period } from '../metric/period.js';

/** The last day that is complete, or settled: yesterday on the publisher's wall, less the lag. */
export const completeDay = (today: Day, lag: Duration): Day => shiftDay(today - 1, lag, -1);

/** The days a note is about; a break or an information that only begins lasts for ever, anything else lasts a day. */
export function noteDays({ type, from, on, to }: Note): { readonly from: Day; readonly to: Day } {
  const first = parseDay(from ?? on ?? '') ?? -Infinity;
  return {
    from: first,
    to: parseDay(to ?? '') ?? (type === 'break' || type === 'info' ? Infinity : first),
  };
}

/**
 * Whether a note leaves the period out of averages and headlines: a native step that it touches, and a coarser period
 * that it covers (a sum cannot leave a day out and still be the sum).
 */
export function toOmission({ notes, time, grain }: Metric): (period: Period) => boolean {
  const all = notes.filter(({ omit }) => omit).map(noteDays);
  const native = grain === time.native;
  return ({ start, end }) =>
    all.some(({ from, to }) => from <= (native ? end : start) && (native ? start : end) <= to);
}
