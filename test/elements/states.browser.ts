import { expect } from 'chai';
import { answered, mount, show, stage, statesOf, textOf } from '../support/page/cards.js';
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

describe('a state in words', () => {
  setUp();

  for (const [metric, words] of [
    ['weather.late', 'new figures are late'],
    ['weather', 'out of date'],
    ['census.paused', 'reporting is paused'],
    ['census.retired', 'no longer updated; see census'],
  ] as const) {
    it(`${words}, beside the dates`, async () => {
      for (const tag of ['civic-kpi', 'civic-trend'] as const)
        expect(textOf(await show(tag, { metric }), 'dates')).to.match(new RegExp(` · ${words}$`));
    });
  }

  it('a style sheet of the page can ask for a state', async () => {
    const sheet = document.createElement('style');
    sheet.textContent = 'civic-kpi:state(stale) { opacity: 0.5 }';
    stage.append(sheet);
    expect(getComputedStyle(await show('civic-kpi', { metric: 'weather' })).opacity).to.equal('0.5');
    expect(getComputedStyle(await show('civic-kpi', { metric: 'census' })).opacity).to.equal('1');
  });
});
