import { randomUUID } from 'node:crypto';
import type { Position } from '../soql/ast.js';
import type { SoqlError } from '../soql/errors.js';
import type { ParseFailure } from '../soql/parse.js';

/** What a handler answers; the writer adds what every answer has. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const ERROR_TYPE = 'application/json; charset=utf-8';

/** Socrata's core pretty-prints with a blank on both sides of the colon, and an empty object as `{ }`. */
export function prettyPrint(value: unknown, indent = ''): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    return value.length === 0 ? '[ ]' : `[ ${value.map((item) => prettyPrint(item, indent)).join(', ')} ]`;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    if (entries.length === 0) return '{ }';
    const lines = entries.map(
      ([key, item]) => `${inner}${JSON.stringify(key)} : ${prettyPrint(item, inner)}`,
    );
    return `{\n${lines.join(',\n')}\n${indent}}`;
  }
  return JSON.stringify(value);
}

export interface CoreError {
  readonly code?: string;
  readonly message: string;
  readonly data?: unknown;
}

/** The envelope of Socrata's core: `{ "code", "error" : true, "message", "data" }`. */
export function coreError(
  status: number,
  { code, message, data }: CoreError,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  const body = prettyPrint({
    ...(code === undefined ? {} : { code }),
    error: true,
    message,
    ...(data === undefined ? {} : { data }),
  });
  return { status, headers: { 'Content-Type': ERROR_TYPE, ...headers }, body: `${body}\n` };
}

/** The compact envelope of soda-fountain. */
export function fountainError(status: number, code: string, message: string, data: unknown): Answer {
  return {
    status,
    headers: { 'Content-Type': ERROR_TYPE },
    body: JSON.stringify({ message, errorCode: code, data }),
  };
}

/** The line at fault with a caret under the place, as Socrata's parser prints a position. */
function describePosition(
  query: string,
  { line, column }: Position,
): { row: number; column: number; line: string } {
  return {
    row: line,
    column,
    line: `${query.split('\n')[line - 1] ?? ''}\n${' '.repeat(Math.max(0, column - 1))}^`,
  };
}

export function parseError(query: string, { line, column, message }: ParseFailure): Answer {
  return coreError(400, {
    code: 'query.compiler.malformed',
    message: `Could not parse SoQL query "${query}" at line ${line} character ${column}: ${message}`,
    data: { query, position: {} },
  });
}

export function semanticError(query: string, dataset: string, error: SoqlError): Answer {
  const position = describePosition(query, error.at);
  const code = `query.soql.${error.code}`;
  const shown = `Map(row -> ${position.row}, column -> ${position.column}, line -> ${JSON.stringify(position.line)})`;
  const message = `Query coordinator error: ${code}; ${error.message}; position: ${shown}`;
  return fountainError(400, code, message, { ...error.data, dataset, position });
}

/** A query that failed while it ran, a cast of text that is no date for instance. */
export function internalError(): Answer {
  const tag = randomUUID();
  return fountainError(
    500,
    'internal-error',
    `Internal error: please include code ${tag} if you report the error`,
    { tag },
  );
}

const NO_STORE = { 'Cache-Control': 'private, no-cache, must-revalidate' };

export function datasetMissing(id: string): Answer {
  return coreError(404, { code: 'dataset.missing', message: 'Not found', data: { id } }, NO_STORE);
}

export function viewMissing(id: string): Answer {
  const headers = { ...NO_STORE, 'X-Error-Code': 'not_found', 'X-Error-Message': 'Not found' };
  return coreError(404, { code: 'not_found', message: 'Not found', data: { id } }, headers);
}

export function noService(): Answer {
  return coreError(404, { code: 'not_found', message: 'No service found for this URL.' });
}

export function unrecognizedArguments(names: readonly string[]): Answer {
  return coreError(400, { message: `Unrecognized arguments [${names.join(', ')}]` });
}

export function invalidToken(): Answer {
  return coreError(403, { code: 'permission_denied', message: 'Invalid app_token specified' });
}

export function tokenRequired(): Answer {
  return coreError(403, {
    code: 'authentication_required',
    message: 'This request must be authenticated or have an application token',
  });
}

export function nonTabular(): Answer {
  return coreError(403, { message: 'no row or column access to non-tabular tables' });
}

export function methodNotAllowed(): Answer {
  return coreError(405, { code: 'method_not_allowed', message: 'Method not allowed' });
}

export { ERROR_TYPE as JSON_TYPE };
