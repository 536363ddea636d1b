/** The bytes of a page as text whose every other character leads back to its bytes. */

import { isAscii, isUtf8 } from 'node:buffer';
import { refuseUtf16 } from '../read-input.js';

export interface PageText {
  readonly text: string;
  /** Text that was changed, as bytes; what was not changed has the bytes it had. */
  readonly toBytes: (text: string) => Buffer;
  /** Our own words as this page's encoding can hold them: what it cannot is written as a character reference. */
  readonly encode: (words: string) => string;
}

const bom = '\uFEFF';

/**
 * UTF-8, with or without a byte order mark, is read as such. Any other encoding that agrees with ASCII is read byte for
 * character, so that what is not ours comes back as it was. Throws an InputError for UTF-16.
 */
export function readPageText(bytes: Buffer, name: string): PageText {
  refuseUtf16(bytes, name);
  if (!isUtf8(bytes))
    return {
      text: bytes.toString('latin1'),
      toBytes: (text) => Buffer.from(text, 'latin1'),
      encode: toReferences,
    };
  const whole = bytes.toString('utf8');
  // The parser would count it, or not: better it never sees it.
  const mark = whole.startsWith(bom) ? bom : '';
  const text = whole.slice(mark.length);
  return {
    text,
    toBytes: (changed) => Buffer.from(mark + changed, 'utf8'),
    encode: mark || isReadAsUtf8(text) ? (words) => words : toReferences,
  };
}

const toReferences = (words: string) =>
  words.replaceAll(/[^\0-\x7f]/gu, (each) => `&#${String(each.codePointAt(0))};`);

/**
 * Whether letters beyond ASCII are surely read as UTF-8. A page that has none may be served as anything, whatever it
 * declares: a header overrules it.
 */
function isReadAsUtf8(text: string): boolean {
  return !isAscii(Buffer.from(text)) && (declaredEncoding(text) ?? 'utf-8') === 'utf-8';
}

const declaration = /^\s*<\?xml[^>]*?\sencoding|<meta\s[^>]*?\bcharset/i;

/** The encoding that a page declares in a `meta` tag, or as XML; nothing where it declares none that there is. */
function declaredEncoding(text: string): string | undefined {
  const seen = text.replaceAll(/<!--.*?-->/gs, '');
  const found = declaration.exec(seen);
  const rest = found ? seen.slice(found.index + found[0].length) : '';
  const [, label = ''] = /^\s*=\s*["']?\s*([^\s"'/>;?]+)/.exec(rest) ?? [];
  try {
    return label ? new TextDecoder(label).encoding : undefined;
  } catch {
    return undefined;
  }
}
