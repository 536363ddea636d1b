/** What an editor or a CMS has made of our markup, as far as its remains show it. */

import { suggestion } from '../../metric/nearest.js';
import { isOurs, nameOf, tags } from '../page/civic-elements.js';
import {
  attributeOf,
  elementsOf,
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
import type { OurScript } from './scripts.js';

const markup = /(?:<|&lt;)\/?(civic-[a-z]+|script[^>]*(?:civic-metrics|data-(?:catalog|widget|metric)))/i;

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

export function examineLosses(page: Page, scripts: readonly OurScript[]): Finding[] {
  const elements = elementsOf(page.root);
  const ours = elements.filter(isOurs);
  const widgets = scripts.filter(({ element }) => attributeOf(element, 'data-widget') !== undefined);
  return [
    ...examineText(page),
    ...elements.flatMap(examineStray),
    ...ours.flatMap(examineElement),
    ...widgets.flatMap(({ element, line }) => examineWidget(element, line)),
    ...examineWhole(elements, ours, scripts, widgets.length),
  ];
}

/** Tags that became text, or a comment. */
function examineText({ root }: Page): Finding[] {
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
function examineStray(element: Element): Finding[] {
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

const typographic = /[\u201C\u201D\u2018\u2019\u2033\u00AB\u00BB]/;

function examineElement(element: Element): Finding[] {
  const line = lineOf(element);
  const name = nameOf(element);
  const broken = element.attrs.filter(({ name: key, value }) => typographic.test(key + value));
  const found = broken.map(({ name: key, value }) =>
    wrong(
      'typographic-quotes',
      `${name}: typographic quotes are in the attribute ${key}${value && `="${value}"`}; an editor has replaced the straight ones.`,
      line,
    ),
  );
  if (!attributeOf(element, 'metric')?.trim())
    found.push(wrong('lost-metric', `${name} has lost the attribute "metric"${others(element)}.`, line));
  if (!textOf(element).trim())
    found.push(
      note(
        'lost-text',
        `${name} has no text inside: with no script, readers see nothing. civic-metrics bake writes it.`,
        line,
      ),
    );
  if (element.sourceCodeLocation?.endTag === undefined)
    found.push(
      wrong(
        'lost-end',
        `${name} has no end tag: what follows it on the page is taken for its fallback, and hidden.`,
        line,
      ),
    );
  return found;
}

const others = ({ attrs }: Element) =>
  attrs.length ? ` (it has ${attrs.map(({ name }) => name).join(', ')})` : ' and every other';

function examineWidget(element: Element, line: number): Finding[] {
  const widget = attributeOf(element, 'data-widget') ?? '';
  const known = tags.map((tag) => tag.replace('civic-', ''));
  return [
    ...(known.includes(widget)
      ? []
      : [
          wrong(
            'unknown-widget',
            `data-widget="${widget}" must be ${known.join(', ')}.${suggestion(widget, known)}`,
            line,
          ),
        ]),
    ...(attributeOf(element, 'data-metric')
      ? []
      : [wrong('lost-metric', 'The script tag has data-widget but lost data-metric.', line)]),
  ];
}

/** What the page as a whole lacks. */
function examineWhole(
  elements: readonly Element[],
  ours: readonly Element[],
  scripts: readonly OurScript[],
  widgets: number,
): Finding[] {
  const frames = elements.filter(isFrame);
  if (!ours.length && !scripts.length && !frames.length)
    return [wrong('nothing', 'Nothing of civic-metrics is on the page: no element, no script, no frame.')];
  const found: Finding[] = frames.flatMap((frame) => {
    const sandbox = attributeOf(frame, 'sandbox');
    return sandbox === undefined || /\ballow-scripts\b/.test(sandbox)
      ? []
      : [
          wrong(
            'frame-sandbox',
            'The frame’s sandbox lacks allow-scripts, so its card stays empty.',
            lineOf(frame),
          ),
        ];
  });
  if (ours.length && !scripts.length)
    found.push(
      wrong(
        'lost-script',
        'The elements are there, and the script is not: it was stripped, or it is loaded from another script. Readers see only the text inside.',
      ),
    );
  if (scripts.length && !ours.length && !widgets)
    found.push(
      wrong(
        'orphan-script',
        'The script is there, and no element is: the tags were stripped. The single-tag form needs the script alone: data-widget and data-metric on it.',
        scripts[0]?.line ?? null,
      ),
    );
  return found;
}

export const isFrame = (element: Element): boolean =>
  element.tagName === 'iframe' && /\/embed\.html\?.*\bmetric=/.test(attributeOf(element, 'src') ?? '');
