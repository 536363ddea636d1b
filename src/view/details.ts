/** The work behind a card, ready to print: the arithmetic, what else there is to know, and the table. */

import { toTelling, type CardView, type Described } from './card-view.js';
import { toArithmetic } from './details-arithmetic.js';
import { toFacts, type Fact } from './details-facts.js';
import { toTable, type TableView } from './details-table.js';
import type { DetailsWords } from './details-words.js';
import { toShown } from './format.js';
import { messagesFor } from './languages.js';
import type { Telling } from './phrases.js';

export interface DetailsView {
  readonly words: DetailsWords;
  /** Its `locale` is the language of the words: English where the card's language has none for details. */
  readonly telling: Telling;
  readonly arithmetic: readonly Fact[];
  readonly facts: readonly Fact[];
  readonly table: TableView;
}

/** The details of a loaded metric, for its card view: whole in the language of the words. */
export function toDetails(data: Described, view: CardView, words: DetailsWords): DetailsView {
  const { language } = words;
  const locale = view.language.split('-')[0] === language ? view.language : language;
  // Every year is written: what is copied or printed is read in another one.
  const telling = { ...toTelling(data, locale), messages: messagesFor(locale), locale, now: null };
  // What a sum of decimals can be relied on for, and the cents of whatever is large.
  const digits = new Intl.NumberFormat(locale, {
    maximumSignificantDigits: 12,
    maximumFractionDigits: 2,
    roundingPriority: 'morePrecision',
  });
  // Nothing is added, which takes its sign from nothing.
  const exact = (value: number) => digits.format(value + 0).replace('-', '−');
  const soql = new URL(data.provenance.url).searchParams.get('$query') ?? '';
  const shown = (value: number) => toShown(value, data.metric);
  const facts = { data, metric: telling.metric, soql, view, telling, words };
  return {
    words,
    telling,
    arithmetic: toArithmetic({ ...facts, exact, shown }),
    facts: toFacts(facts),
    table: toTable(data, telling, view.label),
  };
}
