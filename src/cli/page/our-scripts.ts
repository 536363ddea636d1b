/** The script tags of a page that load us: what any other script's attributes say is not said to us. */

import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { given } from '../../metric/attributes.js';
import { attributeOf, elementsOf, type Element } from './page-tree.js';

/** The name of our file: under any folder or package version, minified or not. */
export const ourFile = /(^|[/@])civic-metrics([.@-][^/?#]*)?\.js([?#]|$)/i;

/** A script is ours by the name of its file, or by attributes that together mean something to no other. */
export function loadsUs(element: Element): boolean {
  if (element.tagName !== 'script') return false;
  const isWidget = ['data-widget', 'data-metric'].every((name) => attributeOf(element, name) !== undefined);
  return isWidget || ourFile.test(attributeOf(element, 'src')?.trim() ?? '');
}

const found = new WeakMap<Tree.Document, readonly Element[]>();

/** The script tags of a page that load us, in order; every element of it asks for them. */
export function scriptsOf(root: Tree.Document): readonly Element[] {
  const scripts = found.get(root) ?? elementsOf(root).filter(loadsUs);
  found.set(root, scripts);
  return scripts;
}

/** What the page's script tags say for all of its elements: the last that says anything holds, as on the page. */
export function settingOf(root: Tree.Document, name: 'data-locale' | 'data-house'): string | undefined {
  return scriptsOf(root)
    .map((script) => given(attributeOf(script, name)))
    .findLast((value) => value !== undefined);
}

/** The scripts that name a catalog and do not load us. */
export const foreignCatalogs = (root: Tree.Document): Element[] =>
  elementsOf(root).filter(
    (each) => each.tagName === 'script' && attributeOf(each, 'data-catalog') !== undefined && !loadsUs(each),
  );
