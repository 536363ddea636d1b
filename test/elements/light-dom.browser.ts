import { expect } from 'chai';
import { answered, mount, show, showsLightDom, statesOf, textOf } from '../support/page/cards.js';
import { holdRequests } from '../support/page/requests.js';
import { setUp } from '../support/page/set-up.js';

for (const tag of ['civic-kpi', 'civic-trend', 'civic-sparkline'] as const) {
  describe(`the light DOM of <${tag}>`, () => {
    setUp();

    it('stands until the answer, and makes room for it', async () => {
      const release = holdRequests();
      const element = mount(tag, { metric: 'census' }, '41 in May');
      await element.updateComplete;
      expect(showsLightDom(element)).to.equal(true);
      expect(element.offsetHeight).to.be.greaterThan(10);
      release();
      await answered(element);
      expect(showsLightDom(element)).to.equal(false);
      expect(element.textContent, 'the page’s text is still the page’s').to.equal('41 in May');
    });

    it('stands where there is no answer, and nothing is said over it', async () => {
      const element = await show(tag, { metric: 'gone.dataset' }, '41 in May');
      expect(showsLightDom(element)).to.equal(true);
      expect(textOf(element, 'message')).to.equal('');
      expect(statesOf(element)).to.deep.equal(['error']);
    });

    it('keeps its markup: a link in it is there to be followed', async () => {
      const element = mount(tag, { metric: 'gone.dataset' });
      element.innerHTML = '<a href="#figures">41 in May</a>';
      await answered(element);
      const link = element.querySelector('a');
      expect(link?.getClientRects()).to.have.length(1);
    });

    it('where there is none, one plain sentence takes its place on failure', async () => {
      const element = await show(tag, { metric: 'gone.dataset' }, ' \n ');
      expect(textOf(element, 'message')).to.equal('The source of this figure is no longer where it was.');
    });

    it('where there is none, nothing is said while the answer is under way', async () => {
      const release = holdRequests();
      const element = mount(tag, { metric: 'census' });
      await element.updateComplete;
      expect(element.shadowRoot?.textContent.trim()).to.equal('');
      release();
      await answered(element);
    });
  });
}
