// Articles of ours stay true while the portal's data are revised, late, held and corrected, and pinned ones stay as they are.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, test } from 'node:test';

import { launch, type Browser, type Page } from 'puppeteer-core';

import { startPortal, type Portal } from '../portal/portal.js';
import { browserArgs, findBrowser } from '../support/browser.mjs';
import { archived, article, dataset, living } from './article.js';

const day = '2021-06-15';
let portal: Portal;
let browser: Browser;
let server: Server;
let origin: string;
let html = '';

before(async () => {
  portal = await startPortal({ now: `${day}T15:00:00Z`, demo: false });
  browser = await launch({ executablePath: await findBrowser(), args: browserArgs });
  server = createServer((request, response) => {
    const file = /^\/dist\/civic-[a-z]+\.js$/.exec(request.url ?? '');
    if (request.url === '/') response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
    else if (file) {
      void readFile(new URL(`../..${file[0]}`, import.meta.url)).then((code) =>
        response.setHeader('content-type', 'text/javascript').end(code),
      );
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});

after(async () => {
  await browser.close();
  server.close();
  server.closeAllConnections();
  await portal.close();
});

beforeEach(async () => {
  await portal.load(dataset(living, '2021-06-14'));
  await portal.load(dataset(archived, '2021-06-14'));
  portal.log.length = 0;
});

/** Opens the article on the portal's day; the clock stands until it is moved. */
async function open(more?: object): Promise<Page> {
  html = article(portal.url, more);
  // A reader's first visit.
  const context = await browser.createBrowserContext();
  const permissions = ['clipboard-read', 'clipboard-write'].map((name) => ({
    permission: { name },
    state: 'granted' as const,
  }));
  await context.setPermission(origin, ...permissions);
  const page = await context.newPage();
  // tsx names the functions that are sent to the page by a helper that only Node has.
  await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
  await page.evaluateOnNewDocument(
    (start: number) => {
      const Real = Date;
      const clock = { now: start };
      Object.assign(globalThis, { clock });
      globalThis.Date = class extends Real {
        constructor(...parts: [] | [number]) {
          super(parts.length ? parts[0] : clock.now);
        }
        static override now = () => clock.now;
      } as DateConstructor;
    },
    Date.parse(`${day}T15:00:00Z`),
  );
  await page.goto(origin);
  await page.waitForFunction(() => {
    const texts = [...document.querySelectorAll('civic-value:not([data-baked])')];
    return texts.every((each) => each.shadowRoot && !each.shadowRoot.querySelector('slot'));
  });
  return page;
}

/** What is seen of each paragraph and of the line of updates, as a reader's eyes do; spaces as they are typed. */
const read = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => {
    const seen = (node: Node): string => {
      if (node instanceof HTMLSlotElement) return node.assignedNodes().map(seen).join('');
      if (node instanceof Text) return node.data;
      const within = node instanceof Element ? (node.shadowRoot ?? node) : node;
      return node instanceof HTMLStyleElement ? '' : [...within.childNodes].map(seen).join('');
    };
    const clean = (node: Element) =>
      seen(node)
        .replaceAll(/[\s\u00a0\u202f]+/g, ' ')
        .trim();
    return Object.fromEntries(
      [...document.querySelectorAll('p[id], civic-updated')].map((each) => [
        each.id || 'updated',
        clean(each),
      ]),
    );
  });

/** Has every living figure asked again, as they are when the page's time comes, and waits for what comes of it. */
async function refresh(page: Page, hours = 0): Promise<void> {
  await page.evaluate(async (milliseconds: number) => {
    (globalThis as unknown as { clock: { now: number } }).clock.now += milliseconds;
    const figures = [...document.querySelectorAll('civic-value')];
    await Promise.all(figures.map((each) => each.refresh()));
    await new Promise((resolve) => setTimeout(resolve));
  }, hours * 3_600_000);
}

const first = {
  en: 'The county counted 1,200 cases on June 14, down 6.2% from 1,279 a week earlier.',
  es: 'El condado contó 1200 casos el 14 de junio, un 6,2 % menos que una semana antes.',
  fr: 'Le comté a compté 1 200 cas le 14 juin, en baisse de 6,2 % par rapport à une semaine plus tôt.',
  then: 'In spring it had been 980 cases, down 2%.',
};

describe('an article in three languages', () => {
  test('says the figures of the day in each, and asks for those of pinned paragraphs nowhere', async () => {
    const page = await open();
    const { updated, ...paragraphs } = await read(page);
    assert.deepEqual(paragraphs, first);
    assert.equal(updated, 'Figures updated at 9:30 a.m. CDT on June 14');
    assert.deepEqual([...new Set(portal.log.map(({ path }) => path))], [`/resource/${living}.json`]);
    assert.equal(portal.log.length, 1, 'one question for all of them');
    await page.browserContext().close();
  });

  test('is selected and copied as clean sentences', async () => {
    const page = await open();
    for (const id of ['en', 'es', 'fr', 'then'] as const) {
      const copied = await page.evaluate(async (name: string) => {
        const paragraph = document.getElementById(name);
        if (paragraph) getSelection()?.selectAllChildren(paragraph);
        // The one way to have the browser itself copy, as a reader's keys do.
        // eslint-disable-next-line @typescript-eslint/no-deprecated
        document.execCommand('copy');
        return (await navigator.clipboard.readText()).replaceAll(/[\s\u00a0\u202f]+/g, ' ').trim();
      }, id);
      assert.equal(copied, first[id]);
    }
    await page.browserContext().close();
  });

  test('is to a screen reader what it is to the eye, with nothing announced', async () => {
    const page = await open();
    const session = await page.createCDPSession();
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    type Node = (typeof nodes)[number];
    const text = (node: Node): string =>
      node.role?.value === 'StaticText'
        ? String(node.name?.value)
        : (node.childIds ?? [])
            .flatMap((id) => byId.get(id) ?? [])
            .map(text)
            .join('');
    const paragraphs = nodes.filter(({ role, ignored }) => role?.value === 'paragraph' && !ignored);
    const heard = paragraphs.map((node) =>
      text(node)
        .replaceAll(/[\s\u00a0\u202f]+/g, ' ')
        .trim(),
    );
    assert.deepEqual(heard.slice(0, 4), Object.values(first));
    const isNoisy = ({ role, properties = [] }: Node) =>
      role?.value === 'status' || properties.some(({ name }) => name === 'live');
    assert.equal(nodes.filter(isNoisy).length, 0);
    await page.browserContext().close();
  });

  test('follows a new day in one step, and keeps its lines where the figures are as long', async () => {
    const page = await open();
    const height = () => page.$eval('#en', (each) => each.getBoundingClientRect().height);
    const before = await height();
    await portal.setNow('2021-06-16T15:00:00Z');
    await portal.load(dataset(living, '2021-06-15'));
    await refresh(page, 24);
    const { en, es, updated } = await read(page);
    assert.equal(en, 'The county counted 1,253 cases on June 15, up 0.9% from 1,242 a week earlier.');
    assert.match(es ?? '', /el 15 de junio/);
    assert.equal(updated, 'Figures updated at 9:30 a.m. CDT on June 15');
    assert.equal(await height(), before);
    await page.browserContext().close();
  });

  test('counts the revisions where there are too many to name', async () => {
    const page = await open();
    await portal.load(dataset(living, '2021-06-14', (cases) => cases + 1));
    await refresh(page);
    assert.match(
      (await read(page)).updated ?? '',
      /June 14 Revised by the source: Confirmed cases, 60 past figures$/,
    );
    await page.browserContext().close();
  });

  test('takes a revision of a past period into every sentence at once, and says so where it is asked to', async () => {
    const page = await open();
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      document.body.addEventListener('civic-revise', ({ period, old, new: now }) =>
        heard.push(`${period}: ${String(old)} ${String(now)}`),
      );
    });
    await portal.load(dataset(living, '2021-06-14', (cases, back) => (back === 7 ? 1000 : cases)));
    await refresh(page);
    const { en, es, fr, then, updated } = await read(page);
    assert.equal(en, 'The county counted 1,200 cases on June 14, up 20% from 1,000 a week earlier.');
    assert.match(es ?? '', /un 20 % más que/);
    assert.match(fr ?? '', /en hausse de 20 % par/);
    assert.equal(then, first.then);
    assert.match(updated ?? '', /Revised by the source: Confirmed cases on June 7, from 1,279 to 1,000$/);
    const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    assert.deepEqual([...new Set(heard)], ['2021-06-07: 1279 1000']);
    await page.browserContext().close();
  });

  test('keeps what it says, dates and all, while data are late or its portal is down', async () => {
    const page = await open();
    const before = await read(page);
    await refresh(page, 72);
    assert.deepEqual(await read(page), before, 'late');
    portal.faults.set([{ path: '/resource/', steps: [{ status: 500, times: 0 }] }]);
    await refresh(page, 24);
    portal.faults.clear();
    assert.deepEqual(await read(page), before, 'down');
    await page.browserContext().close();
  });

  test('does not say a figure that is held back', async () => {
    const page = await open();
    await portal.setNow('2021-06-16T15:00:00Z');
    await portal.load(dataset(living, '2021-06-15', (cases, back) => (back === 0 ? cases * 40 : cases)));
    await refresh(page, 24);
    const { en } = await read(page);
    assert.match(en ?? '', /^The county counted 1,2\d\d cases on June 14, /);
    await page.browserContext().close();
  });

  test('says no figure that waits for its release', async () => {
    const page = await open({ release: 'manual', approvedThrough: '2021-06-10' });
    assert.match((await read(page)).en ?? '', /^The county counted 1,2\d\d cases on June 10, /);
    await page.browserContext().close();
  });

  test('tells a correction, with its date', async () => {
    const note = { type: 'correction', on: '2021-06-02', text: 'Tests were counted as cases.' };
    const page = await open({ notes: [note] });
    assert.match((await read(page)).updated ?? '', /Correction, June 2: Tests were counted as cases\.$/);
    await page.browserContext().close();
  });

  test('prints with its figures', async () => {
    const page = await open();
    await page.emulateMediaType('print');
    const { en, es, fr, then } = await read(page);
    assert.deepEqual({ en, es, fr, then }, first);
    await page.browserContext().close();
  });
});
