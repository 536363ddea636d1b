/** A measure as an author types it. */

import type { MeasureFunction, Term } from '../metric/metric.js';
import { suggestion } from '../metric/nearest.js';
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

/** What adds up or is put in order is a number; of texts, too, the last or the highest may hold one. */
const arithmetic: readonly MeasureFunction[] = ['sum', 'avg', 'median'];
const figures: readonly MeasureFunction[] = [...arithmetic, 'min', 'max', 'last'];

/** Reads `sum:cases`, `count`; `null` where it is no measure of the dataset. */
export function parseMeasure(text: string, dataset: Dataset): Term | null {
  const read = readMeasure(text, dataset);
  return 'fault' in read ? null : read;
}

/** Reads a measure; in its place what is wrong with it, in words. */
export function readMeasure(text: string, { columns, dataset }: Dataset): Term | { readonly fault: string } {
  const [word = '', field] = text.split(':');
  const fn = functions.find((each) => each === word);
  const numbers = columns.filter(({ type }) => type === 'number').map((each) => each.field);
  const example = `such as ${numbers[0] === undefined ? 'count' : `sum:${numbers[0]}`}`;
  if (!fn) {
    const near = suggestion(word, functions);
    return { fault: `must begin with ${functions.join(', ')}, ${example}; it is "${text}".${near}` };
  }
  if (field === undefined && fn === 'count') return { fn };
  const fields = columns.map((each) => each.field);
  const column = columns.find((each) => each.field === field);
  if (field === undefined || !column)
    return {
      fault: `must be count, or a function and a column of ${dataset}, ${example}; it is "${text}".${suggestion(field ?? '', fields)}`,
    };
  const { type } = column;
  if (arithmetic.includes(fn) ? type !== 'number' : type === 'date' && figures.includes(fn))
    return {
      fault: `must be of a column of numbers where it is ${fn}; "${field}" holds ${type === 'other' ? 'none' : `${type}s`}. Columns of numbers: ${numbers.join(', ') || 'none'}.`,
    };
  return { fn, column: field };
}
