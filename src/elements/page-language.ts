/** The languages that the elements of a page wait for. */

import { isAtHand, loadLanguage } from '../view/languages.js';
import { tellAuthor } from './page-console.js';

const asked = new Set<string>();

/** Whether a card can be written in a locale by now; its words are asked for where they are missing, once a page. */
export function isSpoken(locale: string): boolean {
  const ready = isAtHand(locale);
  if (!ready && !asked.has(locale)) {
    asked.add(locale);
    loadLanguage(locale).catch((error: unknown) => {
      tellAuthor(error instanceof Error ? error.message : String(error));
    });
  }
  return ready;
}
