/** Changes to a page's source, and how they are made. */

import type { Element } from '../page/page-tree.js';

/** A piece of the source, and what takes its place. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
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

/** The edit that takes an attribute from an element's start tag, with the white space before it. */
export function toRemoval(element: Element, source: string, name: string): Edit[] {
  const own = element.sourceCodeLocation?.attrs?.[name];
  if (!own) return [];
  const before = /\s*$/.exec(source.slice(0, own.startOffset))?.[0].length ?? 0;
  const glued = /[^\s/>]/.test(source.charAt(own.endOffset)) ? ' ' : '';
  return [{ from: own.startOffset - before, to: own.endOffset, text: glued }];
}

/** A source with edits made; none of them overlap. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let at = 0;
  const parts: string[] = [];
  for (const { from, to, text } of [...edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
    parts.push(source.slice(at, from), text);
    at = to;
  }
  return [...parts, source.slice(at)].join('');
}
