/** The catalogs that a page declares: those that stand on it, and those that its script tags name. */

import { addCatalog, holdLayer, needed, onMissing, tellUnusable, type Layer } from '../catalogs.js';
import { tellAuthor } from '../elements/page-console.js';
import { fetchCatalog, pageBase } from '../fetch-catalog.js';
import { brokenError } from '../invalid.js';
import { toUrl } from '../metric/to-url.js';

const read = new WeakSet<Element>();
const declared = new Set<string>();

function add(layer: Layer, origin: string, catalog: Promise<unknown>, again?: () => void): void {
  addCatalog(layer, origin, catalog, again).then(
    async (done) => {
      if (done.broken.size) tellAuthor((await brokenError(done)).message);
    },
    (error: unknown) => {
      tellAuthor(tellUnusable(origin, error as Error));
    },
  );
}

/** Reads the inline catalogs that the page has by now. */
function readInline(): void {
  for (const script of document.querySelectorAll('script[type="application/json"][data-civic-catalog]')) {
    if (read.has(script)) continue;
    read.add(script);
    const text = script.textContent;
    add(
      'page',
      'The catalog on the page',
      new Promise((resolve) => {
        resolve(JSON.parse(text));
      }),
    );
  }
}

/** Resolves once the whole document is there. */
export function whenParsed(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', () => {
      resolve();
    });
  });
}

/**
 * Reads the page's inline catalogs, now and once the document is whole: until then a nearer one may still come. What a script
 * of the page adds later is found with the first name that is not known without it.
 */
export function readPageCatalogs(): void {
  onMissing(readInline);
  readInline();
  if (document.readyState !== 'loading') return;
  holdLayer(
    'page',
    'The document',
    whenParsed().then(() => {
      readInline();
      return undefined;
    }),
  );
}

/** Declares catalogs by URL, relative to the page; each is fetched once, as soon as anything on the page needs one. */
export function declareCatalogs(urls: string): void {
  for (const url of urls.split(/\s+/).filter(Boolean)) {
    // What is no address is told by whoever would fetch it.
    const absolute = toUrl(url, pageBase())?.href ?? url;
    if (declared.has(absolute)) continue;
    declared.add(absolute);
    const declare = () => {
      const fetched = needed.then(() => fetchCatalog(absolute));
      add('script', `The catalog ${absolute}`, fetched, declare);
    };
    declare();
  }
}
