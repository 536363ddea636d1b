/** The content of "Details": a part of its own, which most readers never load (see details.ts). */

import { html, nothing, type CSSResult, type LitElement, type TemplateResult } from 'lit';
import type { CardView, Described } from '../view/card-view.js';
import { toDetails, type DetailsView } from '../view/details.js';
import type { Fact } from '../view/details-facts.js';
import { loadDetailsWords } from '../view/details-languages.js';
import type { DetailsWords } from '../view/details-words.js';
import { version } from '../version.js';
import { renderCopy } from './details-copy.js';
import { detailsStyles } from './details-styles.js';
import { addStyles } from './late-styles.js';
import { DetailsTable } from './details-table.js';

/** The details of one element, anew with each answer and each language; how its table is sorted stays. */
let styles: CSSResult | null = null;

export class DetailsPanel {
  readonly #table: DetailsTable;
  #language = '';
  #words: DetailsWords | null = null;
  #view: CardView | null = null;
  #details: DetailsView | null = null;
  /** Whether there are no words at all. */
  failed = false;

  constructor(
    readonly host: LitElement,
    readonly tableFirst: boolean,
  ) {
    this.#table = new DetailsTable(host);
    addStyles(host, (styles ??= detailsStyles()));
  }

  /** `null` while the words of the card's language are on their way. */
  render(view: CardView, data: Described): TemplateResult | null {
    if (this.#language !== view.language) void this.#speak(view.language);
    if (!this.#words) return null;
    // A card view is made anew for each answer and each language.
    if (!this.#details || this.#view !== view) this.#details = toDetails(data, view, this.#words);
    this.#view = view;
    const details = this.#details;
    const { telling, arithmetic, facts } = details;
    const renderFact = ({ term, lines }: Fact) =>
      html`<div>
        <dt>${term}</dt>
        ${lines.map((line) => html`<dd>${renderLine(line, term, details)}</dd>`)}
      </div>`;
    const table = this.#table.render(details);
    return html`<div class="details" lang=${telling.locale} dir=${telling.messages.direction}>
      ${this.tableFirst ? table : nothing}
      <dl class="arithmetic">${arithmetic.map(renderFact)}</dl>
      <dl>${facts.map(renderFact)}</dl>
      ${this.tableFirst ? nothing : table}
    </div>`;
  }

  /** Turns to another language; to English where it has no words for details, or they cannot be loaded. */
  async #speak(language: string): Promise<void> {
    this.#language = language;
    this.#view = this.#words = null;
    const words = await loadWords(language)
      .catch(() => loadWords('en'))
      .catch(() => null);
    if (this.#language !== language) return;
    this.#words = words;
    this.failed = !words;
    this.host.requestUpdate();
  }
}

async function loadWords(language: string): Promise<DetailsWords> {
  const { default: words } = await loadDetailsWords(language);
  // Another version may lack a term.
  if ((words.version ?? version) !== version) throw new Error(words.version);
  return words;
}

function renderLine(
  line: Fact['lines'][number],
  term: string,
  details: DetailsView,
): TemplateResult | string {
  if (typeof line === 'string') return line;
  return line.href ? html`<a href=${line.href}>${line.text}</a>` : renderCopy(line, term, details);
}
