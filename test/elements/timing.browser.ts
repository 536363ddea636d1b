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
    const timeOf = (name: string) => performance.getEntriesByName(`civic:${name}`, 'measure')[0];
    const [query, compute, draw] = ['query', 'compute', 'draw'].map(timeOf);
    if (!query || !compute || !draw) throw new Error('all three were told');
    expect(query.startTime).to.be.below(compute.startTime);
    expect(compute.startTime).to.be.below(draw.startTime);
    // What is asked for is waited for; what is computed is not waited for twice.
    expect(query.startTime + query.duration).to.be.at.most(compute.startTime + compute.duration);
  });

  it('is told once: a page that stays open for weeks gathers nothing', async () => {
    const element = await show('civic-kpi', { metric: 'census' });
    await element.refresh();
    await element.updateComplete;
    expect(entries()).to.have.length(3);
  });
});
