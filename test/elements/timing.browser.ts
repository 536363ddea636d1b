import { expect } from 'chai';
import { show } from '../support/page/cards.js';
import { setUp } from '../support/page/set-up.js';

const entries = () =>
  performance
    .getEntriesByType('measure')
    .filter(({ name }) => name.startsWith('civic:'))
    .map((entry) => `${entry.name} ${String((entry as PerformanceMeasure).detail)}`);

describe('what a card cost', () => {
  setUp();
  beforeEach(() => {
    performance.clearMeasures();
  });

  it('is told to the page’s own monitoring: query, compute, draw', async () => {
    await show('civic-kpi', { metric: 'census' });
    expect(entries().sort()).to.deep.equal([
      'civic:compute census',
      'civic:draw census',
      'civic:query census',
    ]);
    for (const { duration } of performance.getEntriesByType('measure')) expect(duration).to.be.at.least(0);
  });

  it('is told once: a page that stays open for weeks gathers nothing', async () => {
    const element = await show('civic-kpi', { metric: 'census' });
    await element.refresh();
    await element.updateComplete;
    expect(entries()).to.have.length(3);
  });
});
