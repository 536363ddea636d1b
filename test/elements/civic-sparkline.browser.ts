import { expect } from 'chai';
import { answered, create, partNames, parts, show, stage } from '../support/page/cards.js';
import { holdRequests } from '../support/page/requests.js';
import { setUp } from '../support/page/set-up.js';

describe('<civic-sparkline>', () => {
  setUp();

  it('has a line, a tail and a marked point, and nothing to read but its name', async () => {
    const element = await show('civic-sparkline', { metric: 'census' });
    expect(partNames(element)).to.deep.equal(['chart', 'line', 'tail']);
    expect(element.shadowRoot?.textContent.trim()).to.equal('');
    expect(element.shadowRoot?.querySelectorAll('.dot')).to.have.length(1);
  });

  it('is an image whose name is one sentence: the figure, its date and its change', async () => {
    const [chart] = parts(await show('civic-sparkline', { metric: 'census' }), 'chart');
    expect(chart?.getAttribute('role')).to.equal('img');
    expect(chart?.getAttribute('aria-label')).to.match(
      /^In hospital: 39 on June 14, down 13.3% from 45 a week earlier;.*\.$/,
    );
  });

  it('is word-sized: one to three ems high in whatever text it stands', async () => {
    for (const size of [12, 16, 40]) {
      stage.style.fontSize = `${String(size)}px`;
      const element = await show('civic-sparkline', { metric: 'census' });
      expect(element.offsetHeight / size).to.be.within(1, 3);
    }
  });

  it('stands in a line of text without parting its lines, before its answer and after', async () => {
    for (const [lineHeight, metric] of Object.entries({ normal: 'cases', 1.2: 'census', 1.5: 'doses' })) {
      const text = document.createElement('p');
      text.style.lineHeight = lineHeight;
      text.append('words before ', ' and words after');
      stage.append(text);
      const before = text.offsetHeight;
      const release = holdRequests();
      const element = create('civic-sparkline', { metric }, 'daily');
      text.insertBefore(element, text.lastChild);
      await element.updateComplete;
      expect(text.offsetHeight, lineHeight).to.equal(before);
      const pending = [text.offsetHeight, element.offsetWidth, element.offsetHeight];
      release();
      await answered(element);
      expect([text.offsetHeight, element.offsetWidth, element.offsetHeight]).to.deep.equal(pending);
    }
  });

  it('is six ems wide, or as wide as the page says', async () => {
    const element = await show('civic-sparkline', { metric: 'census' });
    expect(element.offsetWidth).to.equal(96);
    element.style.inlineSize = '20rem';
    expect(parts(element, 'chart')[0]?.getBoundingClientRect().width).to.equal(320);
  });
});
