/** Trailing averages. */

import type { Metric } from '../metric/metric.js';
import { toScaled } from './roll-up.js';
import type { Observation } from './series.js';

/**
 * The average of the metric's window that ends with the last of the observations: the mean of a flow or a stock, the sum
 * of numerators over the sum of denominators of a ratio. Omitted periods leave both sum and count; any other gap in the
 * window leaves no average.
 */
export function trailingAverage(history: readonly Observation[], metric: Metric): number | null {
  const { smooth, shape } = metric;
  if (!smooth || history.length < smooth.window) return null;
  let [sum, count] = [0, 0];
  for (const { omitted, value, terms } of history.slice(-smooth.window)) {
    if (omitted) continue;
    // A ratio over nothing has no value, but its terms count like any other's.
    if (!terms) return null;
    const [numerator = 0, denominator = 0] = shape === 'ratio' ? terms : [value ?? 0, 1];
    sum += numerator;
    count += denominator;
  }
  if (shape === 'ratio') return toScaled([sum, count], metric).value;
  return count ? sum / count : null;
}
