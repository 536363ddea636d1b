/**
 * Every word of the details that the card does not have already, a file each language (details-languages/). A language is one object of this type, so one that lacks
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
  /** What the rows make. */
  readonly total: string;
}

export interface DetailsWords {
  /** The language these words are in; that of the card, or English where it has no words for details. */
  readonly language: string;
  /** Of a file beside the script: the version that it is of. */
  readonly version?: string;

  /** Headings of the arithmetic. */
  readonly figure: (period: string) => string;
  readonly comparison: (earlier: string) => string;
  readonly target: string;
  /** `sum of v0 where p is from 2021-05-01 to 2021-05-31 = 312` */
  readonly rows: (rows: RowsWords) => string;
  /** An equation, which has no words: the way it runs where the text around it runs from right to left. */
  readonly equation: (text: string) => string;
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
  /** What readers call such a program; others have names of their own. */
  readonly spreadsheet: string;
  readonly citation: string;
  readonly cite: (parts: CitationParts) => string;

  readonly firstDay: string;
  readonly lastDay: string;
  readonly download: string;
  /** A button, and for a moment what it has done: the text is copied, or only selected where a page may not copy. */
  readonly copy: string;
  readonly copied: string;
  readonly selected: string;
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
