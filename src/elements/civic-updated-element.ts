import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { onLanguage } from '../view/languages.js';
import type { Revised } from '../view/value-updates.js';
import { lastChanges, onChange } from './agreement.js';
import { DressedElement } from './dress.js';
import { localeOf, pageSettings } from './page-settings.js';
import { loadProse, prose } from './prose-part.js';

/**
 * A line for the whole page: when one of the figures in its sentences last changed, and every correction of their metrics.
 *
 * @tag civic-updated
 * @slot - The author’s text, which stands until there is a figure.
 * @csspart dates - When a figure last changed.
 * @csspart message - A correction, or a revision.
 */
export class CivicUpdatedElement extends DressedElement {
  static override styles = css`
    :host {
      display: block;
    }
    :host([hidden]) {
      display: none;
    }
    p {
      margin: 0;
    }
  `;

  static override properties: PropertyDeclarations = {
    revisions: { type: Boolean },
    announce: { type: Boolean },
  };

  /** Say which past figures the source has revised while the page was open. */
  revisions = false;

  /** Have screen readers announce a change. Without it nothing on the page is. */
  announce = false;

  #revised: readonly Revised[] = [];

  #stop: (() => void) | null = null;
  #stopLanguage: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = onChange((data) => {
      this.#revised = [...this.#revised, ...data.revisions.map((revision) => ({ data, revision }))];
      this.#speak();
    });
    this.#stopLanguage = onLanguage(() => {
      this.requestUpdate();
    });
    if (lastChanges().length) this.#speak();
  }

  #speak(): void {
    loadProse().then(
      () => {
        this.requestUpdate();
      },
      () => undefined, // told to the author
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#stopLanguage?.();
  }

  protected override render(): TemplateResult {
    const answers = lastChanges();
    const revised = this.revisions ? this.#revised : [];
    const lines = answers.length
      ? prose?.tellPage(answers, revised, localeOf(this), pageSettings.house)
      : null;
    const [first, ...notes] = lines ?? [];
    return html`<div role=${this.announce ? 'status' : nothing}>
      ${first === undefined ? html`<slot></slot>` : html`<p part="dates">${first}</p>`}
      ${notes.map((note) => html`<p part="message">${note}</p>`)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'civic-updated': CivicUpdatedElement;
  }
}
