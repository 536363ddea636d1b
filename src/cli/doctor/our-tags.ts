/** Every tag of ours, and what is meant to be one. */

import { tags as metricTags } from '../page/civic-elements.js';

/** Those that show a metric, and the line about all of them, which needs none. */
export const tags: readonly string[] = [...metricTags, 'civic-updated'];

/** What `data-widget` may be. */
export const widgets: readonly string[] = tags.map((tag) => tag.replace('civic-', ''));

/** Whether a name is one of ours but for one letter that is missing, added or another, or two that are swapped. */
export const isMisspelt = (name: string): boolean => tags.some((tag) => isOneSlip(name, tag));

/** Whether two names differ by one letter that is missing, added or another, or by two that are swapped. */
export function isOneSlip(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const most = Math.min(a.length, b.length) - start;
  let end = 0;
  while (end < most && a.charAt(a.length - 1 - end) === b.charAt(b.length - 1 - end)) end++;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const isSwap = y.length === 2 && x === y.charAt(1) + y.charAt(0);
  return x !== y && (isSwap || (x.length <= 1 && y.length <= 1));
}
