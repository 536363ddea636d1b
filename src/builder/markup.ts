/** HTML as text, of which snippets are made. */

import { escape } from '../author/escape.js';

export type Attributes = Readonly<Record<string, string | true | null | undefined>>;

/** A tag with its attributes, without those that are empty, and its content, which is HTML. */
export function tag(name: string, attributes: Attributes, content: string | null = ''): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === true ? ` ${key}` : value ? ` ${key}="${escape(value)}"` : '',
  );
  return `<${name}${written.join('')}>${content === null ? '' : `${content}</${name}>`}`;
}

/** What there is of some lines. */
export const lines = (...each: readonly (string | null)[]): string => each.filter(Boolean).join('\n');

/** JSON as it may stand in a script tag: nothing in it ends the tag or begins a comment. */
export const toInlineJson = (json: unknown): string =>
  JSON.stringify(json, null, 2).replaceAll('<', '\\u003c');

/** One word of a command line. */
export const toShellWord = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
