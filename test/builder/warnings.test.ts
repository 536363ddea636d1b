import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { toWarnings } from '../../src/builder/warnings.js';
import { choose } from './chosen.js';

const fresh = choose().baked;
const baked = (freshness: 'late' | 'stale') => fresh && { ...fresh, freshness };
const month = { time: { column: 'day', grain: 'month' } } as const;

const table: [title: string, given: Parameters<typeof choose>[0], warning: RegExp | null][] = [
  ['a daily flow with its lag', {}, null],
  [
    'a card that is a fault',
    { fault: 'The metric "covid.cases" has no place "nowhere".' },
    /^Readers would see no figure\. The metric "covid\.cases" has no place "nowhere"\.$/,
  ],
  [
    'a figure that opens its sentence',
    { state: { element: 'value', sentence: '{value} cases' } },
    /opens the sentence/,
  ],
  [
    'also behind a quotation mark',
    { state: { element: 'value', sentence: '“{value} cases”' } },
    /opens the sentence/,
  ],
  ['a figure within its sentence', { state: { element: 'value', sentence: 'We counted {value}.' } }, null],
  ['no lag', { definition: { completeness: {} } }, /completeness\.lag/],
  [
    'a level without a lag',
    { definition: { shape: 'stock', completeness: {}, measure: { fn: 'last', column: 'a' } } },
    null,
  ],
  [
    'a period that is not the publisher’s',
    { state: { period: 'week' } },
    /by the day; this shows figures by the week/,
  ],
  ['months against months', { definition: month }, /season/],
  ['months a year apart', { definition: month, state: { compare: 'year' } }, null],
  [
    'months that the catalog compares with a year earlier',
    { definition: { ...month, compare: ['year'] } },
    null,
  ],
  ['a pinned card that has today’s words', { state: { 'as-of': '2021-01-05' } }, null],
  [
    'a pinned card without words',
    { state: { 'as-of': '2021-01-05' }, baked: null },
    /portals keep no history/,
  ],
  [
    'a pinned card in a frame',
    { state: { 'as-of': '2021-01-05', form: 'frame' } },
    /portals keep no history/,
  ],
  [
    'a retired metric',
    { definition: { freshness: { status: 'retired', successor: 'cases.new' } } },
    /retired; its successor is cases\.new/,
  ],
  ['a paused metric', { definition: { freshness: { status: 'paused' } } }, /paused/],
  ['stale data', { baked: baked('stale') }, /not been updated for long/],
  ['late data', { baked: baked('late') }, /newest report is late/],
  [
    'a catalog without an address, in a frame',
    { catalog: { kind: 'inline', file: {} }, state: { form: 'frame' } },
    /no address yet/,
  ],
  ['the same on a page', { catalog: { kind: 'inline', file: {} } }, null],
  ['scripts on this computer', { base: 'http://127.0.0.1:8765/dist/' }, /on this computer/],
  ['scripts without a version', { base: 'https://cdn.example/latest/' }, /names no version/],
  ['scripts do not matter in mail', { base: 'http://localhost/', state: { form: 'mail' } }, null],
  [
    'a portal on this computer',
    { definition: { source: { dataset: 'abcd-1234', domain: 'http://127.0.0.1:1' } } },
    /demonstration/,
  ],
];

describe('the builder warns of', () => {
  for (const [title, given, warning] of table) {
    test(`${title}: ${warning ? 'yes' : 'no'}`, () => {
      const warnings = toWarnings(choose(given));
      assert.equal(warnings.length, warning ? 1 : 0, warnings.join('\n'));
      if (warning) assert.match(warnings.join(), warning);
    });
  }

  test('nothing where no metric is known', () => assert.deepEqual(toWarnings(choose({ metric: null })), []));
});
