/** Template functions that several elements share. */

import { html, nothing, svg, type TemplateResult } from 'lit';
import type { CardView } from '../view/card-view.js';
import type { ChangeView } from '../view/change-words.js';
import { box, type ChartShape } from '../view/chart.js';

/** The change: a drawn shape (by the style sheet), the words, and the baseline with its date. */
export function renderChange({ shape, sentiment, text, baseline }: ChangeView): TemplateResult {
  return html`<p part="change" class="of-figure ${shape ?? ''} ${sentiment}">
    ${text}${baseline ? html` <span class="baseline">(${baseline})</span>` : nothing}
  </p>`;
}

/**
 * The line of dates: how far the data go, when they were published, and whether they are late. Of a figure that could not
 * be asked for again it also says when it was.
 */
export function renderDates({ dates, states }: CardView, failed: boolean): TemplateResult {
  const { through, updated, checked, freshness } = dates;
  const loud = states.some((state) => state === 'late' || state === 'stale' || state === 'retired');
  const quiet = [through, updated, failed ? checked : null, loud ? null : freshness]
    .filter(Boolean)
    .join(' · ');
  return html`<p part="dates" class=${loud ? 'loud' : ''}>
    ${quiet}${loud && freshness ? html`${quiet ? ' · ' : ''}<span class="warning">${freshness}</span>` : nothing}
  </p>`;
}

/** The link to the dataset. */
export function renderSource({ source: { text, href } }: CardView): TemplateResult {
  return html`<p part="source">${href ? html`<a href=${href}>${text}</a>` : text}</p>`;
}

/** What a reader must know beside the figure. */
export function renderNotes(notes: readonly string[]): readonly TemplateResult[] {
  return notes.map((note) => html`<p part="message">${note}</p>`);
}

/** A line in a box that is stretched over whatever place it has. `d`s are of view/chart.ts. */
const renderPath = (part: string, d: string, name = '') =>
  d ? svg`<path part=${part} class=${name} d=${d}></path>` : nothing;

/** The paths of a chart with axes; of a word-sized one, whose last point is marked here, all that is not final is one. */
export function renderPaths(shape: ChartShape, { small = false } = {}): unknown {
  const { line, provisional, tail, raw, area, last } = shape;
  return [
    renderPath('area', area, 'area'),
    raw ? svg`<path class="raw" d=${raw}></path>` : nothing,
    renderPath('line', line),
    renderPath(
      small ? 'tail' : 'line',
      small ? provisional + tail : provisional,
      small ? 'tail' : 'provisional',
    ),
    small ? nothing : renderPath('tail', tail, 'tail'),
    last && small ? svg`<path class="dot" d=${toDot(last)}></path>` : nothing,
  ];
}

/** A dot is a stroke of no length with round ends: that stays round, however the box is stretched. */
const toDot = ({ x, y }: NonNullable<ChartShape['last']>) =>
  `M${(x * box.width) / 100},${(y * box.height) / 100}h.01`;

/** The frame of a word-sized chart. */
export const viewBox = `0 0 ${box.width} ${box.height}`;
