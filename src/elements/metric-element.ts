/** What every element shares: its attributes, its three facts, and the light DOM that stands until there is an answer. */

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { MetricError } from '../errors.js';
import type { MetricData } from '../load-metric.js';
import { kinds } from '../metric/kinds.js';
import { describe, type CardView } from '../view/card-view.js';
import { measure } from '../timing.js';
import { messagesFor, onLanguage } from '../view/languages.js';
import type { Messages } from '../view/messages.js';
import { MetricController, type MetricHost } from './metric-controller.js';
import { isSpoken } from './page-language.js';
import { localeOf } from './page-settings.js';

const states = ['pending', 'ready', 'error', 'late', 'stale', 'paused', 'retired', 'held', 'frozen'] as const;

/** There or not, as in HTML; but several frameworks write `false` where they mean "not there". */
const isOn = (text: string | null) => text !== null && text !== 'false';

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
  @property({ type: Boolean, converter: isOn, attribute: 'include-running' }) includeRunning = false;

  /** Leave the change out. */
  @property({ type: Boolean, converter: isOn, attribute: 'no-change' }) noChange = false;

  /** Leave the source out. */
  @property({ type: Boolean, converter: isOn, attribute: 'no-source' }) noSource = false;

  /** Leave the dates out. */
  @property({ type: Boolean, converter: isOn, attribute: 'no-dates' }) noDates = false;

  /** Leave the table and the details out. */
  @property({ type: Boolean, converter: isOn, attribute: 'no-details' }) noDetails = false;

  /** Keep nothing across visits. */
  @property({ type: Boolean, converter: isOn, attribute: 'no-store' }) noStore = false;

  readonly #controller = new MetricController(this);
  readonly #internals = typeof this.attachInternals === 'function' ? this.attachInternals() : null;
  #isDrawn = false;
  #began = 0;
  #view: {
    readonly data: MetricData;
    readonly locale: string;
    readonly messages: Messages;
    readonly view: CardView;
  } | null = null;
  #forget: (() => void) | null = null;

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

  override connectedCallback(): void {
    super.connectedCallback();
    this.#forget = onLanguage(() => {
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget?.();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // What a server rendered is replaced where Lit was not told to take it up: it would stand beside what is drawn.
    if (!('litElementHydrateSupport' in globalThis)) this.shadowRoot?.replaceChildren();
    return super.createRenderRoot();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang' && old !== value) this.requestUpdate();
  }

  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- what elements of their own want of it
  protected override willUpdate(_changed: PropertyValues<this>): void {
    this.#began = performance.now();
  }

  protected override updated(): void {
    const view = this.#cardView();
    if (view && !this.#isDrawn) measure('draw', this.#began, this.metric);
    this.#isDrawn ||= view !== null;
    const on = new Set<string>(view?.states);
    if (!this.asks) on.add('frozen');
    if (this.pending || (this.data && !view)) on.add('pending');
    if (view) on.add('ready');
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
  // eslint-disable-next-line @typescript-eslint/related-getter-setter-pairs -- see the setter
  get refresh(): () => Promise<void> {
    return () => this.#controller.load();
  }

  // Frameworks set the property of an attribute's name where there is one: by `refresh={60}` they mean the attribute.
  set refresh(seconds: number | string | null | undefined) {
    this.refreshSeconds = seconds == null || seconds === '' ? null : Number(seconds);
  }

  protected override render(): TemplateResult {
    const view = this.#cardView();
    return view && this.data ? this.renderCard(view, this.data) : this.#renderFallback();
  }

  /** The card of an answer. */
  protected abstract renderCard(view: CardView, data: MetricData): TemplateResult;

  /** The sentence about a fault, for the reader. */
  protected get faultText(): string | null {
    if (!this.error) return null;
    const { fault, keptFigure } = messagesFor(localeOf(this));
    const text = fault[this.error.kind];
    return this.data ? keptFigure(text) : text;
  }

  /** The page's own text; a sentence where there is none and something went wrong. */
  #renderFallback(): TemplateResult {
    // A server has neither a textContent nor a language to ask for; there nothing has failed and nothing is under way.
    const isEmpty = (this.error !== null || this.pending) && !this.textContent.trim();
    const bars = isEmpty && this.pending ? [1, 2].map(() => html`<span class="bars"></span>`) : nothing;
    return html`<span class="fallback"><slot></slot>${isEmpty ? this.#renderFault() : nothing}${bars}</span>`;
  }

  #renderFault(): TemplateResult | typeof nothing {
    const locale = localeOf(this);
    const { language, direction } = messagesFor(locale);
    const { faultText } = this;
    return faultText && isSpoken(locale)
      ? html`<span part="message" lang=${language} dir=${direction}>${faultText}</span>`
      : nothing;
  }

  #cardView(): CardView | null {
    const { data } = this;
    const wanted = localeOf(this);
    const locale = isSpoken(wanted) ? wanted : this.#view?.locale;
    if (!data || !locale) return null;
    const messages = messagesFor(locale);
    if (this.#view?.data !== data || this.#view.locale !== locale || this.#view.messages !== messages) {
      this.#view = { data, locale, messages, view: describe(data, locale) };
    }
    return this.#view.view;
  }
}
