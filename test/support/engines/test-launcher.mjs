// Each engine as @web/test-runner starts it. Every file that runs at the same time has a window of its own: nothing in a tab
// behind another comes into view, and tabs of one profile share what they hear.
import { chromeLauncher } from '@web/test-runner-chrome';

import { launchOptions, openEngine } from '../engines.mjs';
import { webkitLauncher } from './webkit-launcher.mjs';

/** @typedef {import('../engines.mjs').Engine} Engine */
/** @typedef {import('../engines.mjs').Reader} Reader */

/**
 * @param {Engine} engine
 * @param {Reader & { concurrency?: number }} [options]
 * @returns {import('@web/test-runner-core').BrowserLauncher}
 */
export function testLauncher(engine, { concurrency = 2, ...reader } = {}) {
  const launchers = { chromium: chromiumLauncher, firefox: firefoxLauncher, webkit: webkitLauncher };
  return launchers[engine.name](engine, reader, concurrency);
}

/** @param {Engine} engine @param {Reader} reader @param {number} concurrency */
function chromiumLauncher(engine, reader, concurrency) {
  const launcher = chromeLauncher({
    // The collector of garbage can be called, so that a test sees what is retained.
    launchOptions: launchOptions(engine, { ...reader, args: ['--js-flags=--expose-gc'] }),
    createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
    concurrency,
  });
  return Object.assign(launcher, { name: 'Chromium' });
}

/**
 * One window of a Firefox has the focus, so each is of a Firefox of its own.
 * @param {Engine} engine @param {Reader} reader @param {number} concurrency
 */
function firefoxLauncher(engine, reader, concurrency) {
  // Its own pages can be scripted, which is how media are set (set-media.mjs).
  const options = { ...reader, args: ['--remote-allow-system-access'] };
  /** @type {import('puppeteer-core').Browser[]} */
  const browsers = [];
  const launcher = chromeLauncher({
    launchOptions: launchOptions(engine, options),
    createPage: async ({ browser }) => {
      const own = browsers.includes(browser) ? await openEngine(engine, options) : browser;
      browsers.push(own);
      // Not the page that it starts with, which never has the focus.
      return own.newPage();
    },
    concurrency,
  });
  return Object.assign(launcher, {
    name: 'Firefox',
    stop: async () => {
      await Promise.all(browsers.map((browser) => browser.close()));
    },
  });
}
