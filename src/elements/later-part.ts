/** Parts of the script that are loaded once there is a use for them; they borrow of it what it has already. */

import * as kit from './details-kit.js';
import type * as Later from './later.js';
import { tellAuthor } from './page-console.js';

/** Lends a part what it borrows. */
export async function lendTo<Part extends { readonly lend: (kit: object) => object }>(
  loading: Promise<Part>,
): Promise<Part> {
  const part = await loading;
  part.lend(kit);
  return part;
}

/** Once what is under way has been drawn. */
const whenIdle = () =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve);
    else setTimeout(resolve, 200);
  });

let later: Promise<typeof Later> | null = null;

/** Uses what comes after a page's first card, once it is there. Where it cannot be loaded, the cards stay as they are. */
export function whenLater(use: (part: typeof Later) => void): void {
  later ??= whenIdle().then(() => lendTo(import('./later.js')));
  later.then(use, (error: unknown) => {
    later = null;
    tellAuthor(`civic-later.js could not be loaded, so cards are not refreshed: ${String(error)}`);
    globalThis.addEventListener('online', () => whenLater(use), { once: true });
  });
}
