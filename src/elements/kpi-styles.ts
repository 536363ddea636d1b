/** How the KPI card is composed, by the width of its container. */

import { css, unsafeCSS } from 'lit';

/** A figure is written in one line: `--_n` is how many letters that line has room for. */
const letters = unsafeCSS(Array.from({ length: 30 }, (_, n) => `.n${n}{--_n:${n}}`).join(''));

/** For those who listen. */
const unseen = css`
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`;

export const kpi = css`
  ${letters}
  .frame {
    --_height: 26;
    position: relative;
  }
  /* The figure and what is said of it stand closer together than the rest. */
  [part='value'] ~ .of-figure {
    margin-block-start: -4px;
  }
  [part='value'] {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 4px;
    font-family: var(--civic-number-font, inherit);
    --_most: 2.375;
    --_room: 100cqi - 34px;
    font-size: min((var(--_room)) / var(--_n, 30) / 0.65, var(--_most) * var(--_rem));
    font-weight: 600;
    line-height: 1.1;
    overflow-wrap: normal;
  }
  [part='value'].words {
    --_most: 1.5;
    --_n: 1;
    overflow-wrap: inherit;
  }
  [part='unit'] {
    min-inline-size: 0;
    overflow-wrap: break-word;
    font-size: var(--_rem);
    font-weight: 400;
    line-height: 1.3;
  }
  [part='change'] {
    text-wrap: balance;
  }
  [part='change']::before {
    margin-inline-end: 0.1em;
  }
  .level::before {
    clip-path: polygon(0 32%, 100% 32%, 100% 68%, 0 68%);
  }
  .up::before {
    clip-path: polygon(50% 8%, 100% 92%, 0 92%);
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
    flex: 1 0 calc(3.75 * var(--_rem));
    min-block-size: 0;
    padding: 4px;
  }
  /* Room for the sentence about a fault. */
  .failed svg[part='chart'] {
    flex-basis: var(--_rem);
  }
  /* The foot of the chart, where that is zero. */
  .grounded {
    border-block-end: 1px solid var(--_line);
  }
  @container (inline-size < 320px) {
    .frame {
      --_height: 29;
    }
  }
  @container (inline-size < 280px) {
    .frame {
      --_height: 31;
    }
  }
  @container (inline-size < 240px) {
    svg[part='chart'],
    [part='source'],
    details,
    [part='change'] ~ .soft {
      display: none;
    }
    [part='dates']:not(.loud) {
      ${unseen}
    }
    .frame {
      --_height: 14;
    }
  }
  @container (inline-size < 160px) {
    .baseline {
      display: none;
    }
  }
  /* The figure alone; the rest is for those who listen. */
  @container (inline-size < 120px) {
    .body > :not([part='value'], .instead) {
      ${unseen}
    }
    .frame {
      --_height: 4;
      padding: 8px;
    }
    .body {
      justify-content: center;
    }
    [part='value'],
    [part='value'].words {
      --_most: 1.25;
      --_room: 100cqi - 18px;
    }
  }
  @container (inline-size >= 520px) {
    .body {
      display: grid;
      grid-template: repeat(5, auto) 1fr / repeat(2, minmax(0, 1fr));
      gap: 0 16px;
    }
    .body > * {
      grid-column: 1 / -1;
    }
    .body > * + * {
      margin-block-start: 8px;
    }
    .body > :is([part='value'], .of-figure) {
      grid-column: 1;
      margin-block-start: 4px;
    }
    /* Beside the figure and all that may be said of it. */
    svg[part='chart'] {
      grid-area: 2 / 2 / 7;
      block-size: 100%;
    }
    .body > .instead {
      grid-area: 2 / 1 / 7 / 3;
    }
    [part='dates'] {
      align-self: end;
    }
    [part='value'] {
      --_room: 50cqi - 25px;
    }
    .frame {
      --_height: 23;
    }
  }
  @container (inline-size >= 640px) {
    .frame {
      --_height: 20.5;
    }
    [part='value'] {
      --_most: 3;
    }
  }
`;
