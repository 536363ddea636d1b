/** What a card says in one sentence. */

import { figureOf, type Observation } from '../series/series.js';
import type { Described } from './card-view.js';
import { formatPlain, pluralOf, toPrinted } from './format.js';
import { tellFigure, tellHeadlinePeriod, type Telling } from './phrases.js';
import { tellValue } from './table.js';

/** A provisional figure is labelled wherever its date is told. */
export function tellMarked(text: string, { status }: Observation, { messages }: Telling): string {
  return status === 'provisional' ? messages.marked(text, messages.lower(messages.provisional)) : text;
}

/** `last 3 days incomplete`, where these are drawn. */
export function tellTail(
  { metric, summary: { tail } }: Pick<Described, 'metric' | 'summary'>,
  { messages, locale }: Telling,
): string | null {
  const { length } = tail;
  if (!length || metric.tail === 'hide') return null;
  return messages.tail(formatPlain(length, 0, locale), metric.grain, pluralOf(length, locale));
}

/** `312 on Dec. 1, down 8% from 339 a week earlier; highest 1,204 on Nov. 14; last 3 days incomplete` */
export function toLead({ metric, summary }: Described, telling: Telling, change: string | null): string {
  const { messages } = telling;
  const { latest, value, highest, held } = summary;
  if (!latest) return messages.lead([messages.noData]);
  const dated = (figure: string, { period }: Observation) =>
    [figure, tellHeadlinePeriod(period, telling)] as const;
  const figure = tellValue({ ...latest, value }, telling);
  const headline = tellMarked(messages.dated(...dated(figure, latest)), latest, telling);
  const parts = [change ? messages.joined(headline, change) : headline];
  const top = highest && figureOf(highest, metric);
  const print = (each: number) => toPrinted(each, metric, telling.locale);
  if (highest && top !== null && (value === null || print(top) !== print(value)))
    parts.push(messages.highest(...dated(tellFigure(top, telling), highest)));
  const incomplete = tellTail({ metric, summary }, telling);
  if (incomplete) parts.push(incomplete);
  if (held.length) parts.push(messages.lower(messages.held));
  return messages.lead(parts);
}
