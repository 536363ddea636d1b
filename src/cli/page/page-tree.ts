/** A page's tree: its elements in order, with what stands in templates. */

import { html, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;
export type ChildNode = Tree.ChildNode;

/** Parses as a browser does, and remembers where everything stood. What is in `noscript` counts as elements. */
export function parsePage(text: string): Tree.Document {
  return parse(text, { sourceCodeLocationInfo: true, scriptingEnabled: false });
}

export const isElement = (node: Tree.Node): node is Element => 'tagName' in node;
export const isText = (node: Tree.Node): node is Tree.TextNode => node.nodeName === '#text';
export const isComment = (node: Tree.Node): node is Tree.CommentNode => node.nodeName === '#comment';

/** Every node below one, in order, those within templates too. */
export function* nodesBelow(node: Tree.Node): Generator<ChildNode> {
  const parts = 'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : [];
  for (const child of parts) {
    yield child;
    yield* nodesBelow(child);
  }
}

/** Every HTML element, in order; one of a drawing that only looks like it is none. */
export function elementsOf(root: Tree.Node): Element[] {
  return [...nodesBelow(root)].filter(isElement).filter(({ namespaceURI }) => namespaceURI === html.NS.HTML);
}

export const attributeOf = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((each) => each.name === name)?.value;

/** All the text below an element. */
export const textOf = (node: Tree.Node): string =>
  [...nodesBelow(node)].flatMap((each) => (isText(each) ? [each.value] : [])).join('');

/** The line of a node, from 1. */
export const lineOf = ({ sourceCodeLocation }: Tree.ChildNode): number => sourceCodeLocation?.startLine ?? 0;

/** The nearest `lang` at or above an element, from out of a template too; nothing where there is none. */
export function langOf(element: Element, root: Tree.Document): string | undefined {
  const above = parentsOf(root);
  for (let at: Tree.Node | null | undefined = element; at; at = above.get(at)) {
    const lang = isElement(at) ? attributeOf(at, 'lang')?.trim() : undefined;
    if (lang) return lang;
  }
  return undefined;
}

const known = new WeakMap<Tree.Document, Map<Tree.Node, Tree.Node>>();

/** The parent of each node; a template's content hangs on its template. */
function parentsOf(root: Tree.Document): Map<Tree.Node, Tree.Node> {
  const before = known.get(root);
  if (before) return before;
  const parents = new Map<Tree.Node, Tree.Node>();
  const visit = (node: Tree.Node): void => {
    const parts = 'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : [];
    for (const child of parts) {
      parents.set(child, node);
      visit(child);
    }
  };
  visit(root);
  known.set(root, parents);
  return parents;
}
