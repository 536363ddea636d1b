/** The languages at hand. English always is; others are loaded when they are asked for, or given by the page. */

import { allEnglish } from './all-english.js';
import { commonMessages } from './common-messages.js';
import { english } from './english.js';
import { lateLanguages } from './late-languages.js';
import type { Language, Messages } from './messages.js';

const known = new Map<string, Messages>([['en', allEnglish]]);

const failed = new Set<string>();
const listeners = new Set<() => void>();

/** Calls back whenever words have come, or cannot. Returns how to stop. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Has all that is written be written anew: words have come, or a page has changed its language. */
export const retell = (): void => {
  [...listeners].forEach((listener) => {
    listener();
  });
};

/** A locale as `Intl` writes it, `tl` as `fil` for one; English for what is no locale, as a page's `lang` may be anything. */
export function toCanonical(locale: string): string {
  try {
    // Which WebKit leaves as it is.
    return Intl.getCanonicalLocales(locale)[0]?.replace(/^tl\b/, 'fil') ?? 'en';
  } catch {
    return 'en';
  }
}

/** The language of a canonical locale. Traditional Chinese is one of its own. */
export function languageOf(locale: string): string {
  return /^zh-(?:Hant|TW|HK|MO)\b/.test(locale) ? 'zh-Hant' : (locale.split('-')[0] ?? '');
}

const find = (locale: string) => known.get(locale) ?? known.get(languageOf(locale));

/** The messages for a canonical locale: its own, its language's, or English. */
export function messagesFor(locale: string): Messages {
  return find(locale) ?? allEnglish;
}

/** Whether there is nothing to wait for: the words of a canonical locale are here, or they cannot be had. */
export function isAtHand(locale: string): boolean {
  const language = languageOf(locale);
  return find(locale) !== undefined || !lateLanguages.has(language) || failed.has(language);
}

/**
 * Loads the words of a locale, where they are among those shipped, and gives the messages that will be used for it.
 * Rejects where they cannot be loaded; English is used then.
 */
export async function loadLanguage(locale: string): Promise<Messages> {
  const canonical = toCanonical(locale);
  const language = languageOf(canonical);
  const load = find(canonical) ? null : lateLanguages.get(language);
  try {
    const words = (await load?.())?.default;
    // The page may have given its own meanwhile.
    if (words && !known.has(language)) known.set(language, { ...commonMessages, ...words });
    failed.delete(language);
  } catch (cause) {
    failed.add(language);
    throw new Error(`The language "${language}" could not be loaded, so English is used: ${String(cause)}`, {
      cause,
    });
  } finally {
    if (load) retell();
  }
  return messagesFor(canonical);
}

/** Adds a language, or replaces one that is shipped; cards that stand change to it. Throws where it is not a whole one. */
export function registerMessages(messages: Language): void {
  const { language, direction } = messages;
  const wrong = Object.entries(english).flatMap(([term, words]) =>
    typeof messages[term as keyof Language] === typeof words ? [] : [term],
  );
  if (toCanonical(language) !== language) wrong.unshift('language');
  if (!/^(?:ltr|rtl)$/.test(direction)) wrong.push('direction');
  if (wrong.length)
    throw new TypeError(`registerMessages: "${language}" lacks, or has something else for: ${wrong.join()}`);
  known.set(language, { ...commonMessages, ...messages });
  retell();
}
