/** What is left of tags of ours that a page lost: text, comments, and other tags with their attributes. */

import { suggestion } from '../../metric/nearest.js';
import { isOurs, tags } from '../page/civic-elements.js';
import {
  attributeOf,
  isComment,
  isElement,
  isText,
  lineOf,
  nodesBelow,
  textOf,
  type Element,
} from '../page/page-tree.js';
import { note, wrong, type Finding } from './finding.js';
import type { Page } from './read-page.js';

const markup = /(?:<|&lt;)\/?(civic-[a-z]+|script[^>]*(?:civic-metrics|data-(?:catalog|widget|metric)))/i;

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

/** Tags that became text, or a comment. */
export function examineText({ root }: Page): Finding[] {
  return [...nodesBelow(root)].flatMap((node) => {
    if (isComment(node)) {
      const [, tag] = markup.exec(node.data) ?? [];
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

const excerpt = (text: string) => JSON.stringify(text.replaceAll(/\s+/g, ' ').trim().slice(0, 80));

/** Tags of ours that are misspelt, and attributes of ours on tags that are not. */
export function examineStray(element: Element): Finding[] {
  const { tagName } = element;
  const line = lineOf(element);
  if (isOurs(element)) return [];
  if (tagName.startsWith('civic-'))
    return [
      wrong('unknown-tag', `<${tagName}> is no tag of civic-metrics.${suggestion(tagName, tags)}`, line),
    ];
  if (tagName === 'script') return [];
  const baked = attributeOf(element, 'data-baked');
  const metric = attributeOf(element, 'metric') ?? attributeOf(element, 'data-metric');
  if (baked === undefined && metric === undefined) return [];
  const was = `an element of civic-metrics${metric ? ` for "${metric}"` : ''}`;
  const says = textOf(element).trim();
  return [
    wrong(
      'lost-tag',
      `<${tagName}> was ${was}: its tag was replaced${says ? `, and only its text is left: ${excerpt(says)}` : ''}.`,
      line,
    ),
  ];
}
