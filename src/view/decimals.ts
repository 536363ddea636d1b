/** The decimals of a card's figures, decided once: two figures of a sentence that had not the same could not be compared. */

import type { Metric } from '../metric/metric.js';
import type { Series } from '../series/series.js';
import type { Summary } from '../series/summary.js';
import { decimalsOf, round, toShown, type Formatted } from './format.js';

/** A metric whose figures have the decimals of its series. */
export type Measured = Metric & Formatted;

/** As many as the values of the series were reported with; an average has more where it would else have lost its size. */
export function toMeasured(metric: Metric, series: Series, { value, changes }: Summary): Measured {
  const all = decimalsOf(metric);
  if (metric.format.digits !== null) return metric;
  const scaled = (each: number) => toShown(each, metric) * (metric.format.style === 'percent' ? 100 : 1);
  let decimals = 0;
  const need = (each: number | null | undefined, most: number) => {
    const shown = scaled(each ?? 0);
    while (decimals < most && round(shown, decimals) !== round(shown, most)) decimals++;
  };
  need(metric.target?.value, all);
  for (const each of series.history) need(each.value, all);
  if (metric.smooth) {
    // Of 0.57 a day a whole number would leave nothing, of 292 a day it leaves enough.
    const told = [value, ...changes.map((each) => (each.kind === 'difference' ? each.baseline.value : null))];
    const least = Math.min(...told.flatMap((each) => (each ? Math.abs(scaled(each)) : [])));
    const most = Math.min(all, least < 10 ? 2 : least < 100 ? 1 : 0);
    for (const each of series.history) need(each.average, most);
  }
  return { ...metric, decimals };
}
