// A page that a server rendered with @lit-labs/ssr: what is seen before any script, and what hydration changes.

import { expect } from 'chai';

import { parts, showsLightDom, textOf } from '../support/page/cards.js';
import { closeFrames, openFrame, type Frame } from '../support/page/frame.js';

const built = '/test/frameworks/.cache/';
const served = await (await fetch(`${built}ssr.html`)).text();
const texts = {
  'civic-kpi': '312 cases on June 9',
  'civic-trend': '39 in hospital on June 14',
  'civic-sparkline': '39',
};
const tags = Object.keys(texts) as (keyof typeof texts)[];

const find = ({ document }: Frame, tag: string): Element => {
  const element = document.querySelector(tag);
  if (!element) throw new Error(`the page has no ${tag}`);
  return element;
};

/** Where the elements stand, in whole pixels. */
const places = (frame: Frame) =>
  tags.map((tag) => {
    const { top, left, width, height } = find(frame, tag).getBoundingClientRect();
    return [tag, ...[top, left, width, height].map(Math.round)].join(' ');
  });

const refuse = () => {
  throw new Error('the script’s own Lit was handed to the page');
};

describe('a page that a server rendered', () => {
  afterEach(closeFrames);

  it('shows the text inside each tag, in the space of its card, before any script', async () => {
    const frame = await openFrame(served);
    for (const tag of tags) {
      const element = find(frame, tag);
      expect(element.matches(':defined'), tag).to.equal(false);
      expect(element.shadowRoot?.querySelectorAll('slot'), tag).to.have.length(1);
      expect(showsLightDom(element), tag).to.equal(true);
    }
    expect(find(frame, 'civic-kpi').getBoundingClientRect().height).to.be.above(200);
  });

  it('is taken up without a flash: what stood there stands, once, until the figure comes', async () => {
    const frame = await openFrame(served);
    const before = places(frame);
    const slots = tags.map((tag) => find(frame, tag).shadowRoot?.querySelector('slot'));
    // Nothing is answered, so that what hydration alone does can be seen.
    frame.window.fetch = () => new Promise(() => undefined);
    expect(await frame.run({ type: 'module', src: `${built}built/ssr.js` })).to.equal(true);
    for (const [index, tag] of tags.entries()) {
      const element = find(frame, tag);
      await frame.window.customElements.whenDefined(tag);
      await Reflect.get(element, 'updateComplete');
      expect(element.matches(':defined'), tag).to.equal(true);
      expect(element.shadowRoot?.querySelector('slot'), tag).to.equal(slots[index]);
      expect(element.shadowRoot?.querySelectorAll('span.frame'), tag).to.have.length(1);
      expect(showsLightDom(element), tag).to.equal(true);
    }
    expect(places(frame)).to.deep.equal(before);
    expect([...frame.told, ...frame.thrown]).to.deep.equal([]);
  });

  for (const [title, script] of [
    ['hydrated', { type: 'module', src: `${built}built/ssr.js` }],
    ['taken over by the script tag', { src: '/dist/civic-metrics.js', 'data-catalog': '/demo/metrics.json' }],
  ] as const) {
    it(`${title}, shows each card once`, async () => {
      const frame = await openFrame(served);
      // A guest on the page is not for the page's own Lit, maybe of another version, to hydrate.
      if (!('type' in script)) Object.assign(frame.window, { litElementHydrateSupport: refuse });
      const before = places(frame);
      await frame.run(script);
      for (const tag of tags) {
        const element = await frame.card(tag);
        expect(element.error, tag).to.equal(null);
        expect(parts(element, 'chart'), tag).to.have.length(1);
        expect(element.shadowRoot?.querySelectorAll('slot, span.frame'), tag).to.have.length(0);
      }
      expect(textOf(find(frame, 'civic-kpi'), 'value')).to.match(/^\d/);
      expect(places(frame)[0]).to.equal(before[0]);
      expect([...frame.told, ...frame.thrown]).to.deep.equal([]);
    });
  }
});
