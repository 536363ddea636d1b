import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import type { Conditions } from '../../src/metric/metric.js';
import { identifier, isIdentifier, quote, toTests } from '../../src/metric/soql.js';

describe('a column', () => {
  for (const name of ['cases', '_x', ':updated_at', ':@computed_region_x', 'group', 'a-b', 'año', 'A1']) {
    test(`${name} is one, quoted`, () => assert.equal(identifier(name), `\`${name}\``));
  }
  const refused = [
    '',
    '1a',
    'a b',
    'a`b',
    "a'b",
    'a"b',
    'a;b',
    'a.b',
    'a(b)',
    'a\nb',
    'a\0',
    '*',
    'a--b ',
    '\u{d800}',
    'x'.repeat(300),
    'a/*b*/',
    '@a::b',
  ];
  for (const name of refused) {
    test(`${JSON.stringify(name).slice(0, 30)} is none`, () => {
      assert.equal(isIdentifier(name), false);
      assert.throws(() => identifier(name), RangeError);
    });
  }
});

describe('a value', () => {
  const table: [string | number | boolean, string][] = [
    ['plain', "'plain'"],
    ["O'Brien", "'O''Brien'"],
    ["'; DROP TABLE x --", "'''; DROP TABLE x --'"],
    ['back\\slash', "'back\\slash'"],
    ['"double"', '\'"double"\''],
    ['', "''"],
    [5, '5'],
    [-1.5, '-1.5'],
    [0.5, '0.5'],
    [1e21, "'1e+21'::number"],
    [1e-7, "'1e-7'::number"],
    [true, 'TRUE'],
    [false, 'FALSE'],
  ];
  for (const [value, expected] of table) {
    test(`${JSON.stringify(value)} is quoted`, () => assert.equal(quote(value), expected));
  }
});

describe('conditions', () => {
  const table: [string, Conditions, string[]][] = [
    ['equal', { a: 'x' }, ["`a` = 'x'"]],
    ['one of', { a: ['x', 2] }, ["`a` IN ('x', 2)"]],
    ['one of one', { a: ['x'] }, ["`a` = 'x'"]],
    ['a range', { a: { lt: 5, gte: 1 } }, ['`a` >= 1 AND `a` < 5']],
    ['absent', { a: null }, ['`a` IS NULL']],
    ['not', { not: { a: 'x', b: null } }, ["(NOT (`a` = 'x' AND `b` IS NULL) OR `a` IS NULL)"]],
    ['not not', { not: { not: { a: 1 } } }, ['(NOT ((NOT (`a` = 1) OR `a` IS NULL)))']],
    ['not nothing is everything', { not: {} }, ['NOT (FALSE)']],
    ['several', { a: 1, b: 2 }, ['`a` = 1', '`b` = 2']],
    ['none', {}, []],
  ];
  for (const [title, conditions, expected] of table)
    test(title, () => assert.deepEqual(toTests(conditions), expected));
});
