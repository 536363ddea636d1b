import { expect } from 'chai';
import { mount, show, showsLightDom, stage, statesOf, textOf } from '../support/page/cards.js';
import { passSeconds } from '../support/page/clock.js';
import { bundle, closeFrames, openFrame } from '../support/page/frame.js';
import { asked, watchRequests } from '../support/page/requests.js';
import { setUp } from '../support/page/set-up.js';

const pinned = { metric: 'census', 'as-of': '2021-05-01', 'data-baked': '2021-05-03' };

for (const tag of ['civic-kpi', 'civic-trend', 'civic-sparkline'] as const) {
  describe(`<${tag}> pinned to a day, with the figure of that day baked in`, () => {
    setUp();

    it('keeps its text for good and asks for nothing, whatever is done to it', async () => {
      watchRequests();
      const element = mount(tag, pinned, '41 in May');
      await element.updateComplete;
      await element.refresh();
      passSeconds(400 * 86_400);
      element.remove();
      stage.append(element);
      await element.updateComplete;
      expect([asked.length, element.pending, element.data, element.error]).to.deep.equal([
        0,
        false,
        null,
        null,
      ]);
      expect([showsLightDom(element), textOf(element, 'message')]).to.deep.equal([true, '']);
      expect(statesOf(element)).to.deep.equal(['frozen']);
    });

    for (const [title, attributes] of [
      ['no date to pin it to', { metric: 'census', 'data-baked': '2021-05-03' }],
      ['a pin that is no date', { ...pinned, 'as-of': '' }],
      ['a day of baking that is no date', { ...pinned, 'data-baked': 'yesterday' }],
    ] as const) {
      it(`is asked for like any other where there is ${title}`, async () => {
        watchRequests();
        const element = await show(tag, attributes, '41 in May');
        expect([asked.length > 0 || element.error !== null]).to.deep.equal([true]);
      });
    }

    it('lets go of its answer once it becomes one', async () => {
      const element = await show(tag, { metric: 'census' }, '41 in May');
      element.setAttribute('data-baked', '2021-05-03');
      element.setAttribute('as-of', '2021-05-01');
      await element.updateComplete;
      expect([element.data, showsLightDom(element)]).to.deep.equal([null, true]);
    });
  });
}

describe('a page of nothing but pinned and baked elements', () => {
  afterEach(closeFrames);

  const page = (attributes: string) =>
    `<body><civic-kpi loading="eager" ${attributes}>41 in May</civic-kpi>
      <script src="${bundle}" data-catalog="/demo/metrics.json"></script>`;
  const attributes = Object.entries(pinned).map(([name, value]) => `${name}="${value}"`);
  const catalogs = (window: Window) =>
    window.performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.json'));

  it('does not even ask for its catalog', async () => {
    const { window } = await openFrame(page(attributes.join(' ')));
    await window.customElements.whenDefined('civic-kpi');
    await new Promise((resolve) => window.requestAnimationFrame(resolve));
    expect(catalogs(window)).to.have.length(0);
  });

  it('asks for it once one is needed', async () => {
    const { card, window } = await openFrame(page('metric="nobody.defines.this"'));
    await card('civic-kpi');
    expect(catalogs(window)).to.have.length(1);
  });
});
