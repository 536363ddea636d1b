import { expect } from 'chai';
import { mount, parts, show, stage } from '../support/page/cards.js';
import { setUp } from '../support/page/set-up.js';

const tags = ['civic-kpi', 'civic-trend', 'civic-sparkline'] as const;
const metrics = ['cases', 'cases.average', 'icu.occupancy', 'cases.total', 'deaths'];

/** Whose words do not fit into the box that they stand in. */
const cutOff = (element: Element) =>
  [...(element.shadowRoot?.querySelectorAll<HTMLElement>('p, article, summary, .plot') ?? [])]
    .filter(({ clientWidth, scrollWidth }) => clientWidth > 1 && scrollWidth > clientWidth + 1)
    .map(({ outerHTML }) => outerHTML.slice(0, 100));

/** Words below the edge of their card. */
const belowTheCard = (element: Element) => {
  const card = parts(element, 'card')[0]?.getBoundingClientRect();
  return ['label', 'value', 'change', 'message', 'dates', 'source']
    .flatMap((name) => parts(element, name))
    .filter((part) => card && part.getBoundingClientRect().bottom > card.bottom + 1)
    .map(({ textContent }) => textContent);
};

describe('text that is made larger', () => {
  setUp();

  afterEach(() => {
    document.documentElement.removeAttribute('style');
    document.adoptedStyleSheets = [];
  });

  for (const tag of tags) {
    it(`to 200 % stays whole in <${tag}>, and in its place (WCAG 1.4.4)`, async () => {
      document.documentElement.style.fontSize = '32px';
      stage.style.inlineSize = '640px';
      for (const element of await Promise.all(metrics.map((metric) => show(tag, { metric })))) {
        expect(cutOff(element), element.metric).to.deep.equal([]);
        expect(belowTheCard(element), element.metric).to.deep.equal([]);
      }
    });

    it(`reflows in a column of 320 pixels, which is 1280 at 400 %: <${tag}> (WCAG 1.4.10)`, async () => {
      stage.style.inlineSize = '320px';
      for (const element of await Promise.all(metrics.map((metric) => show(tag, { metric })))) {
        expect(element.scrollWidth, element.metric).to.be.at.most(320);
        expect(cutOff(element), element.metric).to.deep.equal([]);
      }
    });

    it(`with more room between lines, letters and words stays whole in <${tag}> (WCAG 1.4.12)`, async () => {
      stage.style.cssText =
        'letter-spacing: 0.12em; word-spacing: 0.16em; line-height: 1.5; inline-size: 320px';
      for (const element of await Promise.all(metrics.map((metric) => show(tag, { metric })))) {
        const card = element.shadowRoot?.querySelector<HTMLElement>('[part="card"], svg');
        card?.style.setProperty('letter-spacing', '0.12em');
        card?.style.setProperty('word-spacing', '0.16em');
        card?.style.setProperty('line-height', '1.5');
        expect(cutOff(element), element.metric).to.deep.equal([]);
        expect(belowTheCard(element), element.metric).to.deep.equal([]);
      }
    });
  }

  it('does not run together in a chart: the month and its year, the two lines of an average', async () => {
    stage.style.inlineSize = '640px';
    for (const size of [16, 24, 32]) {
      document.documentElement.style.fontSize = `${size}px`;
      const element = await show('civic-trend', { metric: 'cases.average' });
      const boxes = parts(element, 'tick')
        .filter(({ textContent }) => textContent)
        .map(
          (word) =>
            ({ word: word.textContent, ...word.getBoundingClientRect().toJSON() }) as DOMRect & {
              word: string;
            },
        )
        .filter(({ width }) => width);
      expect(boxes.length).to.be.above(5);
      // A letter does not fill its box, whose height is the engine's own.
      const slack = size * 0.4;
      const over = boxes.flatMap((a, index) =>
        boxes
          .slice(index + 1)
          .filter(
            (b) =>
              a.left < b.right && b.left < a.right && a.top + slack < b.bottom && b.top + slack < a.bottom,
          )
          .map((b) => `${a.word} over ${b.word} at ${size}px`),
      );
      expect(over).to.deep.equal([]);
      element.remove();
    }
  });

  it('leaves the times under a chart out of the notes below it, where the chart is as low as it can be', async () => {
    stage.style.inlineSize = '640px';
    for (const size of [16, 32]) {
      document.documentElement.style.fontSize = `${size}px`;
      const element = await show('civic-trend', { metric: 'cases' });
      const plot = element.shadowRoot?.querySelector<HTMLElement>('.plot');
      plot?.style.setProperty('flex', '0 0 14.5rem');
      const [chart] = parts(element, 'chart');
      const bottoms = parts(element, 'tick').map((word) => word.getBoundingClientRect().bottom);
      expect(Math.max(...bottoms), `at ${size}px`).to.be.at.most(
        (chart?.getBoundingClientRect().bottom ?? 0) + 1,
      );
      element.remove();
    }
  });

  it('leaves the source and the disclosure room for words, at 200 % and where the card is narrow', async () => {
    for (const [size, tag, width] of [
      ['32px', 'civic-kpi', 240],
      ['32px', 'civic-kpi', 300],
      ['16px', 'civic-kpi', 240],
      ['16px', 'civic-trend', 130],
    ] as const) {
      document.documentElement.style.fontSize = size;
      stage.style.inlineSize = `${width}px`;
      const element = await show(tag, { metric: 'cases' });
      const [source] = parts(element, 'source');
      const told = `${tag} ${width} px wide, ${size}`;
      expect(source?.getBoundingClientRect().width, told).to.be.above(2 * parseFloat(size));
      expect(element.shadowRoot?.querySelector('article')?.scrollWidth, told).to.be.at.most(width);
      element.remove();
    }
  });

  for (const tag of ['civic-kpi', 'civic-trend'] as const)
    it(`of the author keeps <${tag}> no wider than its place while it stands`, async () => {
      document.documentElement.style.fontSize = '32px';
      stage.style.inlineSize = '130px';
      const element = mount(tag, { metric: 'cases', loading: 'lazy' }, 'Acknowledgements');
      await element.updateComplete;
      const frame = element.shadowRoot?.querySelector('.frame');
      expect(frame?.getBoundingClientRect().width).to.equal(130);
    });

  it('is as large as ever on a page whose rem is ten pixels, as that of Bootstrap 3: no letter below 12', async () => {
    const measure = async (width: number, rem: string) => {
      document.documentElement.style.fontSize = rem;
      stage.style.inlineSize = `${width}px`;
      const boxes: string[] = [];
      for (const tag of ['civic-kpi', 'civic-trend'] as const) {
        const element = await show(tag, { metric: 'cases' });
        element.shadowRoot?.querySelector<HTMLElement>('summary')?.click();
        const details = () => element.shadowRoot?.querySelector('.details');
        while (!details()) await new Promise(requestAnimationFrame);
        for (const each of element.shadowRoot?.querySelectorAll('*') ?? []) {
          const { height } = each.getBoundingClientRect();
          boxes.push(
            `${tag} ${each.localName}.${each.className} ${getComputedStyle(each).fontSize} ${height}`,
          );
          expect(parseFloat(getComputedStyle(each).fontSize), boxes.at(-1)).to.be.at.least(12);
        }
        element.remove();
      }
      return boxes;
    };
    for (const width of [640, 360, 300, 200])
      expect(await measure(width, '10px'), `${width}`).to.deep.equal(await measure(width, '16px'));
  });

  it('has targets of 24 pixels: the chart, the disclosure, the link (WCAG 2.5.8), also where a rem is ten', async () => {
    document.documentElement.style.fontSize = '62.5%';
    for (const tag of ['civic-kpi', 'civic-trend'] as const) {
      const element = await show(tag, { metric: 'cases' });
      const targets = [...(element.shadowRoot?.querySelectorAll('a, summary, input') ?? [])];
      expect(targets).to.not.deep.equal([]);
      for (const target of targets) {
        const { width, height } = target.getBoundingClientRect();
        expect(Math.min(width, height), target.outerHTML.slice(0, 60)).to.be.at.least(24);
      }
    }
  });
});
