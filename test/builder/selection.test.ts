import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { initialState, type BuilderState } from '../../src/builder/builder-state.js';
import { fitState, moveState, tellUnknown } from '../../src/builder/selection.js';
import { parseCatalog, type Catalog } from '../../src/metric/catalog.js';
import { cases } from './chosen.js';

const catalog = ((): Catalog => {
  const file = {
    version: 1,
    defaults: { domain: 'data.county.gov' },
    metrics: { 'covid.cases': { ...cases, aliases: ['cases'] }, 'covid.tests': cases },
  };
  const read = parseCatalog(file, 'test');
  assert.ok(read);
  return read;
})();
const of = (state: Partial<BuilderState>): BuilderState => ({ ...initialState, ...state });

describe('a metric that the address names', () => {
  test('is kept where the catalog knows it, also by an alias', () => {
    for (const metric of ['covid.tests', 'cases']) {
      assert.equal(fitState(of({ metric }), catalog).metric, metric);
      assert.equal(tellUnknown(catalog, of({ metric })), null);
    }
  });

  test('is kept where the catalog does not know it, with all that was chosen, and that is said', () => {
    const state = of({ metric: 'covid.test', period: 'week' });
    assert.equal(fitState(state, catalog), state);
    assert.equal(
      tellUnknown(catalog, state),
      'The catalog has no metric “covid.test”. Choose another one. Did you mean "covid.tests", "covid.cases"?',
    );
  });

  test('is the first one where there is none', () => {
    assert.equal(tellUnknown(catalog, of({})), null);
    assert.equal(fitState(of({ span: '30' }), catalog).metric, 'covid.cases');
  });

  test('is let go of with another catalog that does not know it', () => {
    const moved = moveState(of({ metric: 'budget.spent', place: 'here', lang: 'es' }), catalog);
    assert.deepEqual(moved, of({ metric: 'covid.cases', lang: 'es' }));
    assert.equal(moveState(of({ metric: 'covid.tests' }), catalog).metric, 'covid.tests');
  });
});
