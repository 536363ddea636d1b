/** A change that is told is one that a reader can make of the two figures told with it, on a card and in a sentence. */

import assert from 'node:assert/strict';
import fc from 'fast-check';

import type { MetricDefinition } from '../../src/metric/catalog.js';
import { describe } from '../../src/view/card-view.js';
import { shippedStyles } from '../../src/view/house-styles/shipped.js';
import { writeValue } from '../../src/view/value.js';
import { holds } from '../support/properties.js';
import { toData, toMetric, toRows, type Report, type World } from '../support/worlds.js';
import { readChange, readFigure, type ReadFigure } from './reader.js';

const size = fc.constantFrom(0.01, 1, 30, 500, 8000, 2e6, 4e9, 6e15);
const number = fc
  .tuple(size, fc.double({ min: -0.3, max: 1, noNaN: true }), fc.constantFrom(0, 2, 9))
  .map(([most, part, digits]) => Number((most * part).toFixed(digits)));
/** Often next to one another. */
const pairs = fc.oneof(
  fc.tuple(number, number),
  fc
    .tuple(number, fc.constantFrom(0, 1e-6, -4e-4, 0.002, -0.03, 0.2))
    .map(([before, more]) => [before, before * (1 + more)] as const),
);

const definitions = fc.record({
  shape: fc.constantFrom('flow', 'stock', 'cumulative'),
  format: fc.constantFrom<NonNullable<MetricDefinition['format']>[]>(
    {},
    { digits: 0 },
    { scale: 1000, digits: 1 },
    { compact: 'always' },
    { compact: 'never' },
    { unit: 'mm' },
    { style: 'currency', currency: 'USD' },
    { style: 'percent', scale: 100 },
  ),
  better: fc.constantFrom('up', 'down', 'neither'),
  minBase: fc.constantFrom(0, 20),
  neutral: fc.constantFrom({ percent: 0 }, { percent: 2 }),
  bounds: fc.constant({ min: null }),
  words: fc.constantFrom<NonNullable<MetricDefinition['words']>>(
    { one: 'thing', other: 'things' },
    { one: 'case', other: 'cases', kind: 'amount' },
    { one: 'level', other: 'levels', kind: 'value' },
  ),
  counted: fc.boolean(),
});
type Given = typeof definitions extends fc.Arbitrary<infer Value> ? Value : never;
const calendar = { weekStart: 1, fiscalMonth: 1 };
/** Inhabitants, where it is told of so many of them. */
const people = fc.constantFrom(null, null, 552_352);

const near = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** Holds the words of a change against both figures, as printed and as they are. */
function assertBorneOut(
  text: string,
  [now, before]: readonly [ReadFigure | null, ReadFigure | null],
  [value, base]: readonly [number, number],
  neutral: number,
): void {
  const { way, of, size: told, less } = readChange(text);
  assert.ok(now && before);
  const isCut = now.short || before.short;
  const printed = Math.abs(now.value - before.value);
  if (!isCut) assert.equal(way === 'level', printed === 0, 'printed alike');
  if (way === 'level') return;
  const percent = Math.abs(((value - base) * 100) / base);
  if (way === 'little') assert.ok(percent < neutral);
  else {
    assert.equal(way, value > base ? 'up' : 'down');
    assert.ok(
      printed === 0 || now.value > before.value === (way === 'up'),
      'the printed figures say otherwise',
    );
  }
  if (!told) return;
  assert.notEqual(told.value, 0, 'a change of nothing');
  if (of === 'percent') {
    assert.ok(
      less ? percent < 0.05 : Math.abs(percent - Math.abs(told.value)) <= 0.0501,
      `${String(percent)}%`,
    );
    assert.ok(told.value !== 100 || value > base || value === 0, 'nothing is left');
  } else if (!isCut && !told.short)
    assert.ok(near(told.value, printed), `the figures differ by ${String(printed)}`);
  else if (told.short && printed > 0)
    assert.ok(Math.abs(told.value - printed) <= printed / 2, `cut short, they differ by ${String(printed)}`);
}

/** A metric of two figures, a week apart. */
function toPair([before, now]: readonly [number, number], given: Given, inhabitants: number | null) {
  const { counted, ...definition } = given;
  const isCount = counted && definition.shape === 'flow';
  const report = (each: number): Report => ({ terms: [isCount ? Math.round(Math.abs(each)) : each] });
  const metric = toMetric({ ...definition, ...(isCount && { measure: { fn: 'count' } }) }, 'day', calendar);
  const per = inhabitants === null ? null : { scale: 100_000, population: { value: inhabitants } };
  const world: World = {
    metric: { ...metric, per },
    window: { today: 18_700, frozen: false, span: 30, compare: ['previous'] },
    reports: [report(before), ...Array.from({ length: 6 }, () => null), report(now), null],
    undated: null,
  };
  return toData(world, toRows(world));
}

holds(
  'a change is what its two printed figures say, in direction and in size, on a card and in a sentence',
  'oracle.printed',
  fc.property(pairs, definitions, people, (pair, given, inhabitants) => {
    const isPercent = given.format.style === 'percent';
    fc.pre(!isPercent || Math.max(...pair.map(Math.abs)) < 1e6);
    const data = toPair(pair, given, inhabitants);
    const { value, changes } = data.summary;
    const [change] = changes;
    fc.pre(value !== null && change?.kind === 'difference');
    const exact = [value, change.baseline.value] as const;
    const view = describe(data, 'en');
    const card = [readFigure(view.lead), readFigure(view.change?.baseline ?? '')] as const;
    assertBorneOut(view.change?.text ?? '', card, exact, given.neutral.percent);
    const { shape } = view.change ?? {};
    const moves = shape !== 'level' && given.better !== 'neither';
    assert.equal(view.change?.sentiment, moves ? (shape === given.better ? 'better' : 'worse') : 'neutral');
    const { plain: style } = shippedStyles;
    assert.ok(style);
    const write = (form: string) => writeValue(data, form, { style, locale: 'en' }) ?? '';
    const told = [readFigure(write('value')), readFigure(write('baseline'))] as const;
    assertBorneOut(write('change'), told, exact, given.neutral.percent);
    const [now, before] = told;
    const size = readFigure(write('difference'));
    assert.ok(now && before && size);
    if (!isPercent && ![now, before, size].some(({ short }) => short))
      assert.ok(near(size.value, Math.abs(now.value - before.value)), 'the difference of a sentence');
  }),
);
