import { expect } from 'chai';
import { answered, mount, show, stage } from '../support/page/cards.js';
import { holdRequests } from '../support/page/requests.js';
import { setUp } from '../support/page/set-up.js';

const metrics = ['cases', 'census', 'weather', 'icu.occupancy', 'cases.total', 'doses', 'requests', 'deaths'];
const tags = ['civic-kpi', 'civic-trend', 'civic-sparkline'] as const;

describe('layout', () => {
  setUp();

  for (const tag of tags) {
    for (const width of [240, 360, 640]) {
      if (tag === 'civic-trend' && width === 240) continue;
      it(`nothing moves when the answer of <${tag}> comes, ${width} px wide`, async () => {
        stage.style.inlineSize = `${width}px`;
        const release = holdRequests();
        const elements = metrics.map((metric) => {
          const element = mount(tag, { metric }, 'The county publishes this figure.');
          element.style.display = tag === 'civic-sparkline' ? '' : 'grid';
          return element;
        });
        await Promise.all(elements.map(({ updateComplete }) => updateComplete));
        const heights = () =>
          elements.map((element, index) => `${metrics[index] ?? ''} ${element.offsetHeight}`);
        const before = heights();
        release();
        await Promise.all(elements.map(answered));
        expect(heights()).to.deep.equal(before);
      });
    }

    it(`a fault of <${tag}> moves nothing either`, async () => {
      const release = holdRequests();
      const element = mount(tag, { metric: 'gone.dataset' }, 'The county publishes this figure.');
      await element.updateComplete;
      const before = element.offsetHeight;
      release();
      await answered(element);
      expect(element.offsetHeight).to.equal(before);
    });

    it(`nothing of <${tag}> is wider than its place, however narrow`, async () => {
      for (const width of [160, 240, 320]) {
        stage.style.inlineSize = `${width}px`;
        for (const metric of ['cases.average', 'icu.occupancy']) {
          const element = await show(tag, { metric });
          const card = element.shadowRoot?.firstElementChild;
          expect(card?.scrollWidth ?? 0, `${metric} ${width}`).to.be.at.most(width);
        }
      }
    });

    it(`<${tag}> writes no style attribute`, async () => {
      for (const metric of metrics) {
        const element = await show(tag, { metric });
        expect(element.shadowRoot?.querySelectorAll('[style]'), metric).to.have.length(0);
        expect(element.hasAttribute('style')).to.equal(false);
      }
    });
  }

  for (const [tag, most] of [
    ['civic-sparkline', 6],
    ['civic-kpi', 20],
    ['civic-trend', 40],
  ] as const) {
    it(`<${tag}> is ${most} elements at most, whatever the number of points`, async () => {
      const counts = new Map<number, number>();
      for (const span of ['7', '90', '700']) {
        const element = await show(tag, { metric: 'cases', span });
        counts.set(Number(span), element.shadowRoot?.querySelectorAll('*').length ?? 0);
      }
      expect(Math.max(...counts.values())).to.be.at.most(most);
      console.log(tag, JSON.stringify([...counts]));
    });
  }
});
