/**
 * Where an element's fallback text stands in the page's source, and how another is put in its place.
 *
 * The fallback is the text inside the element, with the tags that only format it (`strong`, `em`, `span` and such); where
 * a single tag holds all of it, a link for one, the text inside that tag. Everything else inside (links, images, comments,
 * elements with a `slot`, other elements of ours) stays, byte for byte, where it is; so does the white space around the
 * text. None of it may say something that the new text says again.
 */

import { escapeText } from '../../author/escape.js';
import { isOurs } from '../page/civic-elements.js';
import { attributeOf, isElement, isText, textOf, type ChildNode, type Element } from '../page/page-tree.js';
import type { Edit } from './edits.js';
import { isClosed } from './whole.js';

const formatting = new Set('b br data em i mark p s small span strong sub sup time u'.split(' '));

/** What may hold the text, and stay around it. */
const holders = new Set([
  ...formatting,
  ...'a abbr bdi bdo big cite code dfn div font h1 h2 h3 h4 h5 h6 ins kbd label output q samp tt var'.split(
    ' ',
  ),
]);

/** What readers do not read as text. */
const silent = new Set(['script', 'style', 'template', 'svg', 'math']);

const isBlank = (node: ChildNode) => isText(node) && node.value.trim() === '';
const hasSlot = (element: Element) => attributeOf(element, 'slot') !== undefined;

function isFallback(node: ChildNode): boolean {
  if (isText(node)) return true;
  if (!isElement(node) || !formatting.has(node.tagName) || hasSlot(node)) return false;
  return node.childNodes.every(isFallback);
}

/** What a child says that stays where it is. */
const saysBeside = (node: ChildNode): node is Element =>
  isElement(node) && !isFallback(node) && saidBy(node).trim() !== '';

/** The text that readers see of a node; what is in a slot, or of another element of ours, is apart from it. */
function saidBy(node: ChildNode): string {
  if (isText(node)) return node.value;
  if (!isElement(node) || silent.has(node.tagName) || hasSlot(node) || isOurs(node)) return '';
  return node.childNodes.map(saidBy).join('');
}

/** Whether an element is a link to more, such as "See the data": words of its own, and no figure that may be the old one. */
const isPointer = (element: Element) =>
  element.tagName === 'a' && /\p{L}/u.test(saidBy(element)) && !/\p{N}/u.test(saidBy(element));

/** The element that holds the text: the one itself, or the only one inside that says anything. */
function holderOf(element: Element, isFigure: boolean): Element {
  const says = (node: ChildNode) => saidBy(node).trim() !== '';
  const [only, ...others] = element.childNodes.filter(says);
  if (!only || others.length || !saysBeside(only)) return element;
  if (!holders.has(only.tagName) || !isClosed(only)) return element;
  if (!isFigure && isPointer(only)) return element;
  return holderOf(only, isFigure);
}

/** What would be read beside the new text as if it were of it; `null` where there is nothing. */
export function textBeside(element: Element): string | null {
  const { childNodes } = holderOf(element, element.tagName === 'civic-value');
  const spoken = childNodes.filter((node) => isFallback(node) && /[\p{L}\p{N}]/u.test(saidBy(node)));
  const isBetween = (node: ChildNode) => {
    const at = childNodes.indexOf(node);
    const sides = spoken.map((each) => childNodes.indexOf(each) < at);
    return sides.includes(true) && sides.includes(false);
  };
  const isApart = (node: Element) => isPointer(node) && !isBetween(node);
  const inside = childNodes.find(
    (node): node is Element => isElement(node) && isOurs(node) && isBetween(node),
  );
  const beside = inside ?? childNodes.find((node) => saysBeside(node) && !isApart(node));
  return beside ? textOf(beside).replaceAll(/\s+/g, ' ').trim() : null;
}

/** The edits that make `text` the fallback of an element; none where it is. `encode` makes it ready for a page. */
export function toTextEdits(
  element: Element,
  source: string,
  text: string,
  encode: (words: string) => string,
): Edit[] {
  const holder = holderOf(element, element.tagName === 'civic-value');
  const { startTag, endTag } = holder.sourceCodeLocation ?? {};
  if (!startTag || !endTag) return [];
  const escaped = encode(escapeText(text));
  const spoken = holder.childNodes.filter((node) => isFallback(node) && !isBlank(node));
  const [first] = spoken;
  // White space before a line's first words is the page's own.
  if (!first) {
    const at = holder.childNodes.some((node) => !isBlank(node)) ? startTag.endOffset : endTag.startOffset;
    const blank = holder.childNodes.every(isBlank);
    return [{ from: blank ? startTag.endOffset : at, to: at, text: escaped }];
  }
  // It may be spelled in another way, with references for one.
  if (spoken.length === 1 && isText(first) && first.value.trim() === text) return [];
  return spoken.flatMap((node): Edit[] => {
    const place = node.sourceCodeLocation;
    if (!place) return [];
    const own = source.slice(place.startOffset, place.endOffset);
    const [lead = '', trail = ''] = isText(node) ? [/^\s*/.exec(own)?.[0], /\s*$/.exec(own)?.[0]] : [];
    const said = node === first ? escaped : '';
    const edit = { from: place.startOffset + lead.length, to: place.endOffset - trail.length, text: said };
    return own.slice(lead.length, own.length - trail.length) === said ? [] : [edit];
  });
}
