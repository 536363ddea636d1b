/** The one sheet that all elements share. */

import { css } from 'lit';

/** Colours by role: the page's custom property, else the default for light or dark, whichever the page says it is in. */
export const colors = css`
  :host {
    --_ink: var(--civic-ink, #1b1b1b);
    --_soft: var(--civic-ink-soft, #565c65);
    --_paper: var(--civic-paper, #fff);
    --_line: var(--civic-line, #dfe1e2);
    --_accent: var(--civic-accent, #005ea2);
    --_better: var(--civic-better, #0f6460);
    --_worse: var(--civic-worse, #a3471a);
    --_neutral: var(--civic-neutral, #71767a);
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_ink: var(--civic-ink, light-dark(#1b1b1b, #f0f0f0));
      --_soft: var(--civic-ink-soft, light-dark(#565c65, #a9aeb1));
      --_paper: var(--civic-paper, light-dark(#fff, #1b1b1b));
      --_line: var(--civic-line, light-dark(#dfe1e2, #3d4551));
      --_accent: var(--civic-accent, light-dark(#005ea2, #73b3e7));
      --_better: var(--civic-better, light-dark(#0f6460, #5abf95));
      --_worse: var(--civic-worse, light-dark(#a3471a, #f2a47b));
      --_neutral: var(--civic-neutral, light-dark(#71767a, #8d9297));
    }
  }
`;

/** Lines of a chart, whatever box they are stretched over. */
export const lines = css`
  path,
  line,
  circle {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 1.5px;
    stroke-linecap: round;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }
  .provisional {
    stroke-dasharray: 5 3.5;
  }
  .tail {
    stroke: var(--_neutral);
    stroke-dasharray: 0.1 4;
    stroke-width: 2.5px;
  }
  path.dot {
    stroke-width: 7px;
  }
  @media (forced-colors: active) {
    path,
    line,
    circle {
      forced-color-adjust: none;
      stroke: CanvasText;
    }
    .tail {
      stroke: GrayText;
    }
  }
`;

/** A card: its frame, its type, and what stands in it in every element. */
export const card = css`
  :host {
    display: grid;
    container-type: inline-size;
    contain-intrinsic-inline-size: 20rem; /* in a dialog or a float it would else have no width */
    min-inline-size: 0;
  }
  :host([hidden]) {
    display: none;
  }
  [part='card'],
  .fallback {
    all: initial;
    color-scheme: inherit;
    display: flex;
    flex-direction: column;
    gap: 8px;
    box-sizing: border-box;
    padding: var(--civic-gap, 16px);
    border: 1px solid var(--_line);
    border-radius: var(--civic-radius, 4px);
    background: var(--_paper);
    color: var(--_ink);
    font-family: var(--civic-font, inherit);
    font-size: 0.9375rem;
    line-height: 1.4;
    text-align: start;
    overflow-wrap: anywhere;
  }
  /* Quiet bars where the page has no text of its own to stand meanwhile. */
  .bars {
    inline-size: 60%;
    block-size: 0.75rem;
    margin-block: 4px;
    background: var(--_line);
  }
  .bars + .bars {
    inline-size: 35%;
    block-size: 2rem;
  }
  p,
  ul {
    margin: 0;
    padding: 0;
    text-wrap: pretty;
  }
  /* Words of another direction than the page's keep their order, on the page's side. */
  p {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  [part='label'] {
    font-weight: 600;
    line-height: 1.3;
  }
  [part='value'] {
    font-variant-numeric: tabular-nums lining-nums;
  }
  [part='dates'],
  [part='source'],
  [part='message'],
  .soft,
  .baseline {
    color: var(--_soft);
    font-size: 0.8125rem;
  }
  .baseline {
    display: inline-block;
    unicode-bidi: plaintext;
  }
  [part='dates'] {
    margin-block-start: auto;
  }
  .warning {
    color: var(--_ink);
    font-weight: 600;
  }
  a,
  summary {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }
  /* Targets of 24 pixels, in the place of smaller words. */
  [part='source'] a,
  summary {
    display: inline-block;
    padding-block: 3px;
    margin-block: -3px;
  }
  summary {
    display: list-item;
  }
  a:focus-visible,
  summary:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  @media (prefers-contrast: more) {
    [part='card'] {
      border-color: var(--_ink);
    }
    [part='dates'],
    [part='source'],
    [part='message'],
    .soft,
    .baseline {
      color: var(--_ink);
    }
  }
  @media print {
    [part='card'] {
      break-inside: avoid;
    }
    /* On paper a link is its address. */
    [part='source'] a::after {
      content: ' (' attr(href) ')';
    }
    [part='details']:not([open]) {
      display: none;
    }
  }
`;
