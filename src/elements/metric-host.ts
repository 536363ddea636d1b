import type { ReactiveControllerHost } from 'lit';
import type { LoadOptions } from '../load-metric.js';

/** What the controller reads of its host: the attributes that decide what is asked. */
export interface MetricHost extends ReactiveControllerHost, HTMLElement {
  readonly metric: string;
  readonly question: Pick<
    LoadOptions,
    'place' | 'filter' | 'period' | 'span' | 'compare' | 'asOf' | 'includeRunning'
  >;
  readonly loading: string;
  /** Seconds; `null` for the metric's cadence, 0 for never. */
  readonly refreshSeconds: number | null;
  /** Keep nothing across visits. */
  readonly noStore: boolean;
  /** Whether anything is asked for: a pinned element with the figure of its day baked in has no question. */
  readonly asks: boolean;
}
