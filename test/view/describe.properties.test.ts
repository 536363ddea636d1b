/** A card of any metric with any answer can be told, in any language, and every text of it is fit to be read. */

import assert from 'node:assert/strict';
import fc from 'fast-check';

import type { MetricDefinition } from '../../src/metric/catalog.js';
import { describe, type CardView, type Described } from '../../src/view/card-view.js';
import english from '../../src/view/details-languages/en.js';
import { toDetails } from '../../src/view/details.js';
import { assertFit, locales, toAscii } from '../support/forbidden.js';
import { holds } from '../support/properties.js';
import { toData, toRows, worlds } from '../support/worlds.js';

const value = fc
  .oneof(
    { weight: 4, arbitrary: fc.integer({ min: -3, max: 3 }) },
    { weight: 4, arbitrary: fc.integer({ min: -5_000_000, max: 90_000_000 }) },
    { weight: 3, arbitrary: fc.double({ min: -50, max: 50, noNaN: true }) },
    { weight: 1, arbitrary: fc.double({ min: -1e-3, max: 1e-3, noNaN: true }) },
    { weight: 1, arbitrary: fc.double({ min: -1e200, max: 1e200, noNaN: true }) },
  )
  // A ratio over next to nothing is beyond what a unit's seconds can count.
  .map((each) => (Math.abs(each) < 1e-50 ? 0 : each));

const more: fc.Arbitrary<Partial<MetricDefinition>> = fc
  .record({
    format: fc.constantFrom<MetricDefinition['format'][]>(
      undefined,
      { style: 'percent' },
      { style: 'percent', scale: 100 },
      { style: 'percent', digits: 0 },
      { style: 'currency', currency: 'USD' },
      { style: 'duration', unit: 'minute' },
      { unit: 'mm', digits: 3 },
      { compact: 'always' },
    ),
    target: fc.constantFrom<MetricDefinition['target'][]>(undefined, {
      op: '<=',
      value: -0.001,
      by: '2030-01-01',
    }),
    words: fc.constantFrom<MetricDefinition['words'][]>(
      undefined,
      { one: 'case', other: 'cases', kind: 'amount' },
      { one: 'level', other: 'levels', kind: 'value' },
    ),
    minBase: fc.constantFrom(undefined, 0),
    neutral: fc.constantFrom(undefined, { percent: 5 }),
  })
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, each]) => each !== undefined)));

/** Every text of a card, by where it stands; absent parts are `null`, and only a headline's period may be empty. */
function textsOf(node: unknown, at = ''): [string, string][] {
  if (typeof node === 'string') return [[at, node]];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, each]) => textsOf(each, `${at}/${key}`));
}

const mayBeEmpty = /^\/period$|\/status$|\/lead$/;
const notWords = /href$|^\/table\/(columns\/\d+\/key|rows\/\d+\/of)|\/(shape|sentiment)$|^\/states/;

function assertCard(data: Described, view: CardView, locale: string, from: number): void {
  const { arithmetic, facts, table } = toDetails(data, view, english);
  for (const [at, text] of textsOf({ ...view, arithmetic, facts, table })) {
    if (notWords.test(at) || (text === '' && mayBeEmpty.test(at))) continue;
    // In a sum a minus may well stand before nothing.
    assertFit(text.replaceAll(' − ', ' less '), locale, at);
  }
  // Data that end in 1970 may say so.
  const dates = from > 366 ? Object.values(view.dates) : [];
  for (const text of dates) assert.doesNotMatch(toAscii(text ?? ''), /\b1970\b/);
}

holds(
  'describe() never throws, and no text of a card is empty, NaN, endless, minus nothing, or of 1970',
  'describe.words',
  fc.property(
    worlds({ value, more }),
    fc.constantFrom(...locales),
    fc.boolean(),
    fc.boolean(),
    (world, locale, includeRunning, revised) => {
      const data = toData(world, toRows(world), { includeRunning, revised });
      assertCard(data, describe(data, locale), locale, data.summary.latest?.period.start ?? Infinity);
    },
  ),
);
