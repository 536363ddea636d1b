/** Tags of ours that a page has as text, or in a comment. */

import { isComment, isElement, isText, lineOf, nodesBelow, type Element } from '../page/page-tree.js';
import { excerpt } from './excerpt.js';
import { note, wrong, type Finding } from './finding.js';
import type { Page } from './read-page.js';

const mention = /(?:<|&lt;)\/?(civic-[a-z]+|script[^>]*(?:civic-metrics|data-(?:catalog|widget|metric)))/i;

/** Markup that does something, and so was meant to: prose may name a tag. */
const markup =
  /(?:<|&lt;)(civic-[a-z]+\s[^<>]*\bmetric=|script\s[^<>]*(?:\bsrc=[^<>]*\bcivic-(?:metrics|frame)\b[^<>]*\.js|\bdata-civic-catalog|\bdata-widget=[^<>]*\bdata-metric=))/i;

/** A catalog that stood in a script tag; an editor may have bent its quotes. */
const catalog =
  /["\u201C\u201D\u2033]version["\u201C\u201D\u2033]\s*:\s*1\b[^]*["\u201C\u201D\u2033]metrics["\u201C\u201D\u2033]\s*:/;

/** Where markup is meant to be read. */
const quoting = new Set([
  'code',
  'pre',
  'textarea',
  'samp',
  'kbd',
  'xmp',
  'script',
  'style',
  'title',
  'option',
]);

export function examineText({ root }: Page): Finding[] {
  return [...nodesBelow(root)].flatMap((node) => {
    if (isComment(node)) {
      const [, tag] = mention.exec(node.data) ?? [];
      return tag
        ? [
            note(
              'commented-out',
              `A tag of civic-metrics is in a comment: ${excerpt(node.data)}`,
              lineOf(node),
            ),
          ]
        : [];
    }
    if (!isText(node) || isQuoted(node.parentNode)) return [];
    if (catalog.test(node.value))
      return [
        wrong(
          'catalog-as-text',
          'A catalog stands on the page as text, so readers see its code: the script tag around it was stripped. Name its address in data-catalog instead.',
          lineOf(node),
        ),
      ];
    const [, tag] = markup.exec(node.value) ?? [];
    if (tag === undefined) return [];
    const name = tag.split(/\s/)[0] ?? '';
    return [
      wrong(
        'tag-as-text',
        `<${name}> stands on the page as text, so readers see its code: ${excerpt(node.value)}. Paste it as HTML, not as text.`,
        lineOf(node),
      ),
    ];
  });
}

function isQuoted(node: unknown): boolean {
  for (let at = node as Element | null; at && isElement(at); at = at.parentNode as Element | null)
    if (quoting.has(at.tagName)) return true;
  return false;
}
