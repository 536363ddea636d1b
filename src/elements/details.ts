/** "Details" at the foot of a card: a native disclosure, whose content is loaded when it is first opened. */

import { html, nothing, type TemplateResult } from 'lit';
import type { MetricData } from '../load-metric.js';
import type { CardView } from '../view/card-view.js';
import { detailsWordsFor } from '../view/details-languages.js';
import { messagesFor } from '../view/languages.js';
import type { CardElement } from './card-element.js';
import type { DetailsPanel } from './details-panel.js';

/** The disclosure of one element: whether it is open, and what is in it. */
export class Details {
  #open = false;
  #panel: DetailsPanel | null = null;
  #failed = false;

  constructor(readonly host: CardElement) {}

  render(view: CardView, data: MetricData): TemplateResult {
    return html`<details part="details" ?open=${this.#open} @toggle=${this.#toggle}>
      <summary>${messagesFor(view.language).details}</summary>
      ${this.#open ? this.#renderContent(view, data) : nothing}
    </details>`;
  }

  #renderContent(view: CardView, data: MetricData): TemplateResult {
    if (this.#panel) return this.#panel.render(view, data, detailsWordsFor(view.language));
    const { detailsLoading, detailsFailed, queryLink } = messagesFor(view.language);
    const { text, href } = view.source;
    return this.#failed
      ? html`<p class="soft">
          ${detailsFailed}
          <a href=${data.provenance.url}>${queryLink}</a
          >${href ? html` · <a href=${href}>${text}</a>` : nothing}
        </p>`
      : html`<p class="soft">${detailsLoading}</p>`;
  }

  readonly #toggle = (event: Event): void => {
    this.#open = (event.target as HTMLDetailsElement).open;
    if (this.#open && !this.#panel) void this.#load();
    this.host.requestUpdate();
  };

  async #load(): Promise<void> {
    this.#failed = false;
    try {
      const { DetailsPanel } = await import('./details-panel.js');
      this.#panel = new DetailsPanel(this.host, this.host.tableFirst);
    } catch {
      this.#failed = true;
    }
    this.host.requestUpdate();
  }
}
