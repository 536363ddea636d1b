// Every fault of environment-faults.ts, and what happens to pages and frames, across the elements.

import { expect } from 'chai';

import { showsLightDom, textOf } from '../support/page/cards.js';
import { catalogFile } from '../support/page/catalog.js';
import { bundle, closeFrames, inlineCatalog, openFrame, type Frame } from '../support/page/frame.js';
import { environmentFaults } from './environment-faults.js';

const tags = ['civic-kpi', 'civic-trend', 'civic-sparkline'];
const script = `<script src="${location.origin}${bundle}"></script>`;
const cardsOf = (text = 'Some 40') =>
  tags.map((tag) => `<${tag} metric="census" loading="eager">${text}</${tag}>`).join('');

async function expectFigure(frame: Frame): Promise<void> {
  for (const tag of tags) {
    const card = await frame.card(tag);
    while (card.pending) await card.refresh();
    await card.updateComplete;
    expect(card.error, tag).to.equal(null);
    expect(card.shadowRoot?.textContent, tag).to.not.match(/NaN|Infinity|undefined|\bnull\b|\[object/);
    expect(showsLightDom(card), tag).to.equal(false);
  }
  expect(textOf(await frame.card('civic-kpi'), 'value')).to.equal('39');
}

/** Every card has its figure, and what may be kept for another visit is: that waits for an idle moment. */
async function expectKept(frame: Frame, keeps = true): Promise<void> {
  await expectFigure(frame);
  await frame.later();
  const isKept = () => Object.keys(localStorage).some((key) => key.startsWith('civic-metrics'));
  // It is written in idle time, once what writes it is there.
  for (let turn = 0; turn < (keeps ? 500 : 20) && !isKept(); turn++)
    await new Promise((resolve) => setTimeout(resolve));
}

async function expectSense(frame: Frame): Promise<void> {
  for (const tag of tags) {
    const card = await frame.card(tag);
    expect(card.shadowRoot?.textContent, tag).to.not.match(/NaN|Infinity|undefined|\bnull\b|\[object/);
    expect(showsLightDom(card) || textOf(card, 'label') || textOf(card, 'message') || card.data, tag).to.be
      .ok;
  }
}

describe('environment faults', function () {
  this.timeout(8_000);
  beforeEach(() => localStorage.clear());
  afterEach(closeFrames);

  it('are at least twenty-five, each with its own name', () => {
    expect(new Set(environmentFaults.map(({ name }) => name)).size).to.equal(environmentFaults.length);
    expect(environmentFaults.length).to.be.at.least(25);
  });

  for (const { name, before = '', head = '', blind } of environmentFaults) {
    it(name, async () => {
      const frame = await openFrame(
        `<head><script>Math.random = () => 0; ${before}</script>${head}</head><body>${cardsOf()}${inlineCatalog()}${script}`,
      );
      await (blind ? expectSense(frame) : expectFigure(frame));
      for (let round = 0; round < 2; round++) {
        for (const tag of tags) await (await frame.card(tag)).refresh();
      }
      await (blind ? expectSense(frame) : expectFigure(frame));
      expect(frame.thrown).to.deep.equal([]);
    });
  }

  it('another visit while offline: the last good answer with its date, and a sentence', async () => {
    const page = `<body>${cardsOf()}${inlineCatalog()}${script}`;
    await expectKept(await openFrame(page));
    closeFrames();
    const frame = await openFrame(
      `<script>Math.random = () => 0; window.fetch = () => Promise.reject(new TypeError('offline'));</script>${page}`,
      { again: true },
    );
    for (const tag of tags) {
      const card = await frame.card(tag);
      while (!card.error) await new Promise((resolve) => card.addEventListener('civic-error', resolve));
      await card.updateComplete;
      expect(card.data?.provenance.checked).to.match(/^2021-06-15/);
      expect(card.error.kind).to.equal('network');
    }
    expect(textOf(await frame.card('civic-kpi'), 'value')).to.equal('39');
    expect(textOf(await frame.card('civic-kpi'), 'message')).to.contain('last one received');
  });

  it('another visit with damaged records: as the first one', async () => {
    const page = `<body>${cardsOf()}${inlineCatalog()}${script}`;
    await expectKept(await openFrame(page));
    closeFrames();
    const keys = Object.keys(localStorage).filter((key) => key.startsWith('civic-metrics'));
    expect(keys).to.not.deep.equal([]);
    for (const key of keys)
      localStorage.setItem(key, (localStorage.getItem(key) ?? '').replace('"v0":"', '"v0":"9'));
    const frame = await openFrame(
      `<script>Math.random = () => 0; window.fetch = () => Promise.reject(new TypeError('offline'));</script>${page}`,
      { again: true },
    );
    await expectSense(frame);
    expect(showsLightDom(await frame.card('civic-kpi'))).to.equal(true);
    expect(frame.thrown).to.deep.equal([]);
  });

  it('no-store: nothing is kept across visits', async () => {
    const page = `<body>${cardsOf().replaceAll('loading', 'no-store loading')}${inlineCatalog()}${script}`;
    await expectKept(await openFrame(page), false);
    expect(Object.keys(localStorage)).to.deep.equal([]);
  });

  it('a catalog that cannot be fetched at first is fetched again with its cards', async () => {
    const frame = await openFrame(
      `<head><script>
        Math.random = () => 0;
        const real = window.fetch;
        window.down = true;
        window.fetch = (url, init) => String(url).startsWith('blob:') && window.down ? Promise.resolve(new Response('', { status: 503 })) : real(url, init);
      </script></head><body>${cardsOf()}<script src="${bundle}" data-catalog="${URL.createObjectURL(new Blob([JSON.stringify(catalogFile)]))}"></script>`,
    );
    const card = await frame.card('civic-kpi');
    expect([card.error?.kind, showsLightDom(card)]).to.deep.equal(['unknown', true]);
    Object.assign(frame.window, { down: false });
    await card.refresh();
    await card.updateComplete;
    expect([card.error, textOf(card, 'value')]).to.deep.equal([null, '39']);
    expect(frame.thrown).to.deep.equal([]);
  });

  it('a frame without an origin', async () => {
    const frame = document.createElement('iframe');
    frame.sandbox.add('allow-scripts');
    const tell = `<script>
      addEventListener('error', (e) => parent.postMessage({ thrown: e.message }, '*'));
      addEventListener('unhandledrejection', (e) => parent.postMessage({ thrown: String(e.reason) }, '*'));
      addEventListener('civic-load', ({ target }) => setTimeout(async () => {
        await target.updateComplete;
        parent.postMessage({ drawn: target.shadowRoot.innerHTML }, '*');
      }));
      addEventListener('civic-error', (e) => parent.postMessage({ thrown: e.message }, '*'));
    </script>`;
    frame.srcdoc = `${tell}<body>${cardsOf()}${inlineCatalog()}${script}`;
    const heard: unknown[] = [];
    const done = new Promise<void>((resolve) => {
      const hear = ({ data, source }: MessageEvent<unknown>) => {
        if (source !== frame.contentWindow) return;
        if (heard.push(data) === tags.length) resolve();
      };
      addEventListener('message', hear);
    });
    document.body.append(frame);
    await done;
    frame.remove();
    for (const each of heard) expect(each).to.have.property('drawn').that.contains('part="line"');
  });

  describe('what happens to a card', () => {
    const open = () => openFrame(`<body>${cardsOf()}<main></main>${inlineCatalog()}${script}`);
    const happenings: Record<
      string,
      (frame: Frame, card: HTMLElement) => HTMLElement | Promise<HTMLElement>
    > = {
      'moved within its page': ({ document }, card) => (document.querySelector('main')?.append(card), card),
      'moved into a shadow root': ({ document }, card) => {
        document.querySelector('main')?.attachShadow({ mode: 'open' }).append(card);
        return card;
      },
      'taken away and put back at once': ({ document }, card) => (
        card.remove(),
        document.body.append(card),
        card
      ),
      'taken away and put back later': async ({ document }, card) => {
        card.remove();
        await new Promise((resolve) => setTimeout(resolve));
        document.body.append(card);
        return card;
      },
      cloned: ({ document }, card) => {
        const clone = card.cloneNode(true) as HTMLElement;
        document.body.append(clone);
        return clone;
      },
      'written anew as HTML': ({ document }, card) => {
        const main = document.querySelector('main');
        if (main) main.innerHTML = card.outerHTML;
        return main?.firstElementChild as HTMLElement;
      },
      'cloned out of a template': ({ document }, card) => {
        const template = document.createElement('template');
        template.innerHTML = card.outerHTML;
        document.body.append(template.content.cloneNode(true));
        return document.body.lastElementChild as HTMLElement;
      },
      'given other attributes and the first ones again': (_, card) => {
        card.setAttribute('metric', 'weather');
        card.setAttribute('metric', 'nonsense');
        card.setAttribute('metric', 'census');
        return card;
      },
      'shown again after the page was set aside': ({ window }, card) => {
        window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
        window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
        return card;
      },
      'on a page that was hidden meanwhile': ({ window, document }, card) => {
        Object.defineProperty(document, 'hidden', { value: true, configurable: true });
        document.dispatchEvent(new window.Event('visibilitychange'));
        Reflect.deleteProperty(document, 'hidden');
        document.dispatchEvent(new window.Event('visibilitychange'));
        return card;
      },
    };
    for (const [name, happen] of Object.entries(happenings)) {
      for (const when of ['at once', 'after its answer']) {
        it(`${name}, ${when}`, async () => {
          const frame = await open();
          const card = frame.document.querySelector<HTMLElement>('civic-kpi');
          if (!card) throw new Error('the page has its card');
          if (when !== 'at once') await frame.card('civic-kpi');
          const after = (await happen(frame, card)) as HTMLElement & {
            pending: boolean;
            data: unknown;
            updateComplete: Promise<unknown>;
            refresh: () => Promise<void>;
          };
          await after.updateComplete;
          while (after.pending || !after.data)
            await new Promise((resolve) => after.addEventListener('civic-load', resolve, { once: true }));
          await after.refresh();
          await after.updateComplete;
          expect(textOf(after, 'value')).to.equal('39');
          expect(frame.thrown).to.deep.equal([]);
        });
      }
    }
  });
});
