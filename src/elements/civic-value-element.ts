import { css, html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { pageBase } from '../fetch-catalog.js';
import { mayPass } from '../errors.js';
import type { MetricData } from '../load-metric.js';
import { given } from '../metric/attributes.js';
import { isHttpUrl } from '../metric/kinds.js';
import { toUrl } from '../metric/to-url.js';
import { formatFigure, unknownFigure } from '../view/format.js';
import { messagesFor } from '../view/languages.js';
import { nowWord } from '../view/now-word.js';
import { agree, join, leave, speakersOf, type Voice } from './agreement.js';
import { MetricElement } from './metric-element.js';
import { localeOf, pageSettings } from './page-settings.js';
import { loadProse, prose } from './prose-part.js';
import { blockOf } from './sentence-opening.js';

/**
 * One live figure inside a sentence: text that wraps, is selected, copied and read as words of it. The page’s own text
 * stands until a better figure is known; figures of one metric on the page always agree.
 *
 * @tag civic-value
 * @slot - The author’s text, which stands until there is an answer and whenever there is none; for good, where it is pinned and baked.
 * @fires {MetricLoadEvent} civic-load - A first or a new answer.
 * @fires {MetricErrorEvent} civic-error - Something went wrong.
 * @fires {MetricReviseEvent} civic-revise - A past period has changed.
 * @fires {MetricHoldEvent} civic-hold - A value outside its bounds was held back.
 * @csspart now - The link to today’s figure, beside a pinned one.
 */
export class CivicValueElement extends MetricElement implements Voice {
  static override styles = css`
    :host {
      font-variant-numeric: tabular-nums;
      unicode-bidi: isolate;
    }
  `;

  static override properties: PropertyDeclarations = {
    format: {},
    house: {},
    words: {},
    now: {},
    allowRevised: { attribute: 'allow-revised', type: Boolean },
  };

  /**
   * value (the default), amount, noun, change, percent, difference, direction, baseline, baseline-date, earlier, date, when,
   * per-capita, record, rank or sentence.
   */
  format = 'value';

  /** The house styles to choose from by language, such as `ap es fr`; the script tag’s `data-house` by default. */
  house: string | null = null;

  /** For `direction`, the author’s words for up, down, level and, if need be, little: `rose|fell|were unchanged`. */
  words: string | null = null;

  /** Beside a pinned figure: the address of a page that has today’s. */
  now: string | null = null;

  /** Where the figure is pinned and baked: asks what it has been revised to since, and says so. */
  allowRevised = false;

  /** The words shown in place of the page’s own; `null` while those stand. */
  said: string | null = null;

  #saidOf: MetricData | null = null;
  #subject = '';

  get saidOf(): MetricData | null {
    return this.#saidOf;
  }

  get subject(): string {
    const { metric, place, filter, period, asOf } = this;
    return JSON.stringify([metric, ...[place, filter, period, asOf].map(given)]);
  }

  get block(): Element | null {
    return blockOf(this);
  }

  /** Whether the page's text is the figure as it was published then. */
  get isBaked(): boolean {
    return !super.asks;
  }

  override get asks(): boolean {
    return super.asks || this.allowRevised;
  }

  /** One question for all figures of a subject, so that they have one answer; a mistake is its own element's. */
  override get question(): MetricElement['question'] {
    const own = super.question;
    const speakers = speakersOf(this);
    const compares = speakers.map(({ compare }) => compare);
    const span = Math.max(...speakers.map((each) => Number(each.span) || 0));
    return {
      ...own,
      span: (own.span ?? 1) > 0 ? (span > 0 ? span : undefined) : own.span,
      compare: /^(year|previous|target|none)?$/.test(own.compare ?? '')
        ? ['year', 'previous'].find((each) => compares.includes(each))
        : own.compare,
      includeRunning: false,
    };
  }

  override connectedCallback(): void {
    this.#subject = this.subject;
    if (this.asks) join(this);
    super.connectedCallback();
    this.#askTogether();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    leave(this);
  }

  /** The others have this element's span and comparison in their question, too. */
  #askTogether(): void {
    for (const each of speakersOf(this)) if (each !== this) each.requestUpdate();
  }

  protected override willUpdate(properties: PropertyValues<this>): void {
    if (!this.hasUpdated || !this.isConnected) return;
    if (this.asks) join(this);
    else leave(this);
    if (properties.has('span') || properties.has('compare')) this.#askTogether();
    if (this.#subject === this.subject) return;
    // Another subject: what was said is not of it.
    this.#subject = this.subject;
    this.said = this.#saidOf = null;
  }

  protected override updated(): void {
    super.updated();
    agree();
  }

  /** The words for an answer; see agreement.ts. */
  tell(data: MetricData): string | null | undefined {
    const locale = localeOf(this);
    const house = this.house ?? pageSettings.house;
    if (this.format === 'value' && !house && !this.isBaked && data.summary.value !== null)
      return formatFigure(data.summary.value, data.metric, locale, { long: true });
    if (prose) return prose.tellElement(this, data, locale, pageSettings.house);
    loadProse().catch(() => undefined);
    return null;
  }

  say(data: MetricData, words: string): boolean {
    const isOther = this.said !== words;
    // The same figure in another language is no news.
    const news = isOther && this.#saidOf !== data;
    this.#saidOf = data;
    this.said = words;
    if (isOther) this.requestUpdate();
    return news;
  }

  protected override render(): TemplateResult {
    return html`${this.#renderText()}${this.asOf && this.now ? this.#renderNow(this.now) : nothing}`;
  }

  protected override renderCard(): TemplateResult {
    return this.render();
  }

  #renderText(): unknown {
    const { said, isBaked, error } = this;
    if (isBaked) return html`<slot></slot>${said}`;
    if (said === null) {
      const unknown = error && !mayPass(error) && !this.textContent.trim();
      const again = unknown ? () => this.requestUpdate() : nothing;
      return html`<slot @slotchange=${again}></slot>${unknown ? unknownFigure : nothing}`;
    }
    // Its period is fixed, its figure is today's for that period.
    return this.asOf ? html`<span title=${messagesFor(localeOf(this)).frozen}>${said}</span>` : said;
  }

  #renderNow(address: string): unknown {
    const url = toUrl(address, pageBase())?.href ?? '';
    return isHttpUrl(url) ? html` (<a part="now" href=${url}>${nowWord(localeOf(this))}</a>)` : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'civic-value': CivicValueElement;
  }
}
