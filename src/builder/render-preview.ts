/** The card as readers see it, and what its editor should know of it. */

import { html, nothing, type TemplateResult } from 'lit';
import type { Chosen } from './chosen.js';
import { toWarnings } from './warnings.js';

export function renderPreview(card: Element | null, chosen: Chosen): TemplateResult {
  const warnings = toWarnings(chosen);
  return html`<section class="preview" aria-labelledby="see">
    <h2 id="see">What readers see</h2>
    <div class="stage" data-theme=${chosen.state.theme}>${card}</div>
    ${
      warnings.length
        ? html`<h3>Before you publish</h3>
            <ul class="warnings">
              ${warnings.map((each) => html`<li>${each}</li>`)}
            </ul>`
        : nothing
    }
  </section>`;
}
