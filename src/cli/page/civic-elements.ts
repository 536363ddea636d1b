/** The elements of ours on a page, and what each asks for. */

import type { LoadOptions } from '../../load-metric.js';
import { given, isOn } from '../../metric/attributes.js';
import { settingOf } from './our-scripts.js';
import { attributeOf, elementsOf, langOf, type Element } from './page-tree.js';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

/** The tags that show a metric. */
export const tags: readonly string[] = ['civic-kpi', 'civic-trend', 'civic-sparkline', 'civic-value'];

export const isOurs = ({ tagName }: Element): boolean => tags.includes(tagName);

export function civicElements(root: Tree.Document): Element[] {
  return elementsOf(root).filter(isOurs);
}

/** What decides the question, read as the element reads it. */
export type Question = Pick<
  LoadOptions,
  'place' | 'filter' | 'period' | 'span' | 'compare' | 'asOf' | 'includeRunning'
> & { readonly metric: string };

/** The question of an element, or with the prefix `data-` of a single-tag script. */
export function questionOf(element: Element, prefix: '' | 'data-' = ''): Question {
  const read = (name: string) => given(attributeOf(element, prefix + name));
  const span = read('span');
  return {
    metric: read('metric') ?? '',
    place: read('place'),
    filter: read('filter'),
    period: read('period'),
    compare: read('compare'),
    asOf: read('as-of'),
    includeRunning: isOn(attributeOf(element, `${prefix}include-running`)),
    ...(span !== undefined && { span: Number(span) }),
  };
}

/** The language that an element speaks: the nearest `lang`, else the script tag's `data-locale`, else English. */
export function localeOf(element: Element, root: Tree.Document): string {
  const wanted = [langOf(element, root), settingOf(root, 'data-locale')];
  return wanted.map((each) => each?.replaceAll('_', '-') ?? '').find(isLocale) ?? 'en';
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** How an element is named in a report. */
export function nameOf(element: Element): string {
  const metric = attributeOf(element, 'metric');
  const place = attributeOf(element, 'place');
  return `<${element.tagName}${metric === undefined ? '' : ` metric="${metric}"`}${place ? ` place="${place}"` : ''}>`;
}
