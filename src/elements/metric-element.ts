/** What every element shares: its attributes, its three facts, and the light DOM that stands until there is an answer. */

import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { MetricError } from '../errors.js';
import type { MetricData } from '../load-metric.js';
import { kinds } from '../metric/kinds.js';
import { describe, type CardView } from '../view/card-view.js';
import { messagesFor } from '../view/languages.js';
import { MetricController, type MetricHost } from './metric-controller.js';
import { localeOf } from './page-settings.js';

const states = ['pending', 'ready', 'error', 'late', 'stale', 'paused', 'retired', 'held', 'frozen'] as const;

/** The base of the elements. Not a tag itself. */
export abstract class MetricElement extends LitElement implements MetricHost {
  /** The metric’s name. */
  @property() metric = '';

  /** A place key of the catalog. */
  @property() place: string | null = null;

  /** Listed dimensions: `age=65+,18-64; sex=F`. */
  @property() filter: string | null = null;

  /** day, week, month, quarter or year, among the metric’s grains; its native grain by default. */
  @property() period: string | null = null;

  /** How many complete periods are shown. */
  @property({ type: Number }) span: number | null = null;

  /** previous, year, target or none; the metric’s first by default. */
  @property() compare: string | null = null;

  /** A date: the card is frozen at its end, and never refreshes. */
  @property({ attribute: 'as-of' }) asOf: string | null = null;

  /** Seconds between refreshes, 30 at least; 0 never. By default the metric’s cadence, 15 minutes at least. */
  @property({ type: Number, attribute: 'refresh' }) refreshSeconds: number | null = null;

  /** lazy (near the viewport) or eager. */
  @property() loading = 'lazy';

  /** Compare the running period with the same part of its baseline. */
  @property({ type: Boolean, attribute: 'include-running' }) includeRunning = false;

  /** Leave the change out. */
  @property({ type: Boolean, attribute: 'no-change' }) noChange = false;

  /** Leave the source out. */
  @property({ type: Boolean, attribute: 'no-source' }) noSource = false;

  /** Leave the dates out. */
  @property({ type: Boolean, attribute: 'no-dates' }) noDates = false;

  /** Leave the table and the details out. */
  @property({ type: Boolean, attribute: 'no-details' }) noDetails = false;

  /** Keep nothing across visits. */
  @property({ type: Boolean, attribute: 'no-store' }) noStore = false;

  readonly #controller = new MetricController(this);
  readonly #internals = typeof this.attachInternals === 'function' ? this.attachInternals() : null;
  #view: { readonly data: MetricData; readonly locale: string; readonly view: CardView } | null = null;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /** The loaded metric: its series, summary and provenance; `null` until the first answer. */
  get data(): MetricData | null {
    return this.#controller.data;
  }

  /** The last fault since the last good answer. */
  get error(): MetricError | null {
    return this.#controller.error;
  }

  /** Whether an answer is under way. */
  get pending(): boolean {
    return this.#controller.pending;
  }

  /**
   * Whether anything is asked for. Not where `as-of` pins the element and `data-baked`, the day on which its text was
   * written into the page, says that this text is the figure as it was published then: that text stands for good.
   */
  get asks(): boolean {
    return !(kinds.date(this.asOf) && kinds.date(this.dataset.baked));
  }

  get question(): MetricHost['question'] {
    const { place, filter, period, span, compare, asOf, includeRunning } = this;
    return {
      place: place ?? undefined,
      filter: filter ?? undefined,
      period: period ?? undefined,
      span: span ?? undefined,
      compare: compare ?? undefined,
      asOf: asOf ?? undefined,
      includeRunning,
    };
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang' && old !== value) this.requestUpdate();
  }

  protected override updated(): void {
    const on = new Set<string>(this.#cardView()?.states);
    if (!this.asks) on.add('frozen');
    if (this.pending) on.add('pending');
    if (this.data) on.add('ready');
    if (this.error) on.add('error');
    for (const state of states) this.#setState(state, on.has(state));
  }

  #setState(state: string, on: boolean): void {
    try {
      if (on) this.#internals?.states.add(state);
      else this.#internals?.states.delete(state);
    } catch {
      // Browsers before `:state()` want another spelling; only styling by state is lost.
    }
  }

  /** Asks the portal again. Resolves once the answer, or the fault, is known. */
  refresh(): Promise<void> {
    return this.#controller.load();
  }

  protected override render(): TemplateResult {
    const view = this.#cardView();
    return view && this.data ? this.renderCard(view, this.data) : this.#renderFallback();
  }

  /** The card of an answer. */
  protected abstract renderCard(view: CardView, data: MetricData): TemplateResult;

  /** The sentence about a fault, for the reader. */
  protected get faultText(): string | null {
    const { fault, keptFigure } = messagesFor(localeOf(this));
    if (!this.error) return null;
    return this.data ? `${fault[this.error.kind]} ${keptFigure}` : fault[this.error.kind];
  }

  /** The page's own text; a sentence where there is none and something went wrong. */
  #renderFallback(): TemplateResult {
    const sentence = this.textContent.trim() ? null : this.faultText;
    return html`<span class="fallback"
      ><slot></slot>${sentence ? html`<span part="message">${sentence}</span>` : nothing}</span
    >`;
  }

  #cardView(): CardView | null {
    const { data } = this;
    if (!data) return null;
    const locale = localeOf(this);
    if (this.#view?.data !== data || this.#view.locale !== locale) {
      this.#view = { data, locale, view: describe(data, locale) };
    }
    return this.#view.view;
  }
}
