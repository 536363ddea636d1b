// Opens every page of the built Storybook in a browser: nothing may be thrown, logged as an error, asked of the network
// outside, or found by axe. Every page is one test.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { launch } from 'puppeteer-core';

import { browserArgs, findBrowser } from './browser.mjs';
import { noCounts, report } from './counts.mjs';
import { root } from './run.mjs';
import { serveFolders } from './static-server.mjs';

/** @typedef {{ id: string, type: 'story' | 'docs' }} Entry */
/** @typedef {{ impact: string, id: string, nodes: { target: string[] }[] }} Violation */

const patience = 20_000;
const folder = new URL('storybook-static/', root);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** @type {Entry[]} */
const entries = Object.values(JSON.parse(readFileSync(new URL('index.json', folder), 'utf8')).entries);

const server = await serveFolders({ '/': folder });
const browser = await launch({ executablePath: await findBrowser(), args: browserArgs });
const counts = noCounts();
try {
  for (const entry of entries) {
    const faults = await smoke(entry);
    counts[faults.length === 0 ? 'passed' : 'failed'] += 1;
    console.log(`${faults.length === 0 ? '✔' : '✖'} ${entry.id}`);
    for (const fault of faults) console.log(`    ${fault}`);
  }
} finally {
  report(counts);
  await browser.close();
  await server.close();
}
process.exitCode = counts.failed > 0 ? 1 : 0;

/** What is wrong with one page, a line each. */
async function smoke(/** @type {Entry} */ { id, type }) {
  /** @type {string[]} */
  const faults = [];
  const page = await browser.newPage();
  page.on('pageerror', (error) =>
    faults.push(`thrown: ${error instanceof Error ? error.message : String(error)}`),
  );
  page.on('console', (message) => {
    const url = message.location().url ?? '';
    if (message.type() === 'error' && !url.endsWith('/favicon.ico'))
      faults.push(`console: ${message.text()} ${url}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.hostname !== '127.0.0.1')
      faults.push(`asks ${url.hostname}`);
  });
  try {
    await page.evaluateOnNewDocument(recordStorybookEvents);
    await page.goto(`${server.url}/iframe.html?id=${id}&viewMode=${type}`);
    const events = await page.waitForFunction(endOfStory, { timeout: patience }, type);
    faults.push(...(await events.jsonValue()));
    if (type === 'story') faults.push(...(await audit(page)));
  } catch (error) {
    faults.push(String(error));
  }
  await page.close();
  return faults;
}

/** @param {import('puppeteer-core').Page} page */
async function audit(page) {
  await page.evaluate(axe);
  const found = await page.evaluate("axe.run('#storybook-root').then(({ violations }) => violations)");
  const violations = /** @type {Violation[]} */ (found);
  return violations.map(
    ({ id, nodes }) => `axe ${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`,
  );
}

/** In the page, before anything else: Storybook's own events go to `civicEvents`. */
function recordStorybookEvents() {
  /** @type {any} */
  const window = globalThis;
  /** @type {[string, unknown][]} */
  const events = [];
  window.civicEvents = events;
  const names =
    'storyFinished docsRendered storyErrored storyThrewException storyMissing playFunctionThrewException';
  const wait = setInterval(() => {
    const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
    if (channel === undefined) return;
    clearInterval(wait);
    for (const name of [...names.split(' '), 'unhandledErrorsWhilePlaying'])
      channel.on(name, (/** @type {any} */ value) => events.push([name, value]));
  }, 1);
}

/** In the page: false until the story has ended, then its faults. */
function endOfStory(/** @type {string} */ type) {
  /** @type {[string, any][]} */
  const events = /** @type {any} */ (globalThis).civicEvents;
  const end = type === 'docs' ? 'docsRendered' : 'storyFinished';
  if (!events.some(([name]) => name === end || /rror|xception|Missing/.test(name)))
    return /** @type {never} */ (false);
  return events
    .filter(([name, value]) => /rror|xception|Missing/.test(name) || value?.status === 'error')
    .map(
      ([name, value]) =>
        `${name}: ${value?.message ?? value?.description ?? value?.title ?? value?.status ?? ''}`,
    );
}
