/**
 * Every word that a reader sees or hears. A language is one object of this type, so one that lacks a term does not
 * compile; whatever holds a number or a name is a function, for plurals and for word order.
 */

import type { MetricErrorKind } from '../errors.js';
import type { Grain } from '../metric/period.js';
import type { Withheld } from '../series/comparison.js';
import type { FreshnessState } from '../series/freshness.js';

/** How a change is told. */
export interface ChangeWords {
  readonly direction: 'up' | 'down' | 'level';
  /** The size, ready to print: `8%`, `2.1 percentage points`, `3`; `null` where there is none to tell. */
  readonly size: string | null;
  /** amount: more or fewer. value: higher or lower. `null`: up or down. */
  readonly kind: 'amount' | 'value' | null;
  readonly little: boolean;
  /** `a week earlier`. */
  readonly earlier: string;
}

export interface Messages {
  /** The language these words are in, and the way they run. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly inPlace: (title: string, place: string) => string;
  readonly filtered: (title: string, values: string) => string;

  /** The period of a figure, after it: `312` + ` on Dec. 1`. */
  readonly onDay: (date: string) => string;
  readonly throughDay: (date: string) => string;
  readonly inWeek: (from: string, to: string, byEnd: boolean) => string;
  readonly inMonth: (month: string) => string;
  readonly inYear: (year: string) => string;
  readonly fromTo: (from: string, to: string) => string;
  readonly average: (grain: Grain, window: number, perStep: boolean, to: string) => string;

  /** The line of dates. */
  readonly through: (date: string) => string;
  readonly asOf: (date: string) => string;
  readonly range: (from: string, to: string) => string;
  readonly updated: (date: string) => string;
  readonly checked: (date: string) => string;
  readonly freshness: (
    state: FreshnessState,
    until: string | null,
    successor: string | null,
  ) => string | null;
  /** Beside the dates of a frozen card: its period is fixed, its figure is today’s for that period. */
  readonly frozen: string;

  readonly earlier: (grain: Grain, comparison: 'previous' | 'year') => string;
  /** `8% fewer than a week earlier`, and inside the sentence `down 8% from 339 a week earlier`. */
  readonly change: (change: ChangeWords) => string;
  readonly changeFrom: (change: ChangeWords, baseline: string) => string;
  readonly points: (size: string, plural: Intl.LDMLPluralRule) => string;
  readonly lessThan: (size: string) => string;
  readonly baseline: (figure: string, period: string) => string;
  readonly withheld: (reason: Withheld, earlier: string, period: string, note: string | null) => string;
  readonly target: (title: string | null, op: string, value: string, by: string | null) => string;
  /** `distance`: how far above or below; `null` at the target. open: not met, and its date is still to come. */
  readonly targetMet: (state: 'met' | 'missed' | 'open', target: string, distance: string | null) => string;
  readonly distance: (size: string, above: boolean) => string;
  /** The target is for the native grain, and the figure is a sum over more. */
  readonly targetOfStep: (target: string, grain: Grain) => string;
  readonly targetWord: string;
  readonly runningPart: (figure: string, part: string, change: string | null) => string;

  readonly per: (scale: string) => string;
  readonly population: (value: string, year: string | null, source: string | null) => string;
  readonly highest: (figure: string, period: string) => string;
  readonly tail: (count: number, grain: Grain) => string;
  readonly soFar: string;
  readonly incomplete: string;
  readonly provisional: string;
  readonly provisionalNote: string;
  /** A text with a mark beside it: `Through Dec. 1 (provisional)`. */
  readonly marked: (text: string, mark: string) => string;
  readonly omitted: string;
  readonly revision: string;
  readonly notReported: string;
  readonly notFullyReported: string;
  /** One of several values that make the figure is withheld. */
  readonly partlySuppressed: string;
  readonly suppressed: (below: string | null) => string;
  readonly undefinedRatio: string;
  readonly held: string;
  readonly unsettled: string;
  /** `figure`: how many, where that adds up. */
  readonly undated: (figure: string | null, plural: Intl.LDMLPluralRule) => string;
  readonly correction: (date: string, text: string) => string;
  readonly note: (dates: string, text: string) => string;
  readonly noData: string;
  readonly withUnit: (figure: string, unit: string) => string;
  readonly lead: (parts: readonly string[]) => string;
  readonly sentence: (label: string, lead: string) => string;

  readonly source: (name: string) => string;
  /** The disclosure at the foot of a card: its name, and what stands in it before its content does. */
  readonly details: string;
  readonly detailsLoading: string;
  readonly detailsFailed: string;
  readonly queryLink: string;
  readonly periodHeading: Readonly<Record<Grain, string>>;
  readonly statusHeading: string;
  readonly averageHeading: string;
  /** What the reader is told of each fault; the author's text is the error's own message. */
  readonly fault: Readonly<Record<MetricErrorKind, string>>;
  readonly keptFigure: string;
}
