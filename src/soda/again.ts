/**
 * What a page needs only once a request has failed, or a question is asked a second time: a file beside the script. It
 * must not bring along what the script has, so it is given the class of faults (see `insist`).
 */

export { insist } from './retry.js';
export { inOneTab } from './tabs.js';
