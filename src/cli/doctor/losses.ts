/** What an editor or a CMS has made of our markup, as far as its remains show it. */

import { isOurs } from '../page/civic-elements.js';
import { attributeOf, elementsOf } from '../page/page-tree.js';
import { examineElement, examineWidget } from './examine-element.js';
import { note, wrong, type Finding } from './finding.js';
import { isGiven, ourFrames, type OurFrame } from './frames.js';
import type { Loading } from './loading.js';
import { tags } from './our-tags.js';
import type { Page } from './read-page.js';
import { examineText } from './remains.js';
import type { OurScript } from './scripts.js';
import { examineStray } from './stray.js';

/** `loading`: whether anything but a script tag of ours loads the elements. */
export function examineLosses(page: Page, scripts: readonly OurScript[], loading: Loading): Finding[] {
  const elements = elementsOf(page.root);
  const widgets = scripts.filter(({ element }) => attributeOf(element, 'data-widget') !== undefined);
  const frames = ourFrames(page);
  const ours = elements.filter(isOurs).length;
  const nothing = wrong(
    'nothing',
    'Nothing of civic-metrics is on the page: no element, no script, no frame.',
  );
  return [
    ...examineText(page),
    ...elements.flatMap(examineStray),
    ...elements.filter(({ tagName }) => tags.includes(tagName)).flatMap(examineElement),
    ...widgets.flatMap(({ element, line }) => examineWidget(element, line)),
    ...(ours || scripts.length || frames.length ? [] : [nothing]),
    ...examineScripts(scripts, ours, widgets.length, loading),
    ...examineFrames(scripts, frames),
  ];
}

/** Elements without their script, and the script without elements. */
function examineScripts(
  all: readonly OurScript[],
  ours: number,
  widgets: number,
  loading: Loading,
): Finding[] {
  const scripts = all.filter(({ serves }) => serves === 'elements');
  if (ours && !scripts.length && loading === 'no')
    return [
      wrong(
        'lost-script',
        'The elements are there, and the script is not: it was stripped, or it is loaded from another script. Readers see only the text inside.',
      ),
    ];
  if (ours && !scripts.length && loading === 'perhaps')
    return [
      note(
        'lost-script',
        'The elements are there, and the script civic-metrics.js is not: all is well where a module of the page brings them, which could not be seen.',
      ),
    ];
  if (scripts.length && !ours && !widgets)
    return [
      wrong(
        'orphan-script',
        'The script is there, and no element is: the tags were stripped. The single-tag form needs the script alone: data-widget and data-metric on it.',
        scripts[0]?.line ?? null,
      ),
    ];
  return [];
}

/** Frames without their script, the script without frames, and frames that may not run any. */
function examineFrames(all: readonly OurScript[], frames: readonly OurFrame[]): Finding[] {
  const script = all.find(({ serves }) => serves === 'frames');
  const found = frames
    .filter(({ element }) => !isGiven(element, 'allow-scripts'))
    .map(({ line }) =>
      wrong('frame-sandbox', 'The frame’s sandbox lacks allow-scripts, so its card stays empty.', line),
    );
  if (script && !frames.length)
    found.push(
      wrong(
        'orphan-script',
        'The script civic-frame.js is there, and no frame is: the frame was stripped, or has lost its address.',
        script.line,
      ),
    );
  const [first] = frames;
  if (first && !script)
    found.push(
      note(
        'lost-frame-script',
        'The frame is there, and the script civic-frame.js is not: the frame keeps the height that its tag says.',
        first.line,
      ),
    );
  return found;
}
