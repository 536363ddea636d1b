/** How the details look. They come with their part, and as a constructed sheet, which a strict policy allows. */

import { css, type CSSResult } from 'lit';

export const detailsStyles = (): CSSResult => css`
  .details {
    display: grid;
    clear: both;
    gap: 16px;
    color: var(--_ink);
    padding-block-start: 12px;
    font-size: calc(0.8125 * var(--_rem));
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums lining-nums;
  }
  .details > * {
    min-inline-size: 0;
  }
  dl,
  dd,
  pre {
    margin: 0;
  }
  dl {
    display: grid;
    gap: 12px;
  }
  dt {
    color: var(--_ink-soft);
  }
  dd,
  dt {
    unicode-bidi: plaintext;
    text-align: match-parent;
  }
  /* Where a browser has no match-parent: a Latin name stands where the Arabic ones do. */
  [dir='rtl'] :is(dt, dd) {
    text-align: right;
  }
  dd + dd {
    margin-block-start: 4px;
  }
  dd span {
    display: block;
  }
  pre {
    padding: 8px 8px 0;
    border: 1px solid var(--_line);
    border-radius: var(--civic-radius, 4px);
    font:
      calc(0.75 * var(--_rem)) / 1.4 ui-monospace,
      monospace;
    max-block-size: calc(10px + 5.6em); /* whole lines: what is below the fourth is scrolled to */
    box-sizing: border-box;
    overflow: auto;
    white-space: pre-wrap;
    user-select: all;
  }
  code {
    display: block;
    padding-block-end: 8px;
  }
  @container (inline-size >= 480px) {
    dl > div {
      display: grid;
      grid-template-columns: min(40%, 11.5 * var(--_rem)) minmax(0, 1fr);
      column-gap: 16px;
    }
    dt {
      grid-row: span 99;
    }
    dd {
      grid-column: 2;
    }
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  caption {
    padding-block-end: 4px;
    text-align: start;
    font-weight: 600;
  }
  th,
  td {
    padding-block: 4px;
    padding-inline: 0 12px;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    overflow-wrap: break-word;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_paper);
    vertical-align: bottom;
  }
  .number {
    text-align: end;
  }
  .scroll {
    max-block-size: calc(20 * var(--_rem));
    overflow: auto;
  }
  button {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    text-align: inherit;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    cursor: pointer;
  }
  thead button {
    font-weight: 600;
    color: inherit;
    text-decoration-color: var(--_neutral);
  }
  [aria-sort='ascending'] button::after {
    content: ' \\2191' / '';
  }
  [aria-sort='descending'] button::after {
    content: ' \\2193' / '';
  }
  .details :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  /* Around the table, whose heading would stand on it. */
  .scroll:focus-visible {
    outline-offset: 0;
  }
  @media print {
    .open {
      break-inside: auto;
    }
    .scroll,
    pre {
      max-block-size: none;
      overflow: visible;
    }
    thead th {
      position: static;
    }
    .details > p,
    dd button {
      display: none;
    }
    .details a::after {
      content: ' (' attr(href) ')';
    }
  }
`;
