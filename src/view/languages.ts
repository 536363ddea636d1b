/** The languages at hand. English always is; others are registered when they are loaded. */

import { english } from './english.js';
import type { Messages } from './messages.js';

const known = new Map<string, Messages>([['en', english]]);

/** Adds a language, or replaces it. */
export function registerMessages(messages: Messages): void {
  known.set(messages.language, messages);
}

/** The messages for a locale: its own, its language's, or English. */
export function messagesFor(locale: string): Messages {
  return known.get(locale) ?? known.get(locale.split('-')[0] ?? '') ?? english;
}
