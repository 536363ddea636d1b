import { html, type TemplateResult } from 'lit';
import type { MetricData } from '../load-metric.js';
import type { CardView } from '../view/card-view.js';
import { unbroken } from '../view/unbroken.js';
import { CardElement } from './card-element.js';
import { whenLater } from './later-part.js';
import { toTrend } from './shared-view.js';
import { card, colors, lines } from './styles.js';
import { renderAside } from './templates.js';
import { renderTrendChart } from './trend-chart.js';
import { trend } from './trend-styles.js';

/**
 * A card with a sentence, a chart with axes, and in its details the table that is the chart’s equal. Gaps are open, what is incomplete
 * is dotted on a hatched ground and named.
 *
 * @tag civic-trend
 * @slot - The author’s text, which stands until the first answer and whenever there is none.
 * @fires {MetricLoadEvent} civic-load - A first or a new answer.
 * @fires {MetricErrorEvent} civic-error - Something went wrong.
 * @fires {MetricReviseEvent} civic-revise - A past period has changed.
 * @fires {MetricHoldEvent} civic-hold - A value outside its bounds was held back.
 * @csspart card - The card.
 * @csspart label - The metric’s title and place.
 * @csspart value - The sentence.
 * @csspart chart - The chart.
 * @csspart line - The line of complete figures.
 * @csspart area - The tint between the line and zero.
 * @csspart tail - The incomplete part: its line and its ground.
 * @csspart withheld - Where figures are withheld, along the foot of the chart.
 * @csspart axis - The rules across the chart, and the marks of time at its foot.
 * @csspart tick - The words on the axes.
 * @csspart details - The disclosure that holds the table and the work behind the figure.
 * @csspart table - The table.
 * @csspart dates - How far the data go.
 * @csspart source - The source.
 * @csspart message - What a reader must know: notes, and faults.
 * @cssproperty [--civic-ink=#1b1b1b] - Text.
 * @cssproperty [--civic-ink-soft=#565c65] - Secondary text, and the words on the axes.
 * @cssproperty [--civic-paper=#fff] - The card’s background.
 * @cssproperty [--civic-line=#dfe1e2] - The card’s border, and the rules.
 * @cssproperty [--civic-accent=#005ea2] - The line and links.
 * @cssproperty [--civic-neutral=#71767a] - The incomplete tail.
 * @cssproperty [--civic-radius=4px] - The card’s corners.
 * @cssproperty [--civic-gap=16px] - The space inside the card.
 * @cssproperty [--civic-font=inherit] - The typeface.
 * @cssproperty [--civic-number-font=inherit] - The typeface of figures.
 */
export class CivicTrendElement extends CardElement {
  static override styles = [colors, lines, card, trend];

  override readonly tableFirst = true;

  protected override updated(): void {
    super.updated();
    const { data, view } = this;
    const chart = this.renderRoot.querySelector('.plot svg');
    if (chart && data && view) whenLater(({ readTrend }) => readTrend(chart, toTrend(data), view));
  }

  protected override renderContent(view: CardView, data: MetricData): TemplateResult {
    // Why nothing is compared is not part of the sentence, and must not go unsaid.
    const withheld = view.change?.inSentence || this.noChange ? null : view.change?.text;
    return html`<p part="value">${unbroken(this.noChange ? view.leadWithoutChange : view.lead)}</p>
      ${renderAside(withheld, view.target, view.band, view.running)} ${renderTrendChart(view, toTrend(data))}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'civic-trend': CivicTrendElement;
  }
}
