import { css, html, type TemplateResult } from 'lit';
import type { MetricData } from '../load-metric.js';
import type { CardView } from '../view/card-view.js';
import { MetricElement } from './metric-element.js';
import { toSmallChart } from './shared-view.js';
import { colors, lines } from './styles.js';
import { renderPaths, viewBox } from './templates.js';

/**
 * A word-sized line of a metric: one to three ems high, its last point marked, gaps open, what is incomplete dotted. Its
 * accessible name is one sentence with the latest figure, its date and its change.
 *
 * @tag civic-sparkline
 * @slot - The author’s text, which stands until the first answer and whenever there is none.
 * @fires {MetricLoadEvent} civic-load - A first or a new answer.
 * @fires {MetricErrorEvent} civic-error - Something went wrong.
 * @fires {MetricReviseEvent} civic-revise - A past period has changed.
 * @fires {MetricHoldEvent} civic-hold - A value outside its bounds was held back.
 * @csspart chart - The drawing.
 * @csspart line - The line of complete figures.
 * @csspart tail - The line of incomplete figures.
 * @csspart withheld - Where figures are withheld, along the foot of the chart.
 * @csspart message - The sentence about a fault.
 * @cssproperty [--civic-accent=#005ea2] - The line and the last point.
 * @cssproperty [--civic-neutral=#71767a] - The incomplete tail.
 */
export class CivicSparklineElement extends MetricElement {
  static override styles = [
    colors,
    lines,
    css`
      :host {
        display: inline-block;
        vertical-align: text-bottom;
        line-height: 1.4;
        min-inline-size: 6em;
        min-block-size: 1.4em;
        /* No higher than the words beside it, so that no line of theirs grows. */
        margin-block: -0.2em;
      }
      svg[part='chart'] {
        inline-size: 0;
        min-inline-size: 100%;
        block-size: 1.4em;
        padding: 3px;
      }
    `,
  ];

  protected override renderCard(view: CardView, data: MetricData): TemplateResult {
    const shape = toSmallChart(data);
    if (shape.empty) {
      return html`<span part="message" role="img" lang=${view.language} aria-label=${view.sentence}
        >${view.figure}</span
      >`;
    }
    return html`<svg
      part="chart"
      role="img"
      lang=${view.language}
      aria-label=${view.sentence}
      viewBox=${viewBox}
      preserveAspectRatio="none"
    >
      ${renderPaths(shape, true)}
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'civic-sparkline': CivicSparklineElement;
  }
}
