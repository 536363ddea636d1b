/** How a trend is read off. It comes with its part, and as a constructed sheet, which a strict policy allows. */

import { adoptStyles, css, type CSSResult, type LitElement } from 'lit';

const toStyles = (): CSSResult => css`
  .read {
    fill: var(--_ink);
    font-weight: 600;
  }
  .cursor {
    stroke: var(--_ink);
    stroke-width: 1px;
  }
  input {
    all: initial;
    appearance: none;
    opacity: 0;
    cursor: crosshair;
    touch-action: pan-y pinch-zoom;
  }
  input,
  .over {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    grid-area: 1 / 2 / 2 / 3;
  }
  /* As narrow as can be, so that the range's own idea of a place is ours. */
  input::-webkit-slider-thumb {
    appearance: none;
    inline-size: 1px;
  }
  input::-moz-range-thumb {
    inline-size: 1px;
    border: 0;
  }
  input:focus-visible + svg {
    outline: 2px solid var(--_accent);
    outline-offset: 4px;
  }
  .over {
    contain: layout size style;
    pointer-events: none;
  }
  .reading .mark {
    visibility: hidden;
  }
  @media print {
    .over {
      display: none;
    }
    .reading .mark {
      visibility: visible;
    }
  }
`;

let styles: CSSResult | null = null;

/** Gives a card the look of a reading, whatever sheets it has been given besides; others will have it from the start. */
export function addReadingStyles(root: ShadowRoot): void {
  styles ??= toStyles();
  const { elementStyles } = root.host.constructor as typeof LitElement;
  if (!elementStyles.includes(styles)) elementStyles.push(styles);
  const { styleSheet } = styles;
  if (!styleSheet) adoptStyles(root, [styles]);
  else if (!root.adoptedStyleSheets.includes(styleSheet))
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
