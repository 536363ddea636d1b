/** What is made of an answer is made once, however many cards show it. */

import type { MetricData } from '../load-metric.js';
import { describe, type CardView } from '../view/card-view.js';
import { toChart, toDrawn } from '../view/chart.js';
import { messagesFor } from '../view/languages.js';
import type { Messages } from '../view/messages.js';

function once<Made>(make: (data: MetricData) => Made): (data: MetricData) => Made {
  const made = new WeakMap<MetricData, Made>();
  return (data) => {
    const known = made.get(data) ?? make(data);
    made.set(data, known);
    return known;
  };
}

/** The shape of a chart without axes. */
export const toSmallChart = once(({ series, summary, metric }) => toChart(series, summary, metric));

/** What a chart with axes shows, and what is read off it. */
export const toTrend = once((data) => {
  const { series, summary, metric } = data;
  return { data, shape: toChart(series, summary, metric, { nice: true }), drawn: toDrawn(series, metric) };
});

export type Trend = ReturnType<typeof toTrend>;

/** The words that were wanted last; a page may give other messages of the same language. */
const toViews = once((): { locale?: string; messages?: Messages; view?: CardView } => ({}));

/** The card view of an answer, in a locale whose words are at hand. */
export function toView(data: MetricData, locale: string): CardView {
  const known = toViews(data);
  const messages = messagesFor(locale);
  if (known.locale === locale && known.messages === messages && known.view) return known.view;
  return Object.assign(known, { locale, messages, view: describe(data, locale) }).view;
}
