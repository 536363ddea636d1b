/** When what comes after a page's first card is loaded. */

import { whenIdle } from '../load-metric.js';
import type * as Later from './later.js';
import { tellAuthor } from './page-console.js';

let later: Promise<typeof Later> | null = null;

/** Uses what comes after a page's first card, once it is there. Where it cannot be loaded, the cards stay as they are. */
export function whenLater(use: (part: typeof Later) => void): void {
  later ??= whenIdle().then(() => import('./later.js'));
  later.then(use, (error: unknown) => {
    later = null;
    tellAuthor(`civic-later.js could not be loaded, so cards are not refreshed: ${String(error)}`);
    globalThis.addEventListener('online', () => whenLater(use), { once: true });
  });
}
