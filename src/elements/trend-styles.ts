/** How the trend card is composed by the width of its container, how its chart looks, and what is read off it. */

import { css } from 'lit';

export const trend = css`
  .frame {
    --_height: 36rem;
  }
  [part='value'] {
    max-inline-size: 60ch;
    text-wrap: balance;
  }
  .plot {
    position: relative;
    display: flex;
    flex: 1 0 15rem;
  }
  /* Room for the sentence about a fault. */
  .failed .plot {
    flex-basis: 12.5rem;
  }
  svg[part='chart'] {
    direction: ltr;
  }
  svg svg {
    overflow: visible;
  }
  /* All but the words above and below; where a browser takes no calculation here, three quarters. */
  .field {
    height: calc(100% - 76px);
  }
  circle {
    fill: var(--_accent);
    stroke: var(--_paper);
  }
  .high {
    fill: var(--_paper);
    stroke: var(--_accent);
  }
  text {
    fill: var(--_ink-soft);
    font-size: 0.75rem;
    font-family: var(--civic-number-font, inherit);
    font-variant-numeric: tabular-nums;
    unicode-bidi: plaintext;
    stroke: var(--_paper);
    stroke-width: 3px;
    stroke-linejoin: round;
    paint-order: stroke;
  }
  .mark,
  .read {
    fill: var(--_ink);
  }
  .read {
    font-weight: 600;
  }
  [part='axis'],
  .raw,
  .target,
  .cursor,
  .hatch path {
    stroke: var(--_ink);
    stroke-width: 1px;
  }
  [part='axis'] {
    stroke: var(--_line);
  }
  .zero,
  .raw,
  .hatch path {
    stroke: var(--_neutral);
  }
  .raw,
  .hatch path {
    stroke-opacity: 0.5;
  }
  .target {
    stroke-dasharray: 4 3;
  }
  .area {
    fill: var(--_accent);
    fill-opacity: 0.1;
    stroke: none;
  }
  .band {
    fill: var(--_neutral);
    fill-opacity: 0.07;
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
  .over {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    contain: layout size style;
    direction: ltr;
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
  @container (inline-size < 320px) {
    .frame {
      --_height: 37.5rem;
    }
    .time,
    .mark,
    .high {
      display: none;
    }
  }
  @container (inline-size < 280px) {
    .frame {
      --_height: 41rem;
    }
  }
  @container (inline-size < 240px) {
    .plot {
      display: none;
    }
    .frame {
      --_height: 20rem;
    }
  }
  @container (inline-size < 480px) {
    .level-1 {
      display: none;
    }
  }
  @container (inline-size >= 480px) {
    .frame {
      --_height: 31.5rem;
    }
  }
  @container (inline-size >= 640px) {
    .frame {
      --_height: 34rem;
    }
    [part='value'] {
      font-size: 1.0625rem;
    }
    .plot {
      flex-basis: 18rem;
    }
    .failed .plot {
      flex-basis: 16.5rem;
    }
  }
`;
