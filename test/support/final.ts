/** What a card shows as final: all of it but the tail and what is said of the tail. */

import { describe, type Described } from '../../src/view/card-view.js';
import english from '../../src/view/details-languages/en.js';
import { toDetails } from '../../src/view/details.js';
import { namePeriod } from '../../src/view/phrases.js';
import { formatPlain, pluralOf } from '../../src/view/format.js';
import { messagesFor } from '../../src/view/languages.js';

export function toFinal(data: Described, locale = 'en'): Record<string, unknown> {
  const { series, summary, metric } = data;
  const complete = <Item extends { readonly status: string }>(all: readonly Item[]) =>
    all.filter(({ status }) => status !== 'incomplete');
  const view = describe(data, locale);
  const { notes, ...words } = view;
  const { table } = toDetails(data, view, english);
  const messages = messagesFor(locale);
  const tail = summary.tail.map(
    ({ period }) => `${namePeriod(period, { metric, messages, locale, now: null, today: 0 })}:`,
  );
  const { length } = summary.tail;
  const tailWords = messages.tail(formatPlain(length, 0, locale), metric.grain, pluralOf(length, locale));
  const settled = JSON.stringify({
    ...words,
    running: null,
    states: null,
    incomplete: null,
    dates: { ...words.dates, freshness: null },
  });
  return {
    history: complete(series.history),
    observations: complete(series.observations),
    completeThrough: series.completeThrough,
    undated: series.undated,
    summary: { ...summary, tail: null, running: null, freshness: null },
    words: settled.replaceAll(`; ${tailWords}`, ''),
    notes: notes.filter((note) => !tail.some((name) => note.startsWith(name))),
    rows: table.rows.slice(metric.tail === 'hide' ? 0 : summary.tail.length),
  };
}
