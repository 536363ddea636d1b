/**
 * CKEditor 5 keeps what a plug-in of it, or "General HTML Support", was told to keep
 * (https://ckeditor.com/docs/ckeditor5/latest/features/html/general-html-support.html); Drupal tells it by the text
 * format's allowed tags, and filters by the same list when a page is shown
 * (https://api.drupal.org/api/drupal/core!modules!filter!src!Plugin!Filter!FilterHtml.php).
 */

import { filterTags, type AllowList } from './tags.js';

/** What the editor keeps by itself, as it is usually built. */
const editor: AllowList = {
  a: ['href'],
  blockquote: [],
  br: [],
  em: [],
  figure: ['class'],
  h2: [],
  h3: [],
  h4: [],
  i: [],
  img: ['alt', 'height', 'src', 'width'],
  li: [],
  ol: [],
  p: [],
  strong: [],
  ul: [],
};

export const ckeditor = (html: string): string => filterTags(html, editor);

/** Reads Drupal's notation: `<civic-kpi metric place> <p>`. */
function readAllowed(text: string): AllowList {
  const tags = [...text.matchAll(/<([a-z][\w-]*)([^>]*)>/g)];
  return Object.fromEntries(
    tags.map(([, tag = '', names = '']) => [tag, names.split(/\s+/).filter(Boolean)]),
  );
}

/** Drupal's filter with these tags allowed beside those of its basic HTML; `lang` and `dir` it allows everywhere, scripts never. */
export function drupal(html: string, allowed = ''): string {
  const own = Object.entries(readAllowed(allowed)).filter(([tag]) => tag !== 'script');
  const all = [...Object.entries(editor), ...own].map(([tag, names]) => [tag, [...names, 'lang', 'dir']]);
  return filterTags(html, Object.fromEntries(all) as AllowList);
}
