/**
 * What the details borrow of the one script, so that nothing is shipped twice. The build reads this list, and stops at a
 * name that the details want and that is not in it (test/support/build/borrow.mjs).
 */

export { adoptStyles, css, html, nothing } from 'lit';
export * from '../view/details-kit.js';
