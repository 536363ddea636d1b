/** The public names. Importing this registers nothing and does nothing. */

export { defineCatalog } from './catalogs.js';
export { CivicKpiElement } from './elements/civic-kpi-element.js';
export { CivicSparklineElement } from './elements/civic-sparkline-element.js';
export { CivicTrendElement } from './elements/civic-trend-element.js';
export { CivicUpdatedElement } from './elements/civic-updated-element.js';
export { CivicValueElement } from './elements/civic-value-element.js';
export {
  MetricErrorEvent,
  MetricHoldEvent,
  MetricLoadEvent,
  MetricReviseEvent,
} from './elements/metric-events.js';
export { defineStyle, type StyleDefinition } from './elements/prose-part.js';
export { MetricError, type ErrorFacts, type MetricErrorKind } from './errors.js';
export { loadMetric, type LoadOptions, type MetricData, type Provenance } from './load-metric.js';
export type { Catalog, CatalogFile, MetricDefinition } from './metric/catalog.js';
export type { Metric, Shape } from './metric/metric.js';
export type { Grain, Period } from './metric/period.js';
export type { Baseline, Change, Difference, Refusal, TargetDistance } from './series/comparison.js';
export type { Revision } from './series/sanity.js';
export type { Observation, Series } from './series/series.js';
export type { Running, Summary } from './series/summary.js';
export { describe, type CardView, type Described } from './view/card-view.js';
export type { ChangeView } from './view/change-words.js';
export { loadLanguage, registerMessages } from './view/languages.js';
export type { Language, Messages } from './view/messages.js';
export { version } from './version.js';
