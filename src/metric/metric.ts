/** What a metric is: the catalog's words as types, and the one that a place, a filter and a period have been chosen for. */

import type { Calendar, Day, Duration, Grain } from './period.js';

/** What the numbers are; it decides which sums, gaps and comparisons are legal. */
export type Shape = 'flow' | 'stock' | 'cumulative' | 'ratio';

export type MeasureFunction = 'count' | 'sum' | 'avg' | 'median' | 'min' | 'max' | 'distinct' | 'last';

/** One aggregate of one column; `count` needs none. */
export interface Term {
  readonly fn: MeasureFunction;
  readonly column?: string;
}

export type Measure = Term | { readonly numerator: Term; readonly denominator: Term };

export type Scalar = string | number | boolean;

/** Bounds of a column, those that are given. */
export type Range = Readonly<Partial<Record<'gt' | 'gte' | 'lt' | 'lte', Scalar>>>;

/** A condition on one column: equal, one of, a range, absent, or none of these. */
export type Condition = Scalar | null | readonly Scalar[] | Range;

/** Conditions that must all hold. `not` refuses rows for which all of its own hold. */
export interface Conditions {
  readonly [column: string]: Condition | Conditions;
}

export interface Source {
  readonly domain: string;
  readonly dataset: string;
  /** Which of Socrata's interfaces is asked; SODA3 only with a token. */
  readonly api: '2.1' | '3';
  /** A Socrata application token: an identifier, not a secret. */
  readonly token: string | null;
  /** All must hold: the metric's (or its binding's), then the page's filter. */
  readonly where: readonly Conditions[];
}

export type TimeType = 'timestamp' | 'text' | 'year';

/** Against what a figure is held: the period before, the same period a year earlier, the target, or nothing. */
export type Comparison = 'previous' | 'year' | 'target' | 'none';

export type Better = 'up' | 'down' | 'neither';

export type Tail = 'mark' | 'hide' | 'include';

export interface Population {
  readonly value: number;
  readonly year?: number;
  readonly source?: string;
}

export interface Place {
  readonly name: string;
  readonly timeZone?: string;
  readonly population?: Population;
}

export interface Target {
  readonly op: '<' | '<=' | '>' | '>=' | '=';
  readonly value: number;
  readonly by?: string;
  readonly title?: string;
}

export interface Band {
  readonly below?: number;
  readonly title: string;
}

export interface Note {
  readonly type: 'anomaly' | 'break' | 'correction' | 'info';
  readonly text: string;
  readonly from?: string;
  readonly to?: string;
  readonly on?: string;
  readonly omit?: boolean;
}

export interface Format {
  readonly style: 'decimal' | 'percent' | 'currency' | 'duration';
  readonly unit: string | null;
  readonly currency: string | null;
  readonly scale: number;
  readonly digits: number | null;
  readonly compact: 'auto' | 'always' | 'never';
}

export interface Words {
  readonly one: string;
  readonly other: string;
  readonly kind?: 'amount' | 'value';
  readonly [category: string]: string | undefined;
}

/** The texts of a metric that another language may replace. */
export interface Texts {
  readonly title?: string;
  readonly short?: string;
  readonly description?: string;
  readonly unit?: string;
  readonly words?: Partial<Words>;
}

export interface Publisher {
  readonly name: string;
  readonly url?: string;
  readonly contact?: string;
  readonly license?: { readonly name: string; readonly url?: string };
}

export interface Freshness {
  readonly cadence: Duration;
  readonly staleAfter: Duration;
  /** Weekdays (0 Sunday) on which reports are due. */
  readonly days: readonly number[];
  readonly holidays: readonly Day[];
  readonly status: 'active' | 'paused' | 'retired';
  readonly until: string | null;
  readonly successor: string | null;
}

/** A metric with every default filled in and its place, filter and period chosen: all that the rest of the way needs. */
export interface Metric {
  readonly name: string;
  readonly title: string;
  readonly short: string;
  readonly description: string | null;
  readonly method: string | null;
  readonly shape: Shape;
  readonly source: Source;
  readonly publisher: Publisher | null;
  readonly place: (Place & { readonly key: string }) | null;
  readonly comparability: 'same' | 'close' | 'differs';
  /** The chosen dimension values, by dimension key. */
  readonly filter: Readonly<Record<string, readonly string[]>>;
  readonly measure: Measure;
  readonly time: {
    readonly column: string;
    readonly type: TimeType;
    readonly format: string | null;
    /** The grain at which the publisher reports. */
    readonly native: Grain;
  };
  /** The grain that was chosen. */
  readonly grain: Grain;
  readonly calendar: Calendar;
  readonly lag: Duration;
  readonly provisional: Duration;
  readonly tail: Tail;
  /** Whether the catalog states a lag: where it does not, a revision teaches the reader to expect more. */
  readonly lagStated: boolean;
  readonly freshness: Freshness;
  /** The last day that is approved for release; `null` where everything is. */
  readonly approved: Day | null;
  readonly missing: 'gap' | 'zero';
  readonly smooth: { readonly window: number } | null;
  readonly per: { readonly scale: number; readonly population: Population } | null;
  readonly compare: readonly Comparison[];
  readonly better: Better;
  /** A relative change of less than this many percent is said to be little. */
  readonly neutral: number;
  readonly minBase: number;
  readonly target: Target | null;
  readonly bands: readonly Band[];
  readonly bounds: {
    readonly min: number | null;
    readonly max: number | null;
    readonly maxJump: number | null;
  };
  readonly suppress: { readonly below: number | null; readonly title: string | null } | null;
  readonly format: Format;
  readonly words: Words | null;
  readonly notes: readonly Note[];
  readonly i18n: Readonly<Record<string, Texts>>;
}
