import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { MetricData } from '../load-metric.js';
import { toFigureTicks, toTimeTicks, type TimeTick } from '../view/axes.js';
import type { CardView } from '../view/card-view.js';
import { toChart, toDrawn, type ChartShape } from '../view/chart.js';
import { messagesFor } from '../view/languages.js';
import type { TableView } from '../view/table.js';
import { MetricElement } from './metric-element.js';
import { card, colors, lines } from './styles.js';
import { renderDates, renderDot, renderNotes, renderPaths, renderSource } from './templates.js';

/**
 * A card with a sentence, a chart with axes, and the table that is the chart’s equal. Gaps are open, what is incomplete
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
 * @csspart axis - The rules across the chart.
 * @csspart tick - The words on the axes.
 * @csspart details - The disclosure that holds the table.
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
export class CivicTrendElement extends MetricElement {
  static override styles = [
    colors,
    lines,
    card,
    css`
      [part='card'],
      .fallback {
        min-block-size: 34rem;
      }
      [part='value'] {
        max-inline-size: 60ch;
      }
      svg[part='chart'] {
        display: block;
        inline-size: 100%;
        flex: 1 0 15rem;
        overflow: visible;
      }
      @container (inline-size >= 480px) {
        [part='card'],
        .fallback {
          min-block-size: 28rem;
        }
      }
      svg svg {
        overflow: visible;
      }
      text {
        fill: var(--_soft);
        font-size: 0.75rem;
        font-family: var(--civic-number-font, inherit);
        font-variant-numeric: tabular-nums;
      }
      [part='axis'] {
        stroke: var(--_line);
        stroke-width: 1px;
      }
      [part='axis'].zero {
        stroke: var(--_neutral);
      }
      .area {
        fill: var(--_accent);
        fill-opacity: 0.1;
        stroke: none;
      }
      .raw {
        stroke: var(--_neutral);
        stroke-width: 1px;
        stroke-opacity: 0.6;
      }
      .target {
        stroke: var(--_ink);
        stroke-width: 1px;
        stroke-dasharray: 4 3;
      }
      .hatch path {
        stroke: var(--_neutral);
        stroke-width: 1px;
        stroke-opacity: 0.5;
      }
      @container (inline-size < 480px) {
        .level-1 {
          display: none;
        }
      }
      table {
        border-collapse: collapse;
        font-size: 0.8125rem;
        font-variant-numeric: tabular-nums;
      }
      caption {
        text-align: start;
        font-weight: 600;
        padding-block: 8px;
      }
      th,
      td {
        padding: 4px 12px 4px 0;
        border-block-end: 1px solid var(--_line);
        text-align: start;
        vertical-align: top;
      }
      .number {
        text-align: end;
      }
      .scroll {
        max-block-size: 20rem;
        overflow: auto;
      }
      @media (forced-colors: active) {
        text {
          fill: CanvasText;
        }
      }
    `,
  ];

  @state() private open = false;

  protected override renderCard(view: CardView, data: MetricData): TemplateResult {
    const messages = messagesFor(view.language);
    return html`<article part="card" lang=${view.language} aria-label=${view.label}>
      <p part="label">${view.label}</p>
      <p part="value">${view.lead}</p>
      ${
        view.target || view.band || view.running
          ? html`<p class="soft">${[view.target, view.band, view.running].filter(Boolean).join(' · ')}</p>`
          : nothing
      }
      ${this.#renderChart(view, data)}
      ${renderNotes([...view.notes, ...(this.faultText ? [this.faultText] : [])])}
      ${
        this.noDetails
          ? nothing
          : html`<details part="details" @toggle=${this.#toggle}>
              <summary>${messages.showTable}</summary>
              ${this.open ? this.#renderTable(view.table) : nothing}
            </details>`
      }
      ${this.noDates ? nothing : renderDates(view)} ${this.noSource ? nothing : renderSource(view)}
    </article>`;
  }

  #renderChart(view: CardView, { series, summary, metric }: MetricData): TemplateResult {
    const shape = toChart(series, summary, metric, { nice: true });
    const rules = toFigureTicks(shape.domain, metric, view.language);
    const times = toTimeTicks(toDrawn(series, metric), view.language);
    return html`<svg part="chart" role="img" aria-label=${view.sentence}>
      <svg y="20" width="100%" height="76%">
        ${shape.tailFrom === null ? nothing : this.#renderTail(shape.tailFrom, messagesFor(view.language).soFar)}
        ${rules.map(
          ({ at, text }) =>
            svg`<line part="axis" class=${at === 100 && shape.domain[0] === 0 ? 'zero' : ''} x1="0" x2="100%" y1="${at}%" y2="${at}%"></line>
              <text part="tick" x="0" y="${at}%" dy="-4">${text}</text>`,
        )}
        ${renderPaths(shape)} ${this.#renderTarget(shape, view.language)} ${renderDot(shape.last)}
      </svg>
      <svg y="100%" width="100%">${times.map((tick) => this.#renderTime(tick))}</svg>
    </svg>`;
  }

  #renderTail(from: number, words: string): TemplateResult {
    return svg`<defs>
        <pattern id="hatch" class="hatch" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M0 6 6 0"></path></pattern>
      </defs>
      <rect part="tail" x="${from}%" y="0" width="${100 - from}%" height="100%" fill="url(#hatch)"></rect>
      <text part="tick" x="100%" y="0" dy="-6" text-anchor="end">${words}</text>`;
  }

  #renderTarget({ target }: ChartShape, locale: string): TemplateResult | typeof nothing {
    if (target === null) return nothing;
    return svg`<line class="target" x1="0" x2="100%" y1="${target}%" y2="${target}%"></line>
      <text part="tick" x="100%" y="${target}%" dy="-4" text-anchor="end">${messagesFor(locale).targetWord}</text>`;
  }

  #renderTime({ at, text, year, level }: TimeTick): TemplateResult {
    const anchor = at < 4 ? 'start' : at > 96 ? 'end' : 'middle';
    return svg`<text part="tick" class="level-${level}" x="${at}%" y="-22" text-anchor=${anchor}>${text}</text>
      ${year ? svg`<text part="tick" class="level-${level}" x="${at}%" y="-6" text-anchor=${anchor}>${year}</text>` : nothing}`;
  }

  #renderTable({ caption, headings, rows }: TableView): TemplateResult {
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${caption}>
      <table part="table">
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${headings.period}</th>
            <th scope="col" class="number">${headings.figure}</th>
            ${headings.average ? html`<th scope="col" class="number">${headings.average}</th>` : nothing}
            <th scope="col">${headings.status}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ period, figure, average, status }) =>
              html`<tr>
                <th scope="row">${period}</th>
                <td class="number">${figure}</td>
                ${average === null ? nothing : html`<td class="number">${average}</td>`}
                <td>${status}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  readonly #toggle = (event: Event): void => {
    this.open = event.target instanceof HTMLDetailsElement && event.target.open;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'civic-trend': CivicTrendElement;
  }
}
