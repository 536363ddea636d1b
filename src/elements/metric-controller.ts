/** Loads the metric that its host names, when the host is near the viewport, and again by the metric's cadence. */

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { needCatalogs, onCatalog } from '../catalogs.js';
import { mayPass, MetricError } from '../errors.js';
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
  /** Keep nothing across visits. */
  readonly noStore: boolean;
  /** Whether anything is asked for: a pinned element with the figure of its day baked in has no question. */
  readonly asks: boolean;
}

/** Refreshing more often than this serves nobody: a portal's data do not change so fast. In seconds. */
const quarterHour = 900;
const soonest = 30;

/** After a fault that may pass: the first wait, doubled by each further fault, and the longest that a host may wish for. */
const firstWait = 60;
const longestWait = 3600;

/** The controllers of the page's elements: a question that one of them has the answer to is not asked again. */
const live = new Set<MetricController>();

export class MetricController implements ReactiveController {
  /** Three facts: the last good answer, the last fault since, and whether one is under way. */
  data: MetricData | null = null;
  error: MetricError | null = null;
  pending = false;

  #host: MetricHost;
  #asked = '';
  /** Whether the question must be asked again, though it is the same. */
  #lapsed = false;
  /** When it was last asked, in milliseconds since 1970, and the faults since the last good answer. */
  #began = 0;
  #faults = 0;
  #flight: AbortController | null = null;
  #near = false;
  #stops: (() => void)[] = [];
  #unwind: (() => void) | null = null;

  constructor(host: MetricHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    live.add(this);
    if (this.#host.asks) needCatalogs();
    this.#stops = [
      onCatalog(() => {
        if (this.error?.kind === 'unknown' || this.error?.kind === 'invalid') void this.load();
      }),
    ];
    const arrive = () => {
      this.#near = true;
      this.#ask();
      if (!this.#flight && !this.#unwind) this.#wind();
    };
    if (this.#host.loading === 'eager') {
      this.#near = true; // but not at once: Angular sets what is bound only when the element is in its place
      queueMicrotask(() => {
        if (this.#host.isConnected) arrive();
      });
    } else this.#stops.push(whenNear(this.#host, arrive));
  }

  hostDisconnected(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.#near = false;
    live.delete(this);
    // An element that is only moved is back by then, and keeps what it has under way.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#lapsed ||= this.pending || this.error !== null;
      this.#leave();
      this.pending = false;
    });
  }

  hostUpdate(): void {
    if (this.#near) this.#ask();
  }

  /** Loads when the question is another than the one last asked; an answer to the old one is let go of. */
  #ask(): void {
    const { metric, question, asks } = this.#host;
    const asking = asks ? JSON.stringify([metric, question]) : '';
    const same = asking === this.#asked;
    if (same && !this.#lapsed) return;
    this.#asked = asking;
    this.#lapsed = false;
    if (!same) this.data = this.error = null;
    const twin = [...live].find((each) => each !== this && each.#asked === asking && each.#isFresh());
    if (asks && !twin?.data) return void this.load();
    this.#leave();
    this.pending = false;
    if (!asks || !twin?.data) return;
    this.#began = twin.#began;
    this.#receive(twin.data);
    this.#host.requestUpdate();
    this.#wind();
  }

  #isFresh(): boolean {
    const age = Date.now() - this.#began;
    return !this.pending && !this.error && age >= 0 && age < this.#interval() * 1000;
  }

  #leave(): void {
    this.#flight?.abort();
    this.#flight = null;
    this.#unwind?.();
    this.#unwind = null;
  }

  /**
   * Asks again, unless another tab has got an answer less than `maxAge` milliseconds ago. Resolves once the answer, or
   * the fault, is known; a newer request takes over from an older one.
   */
  async load(maxAge = 0): Promise<void> {
    this.#leave();
    const { metric, question, noStore, asks } = this.#host;
    const flight = metric && asks ? new AbortController() : null;
    this.#flight = flight;
    this.pending = flight !== null;
    this.#host.requestUpdate();
    if (!flight) {
      if (asks) tellAuthor(`<${this.#host.localName}> lacks the attribute "metric".`);
      return;
    }
    const { signal } = flight;
    this.#began = Date.now();
    const show = (data: MetricData) => {
      if (signal.aborted) return;
      this.#receive(data, true);
      this.#host.requestUpdate();
    };
    try {
      const { now, token } = pageSettings;
      const page = { now, token: token ?? undefined };
      const keep = { visits: !noStore, ...(this.data ? {} : { show }) };
      const previous = this.data;
      const data = await loadMetric(metric, { ...question, ...page, signal, previous, keep, maxAge });
      if (signal.aborted) return;
      this.#faults = 0;
      this.#receive(data);
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    } finally {
      if (this.#flight === flight) {
        this.#flight = null;
        this.pending = false;
        this.#host.requestUpdate();
        this.#wind();
      }
    }
  }

  #receive(data: MetricData, pending = false): void {
    this.data = data;
    this.error = null;
    this.pending = pending;
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
    this.#faults++;
    this.pending = false;
    tellAuthor(`<${this.#host.localName} metric="${this.#host.metric}">: ${known.message}`);
    this.#host.dispatchEvent(new MetricErrorEvent(known));
  }

  /** Seconds between refreshes. */
  #interval(): number {
    const { months = 0, days = 0 } = this.data?.metric.freshness.cadence ?? {};
    const cadence = (months * 30 + days) * 86_400;
    const wanted = this.#host.refreshSeconds ?? Math.max(quarterHour, Math.min(cadence, 86_400));
    return Math.max(soonest, wanted);
  }

  /** Sets the time of the next refresh. A frozen card has none once it has its answer. */
  #wind(): void {
    const { data, error } = this;
    const { refreshSeconds, question, isConnected } = this.#host;
    if (!isConnected || refreshSeconds === 0 || !this.#asked || (question.asOf && data && !error)) return;
    const interval = this.#interval();
    const told = Math.min(Number(error?.facts.retryAfter ?? 0), longestWait);
    const wait = error && mayPass(error) ? Math.max(told, firstWait * 2 ** (this.#faults - 1)) : interval;
    this.#unwind = ringAfter(
      Math.min(wait, Math.max(interval, told)),
      () => void this.load(interval * 900),
      this.#began,
      error?.kind === 'network',
    );
  }
}
