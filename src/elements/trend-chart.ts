/** The trend's chart: rules and words around the line, at positions that need no measuring. */

import { html, nothing, svg, type TemplateResult } from 'lit';
import { toFigureTicks, toTimeTicks, type TimeTick } from '../view/axes.js';
import { toTelling, type CardView } from '../view/card-view.js';
import type { ChartBand, ChartShape } from '../view/chart.js';
import { toDown } from '../view/extent.js';
import { toMarks, type Mark } from '../view/marks.js';
import { above, type Trend } from './shared-view.js';
import { renderPaths, viewBox } from './templates.js';

/** The chart, named by the card's sentence, under the range that reads it: by the keys of any slider, also by none but them. */
export function renderTrendChart(view: CardView, { data, shape, drawn }: Trend): TemplateResult {
  const { lead, label, sentence, language: locale } = view;
  const { summary, metric } = data;
  const rules = toFigureTicks(shape, metric, locale);
  const times = toTimeTicks(drawn, locale);
  const marks = toMarks(shape, summary, toTelling(data, locale));
  // A ring is the highest figure only beside its number.
  const ring = shape.highest && marks.some(({ x, y }) => x === shape.highest?.x && y === shape.highest.y);
  const zero = toDown(0, shape.domain);
  const end = drawn.length - 1;
  const at = summary.latest ? drawn.indexOf(summary.latest) : end;
  return html`<div class="plot">
    ${
      drawn.length
        ? html`<input
            type="range"
            dir="ltr"
            min="0"
            max=${end}
            .value=${String(at)}
            aria-label=${label}
            aria-valuetext=${lead}
          />`
        : nothing
    }
    <svg part="chart" role="img" aria-label=${sentence}>
      <svg class="field" y=${above} width="100%" height="75%">
        ${shape.bands.map(renderBand)} ${shape.tailFrom === null ? nothing : renderTail(shape.tailFrom)}
        ${rules.map(
          ({ at }) =>
            svg`<line part="axis" class=${at === zero ? 'zero' : ''} x1="0" x2="100%" y1="${at}%" y2="${at}%"></line>`,
        )}
        <svg viewBox=${viewBox} preserveAspectRatio="none" width="100%" height="100%">
          ${renderPaths(shape)}
        </svg>
        ${shape.target === null ? nothing : renderTarget(shape.target)}
        ${ring ? renderDot(shape.highest, 'high') : nothing}${renderDot(shape.last, 'dot')}
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
