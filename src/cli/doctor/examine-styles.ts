/** Whether the house styles that stand on the page can be read, by the order in which the page reads them, and those are there that it names. */

import { explain } from '../../metric/catalog-problems.js';
import { suggestion } from '../../metric/nearest.js';
import type { HouseStyle } from '../../view/house-styles/house-style.js';
import { readStyle } from '../../view/house-styles/read-style.js';
import { shippedStyles } from '../../view/house-styles/shipped.js';
import { messageOf } from '../exit.js';
import { nameOf } from '../page/civic-elements.js';
import { loadsUs } from '../page/our-scripts.js';
import { attributeOf, elementsOf, lineOf, textOf, type Element } from '../page/page-tree.js';
import { note, wrong, type Finding } from './finding.js';
import { runs, type Loading } from './loading.js';
import { nameOfWidget } from './questioners.js';
import type { Page } from './read-page.js';

export function examineStyles({ root }: Page, loading: Loading): Finding[] {
  const styles = new Map<string, HouseStyle>();
  const found: Finding[] = [];
  const names = new Set(Object.keys(shippedStyles));
  const elements = elementsOf(root);
  for (const script of elements) {
    const name = script.tagName === 'script' ? attributeOf(script, 'data-civic-style') : undefined;
    if (name === undefined) continue;
    names.add(name);
    try {
      styles.set(name, readStyle(name, JSON.parse(textOf(script)), explain, styles));
    } catch (error) {
      const reason = messageOf(error);
      const message =
        error instanceof SyntaxError ? `The house style "${name}" is not JSON: ${reason}.` : reason;
      found.push(wrong('style', message, lineOf(script)));
    }
  }
  const mayDefine = loading !== 'no' || elements.some(definesStyles);
  return [...found, ...elements.flatMap((each) => examineNames(each, [...names], mayDefine))];
}

/** Whether JavaScript on the page defines styles, whose names cannot be seen. */
const definesStyles = (element: Element) =>
  element.tagName === 'script' &&
  runs.test(attributeOf(element, 'type')?.trim() ?? '') &&
  textOf(element).includes('defineStyle');

/** The names that an element or a script tag of ours chooses among. */
function examineNames(element: Element, known: readonly string[], mayDefine: boolean): Finding[] {
  const isValue = element.tagName === 'civic-value';
  if (!isValue && !loadsUs(element)) return [];
  const key = isValue ? 'house' : 'data-house';
  const wanted = (attributeOf(element, key) ?? '').split(/\s+/).filter(Boolean);
  return wanted
    .filter((name) => !known.includes(name))
    .map((name) => {
      const who = isValue ? nameOf(element) : nameOfScript(element);
      const message = `${who}: there is no house style "${name}" for ${key}; known: ${known.join(', ')}.${suggestion(name, known)}`;
      return mayDefine
        ? note(
            'unknown-house',
            `${message} A script of the page may define it, which cannot be seen.`,
            lineOf(element),
          )
        : wrong('unknown-house', message, lineOf(element));
    });
}

const nameOfScript = (element: Element) =>
  attributeOf(element, 'data-widget') === undefined ? 'The script tag' : nameOfWidget(element);
