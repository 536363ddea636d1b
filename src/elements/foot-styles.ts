/** The foot of a card, and the shapes that are drawn: of a change, and of the disclosure. */

import { css } from 'lit';

export const foot = css`
  /* Targets of 24 pixels, in the place of smaller words. */
  [part='source'],
  summary {
    box-sizing: border-box;
    min-block-size: 24px;
    padding-block: 3px;
    margin-block: -3px;
  }
  details[open] {
    grid-column: 1 / -1;
  }
  /* For large text, too, neither is a column of single letters. */
  @container (inline-size < 192px) or (inline-size < 12rem) {
    details {
      grid-column: 1 / -1;
    }
  }
  summary {
    display: inline-block;
    white-space: nowrap;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  /* Drawn shapes, the same in every browser. */
  :is(.of-figure, summary)::before {
    display: inline-block;
    inline-size: 0.7em;
    block-size: 0.7em;
    background: currentColor;
    print-color-adjust: exact;
  }
  :is(.up, .down, .level, summary)::before {
    content: '';
  }
  summary::before {
    margin-inline-end: 0.3em;
    clip-path: polygon(8% 0, 92% 50%, 8% 100%);
  }
  [dir='rtl'] summary::before {
    scale: -1 1;
  }
  .down::before,
  [open] > summary::before {
    clip-path: polygon(0 8%, 100% 8%, 50% 92%);
  }
  @media print {
    .frame {
      break-inside: avoid;
    }
    /* On paper a link is its address. */
    a[part='source']::after {
      content: ' (' attr(href) ')';
    }
    details:not([open]) {
      display: none;
    }
  }
`;
