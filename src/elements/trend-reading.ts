/**
 * Reads any period off the trend's chart: by pointer, by touch, and by the keys of a slider, whose spoken value is the
 * reading. A native range stretched over the chart brings the keys, the touch and the speech; what is drawn is written
 * straight into the chart, so that a move costs the same whatever the number of points.
 */

import { tellReading } from '../view/reading.js';
import { above, type Trend } from './shared-view.js';

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
    const spoken = `${reading.period}: ${reading.text}`;
    // Set again, the same words could be spoken again.
    if (this.input.getAttribute('aria-valuetext') !== spoken)
      this.input.setAttribute('aria-valuetext', spoken);
    return reading;
  }

  #show(): void {
    const { input } = this;
    const chart = input.nextElementSibling;
    const reading = this.#speak();
    if (!reading || !chart) return;
    const { over, place, dot, period, text } = this.#nodes;
    if (!over.isConnected) chart.after(over);
    const { x, y } = this.trend.shape.at(input.valueAsNumber);
    write(place, { x: `${x}%` });
    write(dot, { cy: `${y ?? 0}%`, r: y === null ? 0 : 4.5 });
    for (const words of [period, text])
      write(words, { 'text-anchor': x < 30 ? 'start' : x > 70 ? 'end' : 'middle' });
    period.textContent = reading.period;
    text.textContent = reading.text;
    if (!chart.classList.contains('reading')) chart.classList.add('reading');
  }

  #hide(): void {
    this.input.nextElementSibling?.classList.remove('reading');
    this.#nodes.over.remove();
  }
}

type Attributes = Readonly<Record<string, string | number>>;

function write(node: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
}

/**
 * The line, the dot and the two lines of words of a reading, at their place in the chart's field; in a drawing of its own
 * over the chart's, so that a move lays out nothing else.
 */
function makeNodes() {
  const make = (name: string, attributes: Attributes, ...children: readonly Node[]) => {
    const node = document.createElementNS('http://www.w3.org/2000/svg', name);
    write(node, attributes);
    node.append(...children);
    return node;
  };
  const dot = make('circle', { class: 'dot' });
  const period = make('text', { class: 'read', y: -20 });
  const text = make('text', { class: 'read', y: -5 });
  const place = make('svg', {}, make('line', { class: 'cursor', y2: '100%' }), dot, period, text);
  const over = make(
    'svg',
    { class: 'over' },
    make('svg', { class: 'field', y: above, height: '75%' }, place),
  );
  return { over, place, dot, period, text };
}
