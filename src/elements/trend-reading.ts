/**
 * Reads any period off the trend's chart: by pointer, by touch, and by the keys of a slider, whose spoken value is the
 * reading. A native range stretched over the chart brings the keys, the touch and the speech; what is drawn is written
 * straight into the chart, so that a move costs the same whatever the number of points.
 */

import { tellReading } from '../view/reading.js';
import type { Trend } from './shared-view.js';

const readings = new WeakMap<HTMLInputElement, TrendReading>();

/** Has the chart that is the range's next element be read; another answer puts the reading of the one before away. */
export function readTrend(input: HTMLInputElement, trend: Trend, locale: string): void {
  const reading = readings.get(input) ?? new TrendReading(input, trend);
  readings.set(input, reading);
  reading.take(trend, locale);
}

const events = ['input', 'focus', 'pointermove', 'pointerdown', 'pointerleave', 'keydown', 'blur'] as const;

class TrendReading {
  readonly #nodes = makeNodes();
  #locale = '';

  constructor(
    readonly input: HTMLInputElement,
    private trend: Trend,
  ) {
    for (const event of events) input.addEventListener(event, this);
  }

  take(trend: Trend, locale: string): void {
    if (this.trend !== trend) this.#hide();
    this.trend = trend;
    this.#locale = locale;
    if (this.input.matches(':focus-visible')) this.#show();
    else this.#speak();
  }

  handleEvent(event: Event): void {
    const { input } = this;
    if (event instanceof KeyboardEvent) {
      if (event.key === 'Escape') this.#hide();
    } else if (event.type === 'blur') this.#hide();
    else if (event.type === 'pointerleave') {
      if ((event as PointerEvent).pointerType !== 'touch' && !input.matches(':focus-visible')) this.#hide();
    } else {
      if (event instanceof PointerEvent)
        input.value = String((event.offsetX / (input.clientWidth || 1)) * Number(input.max));
      this.#show();
    }
  }

  /** The reading where the range stands, which becomes its spoken value. */
  #speak(): ReturnType<typeof tellReading> | null {
    const { drawn, data } = this.trend;
    const observation = drawn[this.input.valueAsNumber];
    if (!observation) return null;
    const reading = tellReading(observation, data, this.#locale);
    this.input.setAttribute('aria-valuetext', `${reading.period}: ${reading.text}`);
    return reading;
  }

  #show(): void {
    const { input } = this;
    const chart = input.nextElementSibling;
    const plot = chart?.firstElementChild;
    const reading = this.#speak();
    if (!reading || !chart || !plot) return;
    const { cursor, dot, period, text } = this.#nodes;
    if (cursor.parentNode !== plot) plot.append(cursor, dot, period, text);
    const { x, y } = this.trend.shape.at(input.valueAsNumber);
    const anchor = x < 30 ? 'start' : x > 70 ? 'end' : 'middle';
    write(cursor, { x1: `${x}%`, x2: `${x}%` });
    write(dot, { cx: `${x}%`, cy: `${y ?? 0}%`, r: y === null ? '0' : '4.5' });
    for (const words of [period, text]) write(words, { x: `${x}%`, 'text-anchor': anchor });
    period.textContent = reading.period;
    text.textContent = reading.text;
    if (!chart.classList.contains('reading')) chart.classList.add('reading');
  }

  #hide(): void {
    this.input.nextElementSibling?.classList.remove('reading');
    for (const node of Object.values(this.#nodes)) node.remove();
  }
}

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
