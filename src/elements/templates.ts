/** Template functions that several elements share. */

import { html, nothing, svg, type TemplateResult } from 'lit';
import type { CardView } from '../view/card-view.js';
import type { ChangeView } from '../view/change-words.js';
import { box, type ChartShape } from '../view/chart.js';

const icons = { up: 'M5 1 9.5 9h-9z', down: 'M5 9 .5 1h9z', level: 'M0 3.5h10v3H0z' } as const;

/** The change: a drawn shape, the words, and the baseline with its date. */
export function renderChange(change: ChangeView): TemplateResult {
  const { shape, sentiment, text, baseline } = change;
  return html`<p part="change" class=${sentiment}>
    ${shape ? html`<svg class="icon" viewBox="0 0 10 10" aria-hidden="true"><path d=${icons[shape]}></path></svg>` : nothing}<span
      class="words"
      >${text}</span
    >${baseline ? html` <span class="soft baseline">(${baseline})</span>` : nothing}
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
  return html`<p part="dates" class="foot">
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

/** The paths of a chart, stretched over whatever box they stand in. */
export function renderPaths({ line, provisional, tail, raw, area }: ChartShape): TemplateResult {
  return svg`<svg viewBox="0 0 ${box.width} ${box.height}" preserveAspectRatio="none" width="100%" height="100%" overflow="visible">
    ${area ? svg`<path class="area" part="area" d=${area}></path>` : nothing}
    ${raw ? svg`<path class="raw" d=${raw}></path>` : nothing}
    ${line ? svg`<path part="line" d=${line}></path>` : nothing}
    ${provisional ? svg`<path class="provisional" part="line" d=${provisional}></path>` : nothing}
    ${tail ? svg`<path class="tail" part="tail" d=${tail}></path>` : nothing}
  </svg>`;
}

/** A dot at a position of the chart area. */
export function renderDot(dot: ChartShape['last'], radius = 3.5): TemplateResult | typeof nothing {
  return dot ? svg`<circle class="dot" cx="${dot.x}%" cy="${dot.y}%" r=${radius}></circle>` : nothing;
}
