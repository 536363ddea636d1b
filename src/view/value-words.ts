/**
 * The words of a figure inside a sentence, in each language that has them. They stand apart from the cards' messages
 * because a page loads them only where such a figure is more than a number (see elements/prose.ts).
 */

import type { Grain } from '../metric/period.js';
import type { StyleLanguage } from './house-styles/house-style.js';
import { englishValue } from './value-words-en.js';
import { spanishValue } from './value-words-es.js';
import { frenchValue } from './value-words-fr.js';

/** A change, ready to be put into words. */
export interface ValueChange {
  readonly direction: 'up' | 'down' | 'level';
  /** Within what the catalog calls neutral. */
  readonly little: boolean;
  /** `3%`, `2.1 percentage points`, `36`; empty where there is none to tell. */
  readonly size: string;
  readonly of: 'percent' | 'points' | 'figure';
  /** The size is an upper bound. */
  readonly less: boolean;
}

/** The name of a period, and how prepositions treat it: a day, a month or year, or words with an article. */
export interface NamedPeriod {
  readonly kind: 'day' | 'month' | 'year' | 'words';
  readonly text: string;
}

/** What stands between a figure and its period, by the shape of the numbers. */
export type Relation = 'during' | 'as of' | 'through' | 'since' | 'since at least';

export interface ValueWords {
  /** Zero to ten; `null` where the word depends on the gender of the noun after it. */
  readonly numbers: readonly (string | null)[];
  readonly points: (size: string, rule: Intl.LDMLPluralRule) => string;
  readonly lessThan: (size: string) => string;
  /** A count that is withheld because it is small; `lessThan` is of anything else. */
  readonly fewerThan: (figure: string) => string;
  /** What is counted or measured, as it follows a figure, which may end in millions. */
  readonly afterMillions: (figure: string, unit: string) => string;
  readonly per: (figure: string, scale: string) => string;
  readonly change: (change: ValueChange) => string;
  readonly direction: Readonly<Record<'up' | 'down' | 'level' | 'little', string>>;
  readonly earlier: (grain: Grain, comparison: 'previous' | 'year') => string;
  readonly weekEnding: (date: string) => string;
  readonly stepsEnding: (count: string, grain: Grain, date: string) => string;
  /** Behind an average: that it is one, and of a flow for one of which steps. `period` has its preposition. */
  readonly average: (step: Grain | null, period: string) => string;
  readonly quarter: (number: number, year: string | null) => string;
  readonly monthYear: (month: string, year: string) => string;
  readonly relate: (relation: Relation, period: NamedPeriod) => string;
  /** `count`: a countable noun stands for the figure. `reported`: some figures in between are not known. */
  readonly record: (
    high: boolean,
    words: { readonly count: boolean; readonly kind: 'amount' | 'value'; readonly reported: boolean },
    since: string,
  ) => string;
  readonly same: (period: string) => string;
  readonly rank: (place: number, high: boolean, tied: boolean, of: string) => string;
  readonly steps: (count: number, figure: string, grain: Grain) => string;
  readonly sentence: (label: string, figure: string, period: string, change: string | null) => string;
  readonly changeFrom: (change: ValueChange, baseline: string, earlier: string) => string;
  readonly provisional: string;
  /** Beside a figure that stays as it was published: what it has been revised to since. */
  readonly revised: (to: string) => string;
  readonly now: string;
  readonly updated: (date: string, time: string) => string;
  /** Where no source says when. */
  readonly checked: (date: string, time: string) => string;
  readonly correction: (date: string, text: string) => string;
  /** `from` and `to`: `null` where nothing was reported. */
  readonly revision: (label: string, period: string, from: string | null, to: string | null) => string;
  /** Too many to name each. */
  readonly revisions: (label: string, count: string) => string;
}

export const valueWords: Readonly<Record<StyleLanguage, ValueWords>> = {
  en: englishValue,
  es: spanishValue,
  fr: frenchValue,
};
