/** What every output is made of. */

import type { MetricData } from '../../load-metric.js';
import { upper } from '../../view/phrases.js';
import type { CardView } from '../../view/card-view.js';
import type { Theme } from './theme.js';

export type CardElement = 'kpi' | 'trend' | 'sparkline' | 'value';

export interface Card {
  readonly data: MetricData;
  /** Its dates have their years: what is printed or sent is read later. */
  readonly view: CardView;
  /** As it was asked for; the words of the view may be another language's. */
  readonly locale: string;
  readonly element: CardElement;
  readonly theme: Theme;
  /** In CSS pixels. */
  readonly width: number;
}

/** A line of a card, in the order in which a reader needs them. */
export interface Line {
  readonly role: 'label' | 'figure' | 'change' | 'aside' | 'chart' | 'note' | 'dates' | 'source';
  readonly text: string;
}

// No line begins with the dot.
const joined = (parts: readonly (string | null)[]) => parts.filter(Boolean).join('\u00A0· ');

/** The lines of a card; `chart` stands for the drawing. A trend tells in its sentence what a KPI tells in three lines. */
export function linesOf({ view, element, data }: Card): Line[] {
  const { change, dates } = view;
  const told: Line[] =
    element === 'trend' || !data.summary.latest
      ? [
          { role: 'change', text: view.lead },
          // Why nothing is compared is not part of the sentence, and must not go unsaid.
          { role: 'aside', text: change && !change.inSentence ? change.text : '' },
        ]
      : [
          { role: 'figure', text: view.figure },
          { role: 'aside', text: view.period ?? '' },
          { role: 'change', text: change?.text ?? '' },
          { role: 'aside', text: change?.baseline ?? '' },
        ];
  const lines: Line[] = [
    { role: 'label', text: view.label },
    ...told,
    { role: 'aside', text: joined([view.target, view.band]) },
    { role: 'aside', text: view.running ?? '' },
    { role: 'chart', text: view.sentence },
    ...view.notes.map((text): Line => ({ role: 'note', text })),
    {
      role: 'dates',
      text: upper(
        joined([
          view.period ? null : dates.through, // said under the figure, and in the sentence
          element === 'trend' ? null : view.incomplete, // its sentence says so
          dates.updated,
          dates.freshness,
        ]),
      ),
    },
    { role: 'source', text: view.source.text },
  ];
  return lines.filter(({ text }) => text !== '');
}
