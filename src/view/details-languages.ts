/** The words of the details by language, beside those of the card. English comes with the details; others are registered. */

import type { DetailsWords } from './details-words.js';

const known = new Map<string, DetailsWords>();

/** Adds the details' words of a language, or replaces them. */
export function registerDetailsWords(language: string, words: DetailsWords): void {
  known.set(language, words);
}

/** The words for a locale: its own or its language's; `undefined` where there are none but the English ones. */
export function detailsWordsFor(locale: string): DetailsWords | undefined {
  return known.get(locale) ?? known.get(locale.split('-')[0] ?? '');
}
