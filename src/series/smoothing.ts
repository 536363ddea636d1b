/** Trailing averages. */

import type { Metric } from '../metric/metric.js';
import { toScaled } from './roll-up.js';
import type { Observation } from './series.js';

/**
 * The same observations with the average of each whole window that ends in a complete period: the mean of a flow or a
 * stock, the sum of numerators over the sum of denominators of a ratio. Omitted periods leave both sum and count; any
 * other gap in the window leaves no average.
 */
export function trailingAverage(
  history: readonly Observation[],
  window: number,
  metric: Metric,
): Observation[] {
  return history.map((observation, index) => {
    const from = index - window + 1;
    if (from < 0 || observation.status === 'incomplete') return observation;
    const counted = history.slice(from, index + 1).filter(({ omitted }) => !omitted);
    // A ratio over nothing has no value, but its terms count like any other's.
    if (!counted.length || counted.some(({ terms }) => terms === null)) return observation;
    if (metric.shape !== 'ratio') {
      const total = counted.reduce((sum, { value }) => sum + (value ?? 0), 0);
      return { ...observation, average: total / counted.length };
    }
    const sum = (term: number) => counted.reduce((total, { terms }) => total + (terms?.[term] ?? 0), 0);
    return { ...observation, average: toScaled(sum(0), sum(1), metric).value };
  });
}
