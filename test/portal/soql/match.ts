import type { Literal, Position } from './ast.js';
import { noSuchFunction, typeMismatch } from './errors.js';
import { overloadsOf } from './functions.js';
import type { Parameter, Signature } from './functions/signature.js';
import { numberSql, textAs } from './literals.js';
import type { Typed, TypedLiteral } from './typed.js';
import type { SoqlType } from './types.js';

/** An argument before its function is known: a literal may still become several types. */
export type Operand = { readonly literal: Literal } | { readonly typed: Typed };

/** What an operand is when nothing asks for more; nothing for null. */
export function naturalType(operand: Operand): SoqlType | undefined {
  if ('typed' in operand) return operand.typed.type;
  return operand.literal.kind === 'null' ? undefined : operand.literal.kind;
}

/** The operand as the given type, where SoQL converts it by itself. */
export function convert(operand: Operand, type: SoqlType): Typed | undefined {
  if ('typed' in operand) return operand.typed.type === type ? operand.typed : undefined;
  const { kind, value, at } = operand.literal;
  const literal = (sql: string | undefined): TypedLiteral | undefined =>
    sql === undefined ? undefined : { kind: 'literal', type, sql, at };
  if (kind === 'null') return literal('NULL');
  if (kind === 'text') return literal(textAs(value, type));
  if (kind !== type) return undefined;
  return literal(kind === 'number' ? numberSql(value) : value.toUpperCase());
}

interface Match {
  readonly signature: Signature;
  readonly args: readonly Typed[];
  readonly result: SoqlType;
  /** How many literals had to become something else. */
  readonly conversions: number;
}

function parameterAt(signature: Signature, index: number): Parameter | undefined {
  return signature.params[index] ?? signature.rest;
}

function takes(signature: Signature, count: number): boolean {
  const least = signature.params.length - signature.optional;
  return count >= least && (signature.rest !== undefined || count <= signature.params.length);
}

/** What the call's `a` could be: the type of the first argument that has only one, else what the literals may become. */
function bindings(signature: Signature, operands: readonly Operand[]): readonly SoqlType[] {
  const generic = operands.filter((_, index) => parameterAt(signature, index) === 'a');
  const fixed = generic.find((operand) => 'typed' in operand);
  const first = generic.map(naturalType).find((type) => type !== undefined) ?? 'text';
  const fixedType = fixed === undefined ? undefined : naturalType(fixed);
  const all = fixedType === undefined ? [...new Set([first, ...(signature.among ?? [])])] : [fixedType];
  return all.filter((type) => signature.among?.includes(type) ?? true);
}

function matchWith(signature: Signature, operands: readonly Operand[], a: SoqlType): Match | undefined {
  const args: Typed[] = [];
  let conversions = 0;
  for (const [index, operand] of operands.entries()) {
    const parameter = parameterAt(signature, index);
    if (parameter === undefined) return undefined;
    const natural = naturalType(operand) ?? (parameter === 'a' ? a : 'text');
    const type = parameter === 'a' ? a : parameter === 'any' ? natural : parameter;
    const arg = convert(operand, type);
    if (arg === undefined) return undefined;
    if (type !== natural) conversions += 1;
    args.push(arg);
  }
  return { signature, args, result: signature.result === 'a' ? a : signature.result, conversions };
}

function matchSignature(signature: Signature, operands: readonly Operand[]): Match | undefined {
  for (const a of bindings(signature, operands)) {
    const match = matchWith(signature, operands, a);
    if (match !== undefined) return match;
  }
  return undefined;
}

/** Chooses the overload that converts the fewest literals, or says which argument fits none. */
export function chooseOverload(
  name: string,
  operands: readonly Operand[],
  star: boolean,
  at: Position,
  nameAt: Position,
): Match {
  const named = overloadsOf(name).filter((signature) => signature.star === star);
  const candidates = named.filter((signature) => takes(signature, operands.length));
  if (candidates.length === 0) throw noSuchFunction(name, operands.length, nameAt);
  const matches = candidates.flatMap((signature) => matchSignature(signature, operands) ?? []);
  const best = matches.sort((a, b) => a.conversions - b.conversions)[0];
  if (best !== undefined) return best;
  const bad = operands.findIndex(
    (_, index) =>
      !candidates.some((signature) => matchSignature(signature, operands.slice(0, index + 1)) !== undefined),
  );
  const operand = operands[bad];
  const place = operand === undefined ? at : 'typed' in operand ? operand.typed.at : operand.literal.at;
  throw typeMismatch(name, (operand && naturalType(operand)) ?? 'text', place);
}
