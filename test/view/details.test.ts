import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import type { Fact } from '../../src/view/details-facts.js';
import { sortRows } from '../../src/view/details-table.js';
import english from '../../src/view/details-languages/en.js';
import { toDetails } from '../../src/view/details.js';
import { days, repeat, tell, type Setting } from '../support/tell.js';

const now = '2021-03-11';
const county = {
  places: {
    here: { name: 'Here', population: { value: 50_000, year: 2020, source: 'https://census.example/p' } },
  },
};

/** The lines under a term, links and code by their text. */
function linesOf(facts: readonly Fact[], term: string): string[] {
  const lines = facts.find((each) => each.term.startsWith(term))?.lines ?? [];
  return lines.map((line) => (typeof line === 'string' ? line : line.text));
}

async function told(setting: Partial<Setting>) {
  const { details } = await tell({ now, rows: days('2021-02-20', repeat(30, 19)), ...setting });
  const all = [...details.arithmetic, ...details.facts];
  return { details, all, lines: (term: string) => linesOf(all, term) };
}

describe('the arithmetic', () => {
  test('of a withheld comparison is why there is none', async () => {
    const { lines } = await told({ rows: days('2021-03-08', [30, 31, 32]) });
    assert.deepEqual(lines('Compared with a week'), [
      'No comparison with a week earlier: there is no figure on March 3',
    ]);
  });

  test('gives the difference of the printed figures where that is what is told', async () => {
    const { lines } = await told({
      rows: days('2021-03-03', [2.26, 1, 1, 1, 1, 1, 1, 9.34]),
      metric: { format: { digits: 1 } },
    });
    assert.deepEqual(lines('Compared with'), [
      'v0 where p is 2021-03-03 = 2.26',
      '2.26, shown as 2.3',
      '9.34 − 2.26 = 7.08',
      'From the figures as shown: 9.3 − 2.3 = 7',
      'Told as: Up 7.0 from a week earlier',
    ]);
  });

  test('says so where the printed figures are equal and the others are not', async () => {
    const { lines } = await told({
      rows: days('2021-03-03', [30.01, 1, 1, 1, 1, 1, 1, 30.04]),
      metric: { format: { digits: 1 }, shape: 'stock' },
    });
    assert.ok(lines('Compared with').includes('From the figures as shown: 30 − 30 = 0'));
    assert.equal(lines('Compared with').at(-1), 'Told as: No change from a week earlier');
  });

  test('of an average leaves out what is left out, and counts the rest', async () => {
    const { lines } = await told({
      metric: {
        smooth: { window: 7 },
        notes: [{ type: 'anomaly', from: '2021-03-07', omit: true, text: 'Backlog' }],
      },
    });
    assert.deepEqual(lines('The figure').slice(0, 2), [
      'sum of v0 where p is from 2021-03-04 to 2021-03-10, without 2021-03-07 = 180',
      '180 ÷ 6 = 30',
    ]);
  });

  test('of a rate names its population, whose source is linked', async () => {
    const { lines, all } = await told({
      place: 'here',
      file: county,
      metric: { per: { base: 'population', scale: 100_000 }, bindings: { here: { comparability: 'close' } } },
    });
    assert.deepEqual(lines('The figure').slice(1), [
      '30 × 100,000 ÷ 50,000 = 60',
      '60, shown as 60 per 100,000 people',
    ]);
    assert.ok(
      lines('What is counted').includes('Here measures this nearly, but not quite, as other places do.'),
    );
    const population = all.find(({ term }) => term === 'Population of Here')?.lines;
    assert.deepEqual(population, [{ text: 'https://census.example/p', href: 'https://census.example/p' }]);
  });

  test('of a target is the distance from it', async () => {
    const { lines } = await told({ metric: { target: { op: '<=', value: 40, title: 'Goal' } } });
    assert.deepEqual(lines('Distance'), ['30 − 40 = −10', 'Told as: Goal: at most 40 (met, 10 below it)']);
  });

  test('of a withheld figure is its words alone', async () => {
    const { lines } = await told({ rows: days('2021-03-09', [30, 4]), metric: { suppress: { below: 11 } } });
    assert.deepEqual(lines('The figure'), ['Fewer than 11']);
  });
});

describe('the facts', () => {
  test('name source, licence and methodology, and link only what is http', async () => {
    const { all } = await told({
      file: {
        publisher: {
          name: 'County',
          url: 'https://county.example/',
          contact: 'data@county.example',
          license: { name: 'CC0', url: 'https://cc.example/0' },
        },
      },
      metric: { method: 'https://county.example/how' },
    });
    const links = all.flatMap(({ lines }) =>
      lines.flatMap((line) => (typeof line === 'string' ? [] : (line.href ?? []))),
    );
    assert.deepEqual(links.slice(0, 4), [
      'https://county.example/',
      'https://data.example.gov/d/abcd-1234',
      'https://cc.example/0',
      'https://county.example/how',
    ]);
    assert.ok(linesOf(all, 'Source').includes('data@county.example'));
  });

  test('of a frozen card have neither published nor checked, but a citation says when it was accessed', async () => {
    const { lines } = await told({ asOf: '2021-03-08', lastModified: 'Tue, 09 Mar 2021 12:00:00 GMT' });
    assert.deepEqual(lines('Dates'), ['The figures go through March 8, 2021.']);
    assert.match(
      lines('Citation').join(''),
      /Accessed March 11, 2021\. https:\/\/data\.example\.gov\/d\/abcd-1234$/,
    );
  });

  test('have three dates, each with its year', async () => {
    const { lines } = await told({ lastModified: 'Tue, 09 Mar 2021 12:00:00 GMT' });
    assert.deepEqual(lines('Dates'), [
      'The figures go through March 10, 2021.',
      'The source last changed on March 9, 2021.',
      'The source was last asked on March 11, 2021.',
    ]);
  });

  test('are whole in the language of the words, whichever the card’s is', async () => {
    const { data } = await tell({ now, rows: days('2021-03-01', repeat(30, 10)) });
    const { describe: toCardView } = await import('../../src/view/card-view.js');
    const view = { ...toCardView(data, 'en'), language: 'fr' };
    const { telling, words } = toDetails(data, view, english);
    assert.deepEqual([telling.locale, words.dates], ['en', 'Dates']);
    assert.equal(toDetails(data, view, { ...words, language: 'fr' }).telling.locale, 'fr');
    const inCanada = { ...view, language: 'fr-CA' };
    assert.equal(toDetails(data, inCanada, { ...words, language: 'fr' }).telling.locale, 'fr-CA');
    assert.equal(toDetails(data, inCanada, words).telling.locale, 'en');
  });
});

test('rows without a figure come last whichever way they are sorted', async () => {
  const { table } = await tell({ now, rows: days('2021-03-06', [5, null, 3, 9, 3]) });
  const by = (down: boolean) => sortRows(table.rows, { by: 'figure', down }).map(({ figure }) => figure);
  assert.deepEqual(by(true).slice(0, 4), ['9', '5', '3', '3']);
  assert.deepEqual(by(false).slice(0, 4), ['3', '3', '5', '9']);
  assert.equal(by(true).at(-1), 'Not reported');
  assert.equal(by(false).at(-1), 'Not reported');
});
