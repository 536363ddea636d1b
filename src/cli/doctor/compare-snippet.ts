/** The page against the snippet that was pasted into it: every tag, attribute and text that did not arrive. */

import {
  parsePage,
  attributeOf,
  elementsOf,
  isText,
  lineOf,
  textOf,
  type Element,
} from '../page/page-tree.js';
import { wrong, type Finding } from './finding.js';
import type { Page } from './read-page.js';

/** What the parser puts around any snippet. */
const frame = new Set(['html', 'head', 'body']);

/** What tells one element of a kind from another. */
const telling = ['metric', 'data-metric', 'src', 'place', 'id', 'href', 'data-catalog', 'name'];

export function compareSnippet(snippet: string, { root }: Page): Finding[] {
  const left = new Set(elementsOf(root));
  const whole = squeeze(textOf(root));
  const pasted = elementsOf(parsePage(snippet)).filter(({ tagName }) => !frame.has(tagName));
  return pasted.flatMap((wanted) => {
    const found = bestMatch(wanted, left);
    if (!found) return describeLoss(wanted, whole, left);
    left.delete(found);
    return [...compareAttributes(wanted, found), ...compareText(wanted, found)];
  });
}

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
  let most = wanted.attrs.length ? 0 : -1;
  for (const each of left) {
    // An element of which nothing is left but its tag still counts where its tag is rare enough to be ours.
    const common = likeness(wanted, each) + (isRare(wanted) ? 1 : 0);
    if (common > most) [best, most] = [each, common];
  }
  return best;
}

const isRare = ({ tagName }: Element) => tagName.startsWith('civic-');

/** A tag that is gone: what became of its text and its attributes. */
function describeLoss(wanted: Element, whole: string, left: ReadonlySet<Element>): Finding[] {
  const name = toName(wanted);
  const text = squeeze(textOf(wanted));
  const heir = [...left].find((each) =>
    wanted.attrs.some(
      ({ name: key, value }) => value !== '' && attributeOf(each, key) === value && key !== 'class',
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

/** What a page may add or a CMS may write in another way without harm. */
const careless = new Set(['class', 'style', 'nonce', 'data-baked']);

function compareAttributes(wanted: Element, found: Element): Finding[] {
  return wanted.attrs.flatMap(({ name, value }) => {
    const now = attributeOf(found, name);
    if (now === value || careless.has(name)) return [];
    const message =
      now === undefined
        ? `${toName(wanted)} lost the attribute ${name}${value && `="${value}"`}.`
        : `${toName(wanted)}: ${name} was "${value}" and is now "${now}".`;
    return [wrong(now === undefined ? 'lost-attribute' : 'changed-attribute', message, lineOf(found))];
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
