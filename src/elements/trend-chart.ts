/** The trend's chart: rules and words around the line, at positions that need no measuring. */

import { css, html, nothing, svg, type TemplateResult } from 'lit';
import type { MetricData } from '../load-metric.js';
import { toFigureTicks, toTimeTicks, type TimeTick } from '../view/axes.js';
import { toTelling, type CardView } from '../view/card-view.js';
import { toChart, toDrawn, type ChartBand, type ChartShape } from '../view/chart.js';
import { toMarks, type Mark } from '../view/marks.js';
import { renderPaths, viewBox } from './templates.js';
import type { TrendReading } from './trend-reading.js';

export const trendChart = css`
  svg[part='chart'] {
    direction: ltr;
    inline-size: 100%;
    overflow: visible;
  }
  svg svg {
    overflow: visible;
  }
  /* All but the words above and below; where a browser takes no calculation here, three quarters. */
  .field {
    height: calc(100% - 76px);
  }
  circle.dot {
    fill: var(--_accent);
    stroke: var(--_paper);
  }
  .high {
    fill: var(--_paper);
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
  .mark {
    fill: var(--_ink);
  }
  @container (inline-size < 480px) {
    .level-1 {
      display: none;
    }
  }
  @container (inline-size < 320px) {
    .time,
    .mark {
      display: none;
    }
  }
  @media (forced-colors: active) {
    text {
      fill: CanvasText;
      stroke: Canvas;
    }
    circle.dot {
      fill: CanvasText;
      stroke: Canvas;
    }
    .high {
      fill: Canvas;
    }
  }
`;

/** Above the chart area: room for two lines of words. Below it: for the calendar's. In pixels, of the chart's whole. */
const above = 34;

/** The chart, named by the card's sentence, under the range that reads it. */
export function renderTrendChart(view: CardView, data: MetricData, reading: TrendReading): TemplateResult {
  const { series, summary, metric } = data;
  const shape = toChart(series, summary, metric, { nice: true });
  const drawn = toDrawn(series, metric);
  const locale = view.language;
  const rules = toFigureTicks(shape, metric, locale);
  const times = toTimeTicks(drawn, locale);
  const marks = toMarks(shape, summary, toTelling(data, locale));
  return html`<div class="plot">
    ${reading.render({ data, shape, drawn, label: view.label, locale })}
    <svg part="chart" role="img" aria-label=${view.sentence}>
      <svg class="field" y=${above} width="100%" height="75%">
        ${shape.bands.map(renderBand)} ${shape.tailFrom === null ? nothing : renderTail(shape.tailFrom)}
        ${rules.map(
          ({ at }) =>
            svg`<line part="axis" class=${at === 100 && shape.domain[0] === 0 ? 'zero' : ''} x1="0" x2="100%" y1="${at}%" y2="${at}%"></line>`,
        )}
        <svg viewBox=${viewBox} preserveAspectRatio="none" width="100%" height="100%">
          ${renderPaths(shape)}
        </svg>
        ${shape.target === null ? nothing : renderTarget(shape.target)}
        ${renderDot(shape.highest, 'high')}${renderDot(shape.last, 'dot')}
        ${rules.map(({ at, text }) => svg`<text part="tick" x="0" y="${at}%" dy="-4">${text}</text>`)}
        ${marks.map(renderMark)}
      </svg>
      ${times.map(renderTime)}
    </svg>
  </div>`;
}

/** Every other band is tinted, so that two neighbours are told apart without a colour. */
const renderBand = ({ top, height }: ChartBand, index: number) =>
  index % 2 ? svg`<rect class="band" x="0" y="${top}%" width="100%" height="${height}%"></rect>` : nothing;

const renderTail = (from: number) =>
  svg`<pattern id="hatch" class="hatch" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M0 6 6 0"></path></pattern>
    <rect part="tail" x="${from}%" y="0" width="${100 - from}%" height="100%" fill="url(#hatch)"></rect>`;

const renderTarget = (at: number) =>
  svg`<line class="target" x1="0" x2="100%" y1="${at}%" y2="${at}%"></line>`;

const renderDot = (dot: ChartShape['last'], name: 'dot' | 'high') =>
  dot && svg`<circle class=${name} cx="${dot.x}%" cy="${dot.y}%" r="3.5"></circle>`;

const renderMark = ({ x, y, dy, anchor, text }: Mark) =>
  svg`<text part="tick" class="mark" x="${x}%" y="${y}%" dy=${dy} text-anchor=${anchor}>${text}</text>`;

function renderTime({ at, text, year, level }: TimeTick): unknown {
  const anchor = at < 4 ? 'start' : at > 96 ? 'end' : 'middle';
  const write = (words: string, dy: number) =>
    svg`<text part="tick" class="time level-${level}" x="${at}%" y="100%" dy=${dy} text-anchor=${anchor}>${words}</text>`;
  return [write(text, -18), year ? write(year, -3) : nothing];
}
