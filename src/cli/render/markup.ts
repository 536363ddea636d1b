/** Markup as text: a small tree of tags, in which data are only ever text or attribute values. */

import { escape } from '../../author/escape.js';

export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** Markup that is whole and escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

export type Content = Markup | string | null | undefined | readonly Content[];

function toText(content: Content): string {
  if (content == null) return '';
  if (typeof content === 'string') return escape(content);
  return content instanceof Markup ? content.text : content.map(toText).join('');
}

/** An element; attributes that are `null` are left out. */
export function element(tag: string, attributes: Attributes = {}, ...content: Content[]): Markup {
  const written = Object.entries(attributes)
    .map(([name, value]) => (value == null ? '' : ` ${name}="${escape(String(value))}"`))
    .join('');
  return new Markup(`<${tag}${written}>${toText(content)}</${tag}>`);
}

/** Markup one after the other. */
export const sequence = (...content: Content[]): Markup => new Markup(toText(content));
