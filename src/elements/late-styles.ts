/** Styles that come with a late part: as constructed sheets, which a strict policy allows. */

import type { CSSResult, LitElement } from 'lit';
import { dress } from './dress.js';

/** Gives a card more styles, whatever sheets it has been given besides; others of its tag will have them from the start. */
export function addStyles(host: Element, styles: CSSResult): void {
  const { elementStyles } = host.constructor as typeof LitElement;
  if (!elementStyles.includes(styles)) elementStyles.push(styles);
  const { shadowRoot: root, ownerDocument } = host;
  const { styleSheet } = styles;
  if (!root || !styleSheet || ownerDocument !== document) dress(host);
  else if (!root.adoptedStyleSheets.includes(styleSheet))
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
