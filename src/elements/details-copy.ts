/** What is to be copied, and the button beside it, whose name says for a moment what it has done. */

import { html, type TemplateResult } from 'lit';
import type { DetailsView } from '../view/details.js';
import type { Marked } from '../view/details-facts.js';
import { copyText } from './copy-text.js';

/** How long that is said at least, in milliseconds. */
const moment = 3000;

export function renderCopy(
  { text, code }: Marked,
  term: string,
  { words, telling }: DetailsView,
): TemplateResult {
  const { sentence } = telling.messages;
  const say = (button: Element, word: string) => {
    button.textContent = word;
    button.ariaLabel = sentence(word, term);
  };
  const copy = async (button: Element) => {
    const copied = await copyText(button.previousElementSibling ?? button);
    say(button, copied ? words.copied : words.selected);
    // A name that changes back is spoken again where it has the focus, and this is to be heard once.
    setTimeout(() => button.matches(':focus') || say(button, words.copy), moment);
  };
  return html`${
      code ? html`<pre dir="ltr" tabindex="0"><code>${text}</code></pre>` : html`<span>${text}</span>`
    }
    <button
      type="button"
      aria-label=${sentence(words.copy, term)}
      .textContent=${words.copy}
      @click=${({ currentTarget }: Event) => copy(currentTarget as Element)}
      @blur=${({ currentTarget }: Event) => say(currentTarget as Element, words.copy)}
    ></button>`;
}
