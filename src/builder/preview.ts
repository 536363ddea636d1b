/** The live card: the real element, made anew where it must be, and what it knows. */

import { define } from '../elements/tags.js';
import { MetricElement } from '../elements/metric-element.js';
import type { MetricData } from '../load-metric.js';
import { toAttributes, type BuilderState } from './builder-state.js';

export class Preview {
  element: MetricElement | null = null;
  #key = '';
  #question = '';
  #data: MetricData | null = null;
  #fault: string | null = null;
  #changed: () => void;

  /** `changed` is called when the card has another answer, or a fault. */
  constructor(changed: () => void) {
    define();
    this.#changed = changed;
  }

  /** What the card was last told to ask for, once it is answered; an older answer says nothing of it. */
  get data(): MetricData | null {
    return this.#data;
  }

  /** Why it has no answer; a fault after an answer leaves the figure where it is. */
  get fault(): string | null {
    return this.#data ? null : this.#fault;
  }

  /** Makes the card what a state asks for, out of the catalog with that number. */
  show(state: BuilderState, catalog: number): void {
    const { lang, ...asked } = toAttributes(state);
    const tag = `civic-${state.element}`;
    const key = `${tag} ${String(catalog)}`;
    const question = JSON.stringify([key, asked]);
    if (question !== this.#question) this.#data = this.#fault = null;
    this.#question = question;
    if (key !== this.#key) this.element = this.#make(tag);
    this.#key = key;
    const { element } = this;
    if (!element) return;
    const attributes: Readonly<Record<string, string>> = {
      loading: 'eager',
      'no-store': '', // the builder keeps nothing
      ...asked,
      ...(lang && { lang }),
    };
    for (const name of element.getAttributeNames()) if (!(name in attributes)) element.removeAttribute(name);
    for (const [name, value] of Object.entries(attributes))
      if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }

  #make(tag: string): MetricElement | null {
    const element = document.createElement(tag);
    if (!(element instanceof MetricElement)) return null;
    element.addEventListener('civic-load', () => {
      if (element !== this.element) return;
      this.#data = element.data;
      this.#changed();
    });
    element.addEventListener('civic-error', ({ message }) => {
      if (element !== this.element) return;
      this.#fault = message;
      this.#changed();
    });
    return element;
  }
}
