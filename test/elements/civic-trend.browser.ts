import { expect } from 'chai';
import { formatDay } from '../../src/metric/period.js';
import type { CivicTrendElement } from '../../src/index.js';
import { partNames, parts, show, textOf } from '../support/page/cards.js';
import { open, rowsOf } from '../support/page/details.js';
import { asked, watchRequests } from '../support/page/requests.js';
import { setUp } from '../support/page/set-up.js';
import { figuresByDate } from '../support/page/soda.js';

/** Opens the details, and reads the table in them. */
async function openTable(element: CivicTrendElement): Promise<string[][]> {
  await open(element);
  const headings = [...(parts(element, 'table')[0]?.querySelectorAll('thead th') ?? [])];
  return [headings.map(({ textContent }) => textContent.trim()), ...rowsOf(element)];
}

/** Where letters are drawn, without the paper around them, which Firefox counts as theirs. */
function lettersOf(text: SVGTextElement): DOMRect {
  const { left, top, right, bottom } = DOMRect.fromRect(text.getBBox());
  const onScreen = (x: number, y: number) =>
    new DOMPoint(x, y).matrixTransform(text.getScreenCTM() ?? undefined);
  const [from, to] = [onScreen(left, top), onScreen(right, bottom)];
  return new DOMRect(from.x, from.y, to.x - from.x, to.y - from.y);
}

describe('<civic-trend>', () => {
  setUp();

  it('has its parts, in the order in which they are read', async () => {
    const element = await show('civic-trend', { metric: 'cases' });
    await openTable(element);
    expect(partNames(element)).to.have.members([
      'card',
      'label',
      'value',
      'chart',
      'tail',
      'tick',
      'axis',
      'area',
      'line',
      'message',
      'details',
      'table',
      'dates',
      'source',
    ]);
    expect(partNames(element).slice(0, 4)).to.deep.equal(['card', 'label', 'value', 'chart']);
  });

  it('tells the trend in one sentence, which is the name of its chart too', async () => {
    const element = await show('civic-trend', { metric: 'census' });
    expect(textOf(element, 'value')).to.match(/^39 on June 14, down 13.3% from 45 a week earlier; .*\.$/);
    const [chart] = parts(element, 'chart');
    expect(chart?.getAttribute('role')).to.equal('img');
    expect(chart?.getAttribute('aria-label')).to.equal(`In hospital: ${textOf(element, 'value')}`);
  });

  it('has a table equal to the series, whose figures are the portal’s', async () => {
    const element = await show('civic-trend', { metric: 'cases', 'as-of': '2021-02-15', span: '60' });
    const [headings, ...rows] = await openTable(element);
    expect(headings).to.deep.equal(['Day', 'Confirmed cases', 'Note']);
    const observations = [...(element.data?.series.observations ?? [])].reverse();
    const figures = await figuresByDate('demo-case', 'report_date', 'sum(cases)');
    expect(rows.map(([, figure]) => figure)).to.deep.equal(
      observations.map(({ period }) => String(figures.get(formatDay(period.start)) ?? 'Not reported')),
    );
    expect(rows.filter(([, , note]) => note === 'Incomplete')).to.have.length(
      observations.filter(({ status }) => status === 'incomplete').length,
    );
    expect(rows.filter(([, figure]) => figure === 'Not reported').map(([day]) => day)).to.deep.equal([
      'Jan. 6, 2021',
    ]);
  });

  it('makes the table when it is opened, and asks nothing for it', async () => {
    watchRequests();
    const element = await show('civic-trend', { metric: 'census' });
    expect(parts(element, 'table')).to.have.length(0);
    expect(await openTable(element)).to.have.length(1 + (element.data?.series.observations.length ?? 0));
    expect(asked).to.have.length(1);
  });

  it('keeps the table open when a new answer comes', async () => {
    const element = await show('civic-trend', { metric: 'census' });
    await openTable(element);
    await element.refresh();
    await element.updateComplete;
    expect(parts(element, 'table')).to.have.length(1);
  });

  it('has the average beside the day’s own figure where the line is an average', async () => {
    const [headings] = await openTable(await show('civic-trend', { metric: 'cases.average' }));
    expect(headings).to.deep.equal(['Day', 'Cases a day', 'Average', 'Note']);
  });

  it('has no more than four rules, with figures that a reader can read', async () => {
    for (const metric of ['cases', 'census', 'weather', 'icu.occupancy', 'doses', 'cases.total']) {
      const element = await show('civic-trend', { metric });
      const rules = parts(element, 'axis').filter((axis) => !axis.matches('.zero, .ticks'));
      const drawn = rules.map((axis) => axis.getAttribute('d')).join('');
      expect(drawn.split('M').length - 1, metric).to.be.within(2, 4);
      expect(textOf(element, 'tick'), metric).to.match(/^.*\d/);
    }
  });

  it('draws words that do not overlap', async () => {
    for (const metric of ['cases', 'weather', 'doses', 'deaths', 'cases.total']) {
      const element = await show('civic-trend', { metric });
      const boxes = parts(element, 'tick')
        .map((tick) => ({ text: tick.textContent, box: lettersOf(tick as SVGTextElement) }))
        .filter(({ box }) => box.width > 0);
      const clashes = boxes.flatMap((a, index) =>
        boxes
          .slice(index + 1)
          .filter(
            (b) =>
              a.box.left < b.box.right - 1 &&
              b.box.left < a.box.right - 1 &&
              a.box.top < b.box.bottom - 3 &&
              b.box.top < a.box.bottom - 3,
          )
          .map((b) => `${metric}: ${a.text} on ${b.text}`),
      );
      expect(clashes).to.deep.equal([]);
    }
  });

  it('says where the incomplete part begins: a hatched ground with words', async () => {
    const element = await show('civic-trend', { metric: 'cases' });
    const [ground] = parts(element, 'tail');
    expect(ground?.localName).to.equal('rect');
    expect(textOf(element, 'tick')).to.contain('incomplete').and.not.contain('so far');
    expect(textOf(element, 'value')).to.contain('last 6 days incomplete');
  });

  for (const [attribute, part] of [
    ['no-details', 'details'],
    ['no-source', 'source'],
    ['no-dates', 'dates'],
  ] as const) {
    it(`${attribute} leaves the ${part} out, at once and again`, async () => {
      const element = await show('civic-trend', { metric: 'cases', [attribute]: '' });
      expect(parts(element, part)).to.have.length(0);
      element.removeAttribute(attribute);
      await element.updateComplete;
      expect(parts(element, part)).to.have.length(1);
    });
  }

  it('compare="none" leaves the change out of the sentence', async () => {
    const element = await show('civic-trend', { metric: 'census', compare: 'none' });
    expect(textOf(element, 'value')).to.match(/^39 on June 14; /);
  });

  it('says beside its sentence why nothing is compared, where that is so, and not with no-change', async () => {
    const asides = (element: CivicTrendElement) =>
      [...(parts(element, 'card')[0]?.querySelectorAll('.of-figure') ?? [])].map((each) =>
        each.textContent.replaceAll(/\s/g, ' '),
      );
    const element = await show('civic-trend', { metric: 'deaths' });
    const why = 'No comparison with a month earlier: a figure is withheld';
    expect(asides(element)).to.deep.equal([why]);
    expect(textOf(element, 'value')).to.not.contain('No comparison');
    element.noChange = true;
    await element.updateComplete;
    expect(asides(element)).to.deep.equal([]);
    // A change that is in the sentence is said once.
    expect(asides(await show('civic-trend', { metric: 'census' }))).to.deep.equal([]);
  });
});
