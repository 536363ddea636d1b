/** The last step: what to paste, and what goes with it. */

import { html, nothing, type TemplateResult } from 'lit';
import { forms } from './builder-state.js';
import type { Chosen, Piece } from './chosen.js';
import { renderInput, renderRadios } from './controls.js';
import { toPolicyLines } from './policy-lines.js';
import type { Change } from './render-options.js';
import { toPieces } from './snippets.js';
import { formNames, formNotes, pieceTitles, trustedTypesNote } from './words.js';

/** Copies what stands in an element; `title` is what it is called. */
export type Copy = (title: string, from: Element | null) => void;

export function renderSnippet(chosen: Chosen, change: Change, copy: Copy): TemplateResult {
  const { state, base } = chosen;
  const policy = toPolicyLines(chosen);
  const catalog = chosen.catalog.kind === 'inline' ? [toCatalogPiece(chosen.catalog.file)] : [];
  return html`${renderRadios(
    {
      id: 'form',
      label: 'It goes to',
      value: state.form,
      change: (value) => change({ form: forms.find((each) => each === value) ?? 'page' }),
    },
    forms.map((each) => [each, formNames[each]]),
  )}
  ${formNotes[state.form].map((each) => html`<p class="note">${each}</p>`)}
  ${toPieces(chosen).map((piece) => renderPiece(piece, copy))}
  ${catalog.map((piece) => renderPiece(piece, copy))}
  ${
    policy.length
      ? html`${renderPiece({ title: pieceTitles.policy, code: policy.join(';\n') }, copy)}
        ${state.form === 'frame' ? nothing : html`<p class="hint">${trustedTypesNote}</p>`}`
      : nothing
  }
  ${
    state.form === 'mail'
      ? nothing
      : renderInput({
          id: 'base',
          label: 'The scripts are published at',
          value: state.base || base,
          hint: 'The folder of civic-metrics.js, one for each version.',
          change: (value) => change({ base: value }),
        })
  }`;
}

const toCatalogPiece = (file: object): Piece => ({
  title: pieceTitles.catalog,
  code: JSON.stringify(file, null, 2),
});

const renderPiece = ({ title, code }: Piece, copy: Copy) => {
  const take = ({ currentTarget }: Event) => {
    const button = currentTarget instanceof Element ? currentTarget : null;
    copy(title, button?.closest('section')?.querySelector('code') ?? null);
  };
  return html`<section class="piece" aria-label=${title}>
    <div class="row">
      <h3>${title}</h3>
      <button type="button" aria-label=${`Copy: ${title}`} @click=${take}>Copy</button>
    </div>
    <pre tabindex="0" role="region" aria-label=${`${title}, text`}><code>${code}</code></pre>
  </section>`;
};
