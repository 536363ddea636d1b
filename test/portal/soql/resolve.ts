import type { Call, Cast, Expression, Ordering, Position, WindowClause } from './ast.js';
import { noSuchFunction, SoqlError, typeMismatch, unorderable } from './errors.js';
import { chooseOverload, convert, naturalType, type Operand } from './match.js';
import type { Typed, TypedOrdering, TypedWindow } from './typed.js';
import { ORDERED, type SoqlType } from './types.js';

/** Finds what a name stands for, here: an alias, or a column. */
export type NameLookup = (name: string, table: string | undefined, at: Position) => Typed;

const CASTS: Readonly<Partial<Record<SoqlType, readonly SoqlType[]>>> = {
  text: ['number', 'boolean', 'floating_timestamp', 'fixed_timestamp', 'url', 'json', 'point'],
  number: ['text'],
  boolean: ['text', 'number'],
  floating_timestamp: ['text'],
  fixed_timestamp: ['text'],
  url: ['text'],
  json: ['text'],
  point: ['text'],
};

/** Gives every expression its type, its overload and its columns. */
export class Resolver {
  constructor(private readonly lookup: NameLookup) {}

  resolve(expression: Expression): Typed {
    const operand = this.operand(expression);
    const found = convert(operand, naturalType(operand) ?? 'text');
    if (found === undefined) throw new Error('a literal is always what it is');
    return found;
  }

  /** Resolves towards a type where one is wanted, as `WHERE 'true'` wants a boolean. */
  resolveAs(expression: Expression, type: SoqlType): Typed {
    const operand = this.operand(expression);
    return convert(operand, type) ?? this.resolve(expression);
  }

  ordering({ value, descending, nullsLast }: Ordering): TypedOrdering {
    const typed = this.resolve(value);
    if (!ORDERED.includes(typed.type)) throw unorderable(typed.type, typed.at);
    return { value: typed, descending, nullsLast };
  }

  private operand(expression: Expression): Operand {
    if (expression.kind === 'column')
      return { typed: this.lookup(expression.name, expression.table, expression.at) };
    if (expression.kind === 'cast') return { typed: this.cast(expression) };
    if (expression.kind === 'call')
      return { typed: expression.name === 'case' ? this.conditional(expression) : this.call(expression) };
    return { literal: expression };
  }

  private cast({ value, to, at, nameAt }: Cast): Typed {
    const operand = this.operand(value);
    const type = to as SoqlType;
    const literal = 'literal' in operand ? convert(operand, type) : undefined;
    if (literal !== undefined) return literal;
    const typed = this.resolve(value);
    if (typed.type === type) return typed;
    if (CASTS[typed.type]?.includes(type) !== true) {
      if (Object.values(CASTS).some((targets) => targets.includes(type)))
        throw typeMismatch(`cast$${to}`, typed.type, typed.at);
      throw noSuchFunction(`cast$${to}`, 1, nameAt);
    }
    return { kind: 'cast', type, value: typed, at };
  }

  private conditional({ args, at, nameAt }: Call): Typed {
    if (args.length < 2 || args.length % 2 === 1) throw noSuchFunction('case', args.length, nameAt);
    const values = args.filter((_, index) => index % 2 === 1).map((arg) => this.operand(arg));
    const type =
      values.filter((operand) => 'typed' in operand).map(naturalType)[0] ??
      values.map(naturalType).find((natural) => natural !== undefined) ??
      'text';
    const typed = args.map((arg, index) => {
      const wanted = index % 2 === 0 ? 'boolean' : type;
      const operand = this.operand(arg);
      const found = convert(operand, wanted);
      if (found === undefined) throw typeMismatch('case', naturalType(operand) ?? 'text', arg.at);
      return found;
    });
    return { kind: 'case', type, args: typed, at };
  }

  private call(call: Call): Typed {
    const { name, args, at, nameAt } = call;
    const operands = args.map((arg) => this.operand(arg));
    const match = chooseOverload(name, operands, call.star === true, at, nameAt);
    const { kind } = match.signature;
    const refuse = (code: string, sentence: string): SoqlError =>
      new SoqlError(code, `${sentence} ${name}`, { function: name }, nameAt);
    if (kind === 'window' && call.over === undefined)
      throw refuse('function-requires-window-info', 'A window is needed by');
    if (kind === 'scalar' && call.over !== undefined)
      throw refuse('function-does-not-accept-window-info', 'No window is taken by');
    if (kind !== 'aggregate' && (call.distinct === true || call.filter !== undefined))
      throw noSuchFunction(name, args.length, nameAt);
    const filter = call.filter === undefined ? undefined : this.resolveAs(call.filter, 'boolean');
    if (filter !== undefined && filter.type !== 'boolean')
      throw typeMismatch('filter', filter.type, filter.at);
    return {
      kind: 'call',
      type: match.result,
      signature: match.signature,
      args: match.args,
      distinct: call.distinct === true,
      at,
      ...(filter === undefined ? {} : { filter }),
      ...(call.over === undefined ? {} : { over: this.window(call.over) }),
    };
  }

  private window({ partitionBy, orderBy, frame }: WindowClause): TypedWindow {
    return {
      partitionBy: partitionBy.map((value) => this.resolve(value)),
      orderBy: orderBy.map((ordering) => this.ordering(ordering)),
      ...(frame === undefined ? {} : { frame }),
    };
  }
}
