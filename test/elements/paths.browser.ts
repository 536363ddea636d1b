import { expect } from 'chai';
import { formatDay } from '../../src/metric/period.js';
import { parts, show } from '../support/page/cards.js';
import { setUp } from '../support/page/set-up.js';
import { figuresByDate } from '../support/page/soda.js';

/** The box that paths are drawn in. */
const [width, height] = [1000, 200];

/** The strokes of a path, each a list of points. */
const strokes = (path: Element | undefined) =>
  (path?.getAttribute('d') ?? '')
    .split('M')
    .slice(1)
    .map((stroke) =>
      stroke
        .replace('Z', '')
        .split('L')
        .map((point) => point.split(',').map(Number)),
    );

const tags = ['civic-kpi', 'civic-trend', 'civic-sparkline'] as const;

describe('lines', () => {
  setUp();

  for (const tag of tags) {
    it(`a missing day is a gap in the line of <${tag}>, not a zero and not a bridge`, async () => {
      const element = await show(tag, { metric: 'cases', 'as-of': '2021-02-15', span: '60' });
      const observations = element.data?.series.observations ?? [];
      const missing = observations.findIndex(({ period }) => formatDay(period.start) === '2021-01-06');
      const line = strokes(parts(element, 'line')[0]);
      expect(line).to.have.length(2);
      const at = (missing / (observations.length - 1)) * width;
      const step = width / (observations.length - 1);
      expect(line[0]?.at(-1)?.[0]).to.be.closeTo(at - step, 0.1);
      expect(line[1]?.[0]?.[0]).to.be.closeTo(at + step, 0.1);
    });

    it(`a withheld figure is told from one that is missing in <${tag}>`, async () => {
      const missing = await show(tag, { metric: 'cases', 'as-of': '2021-02-15', span: '60' });
      expect(parts(missing, 'withheld')).to.have.length(0);
      const element = await show(tag, { metric: 'deaths' });
      const { observations = [] } = element.data?.series ?? {};
      const at = observations.findIndex(({ absence }) => absence === 'suppressed');
      const [path] = parts(element, 'withheld');
      expect(path?.getAttribute('d')).to.match(
        new RegExp(`^M${at ? Math.floor(((at - 0.5) / (observations.length - 1)) * width) : 0}[.,]`),
      );
      expect(getComputedStyle(path ?? element).strokeDasharray).to.match(/px/);
    });

    it(`a lone figure between two gaps is still to be seen in <${tag}>`, async () => {
      const element = await show(tag, { metric: 'weather.snow', 'as-of': '2012-03-31' });
      const lone = strokes(parts(element, 'line')[0]).filter(({ length }) => length === 1);
      const linecap = getComputedStyle(parts(element, 'line')[0] ?? element).strokeLinecap;
      expect([lone.length > 0, linecap]).to.deep.equal([true, 'round']);
      if (tag !== 'civic-trend') return;
      // Where there is room for it, it is a dot.
      const dots = element.shadowRoot?.querySelector('.lone') ?? expect.fail('lone figures are dots');
      expect(strokes(dots)).to.deep.equal(lone);
      expect(parseFloat(getComputedStyle(dots).strokeWidth)).to.equal(4);
    });

    it(`the last complete figure is marked in <${tag}>, where its point is`, async () => {
      const element = await show(tag, { metric: 'census' });
      const dot = element.shadowRoot?.querySelector('.dot');
      const small = /^M([\d.]+),([\d.]+)h/.exec(dot?.getAttribute('d') ?? '');
      const [x, y] = small
        ? [Number(small[1]) / 10, Number(small[2]) / 2]
        : ['cx', 'cy'].map((name) => parseFloat(dot?.getAttribute(name) ?? ''));
      const end = strokes(parts(element, 'line')[0]).at(-1)?.at(-1) ?? [];
      expect(x).to.be.closeTo(((end[0] ?? NaN) / width) * 100, 0.1);
      expect(y).to.be.closeTo(((end[1] ?? NaN) / height) * 100, 0.1);
    });

    it(`what is incomplete is a part of its own in <${tag}>, joined to the line`, async () => {
      const element = await show(tag, { metric: 'census' });
      const tail = strokes(parts(element, 'tail').find(({ localName }) => localName === 'path'));
      expect(tail[0]?.[0]).to.deep.equal(strokes(parts(element, 'line')[0]).at(-1)?.at(-1));
    });

    it(`no value is carried into a line that has none: <${tag}>`, async () => {
      const element = await show(tag, { metric: 'weather.none' });
      expect([parts(element, 'line').length, parts(element, 'tail').length]).to.deep.equal([0, 0]);
      expect(element.shadowRoot?.querySelector('.dot') ?? null).to.equal(null);
    });
  }

  it('pass through each figure of the portal, from a base of zero', async () => {
    const element = await show('civic-sparkline', { metric: 'weather', 'as-of': '2015-06-30', span: '90' });
    const figures = await figuresByDate('seat-wthr', 'date', 'sum(precipitation)');
    const values = (element.data?.series.observations ?? []).map(({ period }) =>
      figures.get(formatDay(period.start)),
    );
    const highest = Math.max(...values.map((value) => value ?? 0));
    const [line = []] = strokes(parts(element, 'line')[0]);
    expect(line).to.have.length(90);
    for (const [index, [x, y]] of line.entries()) {
      expect(x).to.be.closeTo((index / 89) * width, 0.06);
      expect(y).to.be.closeTo(height * (1 - (values[index] ?? NaN) / highest), 0.06);
    }
  });

  it('have an area down to zero in a trend that begins there, and none in one that does not', async () => {
    const [area] = parts(await show('civic-trend', { metric: 'weather' }), 'area');
    expect(strokes(area)[0]?.at(-1)?.[1]).to.equal(height);
    const element = await show('civic-trend', { metric: 'cases.total', 'as-of': '2021-06-01', span: '7' });
    expect(parts(element, 'area').length).to.equal(
      element.data && parts(element, 'axis').some((axis) => axis.matches('.zero')) ? 1 : 0,
    );
  });
});
