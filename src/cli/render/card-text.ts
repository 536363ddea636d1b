/** A card as plain text: for a line in a mail, a message, a field that takes nothing else. */

import { toTelling } from '../../view/card-view.js';
import { toTable } from '../../view/details-table.js';
import { linesOf, type Card } from './card.js';

export function toPlainText(card: Card): string {
  const { view, element } = card;
  if (element === 'value') return `${[view.figure, view.unit].filter(Boolean).join(' ')}\n`;
  const rest = linesOf(card).filter(({ role }) => role === 'note' || role === 'dates' || role === 'source');
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
