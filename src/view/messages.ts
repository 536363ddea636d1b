/**
 * Every word that a reader sees or hears. A language is one object of this type, so one that lacks a term does not
 * compile; whatever holds a number or a name is a function, for plurals and for word order.
 */

import type { MetricErrorKind } from '../errors.js';
import type { Target } from '../metric/metric.js';
import type { Grain } from '../metric/period.js';
import type { Withheld } from '../series/comparison.js';

/** The category of `Intl.PluralRules` that a number falls in. */
export type Plural = Intl.LDMLPluralRule;

export type DateStyle = 'date' | 'weekday' | 'month' | 'month-short' | 'year';

/** A day, and how it is to be written. */
export interface DateWish {
  readonly year: number;
  readonly month: number;
  readonly date: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly style: DateStyle;
  /** The year goes without saying. */
  readonly bare: boolean;
  readonly locale: string;
}

/** What most languages share: how parts are joined, and that `Intl` writes numbers and dates. Each may be another's own. */
export interface CommonMessages {
  readonly inPlace: (title: string, place: string) => string;
  readonly filtered: (title: string, values: string) => string;
  readonly list: (parts: readonly string[]) => string;
  /** Two dates that are a heading, not a phrase. */
  readonly span: (from: string, to: string) => string;
  /** A text that stands by itself, as it is written inside a sentence. */
  readonly lower: (text: string) => string;
  /** A figure and the phrase for its period: `312 on Dec. 1`. */
  readonly dated: (figure: string, period: string) => string;
  /** A phrase and one that goes on from it. */
  readonly joined: (phrase: string, more: string) => string;
  /** A text with a mark beside it: `Through Dec. 1 (provisional)`. */
  readonly marked: (text: string, mark: string) => string;
  readonly note: (dates: string, text: string) => string;
  readonly withUnit: (figure: string, unit: string) => string;
  readonly lead: (parts: readonly string[]) => string;
  readonly sentence: (label: string, lead: string) => string;
  /** The year of a range stands at its first date, not its last. */
  readonly yearFirst: boolean;
  /** A date, where it is not simply what `Intl` writes. */
  readonly date: (wish: DateWish, intl: () => string) => string;
  /** The language whose numbers are used where browsers know none of this one; `null` where they do. */
  readonly numbers: string | null;
  /** With `numbers`: `3 hours`. `count` is the number behind `text`. */
  readonly length: ((text: string, count: number, unit: TimeUnit) => string) | null;
}

export type TimeUnit = 'day' | 'hour' | 'minute' | 'second';

/** The words themselves. */
export interface OwnMessages {
  /** The language these words are in, a BCP 47 tag, and the way they run. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';

  /** Periods by name, in lower case where the script has it; a heading begins with a capital. */
  readonly grains: Readonly<Record<Grain, string>>;
  /** The period of a figure, beside it: `312` + ` on Dec. 1`. */
  readonly onDay: (date: string) => string;
  readonly throughDay: (date: string) => string;
  readonly inWeek: (from: string, to: string) => string;
  readonly inWeekTo: (to: string) => string;
  readonly inMonth: (month: string) => string;
  readonly inYear: (year: string) => string;
  /** Begins the line of dates, too, with a capital. */
  readonly fromTo: (from: string, to: string) => string;
  /** `text` is the window as a number in this locale. */
  readonly average: (
    grain: Grain,
    window: number,
    perStep: boolean,
    to: string,
    text: string,
    plural: Plural,
  ) => string;

  /** The line of dates. */
  readonly through: (date: string) => string;
  readonly asOf: (date: string) => string;
  readonly updated: (date: string) => string;
  readonly checked: (date: string) => string;
  readonly freshness: {
    readonly late: string;
    readonly stale: string;
    readonly paused: (until: string | null) => string;
    readonly retired: (successor: string | null) => string;
  };
  /** Beside the dates of a frozen card: its period is fixed, its figure is today’s for that period. */
  readonly frozen: string;

  readonly earlier: (by: Exclude<Grain, 'day'>) => string;
  /**
   * A change, as it is told inside a sentence: `8% fewer than a week earlier`. `size` is ready to print: `8%`,
   * `2.1 percentage points`, `3`; `baseline` is the earlier figure, where it is told along: `down 8% from 339 a week earlier`.
   */
  readonly change: {
    readonly level: (earlier: string) => string;
    /** `signed`: `+2%`, or `less than 0.1%`. */
    readonly little: (signed: string, earlier: string, baseline: string | null) => string;
    /** More or fewer; less of what is not `counted`, such as money. */
    readonly amount: (size: string, up: boolean, earlier: string, counted: boolean) => string;
    /** Higher or lower. */
    readonly value: (size: string, up: boolean, earlier: string, counted: boolean) => string;
    /** Up or down, of whatever it is. */
    readonly any: (size: string, up: boolean, earlier: string, baseline: string | null) => string;
  };
  readonly points: (size: string, plural: Plural) => string;
  readonly lessThan: (size: string) => string;
  readonly withheld: (earlier: string, because: string) => string;
  /** `period`: the phrase for that of the baseline. */
  readonly because: Readonly<Record<Withheld, (period: string) => string>>;
  readonly targetWord: string;
  /** Before the title of the catalog’s band that the figure lies in. */
  readonly levelWord: string;
  readonly bound: Readonly<Record<Exclude<Target['op'], '='>, (value: string) => string>>;
  readonly due: (value: string, by: string) => string;
  /** open: not met, and its date is still to come. */
  readonly target: Readonly<Record<'met' | 'missed' | 'open', string>>;
  /** How far above or below the target. */
  readonly distance: (size: string, above: boolean) => string;
  /** What a target is for, where the figure is a sum over more. */
  readonly forOne: (grain: Grain) => string;

  readonly per: (scale: string) => string;
  readonly population: (value: string) => string;
  readonly highest: (figure: string, period: string) => string;
  readonly tail: (text: string, grain: Grain, plural: Plural) => string;
  /** How many of something: `11 days`. */
  readonly periods: (text: string, grain: Grain, plural: Plural) => string;
  readonly soFar: string;
  readonly incomplete: string;
  readonly provisional: string;
  readonly provisionalNote: string;
  readonly omitted: string;
  readonly revision: string;
  readonly notReported: string;
  readonly notFullyReported: string;
  /** One of several values that make the figure is withheld. */
  readonly partlySuppressed: string;
  readonly suppressed: string;
  /** Fewer of what is counted. */
  readonly suppressedBelow: (below: string) => string;
  readonly undefinedRatio: string;
  readonly held: string;
  readonly unsettled: string;
  /** `figure`: how many, where that adds up. */
  readonly undated: (figure: string | null, plural: Plural) => string;
  readonly correction: string;
  readonly noData: string;

  readonly source: (name: string) => string;
  /** The disclosure at the foot of a card: its name, and what stands in it before its content does. */
  readonly details: string;
  readonly detailsLoading: string;
  readonly detailsFailed: string;
  readonly queryLink: string;
  readonly statusHeading: string;
  readonly averageHeading: string;
  /** What the reader is told of each fault; the author's text is the error's own message. */
  readonly fault: Readonly<Record<MetricErrorKind, string>>;
  /** The same, where an older figure stands beside it. */
  readonly keptFigure: (fault: string) => string;
}

/** A language as it is written: all its words, and what it does not share with others. */
export type Language = OwnMessages & Partial<CommonMessages>;

/** A language as it is used. */
export type Messages = OwnMessages & CommonMessages;
