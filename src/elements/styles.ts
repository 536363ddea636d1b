/** The one sheet that all elements share. */

import { css, unsafeCSS, type CSSResult } from 'lit';
import { foot } from './foot-styles.js';

/** Colours by role, for light and for dark. */
const roles = [
  ['ink', '#1b1b1b', '#f0f0f0'],
  ['ink-soft', '#565c65', '#a9aeb1'],
  ['paper', '#fff', '#1b1b1b'],
  ['line', '#dfe1e2', '#3d4551'],
  ['accent', '#005ea2', '#73b3e7'],
  ['better', '#0f6460', '#5abf95'],
  ['worse', '#a3471a', '#f2a47b'],
  ['neutral', '#71767a', '#8d9297'],
] as const;

/** Each role is the page's custom property, else a default. */
const define = (toDefault: (light: string, dark: string) => string): CSSResult =>
  unsafeCSS(
    roles.map(([role, light, dark]) => `--_${role}:var(--civic-${role},${toDefault(light, dark)})`).join(';'),
  );

/** The default is for light or dark, whichever the page says it is in. */
export const colors = css`
  :host {
    ${define((light) => light)}
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      ${define((light, dark) => `light-dark(${light},${dark})`)}
    }
  }
  /* On paper no ground is printed that pale words could stand on. */
  @media print {
    :host {
      ${unsafeCSS(roles.map(([role, light]) => `--_${role}:${light}`).join(';'))}
    }
  }
  :host([hidden]) {
    display: none;
  }
  @media (prefers-contrast: more) {
    :host {
      --_ink-soft: var(--_ink);
      --_frame: var(--_ink);
    }
  }
  @media (forced-colors: active) {
    :host {
      --_ink: CanvasText;
      --_ink-soft: CanvasText;
      --_accent: CanvasText;
      --_neutral: CanvasText;
      --_better: CanvasText;
      --_worse: CanvasText;
      --_line: CanvasText;
      --_paper: Canvas;
    }
    svg,
    ::before {
      forced-color-adjust: none;
    }
  }
`;

/** Lines of a chart, whatever box they are stretched over. */
export const lines = css`
  svg[part='chart'] {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    overflow: visible;
  }
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
  .withheld {
    stroke: var(--_neutral);
    stroke-width: 8px;
    stroke-linecap: butt;
    stroke-dasharray: 1.5 2;
  }
  .lone {
    stroke-width: 4px;
  }
  path.dot {
    stroke-width: 7px;
  }
`;

/** A card: its frame, its type, and what stands in it in every element. */
const frame = css`
  :host {
    display: grid;
    /* Against a page's own reset; how a card is displayed is for the page to say. */
    container-type: inline-size !important;
    /* On many a page it is 10 pixels, and no letter of the page's own is sized by that. */
    --_rem: max(1rem, 16px);
    contain-intrinsic-inline-size: max(20rem, 320px); /* in a dialog or a float it would else have no width */
    min-inline-size: 0;
  }
  .frame {
    all: initial;
    color-scheme: inherit;
    min-block-size: calc(var(--_height) * var(--_rem));
    box-sizing: border-box;
    padding: var(--civic-gap, 16px);
    border: 1px solid var(--_frame, var(--_line));
    border-radius: var(--civic-radius, 4px);
    background: var(--_paper);
    color: var(--_ink);
    font-family: var(--civic-font, inherit);
    font-size: calc(0.9375 * var(--_rem));
    line-height: 1.4;
    text-align: start;
    overflow-wrap: break-word;
  }
  .frame,
  .body {
    display: flex;
    flex-direction: column;
    gap: 8px;
    min-inline-size: 0;
  }
  .body {
    flex: 1;
    grid-column: 1 / -1;
  }
  /* The disclosure stands in the line of the source; open, under it. */
  article.frame {
    display: grid;
    grid-template: 1fr auto / minmax(0, auto) 1fr;
    column-gap: 16px;
  }
  /* What is opened below does not take the chart's place: all above the foot, which is one line, stays as high as it was. */
  .open .body {
    min-block-size: calc((var(--_height) - 1.1375) * var(--_rem) - 2 * var(--civic-gap, 16px) - 10px);
  }
  /* A sentence in the place of a figure and its chart. */
  .frame .instead {
    display: grid;
    flex: 1;
    align-content: center;
    border-block: 1px solid var(--_line);
    font-size: calc(0.9375 * var(--_rem));
    text-wrap: balance;
  }
  /* Quiet bars where the page has no text of its own to stand meanwhile. */
  .bars {
    inline-size: 60%;
    block-size: 12px;
    margin-block: 4px;
    background: var(--_line);
  }
  .bars + .bars {
    inline-size: 35%;
    block-size: 32px;
  }
  /* Words of another direction than the page's keep their order, on the page's side. */
  p,
  [part='source'] {
    margin: 0;
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
  details,
  .soft {
    color: var(--_ink-soft);
    font-size: calc(0.8125 * var(--_rem));
  }
  [part='dates'] {
    margin-block-start: auto;
  }
  .warning {
    color: var(--_ink);
    font-weight: 600;
  }
  a,
  a[part],
  summary {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
`;

export const card = [frame, foot];
