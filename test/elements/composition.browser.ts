import { expect } from 'chai';
import { loadLanguage } from '../../src/view/languages.js';
import { answered, mount, parts, show, stage, textOf } from '../support/page/cards.js';
import { setUp } from '../support/page/set-up.js';

const boxOf = (element: Element, selector: string) => {
  const box = element.shadowRoot?.querySelector(selector)?.getBoundingClientRect();
  if (!box) throw new Error(`there is no ${selector}`);
  return box;
};

describe('what a card is composed of', () => {
  setUp();

  it('a fault has the title of what is wanting above it, once its name is known', async () => {
    for (const tag of ['civic-kpi', 'civic-trend'] as const) {
      const element = await answered(mount(tag, { metric: 'gone.dataset' }));
      expect(parts(element, 'label'), tag).to.have.length(1);
      expect(textOf(element, 'label')).to.not.equal('');
      expect(boxOf(element, '[part=label]').bottom).to.be.below(boxOf(element, '[part=message]').top + 1);
    }
    const unknown = await answered(mount('civic-kpi', { metric: 'nobody.knows' }));
    expect(parts(unknown, 'label')).to.have.length(0);
    const line = await answered(mount('civic-sparkline', { metric: 'gone.dataset' }));
    expect(parts(line, 'label'), 'a line in a sentence has no place for it').to.have.length(0);
  });

  it('where there are no figures that is said once, in the place of the figure and the chart', async () => {
    for (const tag of ['civic-kpi', 'civic-trend'] as const) {
      const element = await show(tag, { metric: 'weather.none' });
      const words = element.shadowRoot?.querySelector('article')?.textContent ?? '';
      expect(words.match(/No figure for a complete period/g), tag).to.have.length(1);
      expect(boxOf(element, '.instead').height, tag).to.be.above(100);
    }
  });

  it('the source and the disclosure are one line where there is room', async () => {
    stage.style.inlineSize = '340px';
    const element = await show('civic-kpi', { metric: 'cases' });
    const [source, summary] = ['[part=source]', 'summary'].map((each) => boxOf(element, each));
    expect(Math.abs((source?.top ?? 0) - (summary?.top ?? 99))).to.be.below(2);
    expect(summary?.left).to.be.above(source?.right ?? 0);
  });

  it('beside a long source the disclosure keeps its word whole', async () => {
    for (const width of [240, 320]) {
      stage.style.inlineSize = `${String(width)}px`;
      const element = await show('civic-kpi', { metric: 'cases' });
      const [source] = parts(element, 'source');
      if (source) source.textContent = 'Source: Department of Health and Human Services (a part of it)';
      expect(boxOf(element, '[part=source]').height, 'two lines').to.be.above(36);
      expect(boxOf(element, 'summary').height).to.be.below(30);
      expect(boxOf(element, 'summary').right).to.be.at.most(boxOf(element, '.body').right + 1);
    }
  });

  it('no line of the dates begins with a dot or a number', async () => {
    const element = await show('civic-kpi', { metric: 'census' });
    const [line] = parts(element, 'dates');
    const text = line?.textContent.trim().replaceAll(/ *\n */g, ' ') ?? '';
    expect(text).to.match(/\u00a0· \S+\u00a0/);
    expect(text).to.not.match(/ [·\d]/);
  });

  it('the parts of the line of dates run as its language does', async () => {
    await loadLanguage('ar');
    stage.style.inlineSize = '640px';
    const element = await show('civic-kpi', { metric: 'cases', lang: 'ar' });
    const [line] = parts(element, 'dates');
    if (!line) throw new Error('a card has a line of dates');
    const words = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const pieces: DOMRect[] = [];
    for (let node = words.nextNode(); node; node = words.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      if (node.textContent?.replaceAll(/[·\s]/g, '')) pieces.push(range.getBoundingClientRect());
    }
    const [first, second] = pieces;
    expect(first?.left).to.be.at.least((second?.right ?? Infinity) - 1);
  });

  it('the chart keeps its height when the details are opened', async () => {
    for (const [tag, chart] of [
      ['civic-kpi', 'svg'],
      ['civic-trend', '.plot'],
    ] as const) {
      for (const width of [280, 480, 700]) {
        stage.style.inlineSize = `${String(width)}px`;
        const element = await show(tag, { metric: 'cases' });
        const before = boxOf(element, chart).height;
        const details = element.shadowRoot?.querySelector('details');
        details?.querySelector('summary')?.click();
        while (!details?.querySelector('dl')) await new Promise((resolve) => requestAnimationFrame(resolve));
        expect(boxOf(element, chart).height, `${tag} ${String(width)}`).to.be.closeTo(before, 1);
        element.remove();
      }
    }
  });

  it('the dates of a narrow card are there for those who listen', async () => {
    stage.style.inlineSize = '200px';
    const element = await show('civic-kpi', { metric: 'cases' });
    const dates = boxOf(element, '[part=dates]');
    expect([dates.width, dates.height]).to.deep.equal([1, 1]);
  });

  it('a line says that its foot is zero', async () => {
    const element = await show('civic-kpi', { metric: 'cases' });
    expect(element.shadowRoot?.querySelector('svg')?.classList.contains('grounded')).to.equal(true);
  });

  it('what is said under the figure is not said again beside the dates', async () => {
    const element = await show('civic-kpi', { metric: 'cases', period: 'week' });
    expect(element.shadowRoot?.querySelector('.of-figure')?.textContent).to.match(/^in the week/);
    expect(textOf(element, 'dates')).to.not.match(/ from | to /i);
  });
});
