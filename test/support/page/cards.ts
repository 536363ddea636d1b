/** Puts elements on the test page, waits for their answers, and reads what they show. */

import '../../../src/define.js';
import type { Tag } from '../../../src/define.js';
import type { MetricElement } from '../../../src/elements/metric-element.js';

const stage = document.createElement('main');
document.body.append(stage);
document.documentElement.lang = 'en-US';

/** Where elements are put; `clearStage` empties it. */
export { stage };

export function clearStage(): void {
  stage.replaceChildren();
  stage.removeAttribute('style');
}

export type Attributes = Readonly<Record<string, string>>;

/** An element that is on no page yet. Eager, unless it is told otherwise. */
export function create<T extends Tag>(tag: T, attributes: Attributes, text = ''): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries({ loading: 'eager', ...attributes }))
    element.setAttribute(name, value);
  element.append(text);
  return element;
}

export function mount<T extends Tag>(tag: T, attributes: Attributes, text = ''): HTMLElementTagNameMap[T] {
  const element = create(tag, attributes, text);
  stage.append(element);
  return element;
}

/** The next event of a name that reaches `target`. */
export function next<K extends keyof HTMLElementEventMap>(
  target: EventTarget,
  name: K,
): Promise<HTMLElementEventMap[K]> {
  return new Promise((resolve) => {
    target.addEventListener(name, (event) => resolve(event as HTMLElementEventMap[K]), { once: true });
  });
}

/** Waits until the element has its answer, or its fault, and has drawn it. */
export async function answered<T extends MetricElement>(element: T): Promise<T> {
  await element.updateComplete;
  while (element.pending || !(element.data ?? element.error))
    await Promise.race([next(element, 'civic-load'), next(element, 'civic-error')]);
  await element.updateComplete;
  return element;
}

/** An element with its answer. */
export const show = <T extends Tag>(tag: T, attributes: Attributes, text = '') =>
  answered(mount(tag, attributes, text) as MetricElement) as Promise<HTMLElementTagNameMap[T]>;

const rootOf = (element: Element): ShadowRoot | Element => element.shadowRoot ?? element;

export const parts = (element: Element, name: string) => [
  ...rootOf(element).querySelectorAll<HTMLElement | SVGElement>(`[part~="${name}"]`),
];

/** The names of the parts that are there, each once, in reading order. */
export const partNames = (element: Element) => [
  ...new Set(
    [...rootOf(element).querySelectorAll('[part]')].flatMap((each) => each.getAttribute('part') ?? []),
  ),
];

/** The words of a part, as they are read. */
export const textOf = (element: Element, part: string) =>
  parts(element, part)
    .map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim())
    .join(' | ');

/** Whether the page's own text is what stands. */
export function showsLightDom(element: Element): boolean {
  const slot = element.shadowRoot?.querySelector('slot');
  return slot?.assignedNodes().some((node) => node.textContent?.trim()) ?? false;
}

/** The states that a style sheet can ask for. */
export const statesOf = (element: Element) =>
  ['pending', 'ready', 'error', 'late', 'stale', 'paused', 'retired', 'held', 'frozen'].filter((state) =>
    element.matches(`:state(${state})`),
  );
