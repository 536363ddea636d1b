/** The script tags of ours on a page. */

import { ourFile } from '../page/our-scripts.js';
import { attributeOf, elementsOf, lineOf, textOf, type Element } from '../page/page-tree.js';
import type { Page } from './read-page.js';
import { widgets } from './our-tags.js';

export interface OurScript {
  readonly element: Element;
  readonly line: number;
  /** What it serves: our elements, or our frames. */
  readonly serves: 'elements' | 'frames';
  /** `null` where it has no usable address. */
  readonly url: URL | null;
  readonly nonce: string | null;
  readonly integrity: readonly string[];
}

const frameFile = /(^|\/)civic-frame([.-][^/?#]*)?\.js([?#]|$)/i;

/** A script is ours by the name of its file, as the card of a renamed copy, or as a tag of which only our settings are left. */
function isOurScript(element: Element): boolean {
  if (element.tagName !== 'script') return false;
  const src = attributeOf(element, 'src');
  const has = (name: string) => attributeOf(element, name) !== undefined;
  return (
    ourFile.test(src ?? '') ||
    frameFile.test(src ?? '') ||
    (has('data-metric') && widgets.includes(attributeOf(element, 'data-widget') ?? '')) ||
    // Of no use to anyone, so nobody else's; `data-catalog` beside another address is.
    (!src?.trim() && has('data-catalog') && !textOf(element).trim())
  );
}

export function ourScripts({ root, base }: Page): OurScript[] {
  return elementsOf(root)
    .filter(isOurScript)
    .map((element) => {
      const src = attributeOf(element, 'src')?.trim();
      return {
        element,
        line: lineOf(element),
        serves: frameFile.test(src ?? '') ? 'frames' : 'elements',
        url: src && URL.canParse(src, base) ? new URL(src, base) : null,
        nonce: attributeOf(element, 'nonce') ?? null,
        integrity: (attributeOf(element, 'integrity') ?? '').split(/\s+/).filter(Boolean),
      };
    });
}
