/** What the script tag says for every element of its page; the clock is for stories and tests. */
export const pageSettings: {
  locale: string | null;
  /** House styles by name, of which an element takes the first in its language. */
  house: string | null;
  token: string | null;
  now: (() => Date) | undefined;
} = {
  locale: null,
  house: null,
  token: null,
  now: undefined,
};

/** The language of an element: the nearest `lang`, through shadow roots, then the script tag's, then English. */
export function localeOf(element: Element): string {
  // On a server an element has no place yet.
  const placed = 'closest' in element ? element : null;
  for (let at: Element | null = placed; at;) {
    const marked: Element | null = at.closest('[lang]:not([lang=""])');
    const lang = toLocale(marked?.getAttribute('lang'));
    if (lang) return lang;
    const root = (marked ?? at).getRootNode();
    at = marked?.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return toLocale(pageSettings.locale) ?? 'en';
}

/** A language tag as `Intl` writes it; a page may hold anything, also the form of other systems (`es_MX`). */
function toLocale(tag: string | null | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag?.trim().replaceAll('_', '-') ?? [])[0]?.replace(/^tl\b/, 'fil');
  } catch {
    return undefined;
  }
}
