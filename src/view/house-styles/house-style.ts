/** A house style: how one publication writes figures, money, dates and times. Data, so that a paper can have its own. */

import type { Spec } from '../../metric/catalog-spec.js';

/** The languages that value-words.ts has. */
export type StyleLanguage = 'en' | 'es' | 'fr';

/** A word for a power of a thousand, by the plural rules of the language, with the space before it. */
export interface LargeWord {
  readonly from: number;
  readonly one: string;
  readonly other: string;
}

export interface HouseStyle {
  /** The language whose words it is for. */
  readonly language: StyleLanguage;
  /** Whole numbers from `spellFrom` to `spellTo`, ten at the most, are words; never with a unit, a percentage or money. */
  readonly spellFrom: number;
  readonly spellTo: number;
  /** Whether a sentence may begin with a figure. */
  readonly opensWithFigure: boolean;
  /** What stands between whole and part, and between thousands; `null` leaves both to the locale. */
  readonly decimal: string | null;
  readonly group: string | null;
  /** How many digits a number has at least before its thousands are set apart. */
  readonly groupFrom: number;
  /** What follows the figure of a percentage, with its space. */
  readonly percent: string;
  /** What stands between a figure and its unit or noun. */
  readonly space: string;
  readonly large: readonly LargeWord[];
  /** Money: `{symbol}`, `{figure}`, `{name}` of the currency, and `{large}`, which may have words of its own. */
  readonly money: string;
  readonly moneyLarge: string;
  readonly largeMoney: readonly LargeWord[] | null;
  /** Names of currencies by their codes, plural; `Intl` names the others. */
  readonly currencies: Readonly<Record<string, string>>;
  /** The months as they stand beside a day; `null` leaves dates to the locale. */
  readonly months: readonly string[] | null;
  /** Dates: `{day}`, `{month}`, `{year}`; the first of a month may be written in its own way. */
  readonly date: string;
  readonly dateYear: string;
  readonly first: string;
  /** Times: `{hour}`, `{minute}`, `{half}`; on the hour it may be shorter. */
  readonly time: string;
  readonly onTheHour: string;
  /** Before and after noon; `null` counts to 24. */
  readonly halves: readonly string[] | null;
}

const large = [{ 'from!': 'above 1', 'one!': 'string', 'other!': 'string' }] as const;

/** What a paper may write of its own style: the style that it begins with, and what is different. */
export const styleSpec: Spec = {
  'extends!': 'text',
  spellFrom: 'not negative',
  spellTo: 'not negative',
  opensWithFigure: 'boolean',
  decimal: 'string?',
  group: 'string?',
  groupFrom: 'not negative',
  percent: 'string',
  space: 'string',
  large,
  money: 'text',
  moneyLarge: 'text',
  largeMoney: new Set<Spec>([large, 'object?']),
  currencies: { '*currency': 'text' },
  months: ['text', 12, 12],
  date: 'text',
  dateYear: 'text',
  first: 'text',
  time: 'text',
  onTheHour: 'text',
  halves: ['text', 2, 2],
};

/** A pattern with its places filled in. */
export const fill = (pattern: string, parts: Readonly<Record<string, string>>): string =>
  pattern.replaceAll(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);
