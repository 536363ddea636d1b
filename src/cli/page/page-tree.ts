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

/** The nodes right below one; of a template those of its content. */
export const childrenOf = (node: Tree.Node): readonly ChildNode[] =>
  'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : [];

/** Every node below one, in order, those within templates too. */
export function* nodesBelow(node: Tree.Node): Generator<ChildNode> {
  for (const child of childrenOf(node)) {
    yield child;
    yield* nodesBelow(child);
  }
}

const scanned = new WeakMap<Tree.Node, readonly Element[]>();

/** Every HTML element, in order; one of a drawing that only looks like it is none. A tree is scanned once. */
export function elementsOf(root: Tree.Node): Element[] {
  const found =
    scanned.get(root) ??
    [...nodesBelow(root)].filter(isElement).filter(({ namespaceURI }) => namespaceURI === html.NS.HTML);
  scanned.set(root, found);
  return [...found];
}

export const attributeOf = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((each) => each.name === name)?.value;

/** All the text below an element. */
export const textOf = (node: Tree.Node): string =>
  [...nodesBelow(node)].flatMap((each) => (isText(each) ? [each.value] : [])).join('');

/** The line of a node, from 1. */
export const lineOf = ({ sourceCodeLocation }: Tree.ChildNode): number => sourceCodeLocation?.startLine ?? 0;

/** An element and those it stands in, nearest first, from out of a template too. */
export function* fromInside(element: Element, root: Tree.Document): Generator<Element> {
  const above = parentsOf(root);
  for (let at: Tree.Node | undefined = element; at; at = above.get(at)) if (isElement(at)) yield at;
}

/** The nearest `lang` at or above an element; nothing where there is none. */
export function langOf(element: Element, root: Tree.Document): string | undefined {
  for (const each of fromInside(element, root)) {
    const lang = attributeOf(each, 'lang')?.trim();
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
    for (const child of childrenOf(node)) {
      parents.set(child, node);
      visit(child);
    }
  };
  visit(root);
  known.set(root, parents);
  return parents;
}
