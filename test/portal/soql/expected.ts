import type { IToken, TokenType } from 'chevrotain';
import { toName, toTextValue } from './lexer.js';
import * as T from './tokens.js';

/** Socrata's words for what may come next, in the order it lists them. Several tokens can share one word. */
const CLAUSES: readonly (readonly [string, readonly TokenType[]])[] = [
  ["`|>'", [T.QueryPipe]],
  ...['UNION', 'INTERSECT', 'MINUS'].map((word) => [`\`${word}'`, [T.keyword(word)]] as const),
  ...['UNION', 'INTERSECT', 'MINUS'].map((word) => [`\`${word} ALL'`, [T.keyword(word)]] as const),
  ["`LIMIT'", [T.keyword('LIMIT')]],
  ["`OFFSET'", [T.keyword('OFFSET')]],
  ["`ORDER BY'", [T.keyword('ORDER')]],
  ["`SEARCH'", [T.keyword('SEARCH')]],
  ["`HAVING'", [T.keyword('HAVING')]],
  ["`GROUP BY'", [T.keyword('GROUP')]],
  ...['WHERE', 'LEFT', 'RIGHT', 'FULL', 'JOIN', 'FROM'].map(
    (word) => [`\`${word}'`, [T.keyword(word)]] as const,
  ),
];
const OPERATORS: readonly (readonly [string, readonly TokenType[]])[] = [
  ["`)'", [T.CloseParen]],
  ...['OR', 'AND', 'IS'].map((word) => [`\`${word}'`, [T.keyword(word)]] as const),
  ["`IS NOT'", [T.keyword('IS')]],
  ...['LIKE', 'BETWEEN', 'IN'].flatMap((word) => [
    [`\`${word}'`, [T.keyword(word)]] as const,
    [`\`NOT ${word}'`, [T.keyword(word)]] as const,
  ]),
  ['an operator', [T.Comparison, T.Plus, T.Asterisk, T.Caret]],
  ["`::'", [T.DoubleColon]],
  ["`.'", [T.Dot]],
  ["`['", [T.OpenBracket]],
];
const LIST: readonly (readonly [string, readonly TokenType[]])[] = [
  ["`,'", [T.Comma]],
  ["`AS'", [T.keyword('AS')]],
];

/** Written as the parser read it: keywords in capitals, strings and names without their quotes. */
function describeToken(token: IToken | undefined): string {
  if (token === undefined || token.tokenType.name === 'EOF') return 'end of input';
  if (T.KEYWORDS.get(token.tokenType.name) === token.tokenType) return `\`${token.tokenType.name}'`;
  return `\`${toName({ ...token, image: toTextValue(token) })}'`;
}

function oneOf(words: readonly string[]): string {
  if (words.length <= 1) return `Expected ${words[0] ?? 'something else'}`;
  if (words.length === 2) return `Expected one of ${words.join(' or ')}`;
  return `Expected one of ${words.slice(0, -1).join(', ')}, or ${words.at(-1) ?? ''}`;
}

/** "Expected one of `)' or `,', but got `AS'": the sentence Socrata ends a parse error with. */
export function describeExpectation(
  next: ReadonlySet<TokenType>,
  got: IToken | undefined,
  canEnd: boolean,
): string {
  const present = (table: typeof CLAUSES): string[] =>
    table.filter(([, types]) => types.some((type) => next.has(type))).map(([word]) => word);
  const expression = next.has(T.OpenParen) && next.has(T.IntegerLiteral);
  const words = canEnd ? ['end of input', ...present(CLAUSES), ...present(LIST)] : present(OPERATORS);
  if (!canEnd && next.has(T.Comma)) words.push("`,'");
  if (!canEnd && next.has(T.keyword('SELECT'))) words.push("`SELECT'", "`('");
  if (expression) words.splice(canEnd ? words.length : 0, canEnd ? 0 : words.length, 'an expression');
  if (words.length === 0) {
    if (next.has(T.IntegerLiteral)) words.push('an integer');
    else if (next.has(T.TableIdentifier)) words.push('a table identifier');
    else if (next.has(T.SingleQuoted)) words.push('a string');
    else if (next.has(T.Identifier)) words.push('an identifier');
    else words.push(...[...next].map((type) => `\`${type.LABEL ?? type.name}'`));
  }
  return `${oneOf(words)}, but got ${describeToken(got)}`;
}
