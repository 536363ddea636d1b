// What a card is in a browser that lacks a feature which it uses: each is taken away before the script is loaded. That a card
// has its figure there at all is among environment-faults.ts; here is what takes the feature's place.

import { expect } from 'chai';

import { parts, partNames, textOf } from '../support/page/cards.js';
import { open as openDetails, rowsOf } from '../support/page/details.js';
import { bundle, closeFrames, inlineCatalog, openFrame, type Frame } from '../support/page/frame.js';

const tags = ['civic-kpi', 'civic-trend', 'civic-sparkline'];
const script = `<script src="${bundle}"></script>`;

/** A style sheet without something: as a browser reads it that drops what it does not know. */
const styleless = (pattern: RegExp, instead: string) => `{
  const real = CSSStyleSheet.prototype.replaceSync;
  CSSStyleSheet.prototype.replaceSync = function (text) {
    return real.call(this, text.replaceAll(${String(pattern)}, '${instead}'));
  };
}`;

async function open(before: string, body: string): Promise<Frame> {
  const frame = await openFrame(
    `<head><script>Math.random = () => 0; ${before}</script></head><body>${body}${inlineCatalog()}${script}`,
  );
  for (const tag of tags.filter((each) => frame.document.querySelector(each))) await frame.card(tag);
  return frame;
}

const cards = (attributes = 'loading="eager"') =>
  tags.map((tag) => `<${tag} metric="cases" ${attributes}>31 on June 8</${tag}>`).join('');

/** What came after Chrome 110, Firefox 115 and Safari 16.4, of all that a script might reach for. */
const newer = `
  const built = { Array, ArrayBuffer, Atomics, Map, Math, Object, Promise, RegExp, Set, String, URL, AbortSignal, performance };
  for (const [name, keys] of Object.entries({
    Array: 'fromAsync', Map: 'groupBy', Math: 'f16round sumPrecise', Object: 'groupBy', Promise: 'withResolvers try',
    RegExp: 'escape', URL: 'canParse parse', AbortSignal: 'any', Atomics: 'waitAsync pause',
  })) for (const key of keys.split(' ')) delete built[name][key];
  for (const [name, keys] of Object.entries({
    ArrayBuffer: 'transfer transferToFixedLength', Set: 'union intersection difference symmetricDifference isSubsetOf isSupersetOf isDisjointFrom',
    String: 'isWellFormed toWellFormed', Map: 'getOrInsert getOrInsertComputed',
  })) for (const key of keys.split(' ')) delete built[name].prototype[key];
  for (const key of 'map filter take drop flatMap reduce toArray forEach some every find'.split(' '))
    delete window.Iterator?.prototype[key];
  for (const key of 'checkVisibility setHTMLUnsafe getHTML moveBefore role ariaLabel ariaLive ariaHidden currentCSSZoom'.split(' '))
    delete Element.prototype[key];
  for (const key of 'popover showPopover hidePopover togglePopover writingSuggestions'.split(' ')) delete HTMLElement.prototype[key];
  delete ElementInternals.prototype.states;
  delete Document.prototype.startViewTransition;
  delete Node.prototype.moveBefore;
  for (const name of 'Iterator CustomStateSet CloseWatcher Temporal navigation scheduler cookieStore requestIdleCallback trustedTypes Highlight Observable Sanitizer'.split(' '))
    delete window[name];
  for (const name of 'DurationFormat Segmenter'.split(' ')) delete Intl[name];
`;

describe('a browser without', function () {
  this.timeout(20_000);
  beforeEach(() => localStorage.clear());
  afterEach(closeFrames);

  it('anything that is newer than the oldest that is supported: every card, a language, the details', async () => {
    const frame = await open(
      `${newer}${styleless(/light-dark\(/g, 'no-such(')}`,
      cards('loading="eager" lang="es"'),
    );
    expect(typeof (frame.window.URL as { canParse?: unknown }).canParse).to.equal('undefined');
    for (const tag of tags) expect((await frame.card(tag)).error, tag).to.equal(null);
    expect(textOf(await frame.card('civic-kpi'), 'value')).to.equal('27');
    await openDetails(await frame.card('civic-trend'));
    expect(rowsOf(await frame.card('civic-trend'))).to.not.deep.equal([]);
    expect([frame.told, frame.thrown]).to.deep.equal([[], []]);
  });

  it('container queries: one composition for every width, with every word, and nothing wider than its place', async () => {
    const frame = await open(styleless(/container-type:[^;}]*/g, ''), cards());
    for (const width of [240, 360, 640]) {
      frame.document.body.style.inlineSize = `${width}px`;
      for (const tag of tags) {
        const card = await frame.card(tag);
        expect(frame.window.getComputedStyle(card).containerType, tag).to.equal('normal');
        expect(card.shadowRoot?.firstElementChild?.scrollWidth, tag).to.be.at.most(width);
        const hidden = partNames(card)
          .filter((name) => ['label', 'value', 'change', 'dates', 'source'].includes(name))
          .filter((name) => parts(card, name).every((part) => part.getClientRects().length === 0));
        expect(hidden, tag).to.deep.equal([]);
      }
    }
    expect(frame.thrown).to.deep.equal([]);
  });

  it('light-dark(): the colours of light paper, whatever the page declares', async () => {
    const frame = await open(
      `document.documentElement.style.colorScheme = 'dark'; ${styleless(/light-dark\(/g, 'no-such(')}`,
      cards(),
    );
    for (const tag of ['civic-kpi', 'civic-trend']) {
      const [card] = parts(await frame.card(tag), 'card');
      if (!card) throw new Error(`${tag} has a card`);
      const { color, backgroundColor } = frame.window.getComputedStyle(card);
      expect([color, backgroundColor], tag).to.deep.equal(['rgb(27, 27, 27)', 'rgb(255, 255, 255)']);
    }
  });

  it('custom states: all that a card shows; only `:state()` finds nothing', async () => {
    const before = `Object.defineProperty(ElementInternals.prototype, 'states', { value: undefined });`;
    const frame = await open(before, cards());
    const card = await frame.card('civic-kpi');
    expect(card.matches(':state(ready)')).to.equal(false);
    expect(textOf(card, 'value')).to.equal('27');
    expect(frame.thrown).to.deep.equal([]);
  });

  it('an observer of what comes into view: a lazy card asks at once, however far down it is', async () => {
    const frame = await open(
      'delete window.IntersectionObserver;',
      `<div style="block-size: 9000px"></div>${cards('loading="lazy"')}`,
    );
    for (const tag of tags) expect((await frame.card(tag)).data?.metric.name, tag).to.equal('cases');
  });

  it('joined signals: where another tab holds the question, it is asked here too', async () => {
    const busy = `AbortSignal.any = undefined;
      LockManager.prototype.request = async (name, options, act) => {
        if (options.ifAvailable) return act(null);
        throw new Error('nobody waits here without a signal');
      };`;
    const frame = await open(busy, cards());
    for (const tag of tags) expect((await frame.card(tag)).error, tag).to.equal(null);
    expect(frame.thrown).to.deep.equal([]);
  });

  it('timing by marks of its own: a card all the same', async () => {
    const frame = await open(`performance.measure = undefined;`, cards());
    expect(textOf(await frame.card('civic-kpi'), 'value')).to.equal('27');
    expect(frame.thrown).to.deep.equal([]);
  });
});
