/** "Details" at the foot of a card: a native disclosure, whose content is loaded when it is first opened. */

import { html, nothing, type TemplateResult } from 'lit';
import type { MetricData } from '../load-metric.js';
import type { CardView } from '../view/card-view.js';
import { loadDetailsWords } from '../view/details-languages.js';
import { messagesFor } from '../view/languages.js';
import type { CardElement } from './card-element.js';
import type { DetailsPanel } from './details-panel.js';
import { localeOf } from './page-settings.js';

/** The disclosure of one element: whether it is open, and what is in it. */
export class Details {
  open = false;
  #panel: DetailsPanel | null = null;
  #failed = false;

  constructor(readonly host: CardElement) {}

  render(view: CardView, data: MetricData): TemplateResult {
    return html`<details part="details" open=${this.open ? '' : nothing} @toggle=${this.#toggle}>
      <summary>${messagesFor(view.language).details}</summary>
      ${this.open ? this.#renderContent(view, data) : nothing}
    </details>`;
  }

  #renderContent(view: CardView, data: MetricData): TemplateResult {
    const content = this.#panel?.render(view, data);
    if (content) return content;
    const { detailsLoading, detailsFailed, queryLink } = messagesFor(view.language);
    const { text, href } = view.source;
    return html`<p class="soft">
      ${
        this.#failed || this.#panel?.failed
          ? html`${detailsFailed} <a href=${data.provenance.url}>${queryLink}</a>${
                href ? html` &middot; <a href=${href}>${text}</a>` : nothing
              }`
          : detailsLoading
      }
    </p>`;
  }

  readonly #toggle = (event: Event): void => {
    this.open = (event.target as HTMLDetailsElement).open;
    if (this.open && !this.#panel) void this.#load();
    this.host.requestUpdate();
  };

  async #load(): Promise<void> {
    this.#failed = false;
    try {
      // At the same time; the panel asks for them again, and sees whether they are of use.
      loadDetailsWords(localeOf(this.host)).catch(() => null);
      const { DetailsPanel } = await import('./details-panel.js');
      this.#panel = new DetailsPanel(this.host, this.host.tableFirst);
    } catch {
      this.#failed = true;
    }
    this.host.requestUpdate();
  }
}
