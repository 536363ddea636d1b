/** How the KPI card is composed, by the width of its container. */

import { css } from 'lit';

export const kpi = css`
  .frame {
    min-block-size: 25rem;
  }
  /* The figure and what is said of it stand closer together than the rest. */
  [part='value'] ~ .of-figure {
    margin-block-start: -4px;
  }
  [part='value'] {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 0.25rem;
    font-family: var(--civic-number-font, inherit);
    font-size: 2.375rem;
    font-weight: 600;
    line-height: 1.1;
  }
  [part='value'].words {
    font-size: 1.5rem;
  }
  [part='unit'] {
    font-size: 1rem;
    font-weight: 400;
    line-height: 1.3;
  }
  /* The shape of a change, drawn. */
  [part='change']::before {
    display: inline-block;
    inline-size: 0.7em;
    block-size: 0.7em;
    margin-inline-end: 0.1em;
    background: currentColor;
    clip-path: polygon(0 32%, 100% 32%, 100% 68%, 0 68%);
    print-color-adjust: exact;
  }
  .up::before,
  .down::before,
  .level::before {
    content: '';
  }
  .up::before {
    clip-path: polygon(50% 8%, 100% 92%, 0 92%);
  }
  .down::before {
    clip-path: polygon(0 8%, 100% 8%, 50% 92%);
  }
  .neutral::before {
    background: var(--_neutral);
  }
  .baseline {
    display: block;
    unicode-bidi: plaintext;
  }
  .better {
    color: var(--_better);
  }
  .worse {
    color: var(--_worse);
  }
  svg[part='chart'] {
    flex: 1 0 2.5rem;
    min-block-size: 0;
    padding: 4px;
  }
  /* Room for the sentence about a fault. */
  .failed svg[part='chart'] {
    flex-basis: 1.25rem;
  }
  @container (inline-size < 320px) {
    .frame {
      min-block-size: 28.5rem;
    }
  }
  @container (inline-size < 280px) {
    .frame {
      min-block-size: 31rem;
    }
  }
  @container (inline-size < 240px) {
    svg[part='chart'],
    [part='source'],
    details,
    [part='dates']:not(.loud),
    [part='change'] ~ .soft,
    .baseline {
      display: none;
    }
    .frame {
      min-block-size: 13rem;
    }
  }
  /* The figure alone; the rest is for those who listen. */
  @container (inline-size < 120px) {
    [part='card'] > :not([part='value']) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .frame {
      position: relative;
      min-block-size: 4rem;
      padding: 8px;
    }
    [part='value'],
    [part='value'].words {
      font-size: 1.25rem;
    }
  }
  @container (inline-size >= 440px) {
    [part='card'] {
      display: grid;
      grid-template: repeat(5, auto) 1fr / repeat(2, minmax(0, 1fr));
      gap: 0 16px;
    }
    [part='card'] > * {
      grid-column: 1 / -1;
    }
    [part='card'] > * + * {
      margin-block-start: 8px;
    }
    [part='card'] > :is([part='value'], .of-figure) {
      grid-column: 1;
      margin-block-start: 4px;
    }
    /* Beside the figure and all that may be said of it. */
    svg[part='chart'] {
      grid-area: 2 / 2 / 7;
      block-size: 100%;
      min-block-size: 5rem;
    }
    [part='dates'] {
      align-self: end;
    }
    .frame {
      min-block-size: 23rem;
    }
  }
  @container (inline-size >= 640px) {
    .frame {
      min-block-size: 20.5rem;
    }
    [part='value'] {
      font-size: 3rem;
    }
  }
`;
