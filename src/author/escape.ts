/** Text as HTML and XML: what every page, snippet and drawing of ours is quoted by. */

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** What no markup can hold, however it is written. */
const unwritable = /[^\t\n\r\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A text within a tag. */
export const escapeText = (text: string): string =>
  text.replaceAll(unwritable, '\uFFFD').replaceAll(/[&<>]/g, (sign) => entities[sign] ?? sign);

/** A text within a tag, or within the double quotes of an attribute. */
export const escape = (text: string): string => escapeText(text).replaceAll('"', '&quot;');
