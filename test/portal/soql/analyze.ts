import type { Expression, Select } from './ast.js';
import { aggregateMisplaced, notBoolean, notGrouped, SoqlError, ungroupable } from './errors.js';
import { assignNames } from './names.js';
import { Scope, type ScopedRelation } from './scope.js';
import { toSql } from './to-sql.js';
import { findAggregate, isAggregate, partsOf, type Typed, type TypedOrdering } from './typed.js';
import { ORDERED } from './types.js';

export interface Output {
  readonly name: string;
  readonly value: Typed;
}

/** One SELECT, checked: what comes out, and every clause without aliases. */
export interface Analysis {
  readonly outputs: readonly Output[];
  readonly grouped: boolean;
  readonly where?: Typed;
  readonly groupBy: readonly Typed[];
  readonly having?: Typed;
  readonly orderBy: readonly TypedOrdering[];
  readonly distinctOn: readonly Typed[];
}

/** The one thing SODA 2.1 and 3 differ in here: 3 refuses literals in GROUP BY and ORDER BY. */
export interface Dialect {
  readonly literalPositions: boolean;
}

function condition(
  scope: Scope,
  clause: 'where' | 'having',
  expression: Expression | undefined,
): Typed | undefined {
  if (expression === undefined) return undefined;
  const typed = scope.resolver.resolveAs(expression, 'boolean');
  if (typed.type !== 'boolean') throw notBoolean(clause, typed.type, typed.at);
  return typed;
}

function refuseAggregates(typed: Typed, clause: string): void {
  const aggregate = findAggregate(typed);
  if (aggregate !== undefined) throw aggregateMisplaced(aggregate.signature.name, clause, aggregate.at);
}

/** Everything outside an aggregate must be one of the group's expressions, or be made of them. */
function checkGrouped(typed: Typed, groups: ReadonlySet<string>): void {
  if (groups.has(toSql(typed))) return;
  if (typed.kind === 'column') throw notGrouped(typed.name, typed.at);
  if (isAggregate(typed)) {
    for (const part of partsOf(typed)) refuseAggregates(part, 'an aggregate function');
    return;
  }
  for (const part of partsOf(typed)) checkGrouped(part, groups);
}

function selectOutputs(
  scope: Scope,
  select: Select,
  groupBy: readonly Typed[],
  columnNames: readonly string[],
): Output[] {
  const stars = select.stars.flatMap((star) => {
    const except = new Set(star.except.map((name) => name.toLowerCase()));
    return scope
      .starColumns(star.table, star.system, star.at)
      .filter(({ name }) => !except.has(name.toLowerCase()));
  });
  const starOutputs = stars.map((column) => ({ name: column.name, value: column }));
  if (select.stars.length > 0 || select.items.length > 0) {
    const names = assignNames(
      select.items,
      starOutputs.map(({ name }) => name),
      columnNames,
    );
    const items = select.items.map((item, index) => ({ name: names[index] ?? '', value: scope.item(item) }));
    return [...starOutputs, ...items];
  }
  const start = { offset: 0, line: 1, column: 1 };
  if (groupBy.length === 0)
    return scope.starColumns(undefined, false, start).map((value) => ({ name: value.name, value }));
  // A bare SELECT with groups means the groups and how many rows each has.
  const count: Expression = { kind: 'call', name: 'count', args: [], star: true, at: start, nameAt: start };
  const named = select.groupBy.map((value) => ({ value }));
  const names = assignNames([...named, { value: count }], [], columnNames);
  return [...groupBy, scope.resolver.resolve(count)].map((value, index) => ({
    name: names[index] ?? '',
    value,
  }));
}

/** `GROUP BY 1` means the first column of the answer. */
function atPosition(expression: Expression, select: Select, dialect: Dialect, clause: string): Expression {
  if (expression.kind !== 'number' || !/^\d+$/.test(expression.value)) return expression;
  if (!dialect.literalPositions) {
    throw new SoqlError(
      `literal-not-allowed-in-${clause}`,
      `Literal values are not allowed in ${clause}`,
      {},
      expression.at,
    );
  }
  return select.items[Number(expression.value) - 1 - select.stars.length]?.value ?? expression;
}

/** Checks one SELECT against what it reads from. */
export function analyze(select: Select, relations: readonly ScopedRelation[], dialect: Dialect): Analysis {
  const scope = new Scope(relations, select);
  const groupBy = select.groupBy.map((value) =>
    scope.resolver.resolve(atPosition(value, select, dialect, 'group-by')),
  );
  for (const group of groupBy) {
    refuseAggregates(group, 'group by');
    if (!ORDERED.includes(group.type)) throw ungroupable(group.type, group.at);
  }
  const columnNames = relations.flatMap(({ columns }) => columns.map(({ name }) => name));
  const outputs = selectOutputs(scope, select, groupBy, columnNames);
  const where = condition(scope, 'where', select.where);
  if (where !== undefined) refuseAggregates(where, 'where');
  const having = condition(scope, 'having', select.having);
  const orderBy = select.orderBy.map((ordering) =>
    scope.resolver.ordering({ ...ordering, value: atPosition(ordering.value, select, dialect, 'order-by') }),
  );
  const distinctOn = select.distinctOn.map((value) => scope.resolver.resolve(value));
  const after = [
    ...outputs.map(({ value }) => value),
    ...(having === undefined ? [] : [having]),
    ...orderBy.map(({ value }) => value),
  ];
  const grouped =
    groupBy.length > 0 || having !== undefined || after.some((typed) => findAggregate(typed) !== undefined);
  if (grouped) {
    const groups = new Set(groupBy.map(toSql));
    for (const typed of after) checkGrouped(typed, groups);
  }
  return {
    outputs,
    grouped,
    groupBy,
    orderBy,
    distinctOn,
    ...(where === undefined ? {} : { where }),
    ...(having === undefined ? {} : { having }),
  };
}
