/** Whether the house styles that stand on the page can be read, by the order in which the page reads them. */

import { explain } from '../../metric/catalog-problems.js';
import type { HouseStyle } from '../../view/house-styles/house-style.js';
import { readStyle } from '../../view/house-styles/read-style.js';
import { messageOf } from '../exit.js';
import { attributeOf, elementsOf, lineOf, textOf } from '../page/page-tree.js';
import { wrong, type Finding } from './finding.js';
import type { Page } from './read-page.js';

export function examineStyles({ root }: Page): Finding[] {
  const styles = new Map<string, HouseStyle>();
  const found: Finding[] = [];
  for (const script of elementsOf(root)) {
    const name = script.tagName === 'script' ? attributeOf(script, 'data-civic-style') : undefined;
    if (name === undefined) continue;
    try {
      styles.set(name, readStyle(name, JSON.parse(textOf(script)), explain, styles));
    } catch (error) {
      const reason = messageOf(error);
      const message =
        error instanceof SyntaxError ? `The house style "${name}" is not JSON: ${reason}.` : reason;
      found.push(wrong('style', message, lineOf(script)));
    }
  }
  return found;
}
