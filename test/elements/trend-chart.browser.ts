import { expect } from 'chai';
import type { CivicTrendElement } from '../../src/index.js';
import { show, stage } from '../support/page/cards.js';
import { setUp } from '../support/page/set-up.js';

const all = (element: CivicTrendElement, selector: string) => [
  ...(element.shadowRoot?.querySelectorAll<SVGGraphicsElement>(selector) ?? []),
];

/** Where something of a chart is drawn, without the paper around its letters, which Firefox counts as theirs. */
function placeOf(drawn: SVGGraphicsElement) {
  const { left, top, right, bottom } = DOMRect.fromRect(drawn.getBBox());
  const on = (x: number, y: number) => new DOMPoint(x, y).matrixTransform(drawn.getScreenCTM() ?? undefined);
  const [from, to] = [on(left, top), on(right, bottom)];
  return {
    left: from.x,
    top: from.y,
    right: to.x,
    bottom: to.y,
    width: to.x - from.x,
    height: to.y - from.y,
  };
}

/** The place of what is written and shown. */
const shown = (element: CivicTrendElement, selector: string) =>
  all(element, selector)
    .map(placeOf)
    .filter(({ width }) => width > 0);

/** The left and the width of the chart area, and how far down its rules stand, from the bottom up. */
function areaOf(element: CivicTrendElement) {
  const rules = all(element, '[part=axis]:not(.zero, .ticks)');
  const down = rules.flatMap((path) =>
    [...(path.getAttribute('d') ?? '').matchAll(/M0,([\d.]+)h1000/g)].map(
      ([, y]) => new DOMPoint(0, Number(y)).matrixTransform(path.getScreenCTM() ?? undefined).y,
    ),
  );
  const { left, width } = placeOf(rules[0] ?? expect.fail('there are rules'));
  return { left, width, rules: down.sort((a, b) => b - a) };
}

const metrics = ['cases', 'census', 'weather', 'doses', 'icu.occupancy', 'cases.total', 'cases.average'];

describe('the chart of <civic-trend>', () => {
  setUp();

  for (const width of [240, 340, 640]) {
    it(`has its figures left of all that is drawn, right up to their rules, ${width} px wide`, async () => {
      stage.style.inlineSize = `${width}px`;
      for (const metric of metrics) {
        const element = await show('civic-trend', { metric });
        const { left, rules } = areaOf(element);
        const figures = shown(element, 'text[text-anchor="end"][dx^="-0.66"]');
        const content = element.shadowRoot?.querySelector('.plot')?.getBoundingClientRect();
        expect(figures, metric).to.have.length(rules.length);
        for (const [index, figure] of figures.entries()) {
          const rule = rules[index];
          expect(figure.right, metric).to.be.closeTo(left - 8, 1);
          expect((figure.top + figure.bottom) / 2, metric).to.be.closeTo(rule ?? NaN, 6);
          expect(figure.left, metric).to.be.at.least((content?.left ?? NaN) - 0.5);
        }
      }
    });

    it(`keeps its dots within the card’s content, ${width} px wide`, async () => {
      stage.style.inlineSize = `${width}px`;
      for (const metric of metrics) {
        const element = await show('civic-trend', { metric });
        const content = element.shadowRoot?.querySelector('.plot')?.getBoundingClientRect();
        for (const dot of shown(element, 'circle'))
          expect(dot.right, metric).to.be.at.most((content?.right ?? NaN) + 0.1);
      }
    });

    it(`names a time, ${width} px wide, from its tick on`, async () => {
      stage.style.inlineSize = `${width}px`;
      const element = await show('civic-trend', { metric: 'cases' });
      const [first] = shown(element, '.level-0');
      const [, x = ''] = /^M(-?[\d.]+),/.exec(all(element, '.ticks')[0]?.getAttribute('d') ?? '') ?? [];
      const field = areaOf(element);
      expect(first?.left).to.be.closeTo(field.left + (Number(x) / 1000) * field.width, 1.5);
      expect(shown(element, '.level-1').length > 0).to.equal(width >= 320);
    });
  }

  it('writes the last figure beside its dot from 480 px on, within the card', async () => {
    for (const [width, isShown] of [
      [479, false],
      [480, true],
    ] as const) {
      stage.style.inlineSize = `${width}px`;
      for (const metric of metrics) {
        const element = await show('civic-trend', { metric });
        const [last] = shown(element, 'text.last');
        expect(last !== undefined, metric).to.equal(isShown);
        const content = element.shadowRoot?.querySelector('.plot')?.getBoundingClientRect();
        const dot = placeOf(all(element, 'circle.dot')[0] ?? expect.fail('there is a dot'));
        if (!last) continue;
        expect(all(element, 'text.last')[0]?.textContent).to.match(/^[\d.,%]/);
        expect(last.left, metric).to.be.at.least(dot.right);
        expect((last.top + last.bottom) / 2, metric).to.be.closeTo((dot.top + dot.bottom) / 2, 4);
        expect(last.right, metric).to.be.at.most((content?.right ?? NaN) + 0.5);
      }
    }
  });

  it('shows the lines of an average with the words for them, at any width', async () => {
    for (const width of [240, 640]) {
      stage.style.inlineSize = `${width}px`;
      const element = await show('civic-trend', { metric: 'cases.average' });
      expect(all(element, 'text.key').map(({ textContent }) => textContent)).to.deep.equal([
        'Average',
        'Day',
      ]);
      expect(shown(element, 'text.key')).to.have.length(2);
      const strokes = all(element, 'line.key').map((line) => getComputedStyle(line).stroke);
      expect(strokes).to.deep.equal(
        ['[part=line]', '.raw'].map((line) => getComputedStyle(all(element, line)[0] ?? element).stroke),
      );
    }
    expect(all(await show('civic-trend', { metric: 'cases' }), '.key')).to.have.length(0);
  });

  it('has no more than 40 elements where most is to be said', async () => {
    for (const metric of metrics) {
      const element = await show('civic-trend', { metric });
      expect(all(element, '*').length, metric).to.be.at.most(40);
    }
  });
});
