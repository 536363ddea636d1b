/** Loads the metric that its host names, when the host is near the viewport, and again by the metric's cadence. */

import type { ReactiveController } from 'lit';
import { needCatalogs, onCatalog } from '../catalogs.js';
import { MetricError } from '../errors.js';
import { loadMetric, type MetricData } from '../load-metric.js';
import { onLanguage } from '../view/languages.js';
import { MetricErrorEvent, MetricHoldEvent, MetricLoadEvent, MetricReviseEvent } from './metric-events.js';
import { whenLater } from './later-part.js';
import type { MetricHost } from './metric-host.js';
import { tellAuthor } from './page-console.js';
import { leaveLanguage, watchLanguage } from './page-language.js';
import { pageSettings } from './page-settings.js';
import { pause } from './pause.js';
import { whenNear } from './visibility.js';

/** The controllers of the page's elements: a question that one of them has the answer to is not asked again. */
const live = new Set<MetricController>();

onCatalog(() => {
  for (const each of live)
    // One that is asking already looks again by itself.
    if (!each.pending && each.host.metric && /^(?:unknown|invalid)$/.test(each.error?.kind ?? ''))
      void each.load(0, true);
});

onLanguage(() => {
  for (const { host } of live) host.requestUpdate();
});

export class MetricController implements ReactiveController {
  /** Three facts: the last good answer, the last fault since, and whether one is under way; and what is asked for, once its name is found. */
  data: MetricData | null = null;
  error: MetricError | null = null;
  pending = false;
  metric: MetricData['metric'] | null = null;

  /** When it was last asked, in milliseconds since 1970, and the faults since the last good answer. */
  began = 0;
  faults = 0;

  #asked = '';
  /** Whether the question must be asked again, though it is the same. */
  #lapsed = false;
  /** Ends what is under way: a request, and after it the wait for the next. */
  #flight: AbortController | null = null;
  #near = false;
  #leaveSight: (() => void) | null = null;

  constructor(readonly host: MetricHost) {
    host.addController(this);
  }

  hostConnected(): void {
    const { host } = this;
    if (!live.size) watchLanguage();
    live.add(this);
    host.requestUpdate(); // it may have been moved to words of another language
    if (host.asks) needCatalogs();
    const arrive = () => {
      this.#near = true;
      this.#ask();
      if (!this.#flight) this.#wind();
    };
    if (host.loading === 'eager') {
      this.#near = true; // but not at once: Angular sets what is bound only when the element is in its place
      queueMicrotask(() => {
        if (host.isConnected) arrive();
      });
    } else this.#leaveSight = whenNear(host, arrive);
  }

  hostDisconnected(): void {
    this.#leaveSight?.();
    this.#leaveSight = null;
    this.#near = false;
    live.delete(this);
    if (!live.size) leaveLanguage();
    // An element that is only moved is back by then, and keeps what it has under way.
    queueMicrotask(() => {
      if (this.host.isConnected) return;
      this.#lapsed ||= this.pending || this.error !== null;
      this.#leave();
    });
  }

  hostUpdate(): void {
    if (this.host.loading === 'eager') this.#near ||= this.host.isConnected;
    if (this.#near) this.#ask();
  }

  /** Loads when the question is another than the one last asked; an answer to the old one is let go of. */
  #ask(): void {
    const { metric, question, asks } = this.host;
    const asking = asks ? JSON.stringify([metric, question]) : '';
    const same = asking === this.#asked;
    if (same && !this.#lapsed) return;
    this.#asked = asking;
    this.#lapsed = false;
    if (!same) this.data = this.error = this.metric = null;
    const twin = asks ? this.#twin : null;
    if (asks && !twin?.data) return void this.load();
    this.#leave();
    if (!twin?.data) return;
    this.began = twin.began;
    this.#receive(twin.data);
    this.#wind();
  }

  /** Another card that has a fresh answer to the same question. */
  get #twin(): MetricController | null {
    for (const each of live) if (each.#asked === this.#asked && each !== this && each.#isFresh()) return each;
    return null;
  }

  #isFresh(): boolean {
    const age = Date.now() - this.began;
    return !this.pending && !this.error && age >= 0 && age < this.interval * 1000;
  }

  #leave(): void {
    this.#flight?.abort();
    this.#flight = null;
    this.pending = false;
  }

  /**
   * Asks again, unless another tab has got an answer less than `maxAge` milliseconds ago. Resolves once the answer, or
   * the fault, is known; a newer request takes over from an older one. What was told already is not told again where that
   * is to be `quiet`.
   */
  async load(maxAge = 0, quiet = false): Promise<void> {
    const { host, data: previous } = this;
    const { metric, question, noStore, asks } = host;
    this.#leave();
    host.requestUpdate();
    if (!asks) return;
    this.pending = true;
    this.began = Date.now();
    const { signal } = (this.#flight = new AbortController());
    const found = (each: MetricData['metric']) => (this.metric = each);
    const show = (data: MetricData) => {
      if (!signal.aborted) this.#receive(data, true);
    };
    try {
      const page = { now: pageSettings.now, token: pageSettings.token ?? undefined, found };
      const keep = { visits: !noStore, ...(previous ? {} : { show }) };
      const data = await (metric
        ? loadMetric(metric, { ...question, ...page, signal, previous, keep, maxAge })
        : Promise.reject(new MetricError('unknown', 'The attribute "metric" is missing.')));
      // Reading the first answer and drawing it are two tasks, so that the page can answer its reader between them.
      if (!previous) await pause();
      if (signal.aborted) return;
      this.faults = 0;
      this.#receive(data);
    } catch (error) {
      if (signal.aborted) return;
      this.fail(error, quiet);
    }
    if (this.#isOf(signal)) this.#wind();
  }

  /** Whether what is under way is still the same: a listener of the page may have asked again. */
  #isOf(signal: AbortSignal): boolean {
    return this.#flight?.signal === signal;
  }

  #receive(data: MetricData, pending = false): void {
    const { host } = this;
    this.data = data;
    this.error = null;
    this.pending = pending;
    host.requestUpdate();
    host.dispatchEvent(new MetricLoadEvent(data));
    for (const revision of data.revisions) host.dispatchEvent(new MetricReviseEvent(revision));
    for (const held of data.summary.held) host.dispatchEvent(new MetricHoldEvent(held));
  }

  fail(error: unknown, quiet = false): void {
    const { host, error: told } = this;
    this.error =
      error instanceof MetricError
        ? error
        : new MetricError('malformed', `Unexpected: ${String(error)}`, {}, { cause: error });
    const isNews = !quiet || told?.message !== this.error.message;
    if (isNews) this.faults++;
    this.pending = false;
    host.requestUpdate();
    tellAuthor(`<${host.localName} metric="${host.metric}">: ${this.error.message}`);
    if (isNews) host.dispatchEvent(new MetricErrorEvent(this.error));
  }

  /** Seconds between refreshes. Oftener than every quarter of an hour serves nobody: a portal's data do not change so fast. */
  get interval(): number {
    const { months = 0, days = 0 } = this.data?.metric.freshness.cadence ?? {};
    const cadence = (months * 30 + days) * 86_400;
    const wished = this.host.refreshSeconds ?? NaN; // as it is, too, where the attribute is no number
    return Math.max(30, Number.isNaN(wished) ? Math.max(900, Math.min(cadence, 86_400)) : wished);
  }

  /** Has it ask again in its time. A frozen card does not once it has its answer. */
  #wind(): void {
    const { data, error, host } = this;
    if (!host.isConnected || host.refreshSeconds === 0 || !this.#asked || !host.metric) return;
    if (host.question.asOf && data && !error) return;
    const { signal } = (this.#flight ??= new AbortController());
    whenLater(({ askAgain }) => {
      if (!signal.aborted) askAgain(this, signal);
    });
  }
}
