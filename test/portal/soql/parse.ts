import { EOF, type IRecognitionException, type IToken, type TokenType } from 'chevrotain';
import type { Position, Query } from './ast.js';
import { describeExpectation } from './expected.js';
import { queryParser } from './grammar.js';
import { toPosition, tokenize, type LexicalFault } from './lexer.js';
import { namesOf } from './names.js';
import * as T from './tokens.js';

export type ParseFault = 'ExpectedToken' | 'UnexpectedStarSelect' | LexicalFault;

export interface Parsed {
  readonly ok: true;
  readonly ast: Query;
  /** The output columns as Socrata names them; `*` stands for the columns of the dataset. */
  readonly columns: readonly string[];
}

export interface ParseFailure {
  readonly ok: false;
  readonly code: ParseFault;
  readonly line: number;
  readonly column: number;
  /** The sentence after the position: "Expected an expression, but got `LIMIT'". */
  readonly message: string;
}

const LEXICAL_MESSAGES: Readonly<Record<LexicalFault, string>> = {
  UnexpectedCharacter: 'Unexpected character',
  UnexpectedEOF: 'Unexpected end of input',
  UnexpectedEscape: 'Unexpected escape character',
  UnterminatedString: 'Unterminated string',
};

/** Asking what may follow explores the grammar, which for very long queries is not worth its time. */
const LONGEST_EXPLAINED = 400;

function failure(code: ParseFault, at: Position, message: string): ParseFailure {
  return { ok: false, code, line: at.line, column: at.column, message };
}

/** The index of the token the parser stopped at. Socrata blames a GROUP without BY on GROUP itself. */
function indexOfFault(error: IRecognitionException, tokens: readonly IToken[]): number {
  const found = error.token.tokenType === EOF ? tokens.length : tokens.indexOf(error.token);
  const index = found < 0 ? tokens.length : found;
  const before = tokens[index - 1];
  return before?.tokenType === T.keyword('GROUP') && tokens[index]?.tokenType !== T.keyword('BY')
    ? index - 1
    : index;
}

function explain(text: string, tokens: IToken[], index: number): string {
  if (index > LONGEST_EXPLAINED) return 'Unexpected token';
  const suggestions = queryParser.computeContentAssist('query', tokens.slice(0, index));
  const next = new Set<TokenType>(suggestions.map((suggestion) => suggestion.nextTokenType));
  return describeExpectation(next, tokens[index], next.has(T.QueryPipe) && !isNested(tokens.slice(0, index)));
}

function isNested(tokens: readonly IToken[]): boolean {
  const count = (type: TokenType): number => tokens.filter((token) => token.tokenType === type).length;
  return count(T.OpenParen) > count(T.CloseParen);
}

/**
 * Reads one whole SoQL query as Socrata's own parser does: the same texts accepted, and for the others the same kind of
 * error at the same place.
 */
export function parseSoql(text: string): Parsed | ParseFailure {
  const { tokens, error: lexical } = tokenize(text);
  queryParser.input = tokens;
  queryParser.misplacedStar = undefined;
  const ast = queryParser.query();
  const error = queryParser.errors[0];
  const star = queryParser.misplacedStar as Position | undefined;
  const index = error === undefined ? tokens.length : indexOfFault(error, tokens);
  const at = toPosition(text, tokens[index]?.startOffset ?? text.length);
  if (star !== undefined && star.offset < at.offset) {
    return failure('UnexpectedStarSelect', star, 'Star selections must come at the start of the select-list');
  }
  // Socrata reads token by token: what it cannot read only matters once the parser gets there.
  if (lexical !== undefined && index >= tokens.length) {
    return failure(lexical.kind, lexical.at, LEXICAL_MESSAGES[lexical.kind]);
  }
  if (error !== undefined) return failure('ExpectedToken', at, explain(text, tokens, index));
  return { ok: true, ast, columns: namesOf(ast) };
}
