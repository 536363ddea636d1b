/** Opens the details of a card as a reader does, and reads them. */

import type { MetricElement } from '../../../src/elements/metric-element.js';
import { answered, next, parts } from './cards.js';

export function disclosure(card: Element): HTMLDetailsElement {
  const [details] = parts(card, 'details');
  if (details?.localName !== 'details') throw new Error('the card has details');
  return details as unknown as HTMLDetailsElement;
}

/** Opens the details, and waits until they have their content, or say that they have none. */
export async function open(
  card: MetricElement,
  act: () => unknown = () => disclosure(card).querySelector('summary')?.click(),
): Promise<void> {
  await answered(card);
  // A trend is drawn by a part that comes late.
  while (!parts(card, 'details').length) await new Promise((resolve) => requestAnimationFrame(resolve));
  const toggled = next(disclosure(card), 'toggle');
  await act();
  await toggled;
  await card.updateComplete;
  while (!disclosure(card).querySelector('.details, a'))
    await new Promise((resolve) =>
      new MutationObserver(resolve).observe(disclosure(card), { childList: true, subtree: true }),
    );
}

const read = ({ textContent }: Element) => textContent.replaceAll(/\s+/g, ' ').trim();

/** The cells of the table, row by row, without its headings. */
export const rowsOf = (card: Element): string[][] =>
  [...disclosure(card).querySelectorAll('tbody tr')].map((row) => [...row.children].map(read));

/** What the details say, by term. */
export const textsOf = (card: Element): Readonly<Record<string, string[] | undefined>> =>
  Object.fromEntries(
    [...disclosure(card).querySelectorAll('dl > div')].map(({ children: [term, ...lines] }) => [
      term ? read(term) : '',
      lines.map(read),
    ]),
  );
