import type { FrameBound } from './ast.js';
import { isCounting, toNumber } from './functions/aggregates.js';
import type { Typed, TypedCall, TypedCast, TypedOrdering, TypedWindow } from './typed.js';

const ISO = '%Y-%m-%dT%H:%M:%S.%g';

/** A timestamp as Socrata writes it, in SQL. */
export function timestampText(sql: string, zone: '' | 'Z'): string {
  return `strftime(${sql}, '${ISO}${zone}')`;
}

function castSql(cast: TypedCast): string {
  const value = toSql(cast.value);
  const from = cast.value.type;
  if (from === cast.type) return value;
  if (cast.type === 'text') {
    if (from === 'floating_timestamp') return timestampText(value, '');
    return from === 'fixed_timestamp' ? timestampText(value, 'Z') : `CAST(${value} AS VARCHAR)`;
  }
  if (cast.type === 'number') return from === 'boolean' ? toNumber(value) : `CAST(${value} AS DOUBLE)`;
  if (cast.type === 'boolean') return `CAST(${value} AS BOOLEAN)`;
  return cast.type === 'floating_timestamp' || cast.type === 'fixed_timestamp'
    ? `CAST(${value} AS TIMESTAMP)`
    : value;
}

export function orderingSql(ordering: TypedOrdering, sql = toSql(ordering.value)): string {
  return `${sql} ${ordering.descending ? 'DESC' : 'ASC'} NULLS ${ordering.nullsLast ? 'LAST' : 'FIRST'}`;
}

function boundSql(bound: FrameBound): string {
  if (bound.kind === 'current') return 'CURRENT ROW';
  return `${bound.kind === 'unbounded' ? 'UNBOUNDED' : (bound.count ?? '0')} ${(bound.direction ?? 'preceding').toUpperCase()}`;
}

function windowSql({ partitionBy, orderBy, frame }: TypedWindow): string {
  const parts: string[] = [];
  if (partitionBy.length > 0) parts.push(`PARTITION BY ${partitionBy.map(toSql).join(', ')}`);
  if (orderBy.length > 0)
    parts.push(`ORDER BY ${orderBy.map((ordering) => orderingSql(ordering)).join(', ')}`);
  if (frame?.to !== undefined)
    parts.push(`${frame.unit} BETWEEN ${boundSql(frame.from)} AND ${boundSql(frame.to)}`);
  else if (frame !== undefined) parts.push(`${frame.unit} ${boundSql(frame.from)}`);
  return `OVER (${parts.join(' ')})`;
}

function callSql(call: TypedCall): string {
  const args = call.args.map(toSql);
  const [first = '', ...rest] = args;
  const base = call.distinct ? call.signature.sql(`DISTINCT ${first}`, ...rest) : call.signature.sql(...args);
  const filter = call.filter === undefined ? '' : ` FILTER (WHERE ${toSql(call.filter)})`;
  const over = call.over === undefined ? '' : ` ${windowSql(call.over)}`;
  const whole = `${base}${filter}${over}`;
  return isCounting(call.signature.name) ? toNumber(whole) : whole;
}

/** DuckDB's SQL for an expression. Two expressions are the same exactly when their SQL is. */
export function toSql(typed: Typed): string {
  if (typed.kind === 'literal' || typed.kind === 'column') return typed.sql;
  if (typed.kind === 'cast') return castSql(typed);
  if (typed.kind === 'call') return callSql(typed);
  const branches: string[] = [];
  for (let n = 0; n + 1 < typed.args.length; n += 2) {
    const [condition, value] = [typed.args[n], typed.args[n + 1]];
    if (condition !== undefined && value !== undefined)
      branches.push(`WHEN ${toSql(condition)} THEN ${toSql(value)}`);
  }
  return `(CASE ${branches.join(' ')} END)`;
}
