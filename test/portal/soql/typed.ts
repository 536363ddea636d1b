import type { Frame, Position } from './ast.js';
import type { Signature } from './functions/signature.js';
import type { SoqlType } from './types.js';

/** An expression whose names are resolved, whose overloads are chosen and whose aliases are written out. */
export type Typed = TypedLiteral | TypedColumn | TypedCall | TypedCase | TypedCast;

export interface TypedLiteral {
  readonly kind: 'literal';
  readonly type: SoqlType;
  readonly sql: string;
  readonly at: Position;
}

export interface TypedColumn {
  readonly kind: 'column';
  readonly type: SoqlType;
  readonly name: string;
  readonly sql: string;
  /** SQL for the number as it was written, where the column's scales differ. */
  readonly raw?: string;
  readonly at: Position;
}

export interface TypedOrdering {
  readonly value: Typed;
  readonly descending: boolean;
  readonly nullsLast: boolean;
}

export interface TypedWindow {
  readonly partitionBy: readonly Typed[];
  readonly orderBy: readonly TypedOrdering[];
  readonly frame?: Frame;
}

export interface TypedCall {
  readonly kind: 'call';
  readonly type: SoqlType;
  readonly signature: Signature;
  readonly args: readonly Typed[];
  readonly distinct: boolean;
  readonly filter?: Typed;
  readonly over?: TypedWindow;
  readonly at: Position;
}

export interface TypedCase {
  readonly kind: 'case';
  readonly type: SoqlType;
  /** Conditions and values in turn. */
  readonly args: readonly Typed[];
  readonly at: Position;
}

export interface TypedCast {
  readonly kind: 'cast';
  readonly type: SoqlType;
  readonly value: Typed;
  readonly at: Position;
}

/** The expressions directly inside one. */
export function partsOf(typed: Typed): readonly Typed[] {
  if (typed.kind === 'case') return typed.args;
  if (typed.kind === 'cast') return [typed.value];
  if (typed.kind !== 'call') return [];
  const window =
    typed.over === undefined
      ? []
      : [...typed.over.partitionBy, ...typed.over.orderBy.map(({ value }) => value)];
  return [...typed.args, ...(typed.filter === undefined ? [] : [typed.filter]), ...window];
}

/** Whether the call itself folds rows into one: an aggregate with a window does not. */
export function isAggregate(typed: Typed): typed is TypedCall {
  return typed.kind === 'call' && typed.signature.kind === 'aggregate' && typed.over === undefined;
}

/** The first aggregate anywhere inside. */
export function findAggregate(typed: Typed): TypedCall | undefined {
  if (isAggregate(typed)) return typed;
  for (const part of partsOf(typed)) {
    const found = findAggregate(part);
    if (found !== undefined) return found;
  }
  return undefined;
}
