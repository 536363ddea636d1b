/** The house styles that stand on a page. */

import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { explain } from '../../metric/catalog-problems.js';
import type { HouseStyle } from '../../view/house-styles/house-style.js';
import { readStyle } from '../../view/house-styles/read-style.js';
import { messageOf } from '../exit.js';
import { attributeOf, elementsOf, lineOf, textOf } from '../page/page-tree.js';

export interface PageStyles {
  readonly styles: ReadonlyMap<string, HouseStyle>;
  /** By the name of a style that cannot be read, what is wrong with it and where it stands. */
  readonly faults: ReadonlyMap<string, string>;
}

const read = new WeakMap<Tree.Document, PageStyles>();

/** A style that cannot be read is as if absent, as on the page. */
export function pageStyles(root: Tree.Document): PageStyles {
  const before = read.get(root);
  if (before) return before;
  const styles = new Map<string, HouseStyle>();
  const faults = new Map<string, string>();
  for (const script of elementsOf(root)) {
    const name = script.tagName === 'script' ? attributeOf(script, 'data-civic-style') : undefined;
    if (name === undefined || attributeOf(script, 'type')?.trim().toLowerCase() !== 'application/json')
      continue;
    try {
      styles.set(name, readStyle(name, JSON.parse(textOf(script)), explain, styles));
      faults.delete(name);
    } catch (error) {
      const words =
        error instanceof SyntaxError
          ? `The house style "${name}" is not JSON: ${error.message}`
          : messageOf(error);
      faults.set(name, `On line ${lineOf(script)}: ${words}`);
    }
  }
  const found = { styles, faults };
  read.set(root, found);
  return found;
}
