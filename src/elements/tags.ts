/** The table of tags, and how they are registered; importing it registers nothing. */

import { CivicKpiElement } from './civic-kpi-element.js';
import { CivicSparklineElement } from './civic-sparkline-element.js';
import { CivicTrendElement } from './civic-trend-element.js';
import { CivicUpdatedElement } from './civic-updated-element.js';
import { CivicValueElement } from './civic-value-element.js';
import { warnAuthor } from './page-console.js';

/** Every element by its tag. */
export const tags = {
  'civic-sparkline': CivicSparklineElement,
  'civic-kpi': CivicKpiElement,
  'civic-trend': CivicTrendElement,
  'civic-updated': CivicUpdatedElement,
  'civic-value': CivicValueElement,
} as const;

export type Tag = keyof typeof tags;

/** Registers the tags that are free; tells the author of those that are not. Does nothing on a server. */
export function define(): void {
  if (typeof customElements === 'undefined') return;
  for (const [tag, element] of Object.entries(tags)) {
    const taken = customElements.get(tag);
    if (!taken) customElements.define(tag, element);
    // Another copy of ours, too, has its properties.
    else if (!('properties' in taken)) warnAuthor(`<${tag}> is the page’s own element, ours is not defined.`);
  }
}
