/** What the address of an embed page asks for: an element, its attributes, its catalogs, its language and its theme. */

import { given } from '../metric/attributes.js';
import { toUrl } from '../metric/to-url.js';

export interface FrameQuery {
  /** The element without its prefix: `kpi`. */
  readonly element: string;
  /** Absolute addresses, http or https. */
  readonly catalogs: readonly string[];
  /** Every other parameter; the element's own attributes are picked from these. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly lang: string | null;
  readonly theme: Theme;
  /** Echoed in the messages to the parent. */
  readonly id: string | null;
  /** WordPress's, from the hash; its parent script tells its frames apart by it. */
  readonly secret: string | null;
}

export const themes = ['light', 'dark', 'auto'] as const;
export type Theme = (typeof themes)[number];

/** What is wrong with an address, by a word for which frame-words.ts has a sentence. */
export class FrameFault extends Error {
  constructor(
    readonly kind: 'metric' | 'element' | 'catalog' | 'theme',
    readonly value: string,
  ) {
    super(kind);
  }
}

const own = new Set(['element', 'catalog', 'lang', 'theme', 'id']);

/** Longer values than any name, date or list needs are not looked at. */
const longest = 2000;

/** Reads the address of an embed page; throws a FrameFault for what no card can be made of. */
export function readFrameQuery(address: string): FrameQuery {
  const { searchParams, hash, href } = new URL(address);
  const short = [...searchParams].filter(([, value]) => value.length <= longest);
  const last = new Map(short);
  if (!last.get('metric')) throw new FrameFault('metric', '');
  const theme = themes.find((each) => each === (given(last.get('theme')) ?? 'light'));
  if (!theme) throw new FrameFault('theme', last.get('theme') ?? '');
  const element = given(last.get('element')) ?? 'kpi';
  // A frame has no sentences whose figures could have changed.
  if (!/^[a-z]{1,20}$/.test(element) || element === 'updated') throw new FrameFault('element', element);
  const [, secret = null] = /^#\?secret=([A-Za-z0-9]{1,64})$/.exec(hash) ?? [];
  return {
    element,
    theme,
    secret,
    lang: last.get('lang') ?? null,
    id: last.get('id') ?? null,
    catalogs: short.flatMap(([name, value]) =>
      name === 'catalog'
        ? value
            .split(/\s+/)
            .filter(Boolean)
            .map((each) => toCatalog(each, href))
        : [],
    ),
    attributes: Object.fromEntries([...last].filter(([name]) => !own.has(name))),
  };
}

/** The absolute address of a catalog; the page it is relative to is the embed page. */
function toCatalog(text: string, page: string): string {
  const url = toUrl(text, page);
  if (!url || !/^https?:$/.test(url.protocol) || url.username) throw new FrameFault('catalog', text);
  return url.href;
}
