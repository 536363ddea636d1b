// What a page pays for its cards, beside the figures themselves: requests, observers, timers, reads of its layout.
import { expect } from 'chai';
import type { MetricElement } from '../../src/elements/metric-element.js';
import { watch, type Seen } from '../bench/page/watch.js';
import { answered } from '../support/page/cards.js';
import { bundle, closeFrames, inlineCatalog, openFrame, type Frame } from '../support/page/frame.js';
import { engine } from '../support/page/media.js';

const script = `<script src="${bundle}"></script>`;

/** Ten cards of one dataset: three measures, three elements, several spans. */
const ten = ['census', 'icu.occupancy', 'census.held']
  .flatMap((metric) => [
    `<civic-kpi metric="${metric}"></civic-kpi>`,
    `<civic-sparkline metric="${metric}" span="30"></civic-sparkline>`,
    `<civic-trend metric="${metric}" span="60"></civic-trend>`,
  ])
  .concat('<civic-value metric="census"></civic-value>')
  .map((card) => card.replace(' ', ' loading="eager" '))
  .join('');

/** In sight from the first. */
const lazy = '<civic-sparkline metric="census"></civic-sparkline>'.repeat(3);

const cardsOf = ({ document }: Frame) => [
  ...document.querySelectorAll<MetricElement>('civic-kpi, civic-sparkline, civic-trend, civic-value'),
];

/** A page with these cards, all of them drawn, and what was seen of it meanwhile. */
async function open(cards: string): Promise<Frame & { readonly look: () => Seen }> {
  let look: (() => Seen) | undefined;
  const frame = await openFrame(`<body>${cards}${inlineCatalog()}${script}`, {
    prepare: (window) => (look = watch(window)),
  });
  await Promise.all(cardsOf(frame).map(answered));
  await frame.later();
  if (!look) throw new Error('the page was prepared');
  return { ...frame, look };
}

describe('what a page pays', () => {
  afterEach(closeFrames);

  it('ten cards of one dataset: the page, the script, one question', async () => {
    let before: readonly string[] = [];
    const frame = await openFrame(`<body>${ten}${inlineCatalog()}`, {
      prepare: (window) => {
        const loaded = () => {
          before = window.performance.getEntriesByType('resource').map(({ name }) => name);
        };
        window.document.addEventListener('civic-load', loaded, { once: true, capture: true });
      },
    });
    await frame.run({ src: bundle });
    await Promise.all(cardsOf(frame).map(answered));
    expect(cardsOf(frame)).to.have.length(10);
    expect(before.map((url) => new URL(url).pathname)).to.deep.equal([bundle, '/resource/demo-hosp.json']);
    // What comes after the first card asks the portal nothing.
    await frame.later();
    const all = frame.window.performance.getEntriesByType('resource').map(({ name }) => name);
    expect(all.filter((name) => name.includes('/resource/'))).to.have.length(1);
  });

  it('a catalog that the page preloads is the one that is used', async () => {
    const catalog = '/demo/metrics.json';
    const frame = await openFrame(
      `<head><link rel="preload" as="fetch" crossorigin href="${catalog}"></head>
      <body><civic-kpi metric="hospital.census" loading="eager"></civic-kpi>
      <script src="${bundle}" data-catalog="${catalog}"></script>`,
    );
    await frame.card('civic-kpi');
    const entries = frame.window.performance.getEntriesByType('resource');
    // Firefox and WebKit ask whether the preloaded one is still the newest, as `no-cache` says.
    const most = engine === 'chromium' ? 1 : 2;
    expect(entries.filter(({ name }) => name.endsWith(catalog))).to.have.length(most);
  });

  it('one observer of each kind, and one timer, for all of them', async () => {
    const { look } = await open(lazy + ten + ten);
    // What winds the timer is loaded after the first card.
    while (!look().timers) await new Promise(requestAnimationFrame);
    const { observers, timers } = look();
    for (const [kind, made] of Object.entries(observers)) expect(made, kind).to.be.within(0, 1);
    expect(observers.IntersectionObserver).to.equal(1);
    expect(timers).to.equal(1);
  });

  it('no read of its layout', async () => {
    const { look, document } = await open(ten);
    expect(look().reads).to.equal(0);
    document.body.getBoundingClientRect();
    expect(look().reads).to.equal(1); // the count counts
  });

  it('nothing to draw where nothing has changed', async () => {
    const frame = await open(ten);
    // What a trend is read by comes after the first card.
    const trends = cardsOf(frame).filter(({ localName }) => localName === 'civic-trend');
    while (trends.some(({ shadowRoot }) => !shadowRoot?.querySelector('input')))
      await new Promise(requestAnimationFrame);
    const changes: string[] = [];
    for (const card of cardsOf(frame)) {
      new MutationObserver((records) => {
        changes.push(
          ...records.map(
            ({ type, target, attributeName }) =>
              `${card.localName}: ${type} ${attributeName} of ${target.nodeName}`,
          ),
        );
      }).observe(card.shadowRoot ?? card, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
    }
    for (const card of cardsOf(frame)) await card.refresh();
    await Promise.all(cardsOf(frame).map(answered));
    await Promise.resolve();
    expect(changes).to.deep.equal([]);
  });
});
