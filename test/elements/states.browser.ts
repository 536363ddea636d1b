import { expect } from 'chai';
import type { MetricElement } from '../../src/elements/metric-element.js';
import { answered, mount, parts, show, stage, statesOf, textOf } from '../support/page/cards.js';
import { holdRequests, watchRequests, answer } from '../support/page/requests.js';
import { setUp } from '../support/page/set-up.js';

for (const tag of ['civic-kpi', 'civic-trend', 'civic-sparkline'] as const) {
  describe(`the states of <${tag}>`, () => {
    setUp();

    it('pending until the answer, then ready', async () => {
      const release = holdRequests();
      const element = mount(tag, { metric: 'census' });
      await element.updateComplete;
      expect([statesOf(element), element.pending]).to.deep.equal([['pending'], true]);
      release();
      await answered(element);
      expect([statesOf(element), element.pending]).to.deep.equal([['ready'], false]);
    });

    it('pending and ready while a new answer is under way', async () => {
      const element = await show(tag, { metric: 'census' });
      const release = holdRequests();
      const refreshed = element.refresh();
      await element.updateComplete;
      expect(statesOf(element)).to.deep.equal(['pending', 'ready']);
      release();
      await refreshed;
    });

    it('ready and error after a refresh that failed', async () => {
      const element = await show(tag, { metric: 'census' });
      watchRequests(() => Promise.resolve(answer('{}', 503)));
      await element.refresh();
      await element.updateComplete;
      expect(statesOf(element)).to.deep.equal(['ready', 'error']);
    });

    for (const [state, metric] of [
      ['late', 'weather.late'],
      ['stale', 'weather'],
      ['paused', 'census.paused'],
      ['retired', 'census.retired'],
      ['held', 'census.held'],
    ] as const) {
      it(`${state}: ${metric}`, async () => {
        expect(statesOf(await show(tag, { metric }))).to.deep.equal(['ready', state]);
      });
    }

    it('frozen with as-of, whatever the age of the data', async () => {
      const element = await show(tag, { metric: 'weather', 'as-of': '2014-05-01' });
      expect(statesOf(element)).to.deep.equal(['ready', 'frozen']);
    });

    it('gone with the answer they were of', async () => {
      const element = await show(tag, { metric: 'weather' });
      element.metric = 'census';
      await answered(element);
      expect(statesOf(element)).to.deep.equal(['ready']);
    });
  });
}

/** A card that has been refreshed in vain. */
async function refused<T extends MetricElement>(card: T): Promise<T> {
  watchRequests(() => Promise.resolve(answer('{}', 503)));
  await card.refresh();
  await card.updateComplete;
  return card;
}

const unavailable = 'The source is not available at the moment. The figure shown is the last one received.';
const read = ({ textContent }: Element) => textContent.replaceAll(/\s+/g, ' ');
const weightOf = (element: Element | undefined) => Number(element && getComputedStyle(element).fontWeight);

describe('a state in words', () => {
  setUp();

  for (const [metric, words] of [
    ['weather.late', 'new figures are late'],
    ['weather', 'out of date'],
    ['census.paused', 'reporting is paused'],
    ['census.retired', 'no longer updated; see In hospital'],
  ] as const) {
    it(`${words}, beside the dates`, async () => {
      for (const tag of ['civic-kpi', 'civic-trend'] as const)
        expect(textOf(await show(tag, { metric }), 'dates')).to.match(new RegExp(` · ${words}$`));
    });
  }

  for (const tag of ['civic-kpi', 'civic-trend'] as const) {
    it(`is bold on a <${tag}> where it warns, and nothing else of the line is`, async () => {
      for (const [metric, ...warnings] of [
        ['weather.late', 'new figures are late'],
        ['weather', 'out of date'],
        ['census.retired', 'no longer updated; see In hospital'],
        ['census.paused'],
        ['census'],
      ] as const) {
        const [line] = parts(await show(tag, { metric }), 'dates');
        expect([...(line?.children ?? [])].map(read), metric).to.deep.equal(warnings);
        for (const part of line?.children ?? []) expect(weightOf(part)).to.be.greaterThan(weightOf(line));
      }
    });

    it(`is left out of a <${tag}> with the dates`, async () => {
      const card = await show(tag, { metric: 'weather', 'no-dates': '' });
      expect(textOf(card, 'card')).to.not.contain('out of date');
      expect([...parts(card, 'dates'), ...parts(card, 'message')]).to.deep.equal([]);
    });

    it(`stays on a <${tag}> whose refresh failed, before that; without the dates that stands alone`, async () => {
      const card = await refused(await show(tag, { metric: 'weather' }));
      const [line] = parts(card, 'dates');
      expect(textOf(card, 'dates')).to.match(
        /^Through .*2015 · checked [^·]+ · out of date · The source is /,
      );
      expect([...(line?.children ?? [])].map(read)).to.deep.equal(['out of date', unavailable]);
      expect(textOf(card, 'message')).to.equal(unavailable);
      card.noDates = true;
      await card.updateComplete;
      expect(parts(card, 'dates')).to.deep.equal([]);
      expect(textOf(card, 'message')).to.equal(unavailable);
    });
  }

  it('is seen on the narrowest of cards where it warns, as a fault is; dates alone are not', async () => {
    stage.style.cssText = 'inline-size: 230px';
    const heightOf = (card: Element) => parts(card, 'dates')[0]?.getBoundingClientRect().height;
    for (const metric of ['weather.late', 'weather', 'census.retired'])
      expect(heightOf(await show('civic-kpi', { metric })), metric).to.be.greaterThan(10);
    const card = await show('civic-kpi', { metric: 'census' });
    expect(heightOf(card)).to.be.below(2);
    expect(heightOf(await refused(card))).to.be.greaterThan(10);
  });

  it('a style sheet of the page can ask for a state', async () => {
    const sheet = document.createElement('style');
    sheet.textContent = 'civic-kpi:state(stale) { opacity: 0.5 }';
    stage.append(sheet);
    expect(getComputedStyle(await show('civic-kpi', { metric: 'weather' })).opacity).to.equal('0.5');
    expect(getComputedStyle(await show('civic-kpi', { metric: 'census' })).opacity).to.equal('1');
  });
});
