/** What is wrong with one element of ours, of either form, as it stands on the page. */

import { suggestion } from '../../metric/nearest.js';
import { valueFormats } from '../../view/value.js';
import { isOurs, nameOf } from '../page/civic-elements.js';
import { nameOfWidget } from './questioners.js';
import { attributeOf, lineOf, textOf, type Element } from '../page/page-tree.js';
import { examineAttributes } from './examine-attributes.js';
import { note, wrong, type Finding } from './finding.js';
import { widgets } from './our-tags.js';

export function examineElement(element: Element): Finding[] {
  const line = lineOf(element);
  const name = nameOf(element);
  const found = element.attrs
    .filter(isBent)
    .map(({ name: key, value }) =>
      wrong(
        'typographic-quotes',
        `${name}: typographic quotes are in the attribute ${key}${value && `="${value}"`}; an editor has replaced the straight ones.`,
        line,
      ),
    );
  if (isOurs(element) && !attributeOf(element, 'metric')?.trim())
    found.push(wrong('lost-metric', `${name} has lost the attribute "metric"${others(element)}.`, line));
  if (!textOf(element).trim())
    found.push(
      note(
        'lost-text',
        `${name} has no text inside: with no script, readers see nothing.${isOurs(element) ? ' civic-metrics bake writes it.' : ''}`,
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
  found.push(...examineAttributes(element, name, element.tagName.replace('civic-', ''), line));
  if (element.tagName === 'civic-value') found.push(...examineFormat(element, 'format', line));
  return found;
}

const typographic = /[\u201C\u201D\u2018\u2019\u2033\u00AB\u00BB]/;

/** Where a typographic quote can only be a straight one that was replaced: no name, date or number has any. */
const plain = new Set(
  'metric place period span compare as-of refresh loading lang format house data-baked'.split(' '),
);

const isBent = ({ name, value }: { readonly name: string; readonly value: string }) =>
  typographic.test(plain.has(name) ? name + value : name);

const others = ({ attrs }: Element) =>
  attrs.length ? ` (it has ${attrs.map(({ name }) => name).join(', ')})` : ' and every other';

/** A script tag of the single-tag form. */
export function examineWidget(element: Element, line: number): Finding[] {
  const widget = attributeOf(element, 'data-widget') ?? '';
  const found: Finding[] = [];
  if (!widgets.includes(widget))
    found.push(
      wrong(
        'unknown-widget',
        `data-widget="${widget}" must be ${widgets.join(', ')}.${suggestion(widget, widgets)}`,
        line,
      ),
    );
  if (widget !== 'updated' && !attributeOf(element, 'data-metric'))
    found.push(wrong('lost-metric', 'The script tag has data-widget but lost data-metric.', line));
  if (isInHead(element))
    found.push(
      wrong(
        'widget-in-head',
        `The script tag with data-widget="${widget}" is in the head, where nothing shows. Move it to where its card belongs.`,
        line,
      ),
    );
  found.push(...examineAttributes(element, nameOfWidget(element), widget, line, 'data-'));
  if (widget === 'value') found.push(...examineFormat(element, 'data-format', line));
  return found;
}

function examineFormat(element: Element, name: string, line: number): Finding[] {
  const format = attributeOf(element, name);
  if (format === undefined || valueFormats.includes(format)) return [];
  const message = `${name}="${format}" must be ${valueFormats.join(', ')}.${suggestion(format, valueFormats)} The page’s text stays for good.`;
  return [wrong('unknown-format', message, line)];
}

function isInHead(element: Element): boolean {
  for (let at: Element['parentNode'] = element; at; at = 'parentNode' in at ? at.parentNode : null)
    if (at.nodeName === 'head') return true;
  return false;
}
