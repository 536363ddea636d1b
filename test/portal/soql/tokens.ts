import { createToken, Lexer, type TokenType } from 'chevrotain';

type Matcher = (text: string, offset: number) => RegExpExecArray | null;

// Chevrotain analyses plain patterns itself and does not read Unicode classes, hence functions with a sticky expression.
function sticky(source: string): Matcher {
  const expression = new RegExp(source, 'uy');
  return (text, offset) => {
    expression.lastIndex = offset;
    return expression.exec(text);
  };
}

function pattern(name: string, source: string, lineBreaks = false): TokenType {
  return createToken({ name, pattern: sticky(source), line_breaks: lineBreaks });
}

const LETTER = '[\\p{L}\\p{Nl}_$]';
const WORD = '[\\p{L}\\p{N}_$]';

export const Identifier = pattern('Identifier', `${LETTER}${WORD}*`);
export const QuotedIdentifier = createToken({
  name: 'QuotedIdentifier',
  pattern: sticky(`\`(?:-|${LETTER})(?:-|${WORD})*\``),
  line_breaks: false,
  categories: [Identifier],
});
export const SystemIdentifier = pattern('SystemIdentifier', `:@?${WORD}+|\`:@?(?:-|${WORD})+\``);
export const TableIdentifier = pattern('TableIdentifier', `@(?:-|${WORD})+`);

export const IntegerLiteral = pattern('IntegerLiteral', '[0-9]+(?![0-9.]|[eE][+-]?[0-9])');
export const DecimalLiteral = pattern('DecimalLiteral', '[0-9]+(?:\\.[0-9]*)?(?:[eE][+-]?[0-9]+)?');
export const SingleQuoted = pattern('SingleQuoted', "'(?:[^']|'')*'", true);
export const DoubleQuoted = pattern(
  'DoubleQuoted',
  '"(?:[^\\n"\\\\]|\\\\[ntbfr"\\\\]|\\\\u[0-9a-fA-F]{4}|\\\\U(?:0[0-9a-fA-F]|10)[0-9a-fA-F]{4})*"',
);

const skipped = [
  createToken({ name: 'Space', pattern: sticky('[ \\t\\r\\n]+'), line_breaks: true, group: Lexer.SKIPPED }),
  createToken({
    name: 'LineComment',
    pattern: sticky('--[^\\n\\r]*'),
    line_breaks: false,
    group: Lexer.SKIPPED,
  }),
  createToken({
    name: 'BlockComment',
    pattern: sticky('/\\*[^]*?\\*/'),
    line_breaks: true,
    group: Lexer.SKIPPED,
  }),
];

function symbol(name: string, text: string): TokenType {
  return createToken({ name, label: text, pattern: text });
}

export const QueryPipe = symbol('QueryPipe', '|>');
export const Concat = symbol('Concat', '||');
export const DoubleColon = symbol('DoubleColon', '::');
export const ColonStar = symbol('ColonStar', ':*');
export const Comma = symbol('Comma', ',');
export const OpenParen = symbol('OpenParen', '(');
export const CloseParen = symbol('CloseParen', ')');
export const OpenBracket = symbol('OpenBracket', '[');
export const CloseBracket = symbol('CloseBracket', ']');
export const Dot = symbol('Dot', '.');
export const Plus = symbol('Plus', '+');
export const Dash = symbol('Dash', '-');
export const Asterisk = symbol('Asterisk', '*');
// Not before a star: a comment that never ends is no division.
export const Slash = pattern('Slash', '/(?!\\*)');
export const Percent = symbol('Percent', '%');
export const Caret = symbol('Caret', '^');

/** One token for the eight comparisons: they share a precedence. */
export const Comparison = pattern('Comparison', '==|=|!=|<>|<=|>=|<|>');

const symbols = [
  QueryPipe,
  Concat,
  DoubleColon,
  ColonStar,
  Comma,
  OpenParen,
  CloseParen,
  OpenBracket,
  CloseBracket,
];
const operators = [Dot, Plus, Dash, Asterisk, Slash, Percent, Caret, Comparison];

/** Words that are never identifiers unless in backticks. */
const HARD =
  'SELECT DISTINCT EXCEPT AS WHERE GROUP HAVING ORDER LIMIT OFFSET SEARCH ASC DESC FILTER FROM FULL IN INNER JOIN ' +
  'LEFT RIGHT ON OUTER LATERAL AND OR NOT IS BETWEEN LIKE TRUE FALSE NULL UNION INTERSECT MINUS';

/** Words that mean something in one place and are names everywhere else. */
const SOFT =
  'CASE WHEN THEN ELSE END OVER PARTITION BY NULLS FIRST LAST RANGE ROWS GROUPS UNBOUNDED PRECEDING CURRENT ROW ' +
  'FOLLOWING ALL HINT';

/** Keywords by upper-case text. They are told apart after lexing (see lexer.ts), so they have no pattern of their own. */
export const KEYWORDS: ReadonlyMap<string, TokenType> = new Map([
  ...HARD.split(' ').map((word): [string, TokenType] => [
    word,
    createToken({ name: word, label: word, pattern: Lexer.NA }),
  ]),
  ...SOFT.split(' ').map((word): [string, TokenType] => [
    word,
    createToken({ name: word, label: word, pattern: Lexer.NA, categories: [Identifier] }),
  ]),
]);

/** The token type of a keyword. */
export function keyword(word: string): TokenType {
  const found = KEYWORDS.get(word);
  if (found === undefined) throw new Error(`${word} is not a keyword`);
  return found;
}

/** Longer symbols stand before their own beginnings. */
export const ALL_TOKENS: TokenType[] = [
  ...skipped,
  ...symbols,
  SystemIdentifier,
  TableIdentifier,
  QuotedIdentifier,
  Identifier,
  IntegerLiteral,
  DecimalLiteral,
  SingleQuoted,
  DoubleQuoted,
  ...operators,
  ...KEYWORDS.values(),
];
