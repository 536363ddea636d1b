import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { fallbackText, loadWords } from '../../src/author/card-words.js';
import { days, load } from '../support/tell.js';

const now = '2021-01-09';
const counts = [20, 30, 40, 50, 60, 70, 80, 74];

describe('the text of a figure in a sentence', () => {
  test('is bare, as the live one is: the unit is the sentence’s', async () => {
    const data = await load({ metric: { format: { unit: 'µg/m³' } }, rows: days('2021-01-01', counts), now });
    assert.equal(fallbackText('civic-value', data, 'en-US', false), '74');
  });

  test('spells millions out, in words that fit its language', async () => {
    const data = await load({ rows: days('2021-01-01', [...counts.slice(1), 17_400_000]), now });
    const told = [];
    for (const locale of ['en-US', 'es', 'de']) {
      await loadWords(locale);
      told.push(fallbackText('civic-value', data, locale, false).replaceAll('\u00A0', ' '));
    }
    assert.deepEqual(told, ['17.4 million', '17,4 millones', '17,4 Millionen']);
  });

  test('is written as its language does, also where there are no other words in that language', async () => {
    const data = await load({ rows: days('2021-01-01', [...counts.slice(1), 1234.5]), now });
    assert.equal(fallbackText('civic-value', data, 'da', false), '1.234,5');
    assert.equal(fallbackText('civic-value', data, 'no locale', false), '1,234.5');
  });

  test('of a figure that is withheld says what the live one says, or the card’s words', async () => {
    const rows = days('2021-01-01', [20, 30, 12, 18, 17, 16, 15, 5]);
    const data = await load({ metric: { suppress: { below: 11 } }, rows, now });
    const told = ['en-US', 'es'].map((locale) => fallbackText('civic-value', data, locale, false));
    assert.deepEqual(told, ['fewer than 11', 'menos de 11']);
    await loadWords('de');
    assert.match(fallbackText('civic-value', data, 'de', false), /11$/);
  });

  test('of a card is its sentence, with the unit', async () => {
    const data = await load({ metric: { format: { unit: 'µg/m³' } }, rows: days('2021-01-01', counts), now });
    assert.match(fallbackText('civic-kpi', data, 'en-US', false), /^Cases: 74\sµg\/m³ on /);
  });
});
