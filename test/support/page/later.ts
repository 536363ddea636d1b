/** Waits until what comes after the first card is there (see elements/later-part.ts), and has been put to use. */

import { whenLater } from '../../../src/elements/later-part.js';

export const later = () =>
  new Promise<void>((resolve) => {
    whenLater(() => resolve());
  });
