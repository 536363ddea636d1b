// A change in a sentence is the difference of the figures beside it, in their unit and with their decimals.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { shippedStyles } from '../../src/view/house-styles/shipped.js';
import { writeValue } from '../../src/view/value.js';
import { days, load, type Part } from '../support/tell.js';

const place = {
  file: { places: { county: { name: 'Ramsey County', population: { value: 500_000 } } } },
  place: 'county',
} as const;
const stock = { shape: 'stock', measure: { fn: 'last', column: 'v' } } as const;

/** The forms of a change from a week before, in a style. */
async function write(metric: Part, before: number, after: number, style = 'plain') {
  const data = await load({
    metric: { ...metric, bindings: { county: {} } },
    rows: days('2021-03-03', [before, after], 7),
    now: '2021-03-11',
    ...place,
  });
  const { [style]: house } = shippedStyles;
  assert.ok(house);
  return ['value', 'baseline', 'difference', 'change', 'rank'].map((form) =>
    writeValue(data, form, { style: house, locale: house.language })?.replaceAll(/\s/g, ' '),
  );
}

describe('a difference in a sentence', () => {
  test('of a number of rows per so many people has the decimals of the rates', async () => {
    const rate = { measure: { fn: 'count' }, per: { base: 'population', scale: 100_000 } } as const;
    assert.deepEqual(await write(rate, 61, 62), ['12.4', '12.2', '0.2', 'up 0.2', 'the highest of 2 days']);
  });

  test('has the unit in its own language', async () => {
    const wait = {
      ...stock,
      format: { unit: 'days' },
      i18n: { es: { title: 'Espera', unit: 'días' } },
    } as const;
    const [, , difference, change] = await write(wait, 5, 8, 'es');
    assert.deepEqual([difference, change], ['3 días', '3 días más']);
  });

  test('is what a reader subtracts, also where the cards cut their figures short', async () => {
    const always = { ...stock, minBase: 10_000, format: { compact: 'always' } } as const;
    assert.deepEqual(await write(always, 8016, 8018), [
      '8,018',
      '8,016',
      '2',
      'up 2',
      'the highest of 2 days',
    ]);
  });
});
