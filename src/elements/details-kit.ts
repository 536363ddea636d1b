/**
 * What late parts borrow of the one script, so that nothing is shipped twice. The build reads this list, and stops at a
 * name that a part wants and that is not in it (test/support/build/borrow.mjs).
 */

export { mayPass, MetricError } from '../errors.js';
export { version } from '../version.js';
export { adoptStyles, css, html, nothing } from 'lit';
export { hearTabs } from '../load-metric.js';
export { toTelling } from '../view/card-view.js';
export * from '../view/details-kit.js';
export { dress } from './dress.js';
export { tellAuthor, warnAuthor } from './page-console.js';
