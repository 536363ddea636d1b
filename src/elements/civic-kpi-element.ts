import { html, nothing, type TemplateResult } from 'lit';
import type { MetricData } from '../load-metric.js';
import type { CardView } from '../view/card-view.js';
import { CardElement } from './card-element.js';
import { kpi } from './kpi-styles.js';
import { toSmallChart } from './shared-view.js';
import { card, colors, lines } from './styles.js';
import { renderAside, renderChange, renderPaths, viewBox } from './templates.js';

/**
 * A card with one number: its label, the figure with its unit, the change with both dates, a line, how far the data go,
 * and the source.
 *
 * @tag civic-kpi
 * @slot - The author’s text, which stands until the first answer and whenever there is none.
 * @fires {MetricLoadEvent} civic-load - A first or a new answer.
 * @fires {MetricErrorEvent} civic-error - Something went wrong.
 * @fires {MetricReviseEvent} civic-revise - A past period has changed.
 * @fires {MetricHoldEvent} civic-hold - A value outside its bounds was held back.
 * @csspart card - The card.
 * @csspart label - The metric’s title and place.
 * @csspart value - The figure.
 * @csspart unit - The unit after the figure.
 * @csspart change - The change and its baseline.
 * @csspart chart - The line under the figure.
 * @csspart line - The line of complete figures.
 * @csspart tail - The line of incomplete figures.
 * @csspart withheld - Where figures are withheld, along the foot of the chart.
 * @csspart details - The disclosure that holds the work behind the figure.
 * @csspart table - The table in it.
 * @csspart dates - How far the data go.
 * @csspart source - The source.
 * @csspart message - What a reader must know: notes, and faults.
 * @cssproperty [--civic-ink=#1b1b1b] - Text.
 * @cssproperty [--civic-ink-soft=#565c65] - Secondary text.
 * @cssproperty [--civic-paper=#fff] - The card’s background.
 * @cssproperty [--civic-line=#dfe1e2] - The card’s border.
 * @cssproperty [--civic-accent=#005ea2] - The line and links.
 * @cssproperty [--civic-better=#0f6460] - A change for the better.
 * @cssproperty [--civic-worse=#a3471a] - A change for the worse.
 * @cssproperty [--civic-neutral=#71767a] - Other changes, and the incomplete tail.
 * @cssproperty [--civic-radius=4px] - The card’s corners.
 * @cssproperty [--civic-gap=16px] - The space inside the card.
 * @cssproperty [--civic-font=inherit] - The typeface.
 * @cssproperty [--civic-number-font=inherit] - The typeface of figures.
 */
export class CivicKpiElement extends CardElement {
  static override styles = [colors, lines, card, kpi];

  protected override renderContent(view: CardView, data: MetricData): TemplateResult {
    const shape = toSmallChart(data);
    return html`<p part="value" class=${data.summary.value === null ? 'words' : `n${view.figure.length}`}>
        ${view.figure}${view.unit ? html`<span part="unit"> ${view.unit}</span>` : nothing}
      </p>
      ${renderAside(view.period)} ${view.change && !this.noChange ? renderChange(view.change) : nothing}
      ${renderAside(view.target, view.band)} ${renderAside(view.running)}
      <svg
        part="chart"
        aria-hidden="true"
        class=${shape.domain[0] ? '' : 'grounded'}
        viewBox=${viewBox}
        preserveAspectRatio="none"
      >
        ${renderPaths(shape, true)}
      </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'civic-kpi': CivicKpiElement;
  }
}
