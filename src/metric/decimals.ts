/** How many decimals a figure of a metric is printed with. */

import type { Metric } from './metric.js';
import { clean, round } from './round.js';

/** What a formatter needs of a metric. */
export type Formatted = Pick<Metric, 'format' | 'measure' | 'smooth' | 'per'>;

/** The most decimals that a figure of this metric is given. */
export function decimalsOf({ format, measure, smooth, per }: Formatted): number {
  if (format.digits !== null) return format.digits;
  if (format.style === 'percent') return 1;
  const counted = 'fn' in measure && /^(count|distinct)$/.test(measure.fn);
  return counted && !smooth && !per ? 0 : 2;
}

/** The decimals of a figure as a number: a percentage has two more than are written. */
export const placesOf = (metric: Formatted): number =>
  decimalsOf(metric) + (metric.format.style === 'percent' ? 2 : 0);

/** The value as the metric's scale counts it: a percentage's fraction, for instance. */
export function toShown(value: number, { format }: Pick<Metric, 'format'>): number {
  return format.scale === 1 ? value : clean(value / format.scale);
}

/** Whether a value is printed as zero. A length of time that is shorter than its own unit has one decimal (view/format.ts). */
export const isPrintedAsZero = (value: number, metric: Formatted): boolean =>
  round(toShown(value, metric), metric.format.style === 'duration' ? 1 : placesOf(metric)) === 0;
