/** The trend's chart: rules and words around the line, at positions that need no measuring. */

import { css, html, nothing, svg, type TemplateResult } from 'lit';
import type { MetricData } from '../load-metric.js';
import { toFigureTicks, toTimeTicks, type TimeTick } from '../view/axes.js';
import type { CardView } from '../view/card-view.js';
import { toChart, toDrawn, type ChartBand, type ChartShape } from '../view/chart.js';
import { messagesFor } from '../view/languages.js';
import { renderDot, renderPaths } from './templates.js';

export const trendChart = css`
  svg[part='chart'] {
    display: block;
    direction: ltr;
    flex: 1 0 15rem;
    inline-size: 100%;
    overflow: visible;
  }
  svg svg {
    overflow: visible;
  }
  text {
    fill: var(--_soft);
    font-size: 0.75rem;
    font-family: var(--civic-number-font, inherit);
    font-variant-numeric: tabular-nums;
    unicode-bidi: plaintext;
    stroke: var(--_paper);
    stroke-width: 3px;
    stroke-linejoin: round;
    paint-order: stroke;
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
  .band {
    fill: var(--_neutral);
    fill-opacity: 0.07;
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
  @media (forced-colors: active) {
    text {
      fill: CanvasText;
      stroke: Canvas;
    }
  }
`;

/** The chart, named by the card's sentence. */
export function renderTrendChart(view: CardView, { series, summary, metric }: MetricData): TemplateResult {
  const shape = toChart(series, summary, metric, { nice: true });
  const { soFar } = messagesFor(view.language);
  const rules = toFigureTicks(shape, metric, view.language);
  const times = toTimeTicks(toDrawn(series, metric), view.language);
  return html`<svg part="chart" role="img" aria-label=${view.sentence}>
    <svg y="20" width="100%" height="76%">
      ${shape.bands.map(renderBand)} ${shape.tailFrom === null ? nothing : renderTail(shape.tailFrom, soFar)}
      ${rules.map(
        ({ at }) =>
          svg`<line part="axis" class=${at === 100 && shape.domain[0] === 0 ? 'zero' : ''} x1="0" x2="100%" y1="${at}%" y2="${at}%"></line>`,
      )}
      ${renderPaths(shape)} ${renderTarget(shape, view.language)} ${renderDot(shape.last)}
      ${rules.map(({ at, text }) => svg`<text part="tick" x="0" y="${at}%" dy="-4">${text}</text>`)}
    </svg>
    <svg y="100%" width="100%">${times.map(renderTime)}</svg>
  </svg>`;
}

/** Every other band is tinted, so that two neighbours are told apart without a colour; each has its title. */
function renderBand({ top, height, title }: ChartBand, index: number): TemplateResult {
  return svg`${index % 2 ? svg`<rect class="band" x="0" y="${top}%" width="100%" height="${height}%"></rect>` : nothing}
    <text part="tick" x="100%" y="${top + height / 2}%" dy="4" text-anchor="end">${title}</text>`;
}

function renderTail(from: number, words: string): TemplateResult {
  return svg`<defs>
      <pattern id="hatch" class="hatch" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M0 6 6 0"></path></pattern>
    </defs>
    <rect part="tail" x="${from}%" y="0" width="${100 - from}%" height="100%" fill="url(#hatch)"></rect>
    <text part="tick" x="100%" y="0" dy="-6" text-anchor="end">${words}</text>`;
}

function renderTarget({ target }: ChartShape, locale: string): TemplateResult | typeof nothing {
  if (target === null) return nothing;
  return svg`<line class="target" x1="0" x2="100%" y1="${target}%" y2="${target}%"></line>
    <text part="tick" x="100%" y="${target}%" dy="-4" text-anchor="end">${messagesFor(locale).targetWord}</text>`;
}

function renderTime({ at, text, year, level }: TimeTick): TemplateResult {
  const anchor = at < 4 ? 'start' : at > 96 ? 'end' : 'middle';
  return svg`<text part="tick" class="level-${level}" x="${at}%" y="-22" text-anchor=${anchor}>${text}</text>
    ${year ? svg`<text part="tick" class="level-${level}" x="${at}%" y="-6" text-anchor=${anchor}>${year}</text>` : nothing}`;
}
