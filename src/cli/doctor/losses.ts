/** What an editor or a CMS has made of our markup, as far as its remains show it. */

import { suggestion } from '../../metric/nearest.js';
import { isOurs, nameOf, tags } from '../page/civic-elements.js';
import { attributeOf, elementsOf, lineOf, textOf, type Element } from '../page/page-tree.js';
import { note, wrong, type Finding } from './finding.js';
import type { Page } from './read-page.js';
import { examineStray, examineText } from './remains.js';
import type { OurScript } from './scripts.js';

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
  all: readonly OurScript[],
  widgets: number,
): Finding[] {
  const frames = elements.filter(isFrame);
  const scripts = all.filter(({ serves }) => serves === 'elements');
  const frameScript = all.find(({ serves }) => serves === 'frames');
  if (!ours.length && !all.length && !frames.length)
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
  if (frameScript && !frames.length)
    found.push(
      wrong(
        'orphan-script',
        'The script civic-frame.js is there, and no frame is: the frame was stripped, or has lost its address.',
        frameScript.line,
      ),
    );
  if (frames.length && !frameScript)
    found.push(
      note(
        'lost-frame-script',
        'The frame is there, and the script civic-frame.js is not: the frame keeps the height that its tag says.',
        frames[0] && lineOf(frames[0]),
      ),
    );
  return found;
}

export const isFrame = (element: Element): boolean =>
  element.tagName === 'iframe' && /\/embed\.html\?.*\bmetric=/.test(attributeOf(element, 'src') ?? '');
