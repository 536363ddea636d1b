/** The content of "Details": a part of its own, which most readers never load (see details.ts). */

import { adoptStyles, html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { CardView, Described } from '../view/card-view.js';
import { toDetails, type DetailsView } from '../view/details.js';
import type { Fact } from '../view/details-facts.js';
import type { DetailsWords } from '../view/details-words.js';
import { detailsStyles } from './details-styles.js';
import { DetailsTable } from './details-table.js';

/** The details of one element, anew with each answer; how its table is sorted stays. */
export class DetailsPanel {
  readonly #table: DetailsTable;
  #view: CardView | null = null;
  #details: DetailsView | null = null;

  constructor(
    host: LitElement,
    readonly tableFirst: boolean,
  ) {
    this.#table = new DetailsTable(host);
    const { elementStyles } = host.constructor as typeof LitElement;
    if (host.shadowRoot) adoptStyles(host.shadowRoot, [...elementStyles, detailsStyles()]);
  }

  render(view: CardView, data: Described, words: DetailsWords | undefined): TemplateResult {
    // A card view is made anew for each answer and each language.
    if (!this.#details || this.#view !== view || (words && words !== this.#details.words)) {
      this.#details = toDetails(data, view, words);
      this.#view = view;
    }
    const { telling, arithmetic, facts } = this.#details;
    const table = this.#table.render(this.#details);
    return html`<div class="details" lang=${telling.locale} dir=${telling.messages.direction}>
      ${this.tableFirst ? table : nothing}
      <dl class="arithmetic">${arithmetic.map(renderFact)}</dl>
      <dl>${facts.map(renderFact)}</dl>
      ${this.tableFirst ? nothing : table}
    </div>`;
  }
}

const renderFact = ({ term, lines }: Fact): TemplateResult =>
  html`<div>
    <dt>${term}</dt>
    ${lines.map((line) => html`<dd>${renderLine(line)}</dd>`)}
  </div>`;

function renderLine(line: Fact['lines'][number]): TemplateResult | string {
  if (typeof line === 'string') return line;
  const { text, href } = line;
  return href
    ? html`<a href=${href}>${text}</a>`
    : html`<pre dir="ltr" tabindex="0"><code>${text}</code></pre>`;
}
