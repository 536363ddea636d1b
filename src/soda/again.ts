/**
 * What a page needs only once its first card is drawn, a request has failed, or a question is asked a second time: a part
 * beside the script.
 */

export { insist } from './retry.js';
export { hearTabs, inOneTab } from './tabs.js';
export { write } from './write.js';
