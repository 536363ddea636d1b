/** Who asks for a metric on a page, and who only shows what was baked. */

import { kinds } from '../../metric/kinds.js';
import { civicElements, nameOf, questionOf, type Question } from '../page/civic-elements.js';
import { attributeOf, lineOf, type Element } from '../page/page-tree.js';
import type { Page } from './read-page.js';
import type { OurScript } from './scripts.js';

export interface Questioner {
  readonly name: string;
  readonly line: number;
  readonly question: Question;
}

/** Every element that asks for a metric, of either form. */
export function questioners(page: Page, scripts: readonly OurScript[]): Questioner[] {
  const elements = civicElements(page.root)
    .filter((element) => !isFrozen(element))
    .map((element) => ({ name: nameOf(element), line: lineOf(element), question: questionOf(element) }));
  const widgets = scripts.flatMap(({ element, line }) => {
    if (attributeOf(element, 'data-widget') === undefined) return [];
    const question = questionOf(element, 'data-');
    return [{ name: nameOfWidget(element), line, question }];
  });
  return [...elements, ...widgets].filter(({ question }) => question.metric !== '');
}

/** How a script tag of the single-tag form is named in a report. */
export const nameOfWidget = (element: Element): string =>
  `<script data-widget="${attributeOf(element, 'data-widget') ?? ''}" data-metric="${attributeOf(element, 'data-metric') ?? ''}">`;

/** Whether a page shows figures and asks for none, so that it asks for no catalog either. */
export const isAllFrozen = (page: Page, scripts: readonly OurScript[]): boolean =>
  civicElements(page.root).some(isFrozen) && questioners(page, scripts).length === 0;

/** Whether the text of an element stands for good: the `asks` of MetricElement, and of CivicValueElement. */
const isFrozen = (element: Element): boolean =>
  kinds.date(attributeOf(element, 'as-of')) &&
  kinds.date(attributeOf(element, 'data-baked')) &&
  !(element.tagName === 'civic-value' && attributeOf(element, 'allow-revised') !== undefined);
