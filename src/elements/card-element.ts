/** What the cards share: their frame, and what stands under the figure and its chart. */

import { html, nothing, type TemplateResult } from 'lit';
import type { MetricData } from '../load-metric.js';
import type { CardView } from '../view/card-view.js';
import { unbroken } from '../view/unbroken.js';
import { Details } from './details.js';
import { MetricElement } from './metric-element.js';
import { renderDates, renderSource } from './templates.js';

export abstract class CardElement extends MetricElement {
  /** The table is what this card's details are opened for. */
  readonly tableFirst: boolean = false;
  protected override readonly titled = true;

  readonly #details = new Details(this);

  protected override renderCard(view: CardView, data: MetricData): TemplateResult {
    const { faultText, noDates, noSource, noDetails } = this;
    // Where the table comes first a sentence does, too, and has said it.
    const tail = this.tableFirst ? null : view.incomplete;
    const notes = view.notes.filter((note) => this.noChange || note !== view.change?.note);
    return html`<article
      part="card"
      class="frame ${faultText ? 'failed' : ''} ${this.#details.open ? 'open' : ''}"
      lang=${view.language}
      dir=${view.direction}
      aria-label=${view.label}
    >
      <div class="body">
        <p part="label">${view.label}</p>
        ${data.summary.latest ? this.renderContent(view, data) : html`<p part="message" class="instead">${view.lead}</p>`}
        ${notes.map((note) => html`<p part="message">${unbroken(note)}</p>`)}
        ${renderDates(view, noDates, faultText, tail)}
      </div>
      ${noSource ? nothing : renderSource(view)}${noDetails ? nothing : this.#details.render(view, data)}
    </article>`;
  }

  /** The figure and its chart. */
  protected abstract renderContent(view: CardView, data: MetricData): TemplateResult;
}
