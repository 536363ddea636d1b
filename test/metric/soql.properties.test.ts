/** Whatever a catalog holds, its query parses back to the same values and columns, and to nothing else. */

import assert from 'node:assert/strict';
import fc from 'fast-check';

import type { Condition, Conditions, Scalar } from '../../src/metric/metric.js';
import { identifier, isIdentifier, quote, toTests } from '../../src/metric/soql.js';
import type { Expression } from '../portal/soql/ast.js';
import { parseSoql } from '../portal/soql/parse.js';
import { holds } from '../support/properties.js';

/** The one expression of a query that selects nothing else. */
function parseOne(text: string, clause: 'SELECT' | 'WHERE' = 'SELECT'): Expression {
  const parsed = parseSoql(
    clause === 'SELECT' ? `SELECT ${text} AS v LIMIT 5` : `SELECT 1 AS v WHERE ${text} LIMIT 5`,
  );
  assert.ok(parsed.ok, `${text}: ${JSON.stringify(parsed)}`);
  const { ast } = parsed;
  assert.ok(ast.kind === 'select' && ast.items.length === 1 && ast.limit === '5', text);
  const found = clause === 'SELECT' ? ast.items[0]?.value : ast.where;
  assert.ok(found, text);
  return found;
}

const nasty = fc.constantFrom(
  "'",
  "''",
  '"',
  '`',
  '\\',
  "\\'",
  '--',
  '/*',
  '*/',
  ';',
  '%27',
  '|>',
  ')',
  "' OR 1=1 --",
  '\n',
  '\0',
  '’',
  'ʼ',
  '𝒳',
);
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.oneof(nasty, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 12 })
    .map((all) => all.join('')),
);

holds(
  'any text, quoted, parses back to itself',
  'soql.text',
  fc.property(texts, (text) => {
    const found = parseOne(quote(text));
    assert.equal(found.kind, 'text');
    assert.equal(found.value, text);
  }),
);

/** A number as SoQL wrote it: plain, negated, or cast from text. */
function evaluate(found: Expression): number {
  if (found.kind === 'number' || found.kind === 'text') return Number(found.value);
  if (found.kind === 'cast') {
    assert.equal(found.to.toLowerCase(), 'number');
    return evaluate(found.value);
  }
  assert.ok(found.kind === 'call' && found.name === 'op$-' && found.args.length === 1, JSON.stringify(found));
  return -found.args.map(evaluate).reduce((only) => only);
}

const numbers = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.constantFrom(0, -0.5, 1e21, 1e-7, -1e-9),
);

holds(
  'any number, quoted, parses back to itself',
  'soql.number',
  fc.property(numbers, (number) => {
    assert.equal(evaluate(parseOne(quote(number))), number + 0);
  }),
);

const unit = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...Array.from('abcXYZ_019-éßñ中ж')) },
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
);
const names = fc
  .tuple(fc.constantFrom('', ':', ':@'), fc.string({ unit, minLength: 1, maxLength: 14 }))
  .map((parts) => parts.join(''));

holds(
  'any legal column, quoted, parses back to itself, and no other is quoted',
  'soql.identifier',
  fc.property(names, (name) => {
    if (!isIdentifier(name)) {
      assert.throws(() => identifier(name), RangeError);
      return;
    }
    const found = parseOne(identifier(name));
    assert.equal(found.kind, 'column');
    assert.equal(found.name, name);
  }),
);

const scalars: fc.Arbitrary<Scalar> = fc.oneof(texts, fc.integer(), fc.boolean());
const range = fc.record({ gt: scalars, gte: scalars, lt: scalars, lte: scalars }, { requiredKeys: [] });
const condition: fc.Arbitrary<Condition> = fc.oneof(
  scalars,
  fc.constant(null),
  fc.array(scalars, { minLength: 1, maxLength: 4 }),
  range.filter((each) => Object.keys(each).length > 0),
);
const legal = fc.constantFrom('county', 'age_group', ':id', '_x', 'select', 'group', 'éa');
const conditions = fc.dictionary(legal, condition, { minKeys: 1, maxKeys: 4 });

/** The texts of an expression's literals, in order. */
const literals = (found: Expression): string[] =>
  found.kind === 'text'
    ? [found.value]
    : found.kind === 'cast'
      ? literals(found.value)
      : found.kind === 'call'
        ? found.args.flatMap(literals)
        : [];

const textsOf = (all: Conditions): string[] =>
  Object.values(all).flatMap((each): string[] => {
    if (typeof each === 'string') return [each];
    if (Array.isArray(each)) return each.filter((one): one is string => typeof one === 'string');
    if (typeof each !== 'object' || each === null) return [];
    const of = each as Record<string, Scalar>;
    return ['gt', 'gte', 'lt', 'lte'].flatMap((op) => (typeof of[op] === 'string' ? [of[op]] : []));
  });

/** The tests that AND joins. */
const joined = (found: Expression): Expression[] =>
  found.kind === 'call' && found.name === 'op$AND' ? found.args.flatMap(joined) : [found];

/** The tests that OR joins. */
const either = (found: Expression): Expression[] =>
  found.kind === 'call' && found.name === 'op$OR' ? found.args.flatMap(either) : [found];

holds(
  'conditions stay the conditions that they are: no value ends its quotation, and NOT takes all of its own',
  'soql.conditions',
  fc.property(conditions, conditions, (all, none) => {
    const found = parseOne(toTests({ ...all, not: none }).join(' AND '), 'WHERE');
    assert.deepEqual(literals(found), [...textsOf(all), ...textsOf(none)]);
    const last = joined(found).at(-1);
    const [negation, ...lacking] = last ? either(last) : [];
    assert.ok(negation?.kind === 'call' && negation.name === 'op$NOT', JSON.stringify(found));
    assert.deepEqual(negation.args.flatMap(literals), textsOf(none));
    const compared = Object.values(none).filter((each) => each !== null);
    assert.equal(lacking.length, compared.length);
    for (const each of lacking)
      assert.ok(each.kind === 'call' && each.name === '#IS_NULL', JSON.stringify(each));
  }),
);
