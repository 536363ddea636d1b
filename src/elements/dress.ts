/** How an element gets its styles, also in another document than the one that they were made for. */

import { adoptStyles, LitElement, type CSSResult } from 'lit';

/** Gives an element its sheets: made for its own document, as those of another one, of a frame's for one, are refused there. */
export function dress({ shadowRoot, ownerDocument, constructor }: Element): void {
  const view = ownerDocument.defaultView;
  // Nothing is drawn yet, or nothing ever is in that document.
  if (!shadowRoot || !view) return;
  const styles = (constructor as typeof LitElement).elementStyles as CSSResult[];
  if (view === globalThis.window) {
    adoptStyles(shadowRoot, styles);
    return;
  }
  try {
    shadowRoot.adoptedStyleSheets = styles.map(({ cssText }) => {
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(cssText);
      return sheet;
    });
  } catch {
    // In an older browser its styles are elements, and come with it.
  }
}

/** An element that can be made on one page and shown in another's document, as in a frame or a window for print. */
export abstract class DressedElement extends LitElement {
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    try {
      return super.createRenderRoot();
    } catch (error) {
      if (!this.shadowRoot) throw error;
      dress(this);
      return this.shadowRoot;
    }
  }

  adoptedCallback(): void {
    dress(this);
  }
}
