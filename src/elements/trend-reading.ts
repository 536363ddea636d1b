/**
 * Reads any period off the trend's chart: by pointer, by touch, and by the keys of a slider, whose spoken value is the
 * reading. A native range stretched over the chart brings the keys, the touch and the speech; what is drawn is written
 * straight into the chart, so that a move costs the same whatever the number of points.
 */

import type { CardView } from '../view/card-view.js';
import { tellReading } from '../view/reading.js';
import { addReadingStyles } from './reading-styles.js';
import type { Trend } from './shared-view.js';

const readings = new WeakMap<Element, TrendReading>();

/** Has a chart be read, under a range of its own; another answer puts the reading of the one before away. */
export function readTrend(chart: Element, trend: Trend, view: CardView): void {
  const reading = readings.get(chart) ?? new TrendReading(chart);
  readings.set(chart, reading);
  reading.take(trend, view);
}

const events = ['input', 'focus', 'pointermove', 'pointerdown', 'pointerleave', 'blur'] as const;
/** What puts a reading away that has no focus, wherever on the page it happens. */
const elsewhere = ['pointerdown', 'keydown'] as const;

class TrendReading {
  readonly input = Object.assign(document.createElement('input'), { type: 'range', dir: 'ltr', min: '0' });
  readonly #nodes = makeNodes();
  #trend: Trend | null = null;
  #locale = '';
  /** Where the range stands before it is moved. */
  #start = NaN;

  constructor(readonly chart: Element) {
    for (const event of events) this.input.addEventListener(event, this);
    const root = chart.getRootNode();
    if (root instanceof ShadowRoot) addReadingStyles(root.host);
  }

  take(trend: Trend, { label, language }: CardView): void {
    const { input, chart } = this;
    const { data, drawn } = trend;
    const { latest } = data.summary;
    if (this.#trend !== trend) this.#hide();
    this.#trend = trend;
    this.#locale = language;
    const end = drawn.length - 1;
    const start = latest ? drawn.indexOf(latest) : end;
    write(input, { max: end, 'aria-label': label });
    if (start !== this.#start) input.value = String(start);
    this.#start = start;
    if (end < 0) input.remove();
    else if (!input.isConnected) chart.before(input);
    if (input.matches(':focus-visible')) this.#show();
    else this.#speak();
  }

  handleEvent(event: Event): void {
    const { input } = this;
    if (event.currentTarget === document) {
      // Before the chart hears of it. A touch never leaves, and need not have brought the focus that could go.
      if (!(event instanceof KeyboardEvent) || event.key === 'Escape') this.#hide();
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
    const trend = this.#trend;
    const observation = trend?.drawn[this.input.valueAsNumber];
    if (!observation) return null;
    const { data } = trend;
    const reading = tellReading(observation, data, this.#locale);
    const spoken = `${reading.period}: ${reading.text}`;
    // Set again, the same words could be spoken again.
    if (this.input.getAttribute('aria-valuetext') !== spoken)
      this.input.setAttribute('aria-valuetext', spoken);
    return reading;
  }

  #show(): void {
    const { input, chart } = this;
    const reading = this.#speak();
    if (!reading || !this.#trend) return;
    const { over, place, dot, period, text } = this.#nodes;
    if (!over.parentNode) {
      chart.after(over);
      for (const type of elsewhere) document.addEventListener(type, this, true);
    }
    const { x, y } = this.#trend.shape.at(input.valueAsNumber);
    write(place, { x: `${x}%` });
    write(dot, { cy: `${y ?? 0}%`, r: y === null ? 0 : 4.5 });
    period.textContent = reading.period;
    text.textContent = reading.text;
    for (const words of [period, text]) keepWithin(words, x, input.clientWidth);
    if (!chart.classList.contains('reading')) chart.classList.add('reading');
  }

  #hide(): void {
    const { over } = this.#nodes;
    // Its place, and not the page: a card that has left shows it still, and still listens.
    if (!over.parentNode) return;
    this.chart.classList.remove('reading');
    over.remove();
    for (const type of elsewhere) document.removeEventListener(type, this, true);
  }
}

/** Puts words beside their place, in percent, where they are within the chart; of those that are wider the end is left out. */
function keepWithin(words: SVGTextContentElement, at: number, room: number): void {
  const { textContent: all } = words;
  // To measure costs a layout, which words that have room enough do without.
  const isShort = all.length * 8 < room * 0.6;
  write(words, { 'text-anchor': !isShort || at < 30 ? 'start' : at > 70 ? 'end' : 'middle' });
  if (isShort) {
    write(words, { x: 0 });
    return;
  }
  const share = room / words.getComputedTextLength();
  if (share < 1) words.textContent = `${all.slice(0, all.length * share - 2)}…`;
  const width = words.getComputedTextLength();
  const place = (at / 100) * room;
  const left = place - width * (at < 30 ? 0 : at > 70 ? 1 : 0.5);
  write(words, { x: Math.max(0, Math.min(left, room - width)) - place });
}

type Attributes = Readonly<Record<string, string | number>>;

function write(node: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes))
    if (node.getAttribute(name) !== String(value)) node.setAttribute(name, String(value));
}

/**
 * The line, the dot and the two lines of words of a reading, at their place in the chart's field; in a drawing of its own
 * over the chart's, so that a move lays out nothing else.
 */
function makeNodes() {
  const make = <Name extends keyof SVGElementTagNameMap>(
    name: Name,
    attributes: Attributes,
    ...children: readonly Node[]
  ) => {
    const node = document.createElementNS('http://www.w3.org/2000/svg', name);
    write(node, attributes);
    node.append(...children);
    return node;
  };
  const dot = make('circle', { class: 'dot' });
  const period = make('text', { class: 'read', y: '-1.66666667em' });
  const text = make('text', { class: 'read', y: '-.41666667em' });
  const place = make('svg', {}, make('line', { class: 'cursor', y2: '100%' }), dot, period, text);
  const over = make('svg', { class: 'over' }, place);
  return { over, place, dot, period, text };
}
