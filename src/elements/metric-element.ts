/** What every element shares: its attributes, its three facts, and the light DOM that stands until there is an answer. */

import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { mayPass, type MetricError } from '../errors.js';
import type { MetricData } from '../load-metric.js';
import { given, isOn, toNumber } from '../metric/attributes.js';
import { kinds } from '../metric/kinds.js';
import type { CardView } from '../view/card-view.js';
import { measure } from '../timing.js';
import { messagesFor } from '../view/languages.js';
import { DressedElement } from './dress.js';
import { MetricController } from './metric-controller.js';
import type { MetricHost } from './metric-host.js';
import { isSpoken } from './page-language.js';
import { localeOf } from './page-settings.js';
import { toView } from './shared-view.js';
import { writeStates } from './states.js';
import { renderFault } from './templates.js';

/** The base of the elements. Not a tag itself. */
export abstract class MetricElement extends DressedElement implements MetricHost {
  static override properties: PropertyDeclarations = {
    metric: {},
    place: {},
    filter: {},
    period: {},
    span: { converter: toNumber },
    compare: {},
    asOf: { attribute: 'as-of' },
    refreshSeconds: { attribute: 'refresh', converter: toNumber },
    loading: {},
    includeRunning: { attribute: 'include-running', converter: isOn },
    noChange: { attribute: 'no-change', converter: isOn },
    noSource: { attribute: 'no-source', converter: isOn },
    noDates: { attribute: 'no-dates', converter: isOn },
    noDetails: { attribute: 'no-details', converter: isOn },
    noStore: { attribute: 'no-store', converter: isOn },
    // HTML has the property; here only its change counts.
    ownLang: { attribute: 'lang' },
    // Set before the tag was defined, it is handed to the setter.
    refresh: { attribute: false, noAccessor: true },
  };

  /** The metric’s name. */
  metric = '';

  /** A place key of the catalog. */
  place: string | null = null;

  /** Listed dimensions: `age=65+,18-64; sex=F`. */
  filter: string | null = null;

  /** day, week, month, quarter or year, among the metric’s grains; its native grain by default. */
  period: string | null = null;

  /** How many complete periods are shown. */
  span: number | null = null;

  /** previous, year, target or none; the metric’s first by default. */
  compare: string | null = null;

  /** A date: the card is frozen at its end, and never refreshes. */
  asOf: string | null = null;

  /** Seconds between refreshes, 30 at least; 0 never. By default the metric’s cadence, 15 minutes at least. */
  refreshSeconds: number | null = null;

  /** lazy (near the viewport) or eager. */
  loading = 'lazy';

  /** Compare the running period with the same part of its baseline. */
  includeRunning = false;

  /** Leave the change out. */
  noChange = false;

  /** Leave the source out. */
  noSource = false;

  /** Leave the dates out. */
  noDates = false;

  /** Leave the table and the details out. */
  noDetails = false;

  /** Keep nothing across visits. */
  noStore = false;

  /** Whether it has a place for its title. */
  protected readonly titled: boolean = false;
  readonly #controller = new MetricController(this);
  readonly #internals = typeof this.attachInternals === 'function' ? this.attachInternals() : null;
  /** When the first card was begun to be drawn; 0 once it is. */
  #began = 1;
  #states = '';
  /** The locale that is spoken: the one before, while the words of another are under way. */
  #locale: string | null = null;
  /** The words that stand; `null` while the page's own do. */
  protected view: CardView | null = null;

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
      place: given(place),
      filter: given(filter),
      period: given(period),
      span: toNumber(span) ?? undefined, // text, where a framework set the property of that name
      compare: given(compare),
      asOf: given(asOf),
      includeRunning,
    };
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // What a server rendered is replaced where Lit was not told to take it up: it would stand beside what is drawn.
    if (!('litElementHydrateSupport' in globalThis)) this.shadowRoot?.replaceChildren();
    return super.createRenderRoot();
  }

  // Not `willUpdate`, which comes before the controller looks whether the question is another.
  protected override update(changed: PropertyValues<this>): void {
    if (this.#began) this.#began = performance.now();
    try {
      const locale = localeOf(this);
      if (isSpoken(locale)) this.#locale = locale;
      this.view = this.data && this.#locale ? toView(this.data, this.#locale) : null;
      super.update(changed);
    } catch (error) {
      this.fail(error);
      super.update(changed);
    }
  }

  /** Lets go of an answer that cannot be shown, so that the page's own text stands. */
  fail(error: unknown): void {
    this.view = this.#controller.data = null;
    this.#controller.fail(error);
  }

  protected override updated(): void {
    const { asks, data, error, pending, metric, view } = this;
    if (view && this.#began) {
      measure('draw', this.#began, metric);
      this.#began = 0;
    }
    const states = [
      ...(view ? ['ready', ...view.states] : []),
      ...(asks ? [] : ['frozen']),
      ...(pending || (data && !view) ? ['pending'] : []),
      ...(error ? ['error'] : []),
    ];
    if (this.#states === states.join()) return;
    this.#states = states.join();
    writeStates(this.#internals, states);
  }

  /** Asks the portal again. Resolves once the answer, or the fault, is known. */
  // eslint-disable-next-line @typescript-eslint/related-getter-setter-pairs -- see the setter
  get refresh(): () => Promise<void> {
    return () => this.#controller.load();
  }

  // Frameworks set the property of an attribute's name where there is one: by `refresh={60}` they mean the attribute.
  set refresh(seconds: number | string | null | undefined) {
    this.refreshSeconds = toNumber(seconds);
  }

  protected override render(): TemplateResult {
    return this.view && this.data ? this.renderCard(this.view, this.data) : this.#renderFallback();
  }

  /** The card of an answer. */
  protected abstract renderCard(view: CardView, data: MetricData): TemplateResult;

  /** The sentence about a fault, for the reader. */
  protected get faultText(): string | null {
    if (!this.error || !this.#locale) return null;
    const { fault, keptFigure } = messagesFor(this.#locale);
    const text = fault[mayPass(this.error) && this.error.kind === 'unknown' ? 'network' : this.error.kind];
    return this.data ? keptFigure(text) : text;
  }

  /** The page's own text; a sentence where there is none and something went wrong. */
  #renderFallback(): TemplateResult {
    // A server has neither a textContent nor a language to ask for; there nothing has failed and nothing is under way.
    const isEmpty = (this.error !== null || this.pending) && !this.textContent.trim();
    const { faultText } = this;
    const fault = () =>
      faultText &&
      this.#locale &&
      renderFault(this.titled ? this.#controller.metric : null, faultText, this.#locale);
    const instead = this.error ? fault() : html`<span class="bars"></span><span class="bars"></span>`;
    // A text that comes later stands alone: the parser may be slower than the script, and a page may write it.
    const again = isEmpty ? () => this.requestUpdate() : nothing;
    return html`<span class="frame"><slot @slotchange=${again}></slot>${isEmpty ? instead : nothing}</span>`;
  }
}
