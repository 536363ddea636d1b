/** A measure as an author types it. */

import type { MeasureFunction, Term } from '../metric/metric.js';
import type { Dataset } from './dataset.js';

const functions: readonly MeasureFunction[] = [
  'count',
  'sum',
  'avg',
  'median',
  'min',
  'max',
  'distinct',
  'last',
];

/** Reads `sum:cases`, `count`; `null` where it is no measure of the dataset. */
export function parseMeasure(text: string, { columns }: Dataset): Term | null {
  const [word = '', column] = text.split(':');
  const fn = functions.find((each) => each === word);
  if (!fn) return null;
  if (column === undefined) return fn === 'count' ? { fn } : null;
  return columns.some(({ field }) => field === column) ? { fn, column } : null;
}
