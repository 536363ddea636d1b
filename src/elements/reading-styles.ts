/** How a trend is read off. */

import { css, type CSSResult } from 'lit';
import { addStyles } from './late-styles.js';

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

/** Gives a card the look of a reading. */
export function addReadingStyles(host: Element): void {
  addStyles(host, (styles ??= toStyles()));
}
