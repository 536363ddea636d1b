/** What comes after a page's first card or its first fault, as one file beside the script (test/support/build/late-parts.mjs). */

export * from '../elements/later.js';
export * from '../soda/again.js';
