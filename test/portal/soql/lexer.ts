import { Lexer, type IToken } from 'chevrotain';
import type { Position } from './ast.js';
import { ALL_TOKENS, DoubleQuoted, Identifier, KEYWORDS, SingleQuoted } from './tokens.js';

export type LexicalFault =
  'UnexpectedCharacter' | 'UnexpectedEOF' | 'UnexpectedEscape' | 'UnterminatedString';

export interface LexicalError {
  readonly kind: LexicalFault;
  readonly at: Position;
  /** Where the token that could not be read begins: what stands before it was read. */
  readonly from: number;
}

export interface Tokens {
  readonly tokens: IToken[];
  readonly error?: LexicalError;
}

const soqlLexer = new Lexer(ALL_TOKENS, { positionTracking: 'full', ensureOptimizations: false });

/** Line and column of an offset, both from 1. */
export function toPosition(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { offset, line: before.split('\n').length, column: offset - lineStart + 1 };
}

/** Says why the text from `from` on is no token: mostly because something opened there does not close properly. */
function explain(text: string, from: number): LexicalError {
  const fault = (kind: LexicalFault, offset: number): LexicalError => ({
    kind,
    at: toPosition(text, offset),
    from,
  });
  const opener = text[from];
  if (opener === "'" || text.startsWith('/*', from)) return fault('UnexpectedEOF', text.length);
  if (opener === '`') {
    const body = /^:?@?[\p{L}\p{N}_$-]*/u.exec(text.slice(from + 1))?.[0] ?? '';
    const end = from + 1 + body.length;
    return end >= text.length ? fault('UnexpectedEOF', end) : fault('UnexpectedCharacter', end);
  }
  if (opener === '"') {
    const body =
      /^(?:[^\n"\\]|\\[ntbfr"\\]|\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{6})*/.exec(text.slice(from + 1))?.[0] ?? '';
    const end = from + 1 + body.length;
    if (end >= text.length) return fault('UnexpectedEOF', end);
    return fault(text[end] === '\n' ? 'UnterminatedString' : 'UnexpectedEscape', end);
  }
  return fault('UnexpectedCharacter', from);
}

/** Splits SoQL into tokens, up to the first thing that is none. */
export function tokenize(text: string): Tokens {
  const { tokens, errors } = soqlLexer.tokenize(text);
  for (const token of tokens) {
    if (token.tokenType !== Identifier) continue;
    const word = KEYWORDS.get(token.image.toUpperCase());
    if (word === undefined) continue;
    token.tokenType = word;
    if (word.tokenTypeIdx !== undefined) token.tokenTypeIdx = word.tokenTypeIdx;
  }
  const first = errors[0];
  if (first === undefined) return { tokens };
  return {
    tokens: tokens.filter((token) => token.startOffset < first.offset),
    error: explain(text, first.offset),
  };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', b: '\b', f: '\f', r: '\r' };

/** What a string token says: quotes off, doubled quotes and escapes undone. */
export function toTextValue(token: IToken): string {
  const body = token.image.slice(1, -1);
  if (token.tokenType === SingleQuoted) return body.replaceAll("''", "'");
  if (token.tokenType !== DoubleQuoted) return token.image;
  return body.replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6})|([^uU]))/g, (_, four, six, one) => {
    const hex: unknown = four ?? six;
    if (typeof hex === 'string') return String.fromCodePoint(Number.parseInt(hex, 16));
    return ESCAPES[String(one)] ?? String(one);
  });
}

/** What an identifier token names: backticks off. */
export function toName(token: IToken): string {
  return token.image.startsWith('`') ? token.image.slice(1, -1) : token.image;
}
