/** Properties: one seed for all of them, printed, and how many cases each gets in a normal run. */

import { test } from 'node:test';
import fc from 'fast-check';

/** `CIVIC_SEED=random` draws one. */
const wish = process.env.CIVIC_SEED ?? '20260714';
export const seed = wish === 'random' ? Date.now() % 2 ** 31 : Number(wish);

/** Cases a property; `CIVIC_CASES=10` is ten times as many. */
export const cases = {
  'period.day': 8_000,
  'period.parse': 10_000,
  'period.bounds': 15_000,
  'period.order': 9_000,
  'period.week': 3_000,
  'period.year-earlier': 6_000,
  'period.duration': 8_000,
  'period.duration-text': 4_000,
  'period.today': 5_000,
  'period.text-date': 6_000,
  'soql.text': 4_000,
  'soql.number': 3_000,
  'soql.identifier': 2_000,
  'soql.conditions': 1_500,
  'series.tail': 1_500,
  'series.tail-withdrawn': 800,
  'series.order': 1_000,
  'series.days': 1_500,
  'series.roll-up': 250,
  'series.average': 1_500,
  'format.figure': 8_000,
  'format.plain': 8_000,
  'format.date': 6_000,
  'american.number': 20_000,
  'american.plain': 6_000,
  'american.date': 4_000,
  'extent.rules': 3_000,
  'describe.words': 2_000,
  'oracle.printed': 1_000,
  'oracle.so-far': 100,
  'oracle.due': 600,
  'oracle.window': 250,
  'details.recipes': 2_000,
  'details.plain': 2_000,
  'details.csv': 1_000,
} as const satisfies Record<string, number>;

const times = Number(process.env.CIVIC_CASES ?? '1');

/** A test of a property, whose title says the fact. */
export function holds<Values>(title: string, key: keyof typeof cases, property: fc.IProperty<Values>): void {
  const numRuns = Math.ceil(cases[key] * times);
  test(title, (context) => {
    context.diagnostic(`${String(numRuns)} cases of ${key}, seed ${String(seed)}`);
    fc.assert(property, { seed, numRuns });
  });
}
