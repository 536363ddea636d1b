/** How an element gets its styles in another document than the one that it was made for. */

import type { CSSResult, LitElement } from 'lit';

/** Gives an element sheets of its document's own: those of another document, of a frame's for one, are refused there. */
export function dress({ shadowRoot, ownerDocument: { defaultView: view }, constructor }: LitElement): void {
  // Nothing is drawn yet, or nothing ever is in that document.
  if (!shadowRoot || !view) return;
  try {
    const { elementStyles } = constructor as typeof LitElement;
    shadowRoot.adoptedStyleSheets = (elementStyles as CSSResult[]).map(({ cssText }) => {
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(cssText);
      return sheet;
    });
  } catch {
    // In an older browser its styles are elements, and come with it.
  }
}
