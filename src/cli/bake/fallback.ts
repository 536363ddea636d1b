/**
 * Where an element's fallback text stands in the page's source, and how another is put in its place.
 *
 * The fallback is the text inside the element, with the tags that only format it (`strong`, `em`, `span` and such).
 * Everything else inside (links, images, comments, elements with a `slot`, other elements of ours) stays, byte for byte,
 * where it is; so does the white space around the text.
 */

import { attributeOf, isElement, isText, type ChildNode, type Element } from '../page/page-tree.js';

/** A piece of the source, and what takes its place. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const formatting = new Set('b br data em i mark p s small span strong sub sup time u'.split(' '));

const isBlank = (node: ChildNode) => isText(node) && node.value.trim() === '';

function isFallback(node: ChildNode): boolean {
  if (isText(node)) return true;
  if (!isElement(node) || !formatting.has(node.tagName) || attributeOf(node, 'slot') !== undefined)
    return false;
  return node.childNodes.every(isFallback);
}

export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * Whether the element has an end tag, and everything inside it stands between its tags. Without an end tag it swallows
 * what follows; misnested tags are moved about by the parser.
 */
export function isWhole({ sourceCodeLocation, childNodes }: Element): boolean {
  const { startTag, endTag } = sourceCodeLocation ?? {};
  if (!startTag || !endTag) return false;
  return childNodes.every(({ sourceCodeLocation: place }) => {
    return place && place.startOffset >= startTag.endOffset && place.endOffset <= endTag.startOffset;
  });
}

/** The edits that make `escaped`, text ready for a page, the fallback of an element. */
export function toTextEdits(element: Element, source: string, escaped: string): Edit[] {
  const { startTag, endTag } = element.sourceCodeLocation ?? {};
  if (!startTag || !endTag) return [];
  const spoken = element.childNodes.filter((node) => isFallback(node) && !isBlank(node));
  const [first] = spoken;
  // White space before a line's first words is the page's own.
  if (!first) {
    const at = element.childNodes.some((node) => !isBlank(node)) ? startTag.endOffset : endTag.startOffset;
    const blank = element.childNodes.every(isBlank);
    return [{ from: blank ? startTag.endOffset : at, to: at, text: escaped }];
  }
  return spoken.flatMap((node): Edit[] => {
    const place = node.sourceCodeLocation;
    if (!place) return [];
    const own = source.slice(place.startOffset, place.endOffset);
    const [lead = '', trail = ''] = isText(node) ? [/^\s*/.exec(own)?.[0], /\s*$/.exec(own)?.[0]] : [];
    const said = node === first ? escaped : '';
    return [{ from: place.startOffset + lead.length, to: place.endOffset - trail.length, text: said }];
  });
}

/** The edit that gives an element's start tag an attribute of this value, which needs no escaping. */
export function toAttributeEdit(element: Element, source: string, name: string, value: string): Edit[] {
  const place = element.sourceCodeLocation?.startTag;
  if (!place) return [];
  const own = element.sourceCodeLocation?.attrs?.[name];
  const written = `${name}="${value}"`;
  if (own) return [{ from: own.startOffset, to: own.endOffset, text: written }];
  const attributes = Object.values(element.sourceCodeLocation?.attrs ?? {});
  const after = Math.max(
    place.startOffset + 1 + element.tagName.length,
    ...attributes.map(({ endOffset }) => endOffset),
  );
  const glued = /[^\s/>]/.test(source.charAt(after)) ? ' ' : '';
  return [{ from: after, to: after, text: ` ${written}${glued}` }];
}

/** A source with edits made; none of them overlap. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.from - a.from || b.to - a.to)
    .reduce((text, { from, to, text: put }) => text.slice(0, from) + put + text.slice(to), source);
}
