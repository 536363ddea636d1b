/** How the trend's chart looks, and what is read off it. */

import { css } from 'lit';

export const trendChart = css`
  svg[part='chart'] {
    direction: ltr;
    inline-size: 100%;
    overflow: visible;
  }
  svg svg {
    overflow: visible;
  }
  /* All but the words above and below; where a browser takes no calculation here, three quarters. */
  .field {
    height: calc(100% - 76px);
  }
  circle.dot {
    fill: var(--_accent);
    stroke: var(--_paper);
  }
  .high {
    fill: var(--_paper);
  }
  text {
    fill: var(--_soft);
    font-size: 0.75rem;
    font-family: var(--civic-number-font, inherit);
    font-variant-numeric: tabular-nums;
    unicode-bidi: plaintext;
    stroke: var(--_paper);
    stroke-width: 3px;
    stroke-linejoin: round;
    paint-order: stroke;
  }
  [part='axis'] {
    stroke: var(--_line);
    stroke-width: 1px;
  }
  [part='axis'].zero {
    stroke: var(--_neutral);
  }
  .area {
    fill: var(--_accent);
    fill-opacity: 0.1;
    stroke: none;
  }
  .raw {
    stroke: var(--_neutral);
    stroke-width: 1px;
    stroke-opacity: 0.6;
  }
  .target {
    stroke: var(--_ink);
    stroke-width: 1px;
    stroke-dasharray: 4 3;
  }
  .band {
    fill: var(--_neutral);
    fill-opacity: 0.07;
  }
  .hatch path {
    stroke: var(--_neutral);
    stroke-width: 1px;
    stroke-opacity: 0.5;
  }
  .mark {
    fill: var(--_ink);
  }
  @container (inline-size < 480px) {
    .level-1 {
      display: none;
    }
  }
  @container (inline-size < 320px) {
    .time,
    .mark {
      display: none;
    }
  }
  @media (forced-colors: active) {
    text {
      fill: CanvasText;
      stroke: Canvas;
    }
    circle.dot {
      fill: CanvasText;
      stroke: Canvas;
    }
    .high {
      fill: Canvas;
    }
  }
`;

export const trendReading = css`
  .plot {
    position: relative;
    display: flex;
    flex: 1 0 15rem;
  }
  input {
    all: initial;
    appearance: none;
    position: absolute;
    inset: 0;
    inline-size: 100%;
    opacity: 0;
    cursor: crosshair;
    touch-action: pan-y;
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
  .reading .mark {
    visibility: hidden;
  }
  .reading .cursor {
    stroke: var(--_ink);
    stroke-width: 1px;
  }
  text.read {
    fill: var(--_ink);
    font-weight: 600;
  }
  @media print {
    .cursor,
    .read {
      display: none;
    }
    .reading .mark {
      visibility: visible;
    }
  }
`;

