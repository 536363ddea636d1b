/** Pages of their own, in frames: each with the bundle's tags as an author would write them. */

import type { MetricElement } from '../../../src/elements/metric-element.js';
import type { CivicMetrics } from '../../../src/embed/civic-metrics.js';
import { next } from './cards.js';
import { catalogFile } from './catalog.js';
import { stopClock } from './clock.js';

type FrameWindow = Window & typeof globalThis & { readonly civicMetrics?: CivicMetrics };

export interface Frame {
  readonly window: FrameWindow;
  readonly document: Document;
  /** What the console was told, a line each. */
  readonly told: readonly string[];
  /** What was thrown and not caught. */
  readonly thrown: readonly string[];
  /** What broke the page's Content-Security-Policy: the directive and what it blocked. */
  readonly violations: readonly string[];
  /** The globals that were not there before the page was. */
  readonly added: () => string[];
  /** Waits until what comes after the first card is there: civic-later.js. */
  readonly later: () => Promise<void>;
  /** Adds a script tag and waits until it has run; false where it could not be loaded. */
  readonly run: (attributes: Readonly<Record<string, string>>) => Promise<boolean>;
  /** The element that a selector finds, once it has an answer or a fault. */
  readonly card: (selector: string) => Promise<MetricElement>;
}

export const bundle = '/dist/civic-metrics.js';

/** A catalog as it stands on a page. */
export const inlineCatalog = (catalog: object = catalogFile) =>
  `<script type="application/json" data-civic-catalog>${JSON.stringify(catalog).replaceAll('<', '\\u003c')}</script>`;

const frames = new Set<HTMLIFrameElement>();

export function closeFrames(): void {
  for (const frame of frames) frame.remove();
  frames.clear();
}

/**
 * Opens a page and waits until it has loaded, its scripts too. Its clock stands at the portal's now. It is the site's first
 * visit, unless it is `again`. `prepare` is given the window before anything runs in it.
 */
export async function openFrame(
  html: string,
  { again = false, prepare }: { again?: boolean; prepare?: (window: Frame['window']) => void } = {},
): Promise<Frame> {
  if (!again) localStorage.clear();
  const frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '600';
  document.body.append(frame);
  frames.add(frame);
  const window = frame.contentWindow as FrameWindow | null;
  if (!window) throw new Error('a frame on the page has a window');
  const { document: page } = window;
  page.open();
  const heard = listen(window);
  stopClock(undefined, window);
  prepare?.(window);
  const before = new Set(Object.getOwnPropertyNames(window));
  const loaded = next(window, 'load');
  // The one way to a page that is parsed as it comes, scripts and all, in a window that can be prepared.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  page.write(`<!doctype html>${html}`);
  page.close();
  await loaded;
  return {
    window,
    document: page,
    ...heard,
    added: () => Object.getOwnPropertyNames(window).filter((name) => !before.has(name)),
    later: () => later(window),
    run: (attributes) => run(page, attributes),
    card: (selector) => answer(page, selector),
  };
}

/** Hears what a window says and throws, from now on. */
function listen(window: FrameWindow): Pick<Frame, 'told' | 'thrown' | 'violations'> {
  const heard = { told: [] as string[], thrown: [] as string[], violations: [] as string[] };
  window.console.error = window.console.warn = (...words: unknown[]) =>
    heard.told.push(words.map(String).join(' '));
  window.addEventListener('error', ({ message }) => heard.thrown.push(message));
  window.addEventListener('unhandledrejection', ({ reason }) => heard.thrown.push(String(reason)));
  window.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    heard.violations.push(`${violatedDirective} ${blockedURI}`),
  );
  return heard;
}

async function later(window: FrameWindow): Promise<void> {
  const isThere = () =>
    window.performance.getEntriesByType('resource').some(({ name }) => name.endsWith('civic-later.js'));
  const frame = () => new Promise((resolve) => window.requestAnimationFrame(resolve));
  while (!isThere()) await frame();
  // What has been loaded runs in a task of its own.
  await frame();
}

async function run(page: Document, attributes: Readonly<Record<string, string>>): Promise<boolean> {
  const script = page.createElement('script');
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  const [done, failed] = [next(script, 'load'), next(script, 'error')];
  page.body.append(script);
  return Promise.race([done.then(() => true), failed.then(() => false)]);
}

async function answer(page: Document, selector: string): Promise<MetricElement> {
  const element = page.querySelector<MetricElement>(selector);
  if (!element) throw new Error(`the page has no ${selector}`);
  if (!element.data && !element.error)
    await Promise.race([next(element, 'civic-load'), next(element, 'civic-error')]);
  await element.updateComplete;
  return element;
}
