// Opens every page of the built Storybook in a browser: nothing may be thrown, logged as an error, asked of the network
// outside, or found by axe. Every page is one test. A story about a fault has the tag `reports-error`: there, and on the
// page that documents it, the library must tell the page's author of it, and nobody else may.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { launch } from 'puppeteer-core';

import { browserArgs, findBrowser } from './browser.mjs';
import { noCounts, report } from './counts.mjs';
import { root } from './run.mjs';
import { serveFolders } from './static-server.mjs';
import { endOfStory, recordStorybookEvents } from './storybook-events.mjs';

/** @typedef {{ id: string, title: string, type: 'story' | 'docs', tags: string[] }} Entry */
/** @typedef {{ impact: string, id: string, nodes: { target: string[] }[] }} Violation */

const patience = 20_000;
const atOnce = 2;
const reportsError = 'reports-error';
const ownPrefix = '[civic-metrics] ';
const folder = new URL('storybook-static/', root);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** @type {Entry[]} */
const entries = Object.values(JSON.parse(readFileSync(new URL('index.json', folder), 'utf8')).entries);

const server = await serveFolders({ '/': folder });
// A browser each, because a page in the background draws nothing.
const options = { executablePath: await findBrowser(), args: browserArgs };
const browsers = await Promise.all(Array.from({ length: atOnce }, () => launch(options)));
const counts = noCounts();
try {
  const waiting = entries.values();
  await Promise.all(browsers.map((browser) => work(browser, waiting)));
} finally {
  report(counts);
  await Promise.all(browsers.map((browser) => browser.close()));
  await server.close();
}
process.exitCode = counts.failed > 0 ? 1 : 0;

/**
 * Takes one page after the other from those that wait.
 * @param {import('puppeteer-core').Browser} browser
 * @param {Iterable<Entry>} waiting
 */
async function work(browser, waiting) {
  for (const entry of waiting) {
    const faults = await smoke(browser, entry);
    counts[faults.length === 0 ? 'passed' : 'failed'] += 1;
    console.log(`${faults.length === 0 ? '✔' : '✖'} ${entry.id}`);
    for (const fault of faults) console.log(`    ${fault}`);
  }
}

/**
 * What is wrong with one page, a line each.
 * @param {import('puppeteer-core').Browser} browser
 * @param {Entry} entry
 */
async function smoke(browser, { id, title, type, tags }) {
  /** @type {string[]} */
  const faults = [];
  let reports = 0;
  const mayReport =
    type === 'docs'
      ? entries.some((each) => each.title === title && each.tags.includes(reportsError))
      : tags.includes(reportsError);
  const page = await browser.newPage();
  page.on('pageerror', (error) =>
    faults.push(`thrown: ${error instanceof Error ? error.message : String(error)}`),
  );
  page.on('console', (message) => {
    const url = message.location().url ?? '';
    if (message.type() !== 'error' || url.endsWith('/favicon.ico')) return;
    if (mayReport && message.text().startsWith(ownPrefix)) reports += 1;
    else faults.push(`console: ${message.text()} ${url}`);
  });
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.hostname !== '127.0.0.1')
      faults.push(`asks ${url.hostname}`);
  });
  try {
    await page.evaluateOnNewDocument(recordStorybookEvents);
    // The audit below is enough: Storybook's own is left to whoever looks.
    await page.goto(`${server.url}/iframe.html?id=${id}&viewMode=${type}&globals=a11y.manual:!true`);
    const events = await page.waitForFunction(endOfStory, { timeout: patience }, type);
    faults.push(...(await events.jsonValue()));
    if (type === 'story') faults.push(...(await undefinedTags(page)), ...(await audit(page)));
    if (type === 'story' && mayReport && reports === 0)
      faults.push(`has the tag ${reportsError}, and no report`);
  } catch (error) {
    faults.push(String(error));
  }
  await page.close();
  return faults;
}

/**
 * A tag that nobody defined draws nothing, and nothing has no faults.
 * @param {import('puppeteer-core').Page} page
 */
async function undefinedTags(page) {
  const names = await page.$$eval('#storybook-root :not(:defined)', (all) =>
    all.map((each) => each.localName),
  );
  return [...new Set(names)].map((name) => `not defined: ${name}`);
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
