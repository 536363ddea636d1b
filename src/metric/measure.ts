/** What a measure allows: what of it adds up, and which grains can be made of it. */

import type { CatalogFile, MetricDefinition } from './catalog.js';
import type { Measure, Metric, Term } from './metric.js';
import { grains, nests, type Grain } from './period.js';

/** The one term of a measure, or a ratio's numerator and denominator. */
export const termsOf = ({ measure }: { readonly measure: Measure }): readonly Term[] =>
  'numerator' in measure ? [measure.numerator, measure.denominator] : [measure];

/** Whether the numbers are levels at a moment, of which the last one counts. */
export const isLevel = ({ shape }: Pick<Metric, 'shape'>): boolean =>
  shape === 'stock' || shape === 'cumulative';

const additive = ['count', 'sum', 'last'];

/** Whether a term's parts add up, or must be asked for again at each grain (a median of medians is no median). */
export const adds = ({ fn }: Term): boolean => additive.includes(fn);

/**
 * Whether a figure is of a moment: a level, of which the last report of a period counts. An average, an extreme or a number
 * of different values is asked for again in a longer period than the native one, and is then of all of it.
 */
export const isOfMoment = (metric: Pick<Metric, 'shape' | 'measure' | 'grain' | 'time'>): boolean =>
  metric.shape === 'stock' && (metric.grain === metric.time.native || termsOf(metric).every(adds));

/** Whether a figure is the last of several levels in its period, of which the others are not looked at. */
export const isSampled = (metric: Parameters<typeof isOfMoment>[0]): boolean =>
  isOfMoment(metric) && metric.grain !== metric.time.native;

/**
 * The grains that whole native steps make. Text dates come ungrouped, so only what adds can be rolled up from them. A
 * fiscal year from amid a month is made of days, which only add: the server has no name for it.
 */
export function legalGrains(metric: MetricDefinition, { defaults }: CatalogFile): Grain[] {
  const { grain, type = 'timestamp' } = metric.time;
  const whole = termsOf(metric).every(adds);
  const isOdd = (each: Grain) =>
    !(defaults?.fiscalYearStart ?? '01').endsWith('01') && /quarter|year/.test(each);
  return grains.filter((each) =>
    each === grain
      ? whole || type !== 'timestamp' || !isOdd(each)
      : nests(grain, each) &&
        !(isOdd(each) && (grain !== 'day' || !whole)) &&
        (type === 'timestamp' || whole),
  );
}
