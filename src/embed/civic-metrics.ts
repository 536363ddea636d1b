/**
 * The one-file bundle: registers the tags, reads the page's catalogs, and does what each of its script tags says. A second
 * copy, of any version, hands its tags to the first. Nothing of it can throw on the host page.
 */

import { defineCatalog } from '../catalogs.js';
import * as kit from '../elements/details-kit.js';
import { tellAuthor, warnAuthor } from '../elements/page-console.js';
import { defineStyle } from '../elements/prose-part.js';
import { define } from '../elements/tags.js';
import { loadMetric } from '../load-metric.js';
import { describe } from '../view/card-view.js';
import { loadLanguage, registerMessages } from '../view/languages.js';
import { version } from '../version.js';
import { canDraw, firstCopy } from './own-policy.js';
import { address, lendToParts, tagsOf } from './own-script.js';
import { readPageCatalogs, whenParsed } from './page-catalogs.js';
import { adopt } from './script-tag.js';

export interface CivicMetrics {
  readonly version: string;
  readonly defineCatalog: typeof defineCatalog;
  readonly defineStyle: typeof defineStyle;
  readonly loadMetric: typeof loadMetric;
  readonly describe: typeof describe;
  readonly loadLanguage: typeof loadLanguage;
  readonly registerMessages: typeof registerMessages;
  /** Does what a script tag says; a second copy of the bundle hands its tags over by this. */
  readonly adopt: typeof adopt;
  /** Warns the author of a second copy, where its version is another; that copy calls it. */
  readonly meet: typeof meet;
}

/** Told by the first copy, so that a page with ten tags of another version hears of it once. */
function meet(other: string): void {
  if (other === version) return;
  warnAuthor(
    `Two versions are on this page: ${version}, which came first and stays, and ${other}, which does nothing.`,
  );
}

const api: CivicMetrics = Object.freeze({
  version,
  defineCatalog,
  defineStyle,
  loadMetric,
  describe,
  loadLanguage,
  registerMessages,
  adopt,
  meet,
});

declare global {
  // The bundle's only global.
  var civicMetrics: CivicMetrics | undefined;
}

function start(): void {
  const first = firstCopy();
  if (first) {
    first.meet(version);
    tagsOf(address).forEach((tag) => first.adopt(tag));
    return;
  }
  // Where the page has one of its own that cannot be replaced, its scripts go without ours, and its cards do not.
  Reflect.set(globalThis, 'civicMetrics', api);
  lendToParts(kit);
  readPageCatalogs();
  const adoptAll = () => {
    tagsOf(address).forEach(adopt);
  };
  adoptAll();
  // Last: elements that are on the page by now ask at once, by what its script tags say.
  if (canDraw()) define();
  else
    tellAuthor(
      'Nothing can be drawn: serve the page as text/html; if its Content-Security-Policy wants trusted types, add civic-metrics to its trusted-types.',
    );
  void whenParsed().then(adoptAll);
}

try {
  start();
} catch (error) {
  tellAuthor(`could not start: ${String(error)}`);
}
