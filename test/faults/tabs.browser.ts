// How often a portal is asked by the tabs of one site, over hours that pass at once. Each frame is a tab: its own scripts,
// its own clock hands, the site's locks, channel and storage.

import { expect } from 'chai';

import { DEMO_IDS } from '../portal/datasets/ids.js';
import { textOf } from '../support/page/cards.js';
import { passSeconds } from '../support/page/clock.js';
import { bundle, closeFrames, inlineCatalog, openFrame, type Frame } from '../support/page/frame.js';
import { portalUrl } from '../support/portal-url.js';

const hour = 3600;
let site = 0;

/** A catalog with one dataset and many measures, whose questions no other test asks. */
function catalog(): object {
  const where = { hospital_census: { gte: -80_000 - ++site } };
  const metric = (fn: string, column: string) => ({
    title: `${fn} ${column}`,
    shape: 'stock',
    source: { dataset: DEMO_IDS.hospital, where },
    measure: { fn, column },
    time: { column: 'date', grain: 'day' },
  });
  const columns = ['hospital_census', 'icu_beds_in_use', 'icu_beds_staffed'];
  const functions = ['last', 'min', 'avg', 'median', 'sum', 'max', 'distinct'];
  return {
    version: 1,
    defaults: { domain: portalUrl },
    metrics: Object.fromEntries(
      functions.flatMap((fn) =>
        columns.map((column) => [`${fn}.${column.replaceAll('_', '-')}`, metric(fn, column)]),
      ),
    ),
  };
}

/** A tab with its cards; its requests are counted, and its page can be hidden. */
async function openTab(
  file: object,
  metrics: readonly string[],
  attributes = '',
): Promise<Frame & { asked: string[] }> {
  const cards = metrics
    .map((name) => `<civic-kpi metric="${name}" loading="eager" ${attributes}></civic-kpi>`)
    .join('');
  const watch = `<script>
    Math.random = () => 0;
    window.asked = [];
    const real = window.fetch;
    window.fetch = (url, init) => { window.asked.push(url); return real(url, init); };
  </script>`;
  const frame = await openFrame(
    `<head>${watch}</head><body>${cards}${inlineCatalog(file)}<script src="${bundle}"></script>`,
    {
      again: true,
    },
  );
  const { asked } = frame.window as unknown as { asked: string[] };
  return { ...frame, asked };
}

const cardsOf = ({ document }: Frame) => [...document.querySelectorAll('civic-kpi')];

async function settle(frames: readonly Frame[]): Promise<void> {
  for (const card of frames.flatMap(cardsOf)) {
    while (card.pending || !card.data) {
      await new Promise((resolve) => {
        card.addEventListener('civic-load', resolve, { once: true });
        card.addEventListener('civic-error', resolve, { once: true });
      });
      await card.updateComplete;
    }
    expect(card.error).to.equal(null);
  }
  // What is frozen has nothing to come.
  for (const frame of frames) if (cardsOf(frame).some(({ asOf }) => !asOf)) await frame.later();
}

/** Lets time pass for every tab, in steps. */
async function pass(frames: readonly Frame[], seconds: number, step: number): Promise<void> {
  for (let passed = 0; passed < seconds; passed += step) {
    passSeconds(step);
    for (const { window } of frames) window.dispatchEvent(new Event('online'));
    await settle(frames);
    // What one tab tells, the others hear in tasks of their own.
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const hide = ({ document, window }: Frame, hidden: boolean) => {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
  document.dispatchEvent(new window.Event('visibilitychange'));
};

const all = Object.keys((catalog() as { metrics: object }).metrics);
const total = (frames: readonly { asked: string[] }[]) =>
  frames.reduce((sum, { asked }) => sum + asked.length, 0);

describe('how often a portal is asked', function () {
  // Hours pass in steps, and Firefox takes a second for each step of five tabs.
  this.timeout(90_000);
  beforeEach(() => localStorage.clear());
  afterEach(closeFrames);

  it('one card: once, and once an interval', async () => {
    const tab = await openTab(catalog(), all.slice(0, 1), 'refresh="900"');
    await settle([tab]);
    expect(tab.asked).to.have.length(1);
    await pass([tab], 5 * hour, 300);
    // A page is late by up to a tenth, never early.
    expect(tab.asked.length).to.be.within(1 + 14, 1 + 20);
  });

  it('twenty cards on one dataset: at most three requests, and at most three an interval', async () => {
    const tab = await openTab(catalog(), all.slice(0, 20), 'refresh="900"');
    await settle([tab]);
    expect(tab.asked.length).to.be.at.most(3);
    const first = tab.asked.length;
    await pass([tab], hour, 300);
    expect(tab.asked.length).to.be.at.most(first + 3 * 4);
    expect(new Set(cardsOf(tab).map((card) => textOf(card, 'label'))).size).to.equal(20);
  });

  it('fifty cards on one metric: one request, and one an interval', async () => {
    const tab = await openTab(
      catalog(),
      Array.from({ length: 50 }, () => all[0] ?? ''),
      'refresh="900"',
    );
    await settle([tab]);
    expect(tab.asked).to.have.length(1);
    await pass([tab], hour, 300);
    expect(tab.asked.length).to.be.within(1 + 2, 1 + 4);
  });

  it('five tabs that are opened together: one request, and one an interval', async () => {
    const file = catalog();
    const tabs = await Promise.all(
      Array.from({ length: 5 }, () => openTab(file, all.slice(0, 1), 'refresh="900"')),
    );
    await settle(tabs);
    const first = total(tabs);
    expect(first).to.be.at.most(5);
    await pass(tabs, 2 * hour, 300);
    expect(total(tabs) - first).to.be.within(6, 9);
    for (const tab of tabs) expect(cardsOf(tab)[0]?.data?.provenance.checked).to.match(/^2021-06-15T1[67]/);
  });

  it('five tabs without locks or a channel: each for itself', async () => {
    const file = catalog();
    const tabs = await Promise.all(
      Array.from({ length: 2 }, () => openTab(file, all.slice(0, 1), 'refresh="900"')),
    );
    for (const { window } of tabs) {
      Object.defineProperty(window.navigator, 'locks', { value: undefined });
    }
    await settle(tabs);
    const first = total(tabs);
    await pass(tabs, 900 * 1.2, 900 * 1.2);
    expect(total(tabs) - first).to.equal(2);
  });

  it('a hidden tab: never; and once when it is shown again', async () => {
    const tab = await openTab(catalog(), all.slice(0, 20), 'refresh="900"');
    await settle([tab]);
    const first = tab.asked.length;
    hide(tab, true);
    await pass([tab], 24 * hour, hour);
    expect(tab.asked.length).to.equal(first);
    hide(tab, false);
    await settle([tab]);
    const shown = tab.asked.length;
    expect(shown - first).to.be.within(1, 3);
    hide(tab, true);
    hide(tab, false);
    tab.window.dispatchEvent(new Event('online'));
    await settle([tab]);
    expect(tab.asked.length).to.equal(shown);
  });

  it('a frozen card: once', async () => {
    const tab = await openTab(catalog(), all.slice(0, 1), 'as-of="2021-06-01" refresh="60"');
    await settle([tab]);
    await pass([tab], 48 * hour, 6 * hour);
    expect(tab.asked).to.have.length(1);
  });

  it('a card that is moved about: once', async () => {
    const tab = await openTab(catalog(), all.slice(0, 1));
    const [card] = cardsOf(tab);
    for (let round = 0; round < 5; round++) tab.document.body.append(card ?? '');
    await settle([tab]);
    for (let round = 0; round < 5; round++) tab.document.body.append(card ?? '');
    await settle([tab]);
    expect(tab.asked).to.have.length(1);
  });
});
