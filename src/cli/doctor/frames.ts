/** The frames of a page that show a card of ours. */

import { attributeOf, elementsOf, lineOf, type Element } from '../page/page-tree.js';
import type { Page } from './read-page.js';

export interface OurFrame {
  readonly element: Element;
  readonly line: number;
  readonly url: URL;
}

export function ourFrames({ root, base }: Page): OurFrame[] {
  return elementsOf(root).flatMap((element) => {
    const src = element.tagName === 'iframe' ? (attributeOf(element, 'src')?.trim() ?? '') : '';
    const url = src && URL.canParse(src, base) ? new URL(src, base) : null;
    const isOurs = url?.pathname.endsWith('/embed.html') && url.searchParams.has('metric');
    return url && isOurs ? [{ element, line: lineOf(element), url }] : [];
  });
}

/** Whether the sandbox of a frame, where it has one, gives it this. */
export function isGiven(element: Element, right: string): boolean {
  const sandbox = attributeOf(element, 'sandbox');
  return sandbox === undefined || sandbox.toLowerCase().split(/\s+/).includes(right);
}
