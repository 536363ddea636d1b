/** The last line of defence: a page that was written must be read as the page that it was. */

import { html, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { childrenOf, isElement, nodesBelow, parsePage } from '../page/page-tree.js';
import { applyEdits, type Edit } from './edits.js';

/** A piece of a page that is changed as one. */
export interface Change {
  readonly edits: readonly Edit[];
}

/** Of these changes those that would make other elements of a page than it has. */
export function breakingChanges<T extends Change>(
  root: Tree.Document,
  source: string,
  changes: readonly T[],
): T[] {
  const made = changes.filter(({ edits }) => edits.length > 0);
  const edits = made.flatMap((each) => each.edits);
  if (!made.length || isSamePage(root, source, edits)) return [];
  const half = Math.ceil(made.length / 2);
  if (made.length === 1) return made;
  const found = [made.slice(0, half), made.slice(half)].flatMap((part) =>
    breakingChanges(root, source, part),
  );
  // Each half is well by itself, and both together are not: what does it cannot be told.
  return found.length ? found : made;
}

function isSamePage(root: Tree.Document, source: string, edits: readonly Edit[]): boolean {
  const removed = edits.filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from);
  const before = outlineOf(root, removed);
  const after = outlineOf(parsePage(applyEdits(source, edits)), []);
  return before.length === after.length && before.every((each, index) => each === after[index]);
}

/** Every element in order, with how deep it is and whether it was closed, but those whose source is replaced. */
function outlineOf(root: Tree.Document, removed: readonly Edit[]): string[] {
  let at = 0;
  const depths = new Map<Tree.Node, number>();
  return [...nodesBelow(root)].flatMap((element) => {
    const depth = (depths.get(element) ?? 0) + 1;
    for (const child of childrenOf(element)) depths.set(child, depth);
    if (!isElement(element)) return [];
    const { tagName, sourceCodeLocation: place, namespaceURI } = element;
    if (place) {
      // A node that the parser moved may stand before the one that it follows.
      if ((removed[at - 1]?.to ?? 0) > place.startOffset) at = 0;
      while ((removed[at]?.to ?? Infinity) <= place.startOffset) at++;
      if ((removed[at]?.from ?? Infinity) <= place.startOffset) return [];
    }
    const drawn = namespaceURI === html.NS.HTML ? '' : namespaceURI;
    return [`${depth}${drawn}<${tagName}${place?.startTag ? '>' : ''}${place?.endTag ? '/' : ''}`];
  });
}
