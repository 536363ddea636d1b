/** What an embed page says where it has no card to show; a card says its own faults. */

import { FrameFault } from './frame-query.js';

/** At most so much of a stranger's text is repeated. */
const repeated = (text: string) => `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;

const said: Readonly<Record<FrameFault['kind'], (value: string, elements: readonly string[]) => string>> = {
  metric: () => 'The address of this frame names no metric: it lacks “metric=”.',
  element: (value, elements) =>
    `The address of this frame asks for the element ${repeated(value)}; there are ${elements.join(', ')}.`,
  catalog: (value) =>
    `The address of this frame names the catalog ${repeated(value)}, which is not an http or https address.`,
  theme: (value) =>
    `The address of this frame asks for the theme ${repeated(value)}; there are auto, light and dark.`,
};

/** One plain sentence about a fault. What was thrown may be anything. */
export function tellFrameFault(fault: unknown, elements: readonly string[]): string {
  if (fault instanceof FrameFault) return said[fault.kind](fault.value, elements);
  return 'The script of this frame could not be loaded.';
}
