// The example of each framework, built as its users build: what is shown, what changes, what is heard, and what is left.

import { expect } from 'chai';

import type { MetricElement } from '../../src/elements/metric-element.js';
import { balance } from '../support/page/balance.js';
import { next, parts, textOf } from '../support/page/cards.js';
import { closeFrames, openFrame, type Frame } from '../support/page/frame.js';

interface Example extends Frame {
  readonly unmount: () => void;
  readonly element: MetricElement;
  /** Resolves once something holds: asked again whenever the page, or what the card shows, changes. */
  readonly until: (holds: () => boolean) => Promise<void>;
  readonly control: (selector: string) => HTMLElement;
  /** What the portal was asked, oldest first. */
  readonly asked: readonly { readonly url: string; readonly signal: AbortSignal | null | undefined }[];
}

type Mount = (target: Element) => (() => void) | Promise<() => void>;

const watched = { subtree: true, childList: true, attributes: true, characterData: true };

function until(root: Node, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(check);
    const look = (at: Node) => observer.observe(at, watched);
    function check(): void {
      const shadow = root.ownerDocument?.querySelector('civic-kpi')?.shadowRoot;
      if (shadow) look(shadow);
      if (!holds()) return;
      observer.disconnect();
      resolve();
    }
    look(root);
    check();
  });
}

/** A page with a framework's example, from before it is mounted; `hold` keeps the portal's answers back. */
async function page(framework: string, { hold = false } = {}) {
  const frame = await openFrame(`<main></main><script type="module">
    import { mount } from '/test/frameworks/.cache/built/${framework}.js';
    globalThis.mountExample = mount;
  </script>`);
  const { window, document } = frame;
  const asked: { url: string; signal: AbortSignal | null | undefined }[] = [];
  const real = window.fetch.bind(window);
  window.fetch = (input, init) => {
    const url = input instanceof window.Request ? input.url : String(input);
    if (!url.includes('/resource/')) return real(input, init);
    asked.push({ url, signal: init?.signal });
    return hold ? new Promise(() => undefined) : real(input, init);
  };
  const main = document.querySelector('main');
  const { mountExample } = window as unknown as { readonly mountExample?: Mount };
  if (!main || !mountExample) throw new Error(`${framework} did not load: ${frame.thrown.join()}`);
  return { ...frame, asked, main, mount: () => mountExample(main) };
}

async function open(framework: string): Promise<Example> {
  const { mount, main, ...frame } = await page(framework);
  const unmount = await mount();
  await until(main, () => main.querySelector('civic-kpi') !== null);
  const element = await frame.card('civic-kpi');
  const control = (selector: string): HTMLElement => {
    const found = main.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`the example has no ${selector}`);
    return found;
  };
  return { ...frame, unmount, element, control, until: (holds) => until(main, holds) };
}

function expectQuiet({ told, thrown }: Pick<Frame, 'told' | 'thrown'>): void {
  expect([...told, ...thrown]).to.deep.equal([]);
}

for (const framework of ['react', 'vue', 'svelte', 'angular', 'solid', 'preact']) {
  describe(`the example in ${framework}`, () => {
    afterEach(closeFrames);

    it('shows the figure, and hears of it', async () => {
      const { element, until, control, ...frame } = await open(framework);
      expect(textOf(element, 'label')).to.contain('Confirmed cases');
      expect(textOf(element, 'value')).to.match(/^\d/);
      expect(element.textContent).to.contain('The county’s page has the figures.');
      await until(() => control('output').textContent === element.data?.metric.title);
      expectQuiet(frame);
    });

    it('shows another metric when its attribute changes, on the same element', async () => {
      const { element, until, control, ...frame } = await open(framework);
      const select = control('select');
      const loaded = next(element, 'civic-load');
      Object.assign(select, { value: 'hospital.census' });
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await loaded;
      expect(element.metric).to.equal('hospital.census');
      await until(() => control('output').textContent === element.data?.metric.title);
      expect(element.data?.metric.name).to.equal('hospital.census');
      expect(control('civic-kpi')).to.equal(element);
      expectQuiet(frame);
    });

    it('switches parts off and on, by property', async () => {
      const { element, until, control, ...frame } = await open(framework);
      expect(parts(element, 'change')).to.have.length(1);
      control('[name="no-change"]').click();
      await until(() => parts(element, 'change').length === 0);
      expect(element.noChange).to.equal(true);
      control('[name="no-change"]').click();
      await until(() => parts(element, 'change').length === 1);
      expect(element.noChange).to.equal(false);
      expectQuiet(frame);
    });

    it('compares the running period only while it is told to, by attribute', async () => {
      const { element, until, control, ...frame } = await open(framework);
      expect(element.includeRunning).to.equal(false);
      control('[name="running"]').click();
      await until(() => element.includeRunning);
      control('[name="running"]').click();
      await until(() => !element.includeRunning);
      expectQuiet(frame);
    });

    it('sets the seconds between refreshes, and can still ask again', async () => {
      const { element, control, asked, ...frame } = await open(framework);
      expect(element.refreshSeconds).to.equal(3600);
      const before = asked.length;
      const loaded = next(element, 'civic-load');
      control('button').click();
      await loaded;
      expect(asked.length).to.be.above(before);
      expectQuiet(frame);
    });

    it('leaves nothing when it is unmounted: no element, timer, listener or observed place', async () => {
      const { mount, main, window, card, ...frame } = await page(framework);
      const left = await balance(async () => {
        const unmount = await mount();
        await until(main, () => main.querySelector('civic-kpi') !== null);
        await card('civic-kpi');
        unmount();
        await until(main, () => main.childElementCount === 0);
      }, window);
      expect(left).to.include({ timers: 0 });
      for (const name of ['observed', 'listener online', 'listener visibilitychange'])
        expect(left[name] ?? 0, name).to.equal(0);
      expectQuiet(frame);
    });

    it('gives up the request that is under way when it is unmounted', async () => {
      const { mount, main, asked, ...frame } = await page(framework, { hold: true });
      const unmount = await mount();
      await until(main, () => main.querySelector('civic-kpi') !== null);
      const element = main.querySelector('civic-kpi');
      await new Promise<void>((resolve) => {
        const look = () => (asked.length ? resolve() : requestAnimationFrame(look));
        look();
      });
      expect(element?.pending).to.equal(true);
      unmount();
      await until(main, () => main.childElementCount === 0);
      // By then everything that was in the queue is done, and no request has run out of its time.
      await new Promise((resolve) => setTimeout(resolve));
      expect(asked.map(({ signal }) => signal?.aborted)).to.deep.equal(asked.map(() => true));
      expectQuiet(frame);
    });
  });
}
