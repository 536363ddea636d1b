import { compileQuery, type Compiled } from '../soql/compile.js';
import { SoqlError } from '../soql/errors.js';
import { parseSoql } from '../soql/parse.js';
import type { Relation } from '../soql/relation.js';
import { toRelation, type Dataset } from '../store/dataset.js';
import { coreError, internalError, parseError, semanticError, type Answer } from './envelopes.js';
import type { PortalContext } from './request.js';

export interface QueryOptions {
  readonly defaultLimit: number;
  readonly literalPositions: boolean;
  /** `*` includes `:id` and the other system columns, before the rest. */
  readonly includeSystem: boolean;
}

function withSystemColumns({ from, columns }: Relation): Relation {
  const system = columns
    .filter((column) => column.system === true)
    .map((column) => ({ ...column, system: false }));
  return { from, columns: [...system, ...columns.filter((column) => column.system !== true)] };
}

/** A parsed and checked query, or the error Socrata answers. */
export function prepare(
  context: PortalContext,
  dataset: Dataset,
  text: string,
  options: QueryOptions,
): Compiled | Answer {
  try {
    const parsed = parseSoql(text);
    if (!parsed.ok) return parseError(text, parsed);
    const relation = options.includeSystem ? withSystemColumns(toRelation(dataset)) : toRelation(dataset);
    return compileQuery(parsed.ast, relation, { find: context.catalog.find, ...options });
  } catch (error) {
    if (error instanceof SoqlError) return semanticError(text, `portal.${dataset.id}`, error);
    // The stack is full: of a query, so it is the query's fault.
    if (error instanceof RangeError)
      return coreError(400, { code: 'query.compiler.malformed', message: 'The query is nested too deeply' });
    throw error;
  }
}

/** Runs SQL whose rows are lines; what fails while running is Socrata's "internal error". */
export async function runLines(context: PortalContext, sql: string): Promise<readonly string[] | Answer> {
  try {
    return await context.catalog.database.lines(sql);
  } catch {
    return internalError();
  }
}

export function isAnswer(value: Answer | readonly string[] | Compiled | string): value is Answer {
  return typeof value === 'object' && 'status' in value;
}

/** `X-SODA2-Fields` and `-Types`; Socrata leaves them out when they grow too long. */
export function fieldHeaders(compiled: Compiled): Record<string, string> {
  // Header values are Latin-1; anything beyond is escaped, which JSON readers undo.
  const ascii = (value: unknown): string =>
    JSON.stringify(value).replaceAll(
      /[^\x20-\x7e]/g,
      (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  const fields = ascii(compiled.columns.map(({ name }) => name));
  const types = ascii(compiled.columns.map(({ type }) => type));
  if (fields.length > 5000 || types.length > 5000)
    return { 'X-SODA2-Warning': 'X-SODA2-Fields and X-SODA2-Types are too large' };
  return { 'X-SODA2-Fields': fields, 'X-SODA2-Types': types };
}
