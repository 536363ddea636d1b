/** Whether what a parser makes of an element is what its source says: only then is a piece of the one a piece of the other. */

import { html } from 'parse5';
import { childrenOf, isElement, isText, type ChildNode, type Element } from '../page/page-tree.js';

/** What ends without an end tag. */
const unclosed = new Set(
  'area base br col embed hr img input link meta source track wbr p li dd dt rp rt option optgroup thead tbody tfoot tr td th colgroup'.split(
    ' ',
  ),
);

/** What the parser adds to a table whose author left it out. */
const implied = new Set(['tbody', 'tr', 'colgroup']);

/** Whether an element has an end tag of its own: without one it swallows what follows. */
export const isClosed = ({ sourceCodeLocation }: Element): boolean =>
  sourceCodeLocation?.startTag !== undefined && sourceCodeLocation.endTag !== undefined;

/**
 * Whether all that is inside an element stands between its tags, in order and one in the other. Tags that are misnested,
 * and what a table may not hold, the parser moves about: their places say nothing about the source.
 */
export function isWhole({ sourceCodeLocation: place, childNodes }: Element, source: string): boolean {
  if (!place?.startTag || !place.endTag) return false;
  return standIn(childNodes, place.startTag.endOffset, place.endTag.startOffset, source) !== null;
}

/** Where the last of these nodes ends, if each stands behind the one before it and all within bounds; else `null`. */
function standIn(nodes: readonly ChildNode[], from: number, to: number, source: string): number | null {
  return nodes.reduce<number | null>((at, node) => (at === null ? null : endOf(node, at, to, source)), from);
}

function endOf(node: ChildNode, from: number, to: number, source: string): number | null {
  const place = node.sourceCodeLocation;
  if (!place)
    return isElement(node) && implied.has(node.tagName) ? standIn(node.childNodes, from, to, source) : null;
  const { startOffset, endOffset } = place;
  if (startOffset < from || endOffset > to) return null;
  if (isText(node) && !isRaw(node.parentNode)) {
    // An end tag of nothing that is open leaves no other trace.
    return /<[a-z/!?]/i.test(source.slice(startOffset, endOffset)) ? null : endOffset;
  }
  if (!isElement(node)) return endOffset;
  const { startTag, endTag } = node.sourceCodeLocation ?? {};
  if (!endTag && !isComplete(node, source)) return null;
  const last = standIn(
    childrenOf(node),
    startTag?.endOffset ?? startOffset,
    endTag?.startOffset ?? endOffset,
    source,
  );
  return last === null ? null : endOffset;
}

/** In a drawing a tag may close itself; elsewhere that closes nothing. */
const isComplete = ({ namespaceURI, tagName, sourceCodeLocation: place }: Element, source: string) =>
  namespaceURI === html.NS.HTML
    ? unclosed.has(tagName)
    : source.slice(0, place?.startTag?.endOffset ?? place?.endOffset).endsWith('/>');

const raw = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'iframe',
  'xmp',
  'noembed',
  'noframes',
  'plaintext',
]);
const isRaw = (parent: unknown) => raw.has((parent as Element | null)?.tagName ?? '');
