/** HTML as text: the one place that quotes what goes into a snippet. */

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What no markup can hold, however it is written. */
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

export const escape = (text: string): string =>
  text.replaceAll(unwritable, '\uFFFD').replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);

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
