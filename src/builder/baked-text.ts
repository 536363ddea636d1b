/** The words that a snippet takes along, for good, as the commands write them too. */

import { describeForGood, fallbackText } from '../author/card-words.js';
import type { MetricData } from '../load-metric.js';
import { formatDay } from '../metric/period.js';
import type { ElementName } from './builder-state.js';
import type { Baked } from './chosen.js';

/** What a loaded metric says today; `null` where there is no figure to take along. */
export function toBaked(data: MetricData, element: ElementName, locale: string): Baked | null {
  const { provenance, summary } = data;
  if (!summary.latest) return null;
  const { label, source } = describeForGood(data, locale);
  return {
    text: fallbackText(`civic-${element}`, data, locale, false),
    label,
    day: formatDay(provenance.today),
    source: source.href,
    freshness: summary.freshness.state,
  };
}
