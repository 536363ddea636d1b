/** The words that a snippet takes along, for good: every date in them has its year, as the commands write it too. */

import type { MetricData } from '../load-metric.js';
import { formatDay } from '../metric/period.js';
import { describe } from '../view/card-view.js';
import { messagesFor } from '../view/languages.js';
import type { ElementName } from './builder-state.js';
import type { Baked } from './chosen.js';

/** What a loaded metric says today; `null` where there is no figure to take along. */
export function toBaked(data: MetricData, element: ElementName, locale: string): Baked | null {
  const { provenance, summary } = data;
  if (!summary.latest) return null;
  const asOf = provenance.asOf ?? formatDay(provenance.today - 1);
  const view = describe({ ...data, provenance: { ...provenance, asOf } }, locale);
  const { withUnit } = messagesFor(view.language);
  const value = view.unit === null ? view.figure : withUnit(view.figure, view.unit);
  return {
    text: element === 'value' ? value : view.sentence,
    label: view.label,
    day: formatDay(provenance.today),
    source: view.source.href,
    freshness: summary.freshness.state,
  };
}
