/** The page against the snippet that was pasted into it: every tag, attribute, text and comment that did not arrive. */

import {
  attributeOf,
  elementsOf,
  isComment,
  isText,
  lineOf,
  nodesBelow,
  textOf,
  type Element,
} from '../page/page-tree.js';
import { note, wrong, type Finding } from './finding.js';
import type { Page } from './read-page.js';

/** What the parser puts around any snippet. */
const frame = new Set(['html', 'head', 'body']);

/** What tells one element of a kind from another. */
const telling = ['metric', 'data-metric', 'src', 'place', 'id', 'href', 'data-catalog', 'name'];

export function compareSnippet(snippet: Page['root'], { root }: Page): Finding[] {
  const left = new Set(elementsOf(root));
  const whole = squeeze(textOf(root));
  const pasted = elementsOf(snippet).filter(({ tagName }) => !frame.has(tagName));
  const lost = pasted.flatMap((wanted) => {
    const found = bestMatch(wanted, left);
    if (!found) return describeLoss(wanted, whole, left);
    left.delete(found);
    return [...compareAttributes(wanted, found), ...compareText(wanted, found)];
  });
  const comments = new Set(commentsOf(root));
  const lostComments = commentsOf(snippet).filter((each) => !comments.has(each));
  return [...lost, ...lostComments.map(describeComment)];
}

const commentsOf = (root: Page['root']) =>
  [...nodesBelow(root)].filter(isComment).map(({ data }) => squeeze(data));

/** WordPress shows no page with the comments of its blocks; without them its editor takes a block for plain text. */
const describeComment = (text: string) =>
  note('lost-comment', `The comment <!-- ${text} --> is gone, which readers do not notice.`);

const squeeze = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** The element's own text, not that of elements within it. */
const ownText = (element: Element) =>
  squeeze(element.childNodes.flatMap((node) => (isText(node) ? [node.value] : [])).join(' '));

/** How much two elements have in common; nothing where they are of other tags, or of other metrics. */
function likeness(a: Element, b: Element): number {
  if (a.tagName !== b.tagName) return -1;
  const same = a.attrs.filter(({ name, value }) => attributeOf(b, name) === value).length;
  const clash = telling.some((name) => {
    const [x, y] = [attributeOf(a, name), attributeOf(b, name)];
    return x !== undefined && y !== undefined && x !== y;
  });
  return clash ? -1 : same;
}

function bestMatch(wanted: Element, left: ReadonlySet<Element>): Element | null {
  let best: Element | null = null;
  let most = 0;
  for (const each of left) {
    // An element of which nothing is left but its tag still counts where its tag is rare enough to be ours, or its text is.
    const common = likeness(wanted, each) + (isRare(wanted) || speaksAlike(wanted, each) ? 1 : 0);
    if (common > most) [best, most] = [each, common];
  }
  return best;
}

const isRare = ({ tagName }: Element) => tagName.startsWith('civic-');

/** Of a tag that never had attributes the longest own words, as those of tags within it may change; else all of them. */
function speaksAlike(wanted: Element, each: Element): boolean {
  if (wanted.tagName !== each.tagName) return false;
  const text = squeeze(textOf(each));
  if (wanted.attrs.length) return !each.attrs.length && text === squeeze(textOf(wanted));
  const own = wanted.childNodes.flatMap((node) => (isText(node) ? [squeeze(node.value)] : []));
  return text.includes(own.sort((a, b) => b.length - a.length)[0] ?? '');
}

/** A tag that is gone: what became of its text and its attributes. */
function describeLoss(wanted: Element, whole: string, left: ReadonlySet<Element>): Finding[] {
  const name = toName(wanted);
  const text = squeeze(textOf(wanted));
  const heir = [...left].find((each) =>
    wanted.attrs.some(
      ({ name: key, value }) => value !== '' && attributeOf(each, key) === value && telling.includes(key),
    ),
  );
  if (heir) return [wrong('lost-tag', `${name} became <${heir.tagName}>.`, lineOf(heir))];
  if (wanted.tagName === 'script') {
    const isLeft = text !== '' && whole.includes(text);
    return [
      wrong(
        'lost-script',
        `${name} was stripped${isLeft ? ', and its content stands on the page as text' : ''}.`,
      ),
    ];
  }
  const isLeft = text !== '' && whole.includes(text);
  const rest = text === '' ? '' : isLeft ? '; its text was left behind' : ', and its text with it';
  return [wrong('lost-tag', `${name} was stripped${rest}.`)];
}

function toName(element: Element): string {
  const shown = element.attrs.filter(({ name }) => telling.includes(name)).slice(0, 2);
  return `<${element.tagName}${shown.map(({ name, value }) => ` ${name}="${value}"`).join('')}>`;
}

/** What a CMS may write in another way without harm, and what it may leave out. */
const careless = new Set(['class', 'style', 'nonce', 'data-baked']);
const spare = new Set(['class', 'style', 'nonce']);

function compareAttributes(wanted: Element, found: Element): Finding[] {
  return wanted.attrs.flatMap(({ name, value }) => {
    const now = attributeOf(found, name);
    if (now === value || (careless.has(name) && now !== undefined)) return [];
    const message =
      now === undefined
        ? `${toName(wanted)} lost the attribute ${name}${value && `="${value}"`}.`
        : `${toName(wanted)}: ${name} was "${value}" and is now "${now}".`;
    const tell = spare.has(name) ? note : wrong;
    return [tell(now === undefined ? 'lost-attribute' : 'changed-attribute', message, lineOf(found))];
  });
}

/** A text may be another by now (it is baked anew); that there is none is a loss. */
function compareText(wanted: Element, found: Element): Finding[] {
  const text = ownText(wanted);
  if (text === '') return [];
  const now = wanted.tagName === 'script' ? ownText(found) : squeeze(textOf(found));
  if (now === '') return [wrong('lost-text', `${toName(wanted)} lost its text.`, lineOf(found))];
  if (wanted.tagName === 'script' && now !== text)
    return [wrong('changed-text', `The content of ${toName(wanted)} was changed.`, lineOf(found))];
  return [];
}
