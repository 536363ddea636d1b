/** The decimals of a card's figures, decided once: two figures of a sentence that had not the same could not be compared. */

import type { Metric } from '../metric/metric.js';
import { figureOf, type Series } from '../series/series.js';
import type { Summary } from '../series/summary.js';
import { decimalsOf, round, toShown, type Formatted } from './format.js';

/** A metric whose figures have the decimals of its series. */
export type Measured = Metric & Formatted;

/** As many as its figures need, and no average more than leave it its size: of 0.57 a day a whole number would leave nothing, of 292 it leaves enough. */
export function toMeasured(metric: Metric, { history }: Series, { value, changes }: Summary): Measured {
  const { format, smooth, target } = metric;
  if (format.digits !== null) return metric;
  const scaled = (each: number) => Math.abs(toShown(each, metric) * (format.style === 'percent' ? 100 : 1));
  const told = [value, ...changes.map((each) => (each.kind === 'difference' ? each.baseline.value : null))];
  const least = smooth ? Math.min(...told.map((each) => (each ? scaled(each) : Infinity))) : 0;
  const most = Math.min(decimalsOf(metric), least < 10 ? 2 : least < 100 ? 1 : 0);
  let decimals = 0;
  for (const figure of [target?.value, ...history.map((each) => figureOf(each, metric))]) {
    const shown = scaled(figure ?? 0);
    while (decimals < most && round(shown, decimals) !== round(shown, most)) decimals++;
  }
  return { ...metric, decimals };
}
