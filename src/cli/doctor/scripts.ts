/** The script tags of ours on a page. */

import { attributeOf, elementsOf, lineOf, type Element } from '../page/page-tree.js';
import type { Page } from './read-page.js';

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

const file = /(^|[/@])civic-metrics([.@/-][^?#]*)?\.js([?#]|$)/i;
const frameFile = /(^|\/)civic-frame([.-][^/?#]*)?\.js([?#]|$)/i;

/** A script is ours by the name of its file, or by attributes that mean something to no other. */
function isOurScript(element: Element): boolean {
  if (element.tagName !== 'script') return false;
  const has = (name: string) => attributeOf(element, name) !== undefined;
  return (
    file.test(attributeOf(element, 'src') ?? '') ||
    frameFile.test(attributeOf(element, 'src') ?? '') ||
    has('data-catalog') ||
    (has('data-widget') && has('data-metric'))
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
