/** The languages that the elements of a page wait for, and that a page changes to. */

import { isAtHand, loadLanguage, retell } from '../view/languages.js';
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

let watch: MutationObserver | null = null;

/** A page may change its language while it is read, by a switch: then all that is written looks for its own again. */
export function watchLanguage(): void {
  watch ??= new MutationObserver(retell);
  watch.observe(document, { subtree: true, attributeFilter: ['lang'] });
}

export function leaveLanguage(): void {
  watch?.disconnect();
}
