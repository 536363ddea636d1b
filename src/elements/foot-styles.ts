/** The foot of a card, and the shapes that are drawn: of a change, and of the disclosure. */

import { css } from 'lit';

export const foot = css`
  /* Targets of 24 pixels, in the place of smaller words. */
  [part='source'],
  summary {
    padding-block: 3px;
    margin-block: -3px;
  }
  /* The disclosure goes on in the line of the source, where there is room; what is in it begins below both. */
  .foot {
    min-block-size: 1.25rem;
    font-size: 0.8125rem;
  }
  [part='source'] {
    float: left;
    float: inline-start;
    margin-inline-end: 16px;
  }
  details > :not(summary) {
    clear: both;
  }
  summary {
    display: inline-block;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  /* Drawn shapes, the same in every browser. */
  :is([part='change'], summary)::before {
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
    clip-path: polygon(10% 0, 90% 50%, 10% 100%);
  }
  [dir='rtl'] summary::before {
    clip-path: polygon(90% 0, 10% 50%, 90% 100%);
  }
  [open] > summary::before {
    clip-path: polygon(0 10%, 100% 10%, 50% 90%);
  }
  @media print {
    /* On paper a link is its address. */
    a[part='source']::after {
      content: ' (' attr(href) ')';
    }
    details:not([open]) {
      display: none;
    }
  }
`;
