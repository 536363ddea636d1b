/**
 * Every word of the details that the card does not have already. A language is one object of this type, so one that lacks
 * a term does not compile; whatever holds a number or a name is a function, for plurals and for word order.
 */

import type { MeasureFunction, Shape } from '../metric/metric.js';
import type { Grain } from '../metric/period.js';

/** Which rows of the query an operand is made of. */
export interface RowsWords {
  /** one: of a single row; sum: of all rows together; last: of the latest of them. */
  readonly how: 'one' | 'sum' | 'last';
  /** The names of the value's column and of the date's, as the query gives them. */
  readonly column: string;
  readonly key: string;
  readonly from: string;
  readonly to: string;
  /** Dates that are left out. */
  readonly except: readonly string[];
}

export interface DetailsWords {
  /** Headings of the arithmetic. */
  readonly figure: (period: string) => string;
  readonly comparison: (earlier: string) => string;
  readonly target: string;
  readonly soFar: string;
  /** `sum of v0 where p is from 2021-05-01 to 2021-05-31` */
  readonly rows: (rows: RowsWords) => string;
  /** `312.4, shown as 312` */
  readonly shown: (number: string, text: string) => string;
  /** The difference of the printed figures, where that is what is told. */
  readonly fromShown: (equation: string) => string;
  /** What is made of the equations before it: `Told as: 8% fewer than a week earlier`. */
  readonly told: (text: string) => string;

  readonly definition: string;
  /** `the sum of cases`; a count may have no column. */
  readonly measured: (fn: MeasureFunction, column: string) => string;
  readonly ratio: (numerator: string, denominator: string) => string;
  readonly counted: (what: string, grain: Grain) => string;
  readonly shape: Readonly<Record<Shape, string>>;
  /** A period without rows counts as 0. */
  readonly absentIsZero: string;
  readonly comparability: Readonly<Record<'close' | 'differs', (place: string) => string>>;

  readonly notes: string;
  readonly dates: string;
  readonly through: (date: string) => string;
  readonly published: (date: string) => string;
  readonly checked: (date: string) => string;
  readonly source: string;
  readonly dataset: (id: string, domain: string) => string;
  readonly licence: string;
  readonly method: string;
  readonly population: (place: string) => string;
  readonly query: string;
  /** What readers call a program, where that is not its own name. */
  readonly programs: Readonly<Partial<Record<string, string>>>;
  readonly citation: string;
  readonly cite: (parts: CitationParts) => string;

  readonly firstDay: string;
  readonly lastDay: string;
  readonly download: string;
}

export interface CitationParts {
  readonly publisher: string;
  readonly title: string;
  /** `41 on June 9, 2021`; `null` where there is no figure. */
  readonly figure: string | null;
  readonly dataset: string;
  readonly accessed: string;
  readonly url: string;
}

export const englishDetails: DetailsWords = {
  figure: (period) => `The figure, ${period}`,
  comparison: (earlier) => `Compared with ${earlier}`,
  target: 'Distance from the target',
  soFar: 'So far',
  rows: ({ how, column, key, from, to, except }) => {
    const rows = how === 'one' ? `${key} is ${from}` : `${key} is from ${from} to ${to}`;
    const without = except.length ? `, without ${except.join(', ')}` : '';
    return `${{ one: '', sum: 'sum of ', last: 'last ' }[how]}${column} where ${rows}${without}`;
  },
  shown: (number, text) => `${number}, shown as ${text}`,
  fromShown: (equation) => `From the figures as shown: ${equation}`,
  told: (text) => `Told as: ${text}`,

  definition: 'What is counted',
  measured: (fn, column) =>
    ({
      count: column ? `the number of rows with a value in ${column}` : 'the number of rows',
      sum: `the sum of ${column}`,
      avg: `the average of ${column}`,
      median: `the median of ${column}`,
      min: `the lowest ${column}`,
      max: `the highest ${column}`,
      distinct: `the number of different values in ${column}`,
      last: `${column}, reported once`,
    })[fn],
  ratio: (numerator, denominator) => `${numerator}, divided by ${denominator}`,
  counted: (what, grain) => `For each ${grain}: ${what}.`,
  shape: {
    flow: 'A longer period is the sum of its parts.',
    stock: 'This is a level at a moment: of a longer period the last report counts.',
    cumulative: 'This is a running total: of a longer period the last report counts.',
    ratio: 'This is a ratio: of a longer period the sums are divided.',
  },
  absentIsZero: 'A period without rows counts as zero.',
  comparability: {
    close: (place) => `${place} measures this nearly, but not quite, as other places do.`,
    differs: (place) => `${place} measures this otherwise than other places do.`,
  },

  notes: 'Notes',
  dates: 'Dates',
  through: (date) => `The figures go through ${date}.`,
  published: (date) => `The source last changed on ${date}.`,
  checked: (date) => `The source was last asked on ${date}.`,
  source: 'Source',
  dataset: (id, domain) => `Dataset ${id} at ${domain}`,
  licence: 'Licence',
  method: 'Methodology',
  population: (place) => `Population of ${place}`,
  query: 'Query',
  programs: { spreadsheet: 'Spreadsheet' },
  citation: 'Citation',
  cite: ({ publisher, title, figure, dataset, accessed, url }) =>
    `${publisher}. “${title}”${figure ? `: ${figure}` : ''}. Dataset ${dataset}. Accessed ${accessed}. ${url}`,

  firstDay: 'First day',
  lastDay: 'Last day',
  download: 'Download this table as CSV',
};
