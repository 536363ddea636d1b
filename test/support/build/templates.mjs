// Templates and styles are written to be read: the bundle gets them without the white space that nobody sees.
// Line breaks that are taken out are put behind the text they stood in, so that the source map still holds, line by line.

/** A run of white space with a line break in it is one space to a reader, and nothing before the end of a tag; there is no `pre` in
 * our templates. A word needs no quotes. */
const inHtml = (/** @type {string} */ text) =>
  text.replaceAll(/\s*\n\s*(>?)/g, (_, end) => end || ' ').replaceAll(/="([\w.%-]+)"(?=[ >])/g, '=$1');

/** Between two tags of a drawing even that one is nothing. */
const inSvg = (/** @type {string} */ text) => inHtml(text.replaceAll(/>\s*\n\s*</g, '><'));

/** Texts in quotes stay as they are; an apostrophe in a comment begins none. */
const inCss = (/** @type {string} */ text) =>
  text
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .split(/('[^']*'|"[^"]*")/)
    .map((part, index) => (index % 2 ? part : inRules(part)))
    .join('')
    .replaceAll(/\[([\w-]+)='([\w-]+)'\]/g, '[$1=$2]')
    .trim();

const inRules = (/** @type {string} */ text) =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,/~]|[<>](?!=)) ?/g, '$1')
    .replaceAll(/(?<![\w.#])0(?=\.\d)/g, '')
    .replaceAll(' * var(', '*var(')
    .replaceAll(': ', ':')
    .replaceAll(';}', '}');

/** @type {Readonly<Record<string, (text: string) => string>>} */
const smaller = { html: inHtml, svg: inSvg, css: inCss };

/**
 * @typedef {object} Quasi
 * @property {number} start
 * @property {number} end
 * @property {boolean} tail
 */

/**
 * The texts of every template in a syntax tree, with the tag they follow.
 * @param {unknown} node
 * @returns {[tag: string, text: Quasi][]}
 */
function textsOf(node) {
  if (typeof node !== 'object' || node === null) return [];
  const within = Object.values(node).flatMap(textsOf);
  const { type, tag, quasi } = /** @type {Record<string, any>} */ (node);
  if (type !== 'TaggedTemplateExpression' || !(tag.name in smaller)) return within;
  return [...within, ...quasi.quasis.map((/** @type {Quasi} */ text) => [tag.name, text])];
}

/** @returns {import('rollup').Plugin} */
export const templates = () => ({
  name: 'templates',
  transform(code, id) {
    if (id.includes('node_modules')) return null;
    let changed = code;
    const texts = textsOf(this.parse(code)).sort(([, a], [, b]) => b.start - a.start);
    for (const [tag, { start, end, tail }] of texts) {
      const text = code.slice(start, end);
      const less = smaller[tag]?.(text) ?? text;
      const breaks = '\n'.repeat(text.split('\n').length - less.split('\n').length);
      const next = end + (tail ? '`' : '${').length;
      changed = changed.slice(0, start) + less + code.slice(end, next) + breaks + changed.slice(next);
    }
    return { code: changed, map: null };
  },
});
