/**
 * SoQL text. Every identifier is quoted in backticks and every value is quoted by `quote`, so no text of a catalog or a
 * page can become syntax. What is legal was read from Socrata's own lexer (soql-reference, soql-standalone-parser).
 */

import type { Condition, Conditions, Range, Scalar } from './metric.js';

/** Whether a name can be a column: a letter or `_` first (`:` before it for Socrata's own), then letters, digits, `_`, `-`. */
export function isIdentifier(name: string): boolean {
  return /^:?@?[\p{L}_][\p{L}\p{N}_-]{0,199}$/u.test(name);
}

/** A column, quoted. Throws a RangeError for what cannot be one. */
export function identifier(name: string): string {
  if (!isIdentifier(name)) throw new RangeError(`${JSON.stringify(name)} cannot be a column`);
  return `\`${name}\``;
}

/** A value, quoted: text in single quotes with `'` doubled, numbers as plain decimals (`.5` and `1e-7` are not SoQL). */
export function quote(value: Scalar): string {
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const text = String(value);
  return /^-?\d+(\.\d+)?$/.test(text) ? text : `'${text}'::number`;
}

const operators: Readonly<Record<keyof Range, string>> = { gt: '>', gte: '>=', lt: '<', lte: '<=' };

function toTest(column: string, condition: Condition): string {
  const name = identifier(column);
  if (condition === null) return `${name} IS NULL`;
  if (Array.isArray(condition)) {
    const values = (condition as readonly Scalar[]).map(quote);
    return values.length === 1 ? `${name} = ${values.join()}` : `${name} IN (${values.join(', ')})`;
  }
  if (typeof condition !== 'object') return `${name} = ${quote(condition)}`;
  return Object.entries(operators)
    .flatMap(([op, sign]) => {
      const value = (condition as Range)[op as keyof Range];
      return value === undefined ? [] : `${name} ${sign} ${quote(value)}`;
    })
    .join(' AND ');
}

/**
 * The tests of conditions, to be joined by AND; each stands in parentheses where it must. What is negated holds of a row
 * that lacks a value: in SQL it neither holds nor fails, and the row would go.
 */
export function toTests(conditions: Conditions): string[] {
  return Object.entries(conditions).map(([column, condition]) => {
    if (column !== 'not') return toTest(column, condition);
    const negated = condition as Conditions;
    const tests = toTests(negated);
    if (!tests.length) return 'NOT (FALSE)';
    const lacking = Object.entries(negated).flatMap(([each, value]) =>
      value === null || each === 'not' ? [] : `${identifier(each)} IS NULL`,
    );
    return `(${[`NOT (${tests.join(' AND ')})`, ...lacking].join(' OR ')})`;
  });
}
