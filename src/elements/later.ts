/** What comes after a page's first card: how a trend is read, and when a card asks again. A part of its own, beside the script. */

export { askAgain } from './ask-again.js';
export { readTrend } from './trend-reading.js';
