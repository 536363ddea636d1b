/** A filter of tags, as content systems have them: by a list of what may stay, keeping the text of what may not. */

/** The attributes that may stay, by tag; `data-*` is any of them. */
export type AllowList = Readonly<Record<string, readonly string[]>>;

const pieces = /<!--[^]*?-->|<\/?[a-z][^>]*>/gi;
const attributes = /([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?/g;

const fits = (name: string, allowed: readonly string[]) =>
  allowed.some((each) => (each.endsWith('*') ? name.startsWith(each.slice(0, -1)) : each === name));

/** What is left of a text. Comments stay where `comments` says so. */
export const filterTags = (html: string, allow: AllowList, { comments = false } = {}): string =>
  html.replaceAll(pieces, (piece) => {
    if (piece.startsWith('<!--')) return comments ? piece : '';
    const [, slash = '', name = '', rest = ''] = /^<(\/?)([a-z][\w-]*)([^]*?)\/?>$/i.exec(piece) ?? [];
    const tag = name.toLowerCase();
    const allowed = Object.hasOwn(allow, tag) ? allow[tag] : undefined;
    if (!allowed) return '';
    if (slash) return `</${tag}>`;
    const kept = [...rest.matchAll(attributes)].filter(([, key = '']) => fits(key.toLowerCase(), allowed));
    return `<${tag}${kept.map(([whole]) => ` ${whole}`).join('')}>`;
  });
