/** Loads the metric that its host names, when the host is near the viewport, and again by the metric's cadence. */

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onCatalog } from '../catalogs.js';
import { MetricError } from '../errors.js';
import { loadMetric, type LoadOptions, type MetricData } from '../load-metric.js';
import { formatDay } from '../metric/period.js';
import { MetricErrorEvent, MetricHoldEvent, MetricLoadEvent, MetricReviseEvent } from './metric-events.js';
import { ringAfter } from './page-clock.js';
import { tellAuthor } from './page-console.js';
import { pageSettings } from './page-settings.js';
import { whenNear } from './visibility.js';

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
}

/** Refreshing more often than this serves nobody: a portal's data do not change so fast. */
const quarterHour = 900;
const soonest = 30;

export class MetricController implements ReactiveController {
  /** Three facts: the last good answer, the last fault since, and whether one is under way. */
  data: MetricData | null = null;
  error: MetricError | null = null;
  pending = false;

  #host: MetricHost;
  #asked = '';
  #flight: AbortController | null = null;
  #near = false;
  #stops: (() => void)[] = [];
  #unwind: (() => void) | null = null;

  constructor(host: MetricHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stops = [
      onCatalog(() => {
        if (this.error?.kind === 'unknown' || this.error?.kind === 'invalid') void this.load();
      }),
    ];
    const arrive = () => {
      this.#near = true;
      this.#ask();
    };
    if (this.#host.loading === 'eager') arrive();
    else this.#stops.push(whenNear(this.#host, arrive));
  }

  hostDisconnected(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.#near = false;
    this.#asked = '';
    this.#leave();
    this.pending = false;
  }

  hostUpdate(): void {
    if (this.#near) this.#ask();
  }

  /** Loads when the question is another than the one last asked; an answer to the old one is let go of. */
  #ask(): void {
    const { metric, question } = this.#host;
    const asking = JSON.stringify([metric, question]);
    if (asking === this.#asked) return;
    const before = this.#asked;
    this.#asked = asking;
    if (before) this.data = this.error = null;
    void this.load();
  }

  #leave(): void {
    this.#flight?.abort();
    this.#flight = null;
    this.#unwind?.();
    this.#unwind = null;
  }

  /** Asks again. Resolves once the answer, or the fault, is known; a newer request takes over from an older one. */
  async load(): Promise<void> {
    this.#leave();
    const { metric, question } = this.#host;
    if (!metric) return;
    const flight = new AbortController();
    this.#flight = flight;
    this.pending = true;
    this.#host.requestUpdate();
    try {
      const { signal } = flight;
      const token = pageSettings.token ?? undefined;
      const data = await loadMetric(metric, { ...question, signal, token, previous: this.data });
      if (!signal.aborted) this.#receive(data);
    } catch (error) {
      if (!flight.signal.aborted) this.#fail(error);
    } finally {
      if (this.#flight === flight) {
        this.#flight = null;
        this.pending = false;
        this.#host.requestUpdate();
        this.#wind();
      }
    }
  }

  #receive(data: MetricData): void {
    this.data = data;
    this.error = null;
    const host = this.#host;
    host.dispatchEvent(new MetricLoadEvent(data));
    for (const revision of data.revisions) host.dispatchEvent(new MetricReviseEvent(revision));
    for (const each of data.summary.held)
      host.dispatchEvent(new MetricHoldEvent(each, formatDay(each.period.start)));
  }

  #fail(error: unknown): void {
    const known =
      error instanceof MetricError
        ? error
        : new MetricError('malformed', `Unexpected: ${String(error)}`, {}, { cause: error });
    this.error = known;
    tellAuthor(`<${this.#host.localName} metric="${this.#host.metric}">: ${known.message}`);
    this.#host.dispatchEvent(new MetricErrorEvent(known));
  }

  /** Sets the time of the next refresh; a frozen card has none. */
  #wind(): void {
    const { refreshSeconds, question, isConnected } = this.#host;
    if (!isConnected || refreshSeconds === 0 || question.asOf) return;
    const { months = 0, days = 0, seconds = 0 } = this.data?.metric.freshness.cadence ?? {};
    const cadence = (months * 30 + days) * 86_400 + seconds;
    const wanted = refreshSeconds ?? Math.max(quarterHour, Math.min(cadence, 86_400));
    const spread = 1 + Math.random() / 10;
    this.#unwind = ringAfter(Math.max(soonest, wanted) * spread, () => void this.load());
  }
}
