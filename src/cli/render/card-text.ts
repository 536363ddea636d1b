/** A card as plain text: for a line in a mail, a message, a field that takes nothing else. */

import { fallbackText } from '../../author/card-words.js';
import { toTelling } from '../../view/card-view.js';
import { toTable } from '../../view/details-table.js';
import { linesOf, type Card, type Line } from './card.js';

/** Besides the sentence. */
const spoken: ReadonlySet<Line['role']> = new Set(['aside', 'note', 'dates', 'source']);

export function toPlainText(card: Card): string {
  const { view, element, data, locale } = card;
  if (element === 'value') return `${fallbackText('civic-value', data, locale, false)}\n`;
  // As in a trend, a sentence tells what a KPI tells in three lines; the rest is the same.
  const rest = linesOf({ ...card, element: 'trend' }).filter(({ role }) => spoken.has(role));
  const { href } = view.source;
  return [view.sentence, ...rest.map(({ text }) => text), ...(href === null ? [] : [href]), ''].join('\n');
}

/** A card as data: the card view, and where it came from. */
export function toCardJson({ view, data }: Card): Readonly<Record<string, unknown>> {
  const { metric, provenance } = data;
  const { url, page, soql, published, checked, asOf } = provenance;
  return {
    metric: metric.name,
    place: metric.place?.key ?? null,
    view: { ...view, table: toTable(data, toTelling(data, view.language), view.label) },
    provenance: { url, page, soql, published, checked, asOf },
  };
}
