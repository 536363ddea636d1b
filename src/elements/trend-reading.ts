/**
 * Reads any period off the trend's chart: by pointer, by touch, and by the keys of a slider, whose spoken value is the
 * reading. A native range stretched over the chart brings the keys, the touch and the speech; what is drawn is written
 * straight into the chart, so that a move costs the same whatever the number of points.
 */

import { css, html, nothing, type TemplateResult } from 'lit';
import type { MetricData } from '../load-metric.js';
import type { ChartShape } from '../view/chart.js';
import { tellReading } from '../view/reading.js';
import type { Observation } from '../series/series.js';

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

/** What a chart is read from. */
export interface Readable {
  readonly data: MetricData;
  readonly shape: ChartShape;
  readonly drawn: readonly Observation[];
  readonly label: string;
  readonly locale: string;
}

export class TrendReading {
  #of: Readable | null = null;
  #input: HTMLInputElement | null = null;
  #nodes: ReturnType<typeof makeNodes> | null = null;

  /** The range over the chart, which must be the next element. */
  render(of: Readable): TemplateResult | typeof nothing {
    const { drawn, data, label, locale } = of;
    if (this.#of?.data !== data) this.#hide();
    this.#of = of;
    const at = Math.max(0, data.summary.latest ? drawn.indexOf(data.summary.latest) : drawn.length - 1);
    const first = drawn[at];
    if (!first) return nothing;
    return html`<input
      type="range"
      dir="ltr"
      min="0"
      max=${drawn.length - 1}
      .value=${String(at)}
      aria-label=${label}
      aria-valuetext=${speak(tellReading(first, data, locale))}
      @input=${this.#follow}
      @focus=${this.#follow}
      @pointermove=${this.#point}
      @pointerdown=${this.#point}
      @pointerleave=${this.#leave}
      @keydown=${this.#dismiss}
      @blur=${this.#hide}
    />`;
  }

  readonly #point = (event: PointerEvent): void => {
    const input = event.currentTarget;
    if (!(input instanceof HTMLInputElement)) return;
    input.value = String((event.offsetX / (input.clientWidth || 1)) * Number(input.max));
    this.#show(input);
  };

  readonly #follow = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof HTMLInputElement) this.#show(currentTarget);
  };

  readonly #leave = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch' && !this.#input?.matches(':focus-visible')) this.#hide();
  };

  readonly #dismiss = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') this.#hide();
  };

  #show(input: HTMLInputElement): void {
    const { drawn = [], shape, data, locale = '' } = this.#of ?? {};
    const observation = drawn[input.valueAsNumber];
    const chart = input.nextElementSibling;
    const plot = chart?.firstElementChild;
    if (!observation || !shape || !data || !chart || !plot) return;
    this.#input = input;
    const nodes = (this.#nodes ??= makeNodes());
    if (nodes.cursor.parentNode !== plot) plot.append(nodes.cursor, nodes.dot, nodes.period, nodes.text);
    const reading = tellReading(observation, data, locale);
    const { x, y } = shape.at(input.valueAsNumber);
    const anchor = x < 30 ? 'start' : x > 70 ? 'end' : 'middle';
    write(nodes.cursor, { x1: `${x}%`, x2: `${x}%` });
    write(nodes.dot, { cx: `${x}%`, cy: `${y ?? 0}%`, r: y === null ? '0' : '4.5' });
    for (const text of [nodes.period, nodes.text]) write(text, { x: `${x}%`, 'text-anchor': anchor });
    nodes.period.textContent = reading.period;
    nodes.text.textContent = reading.text;
    input.setAttribute('aria-valuetext', speak(reading));
    if (!chart.classList.contains('reading')) chart.classList.add('reading');
  }

  readonly #hide = (): void => {
    this.#input?.nextElementSibling?.classList.remove('reading');
    const { cursor, dot, period, text } = this.#nodes ?? {};
    for (const node of [cursor, dot, period, text]) node?.remove();
  };
}

const speak = ({ period, text }: ReturnType<typeof tellReading>) => `${period}: ${text}`;

function write(node: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
}

/** The line, the dot and the two lines of words of a reading. */
function makeNodes() {
  const make = (name: string, attributes: Readonly<Record<string, string>>) => {
    const node = document.createElementNS('http://www.w3.org/2000/svg', name);
    write(node, attributes);
    return node;
  };
  return {
    cursor: make('line', { class: 'cursor', y1: '0', y2: '100%' }),
    dot: make('circle', { class: 'dot' }),
    period: make('text', { class: 'read', y: '-20' }),
    text: make('text', { class: 'read', y: '-5' }),
  };
}
