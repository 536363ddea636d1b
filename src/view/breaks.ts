/** Where a series changes its definition. */

import type { Metric } from '../metric/metric.js';
import type { Day } from '../metric/period.js';
import { breakBetween } from '../series/comparison.js';
import { noteDays } from '../series/completeness.js';
import type { Observation } from '../series/series.js';

/** The observations whose definition is another than that of the one before, by their index, and since when. */
export function toBreaks(drawn: readonly Observation[], { notes }: Metric): ReadonlyMap<number, Day> {
  const breaks = new Map<number, Day>();
  (notes.length ? drawn : []).forEach(({ period }, index) => {
    const before = drawn[index - 1];
    const note = before && breakBetween(before.period, period, notes);
    if (note) breaks.set(index, noteDays(note).from);
  });
  return breaks;
}
