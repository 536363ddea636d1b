/** The bytes of a page as text whose every other character leads back to its bytes. */

import { isUtf8 } from 'node:buffer';
import { InputError } from '../exit.js';

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
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new InputError(`${name} is in UTF-16. Save it as UTF-8.`);
  if (!isUtf8(bytes)) {
    const references = (words: string) =>
      words.replaceAll(/[^\0-\x7f]/gu, (each) => `&#${String(each.codePointAt(0))};`);
    return {
      text: bytes.toString('latin1'),
      toBytes: (text) => Buffer.from(text, 'latin1'),
      encode: references,
    };
  }
  const whole = bytes.toString('utf8');
  // The parser would count it, or not: better it never sees it.
  const mark = whole.startsWith(bom) ? bom : '';
  return {
    text: whole.slice(mark.length),
    toBytes: (text) => Buffer.from(mark + text, 'utf8'),
    encode: (words) => words,
  };
}
