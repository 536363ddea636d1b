import type { Position } from './ast.js';

/** A query that parses and yet means nothing: Socrata's `query.soql.*` errors. */
export class SoqlError extends Error {
  constructor(
    /** The code after `query.soql.`. */
    readonly code: string,
    message: string,
    readonly data: Readonly<Record<string, unknown>>,
    readonly at: Position,
  ) {
    super(message);
    this.name = 'SoqlError';
  }
}

export const noSuchColumn = (name: string, at: Position): SoqlError =>
  new SoqlError('no-such-column', `No such column: ${name}`, { column: name }, at);
export const noSuchFunction = (name: string, arity: number, at: Position): SoqlError =>
  new SoqlError('no-such-function', `No such function: ${name}/${arity}`, { function: name, arity }, at);
export const typeMismatch = (name: string, type: string, at: Position): SoqlError =>
  new SoqlError('type-mismatch', `Type mismatch for ${name}, is ${type}`, { function: name, type }, at);
export const notGrouped = (name: string, at: Position): SoqlError =>
  new SoqlError('column-not-in-group-bys', `Column not in group bys: ${name}`, { column: name }, at);
export const aggregateMisplaced = (name: string, clause: string, at: Position): SoqlError =>
  new SoqlError(
    'aggregate-in-ungrouped-context',
    `Cannot use aggregate function ${name} in ${clause}`,
    { function: name, clause },
    at,
  );
export const duplicateAlias = (name: string, at: Position): SoqlError =>
  new SoqlError('duplicate-alias', `There is already a column named ${name} selected`, { name }, at);
export const circularAlias = (name: string, at: Position): SoqlError =>
  new SoqlError('circular-alias-definition', `Circular reference while defining alias ${name}`, { name }, at);
export const noSuchTable = (name: string, at: Position): SoqlError =>
  new SoqlError('no-such-table', `No such table: ${name}`, { table: name }, at);
export const notBoolean = (clause: 'where' | 'having', type: string, at: Position): SoqlError =>
  new SoqlError(`non-boolean-${clause}`, `Cannot filter by an expression of type ${type}`, { type }, at);
export const unorderable = (type: string, at: Position): SoqlError =>
  new SoqlError('un-orderable-order', `Cannot order by an expression of type ${type}`, { type }, at);
export const ungroupable = (type: string, at: Position): SoqlError =>
  new SoqlError('non-groupable-group', `Cannot group by an expression of type ${type}`, { type }, at);
/** Things Socrata can do and this portal cannot. */
export const unsupported = (what: string, at: Position): SoqlError =>
  new SoqlError('unsupported-by-local-portal', `The local portal does not support ${what}`, { what }, at);
