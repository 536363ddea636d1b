/** Combined queries give each of their parts exactly what it would have got alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';

import { combine, pickRows } from '../../src/metric/combine.js';
import { toSoql, type Query } from '../../src/metric/query.js';
import { seed } from '../support/properties.js';

const columns = ['a', 'b', 'c', 'd'];
type Cells = Readonly<Record<string, string | null>>;

/** What a portal answers to a query over a table of steps, the newest first. */
function answer(table: readonly Cells[], query: Query): Record<string, string>[] {
  const { aliases } = toSoql(query);
  return table
    .filter((row) => query.having.every((any) => any.some((each) => row[each] !== null)))
    .slice(0, query.limit)
    .map((row) =>
      Object.fromEntries(
        [...aliases].flatMap(([expression, alias]) => {
          const cell = row[expression];
          return cell == null ? [] : [[alias, cell]];
        }),
      ),
    );
}

const query = fc
  .record({
    select: fc.uniqueArray(fc.constantFrom(...columns), { minLength: 1 }),
    needed: fc.constantFrom('none', 'one', 'all'),
    limit: fc.integer({ min: 1, max: 9 }),
    named: fc.subarray(['v0', 'v1', 'p', 'x']),
  })
  .map(({ select, needed, limit, named }): Query => ({
    domain: 'data.example.gov',
    dataset: 'abcd-1234',
    step: 'step',
    select,
    where: named.map((each) => `\`${each}\` = 1`),
    having: { none: [], one: [select], all: select.map((each) => [each]) }[needed],
    limit,
  }));

const table = fc
  .array(fc.array(fc.option(fc.nat(9).map(String), { freq: 2 }), { minLength: 4, maxLength: 4 }), {
    maxLength: 18,
  })
  .map((rows) =>
    rows.map((cells, at): Cells => ({
      step: String(100 - at),
      ...Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? null])),
    })),
  );

test(`each part of a combined query reads its own answer out of it, or knows that it cannot (seed ${String(seed)})`, () => {
  let cut = 0;
  let whole = 0;
  fc.assert(
    fc.property(table, fc.array(query, { minLength: 2, maxLength: 5 }), (rows, family) => {
      const [first, ...others] = family;
      if (!first) return;
      const merged = combine([first, ...others]);
      const asked = { query: merged, ...toSoql(merged) };
      const all = answer(rows, merged);
      for (const each of family) {
        const own = { query: each, ...toSoql(each) };
        const mine = pickRows(all, asked, own);
        if (mine) assert.deepEqual(mine, answer(rows, each));
        if (mine) whole++;
        else cut++;
      }
    }),
    { seed, numRuns: 10_000 },
  );
  assert.ok(whole > 5 * cut && cut > 50, `${String(whole)} read, ${String(cut)} cut: both must be tried`);
});

test('the answer that fits is never asked for again', () => {
  fc.assert(
    fc.property(table, fc.array(query, { minLength: 2, maxLength: 5 }), (rows, family) => {
      const [first, ...others] = family;
      if (!first) return;
      const merged = combine([first, ...others]);
      if (answer(rows, merged).length >= merged.limit) return;
      const asked = { query: merged, ...toSoql(merged) };
      for (const each of family) {
        assert.ok(pickRows(answer(rows, merged), asked, { query: each, ...toSoql(each) }));
      }
    }),
    { seed, numRuns: 2_000 },
  );
});

test('a family of one is its query, and a larger one selects all and as many as any wants', () => {
  const base: Query = {
    domain: 'd',
    dataset: 'abcd-1234',
    step: 's',
    select: ['a'],
    where: [],
    having: [],
    limit: 3,
  };
  assert.equal(combine([base]), base);
  assert.deepEqual(combine([base, { ...base, select: ['b'], limit: 9 }]), {
    ...base,
    select: ['a', 'b'],
    limit: 9,
  });
  const needy = { ...base, select: ['b'], having: [['b']] };
  assert.deepEqual(combine([base, needy]), { ...base, select: ['a', 'b'], limit: 6 });
  const other = { ...base, having: [['a'], ['c']] };
  assert.deepEqual(combine([needy, other]).having, [['b', 'a', 'c']]);
});
