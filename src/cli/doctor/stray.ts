/** Tags of ours that are misspelt, and attributes of ours on tags that are not. */

import { kinds } from '../../metric/kinds.js';
import { suggestion } from '../../metric/nearest.js';
import { attributeOf, lineOf, textOf, type Element } from '../page/page-tree.js';
import { excerpt } from './excerpt.js';
import { wrong, type Finding } from './finding.js';
import { isMisspelt, tags, widgets } from './our-tags.js';

/** What tells a `metric` of ours from another system's. */
const company = [
  'place',
  'as-of',
  'include-running',
  'no-change',
  'no-source',
  'no-dates',
  'no-details',
  'no-store',
];

export function examineStray(element: Element): Finding[] {
  const { tagName } = element;
  if (tags.includes(tagName) || tagName === 'script') return [];
  const line = lineOf(element);
  const has = (name: string) => attributeOf(element, name) !== undefined;
  if (tagName.startsWith('civic-'))
    // Others may have tags that begin with the same word.
    return has('metric') || isMisspelt(tagName)
      ? [wrong('unknown-tag', `<${tagName}> is no tag of civic-metrics.${suggestion(tagName, tags)}`, line)]
      : [];
  const isCard = has('metric') && company.some(has);
  const isWidget = has('data-metric') && widgets.includes(attributeOf(element, 'data-widget') ?? '');
  if (!isCard && !isWidget && !kinds.date(attributeOf(element, 'data-baked'))) return [];
  const metric = attributeOf(element, 'metric') ?? attributeOf(element, 'data-metric');
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
