/** The trend's chart: rules and words around the line, at positions that need no measuring. */

import { html, nothing, svg, type TemplateResult } from 'lit';
import { toFigureTicks, toTimeTicks } from '../view/axes.js';
import { toTelling, type CardView } from '../view/card-view.js';
import type { ChartBand, ChartShape } from '../view/chart.js';
import { toDown } from '../view/extent.js';
import { toMarks, type Mark } from '../view/marks.js';
import type { Trend } from './shared-view.js';
import { renderPath, renderPaths, viewBox } from './templates.js';

/** The chart, named by the card's sentence. */
export function renderTrendChart(view: CardView, { data, shape, drawn }: Trend): TemplateResult {
  const { sentence, language: locale } = view;
  const { metric } = data;
  const { target, tailFrom, breaks, bands } = shape;
  const rules = toFigureTicks(shape, metric, locale);
  const times = toTimeTicks(drawn, locale);
  const marks = toMarks(shape, data, toTelling(data, locale));
  const last = marks.find(({ name }) => name === 'last')?.text;
  const zero = toDown(0, shape.domain);
  const figures = rules.map(({ text }) => text).join('\n');
  return html`<div class="plot" data-figures=${figures} data-last=${last}>
    <svg part="chart" role="img" aria-label=${sentence}>
      ${bands.map(renderBand)} ${tailFrom === null ? nothing : renderTail(tailFrom)}
      <svg viewBox=${viewBox} preserveAspectRatio="none">
        ${renderPath('axis', rules.map(({ at }) => toRule(at)).join(''))}
        ${renderPath('axis', rules.some(({ at }) => at === zero) ? toRule(zero) : '', 'zero')}
        ${renderPaths(shape)}
        ${renderPath('axis', times.map(({ at }) => `M${at * 10 - 1.5},203h3`).join(''), 'ticks')}
      </svg>
      ${target === null ? nothing : svg`<line class="target" x2="100%" y1="${target}%" y2="${target}%"></line>`}
      ${breaks.map(({ x }) => svg`<line class="break" x1="${x}%" x2="${x}%" y1="-1.33333333em" y2="100%"></line>`)}
      ${
        // A ring is the highest figure only beside its number.
        marks.some(({ name }) => name === 'high') ? renderDot(shape.highest, 'high') : nothing
      }${renderDot(shape.last, 'dot')}
      ${shape.raw ? renderKey() : nothing}
      ${rules.map(({ at, text }) => renderWords('', text, 0, at, -8, 4, 'end'))}
      ${marks.map(({ name, text, x, y, dx, dy, anchor }) =>
        renderWords(`mark ${name}`, text, x, y, dx, dy, anchor),
      )}
      ${times.map(({ at, text, year, level, anchor }) =>
        [text, year].map((words, row) =>
          words ? renderWords(`level-${level}`, words, at, 100, 0, 17 + row * 14, anchor) : nothing,
        ),
      )}
    </svg>
  </div>`;
}

/** A rule in the box of the paths, so far down in percent. */
const toRule = (at: number) => `M0,${at * 2}h1000`;

/** Every other band is tinted, so that two neighbours are told apart without a colour. */
const renderBand = ({ top, height }: ChartBand, index: number) =>
  index % 2 ? svg`<rect class="band" y="${top}%" width="100%" height="${height}%"></rect>` : nothing;

const renderTail = (from: number) =>
  svg`<pattern id="hatch" class="hatch" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M0 6 6 0"></path></pattern>
    <rect part="tail" x="${from}%" width="${100 - from}%" height="100%" fill="url(#hatch)"></rect>`;

const renderDot = (dot: ChartShape['last'], name: 'dot' | 'high') =>
  dot && svg`<circle class=${name} cx="${dot.x}%" cy="${dot.y}%" r="3.5"></circle>`;

/** The two lines of an average, beside the marks that name them. */
const renderKey = () =>
  svg`<line class="mark key" x2="1.33333333em" y1="-2em" y2="-2em"></line><line class="mark key raw" x2="1.33333333em" y1="-.75em" y2="-.75em"></line>`;

/** Words at a place in percent, and so many pixels from there: more where the page's text is larger, of which 12 are an em (WebKit knows no rem here). */
const renderWords = (
  name: string,
  words: string,
  x: number,
  y: number,
  dx: number,
  dy: number,
  anchor: Mark['anchor'],
) =>
  svg`<text part="tick" class=${name} x="${x}%" y="${y}%" dx="${dx / 12}em" dy="${dy / 12}em" text-anchor=${anchor}>${words}</text>`;
