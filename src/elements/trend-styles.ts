/** How the trend card is composed by the width of its container, and how its chart looks. */

import { css } from 'lit';

export const trend = css`
  .frame {
    --_height: 36;
  }
  [part='value'] {
    max-inline-size: 60ch;
    text-wrap: balance;
  }
  .plot {
    position: relative;
    display: grid;
    grid-template: minmax(0, 1fr) / max-content minmax(0, 1fr) max-content;
    flex: 1 0 calc(14.5 * var(--_rem));
    direction: ltr;
    font-size: calc(0.75 * var(--_rem));
    font-family: var(--civic-number-font, inherit);
    font-variant-numeric: tabular-nums;
    /* The last dot stands within the card's content. */
    padding-inline-end: 4px;
  }
  /* Columns as wide as the figures in them, which are written in the chart. */
  .plot::before,
  .plot::after {
    content: attr(data-figures);
    padding-inline-end: 8px;
    white-space: pre;
    visibility: hidden;
  }
  .plot::after {
    content: attr(data-last);
  }
  /* Room for the sentence about a fault. */
  .failed .plot {
    flex-basis: calc(12 * var(--_rem));
  }
  svg[part='chart'] {
    grid-area: 1 / 2;
    block-size: 100%;
  }
  /* Two lines of words above the area of the chart, and two below. */
  .plot > svg {
    box-sizing: border-box;
    padding-block: 2.83333333em 3em;
  }
  svg {
    overflow: visible;
  }
  circle {
    fill: var(--_accent);
    stroke: var(--_paper);
  }
  circle.high {
    fill: var(--_paper);
    stroke: var(--_accent);
  }
  text {
    fill: var(--_ink-soft);
    unicode-bidi: plaintext;
    stroke: var(--_paper);
    stroke-width: 3px;
    stroke-linejoin: round;
    paint-order: stroke;
  }
  .high,
  .goal,
  .last {
    fill: var(--_ink);
  }
  .last {
    font-weight: 600;
  }
  [part='axis'],
  .raw,
  .break,
  .ticks,
  .target,
  .hatch path {
    stroke: var(--_neutral);
    stroke-width: 1px;
  }
  /* From the foot of the area down. */
  .ticks {
    stroke-width: 5px;
    stroke-linecap: butt;
  }
  [part='axis'][class=''] {
    stroke: var(--_line);
  }
  .hatch path {
    stroke-opacity: 0.5;
  }
  .target {
    stroke: var(--_ink);
    stroke-dasharray: 4 3;
  }
  .area {
    fill: var(--_accent);
    fill-opacity: 0.1;
    stroke: none;
  }
  .band {
    fill: var(--_neutral);
    fill-opacity: 0.12;
  }
  @container (inline-size < 320px) {
    .frame {
      --_height: 37.5;
    }
  }
  /* Larger words need a wider chart. */
  @container (inline-size < 320px) or (inline-size < 20rem) {
    .level-1,
    .mark:not(.key),
    .high {
      display: none;
    }
  }
  @container (inline-size < 280px) {
    .frame {
      --_height: 41;
    }
  }
  @container (inline-size < 240px) {
    .plot {
      display: none;
    }
    .frame {
      --_height: 20;
    }
  }
  @container (inline-size < 480px) or (inline-size < 30rem) {
    .level-2,
    .last,
    .plot::after {
      display: none;
    }
  }
  @container (inline-size >= 480px) {
    .frame {
      --_height: 31.5;
    }
  }
  @container (inline-size >= 640px) {
    .frame {
      --_height: 34;
    }
    [part='value'] {
      font-size: calc(1.0625 * var(--_rem));
    }
    .plot {
      flex-basis: calc(18 * var(--_rem));
    }
    .failed .plot {
      flex-basis: calc(16.5 * var(--_rem));
    }
  }
`;
