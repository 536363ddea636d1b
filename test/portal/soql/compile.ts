import { analyze, type Dialect } from './analyze.js';
import type { Join, Position, Query, Select, TableReference } from './ast.js';
import { noSuchTable, SoqlError, typeMismatch, unsupported } from './errors.js';
import { quoteText } from './literals.js';
import type { FindRelation, Relation, SourceColumn } from './relation.js';
import { Scope, type ScopedRelation } from './scope.js';
import { orderingSql, toSql } from './to-sql.js';
import type { SoqlType } from './types.js';

/** A query as DuckDB runs it. Its SQL gives the columns as `o0`, `o1` ...; `columns` says what they are. */
export interface Compiled {
  readonly sql: string;
  readonly columns: readonly SourceColumn[];
}

export interface Environment extends Dialect {
  readonly find: FindRelation;
  /** Rows of the last query where it states no limit of its own. */
  readonly defaultLimit: number;
}

const MOST_ROWS = 9_000_000_000_000_000;
const SEARCHED: readonly SoqlType[] = ['text', 'url'];
const START: Position = { offset: 0, line: 1, column: 1 };

function toRelation({ sql, columns }: Compiled): Relation {
  return { from: `(${sql})`, columns };
}

function readTable(table: TableReference, input: Relation, environment: Environment): Relation {
  if (table.name.toLowerCase() === 'this') return input;
  const found = environment.find(table.name);
  if (found === undefined) throw noSuchTable(table.name, table.at);
  return found;
}

interface Sources {
  readonly sql: string;
  readonly relations: readonly ScopedRelation[];
}

/** FROM and the joins. A join's ON sees what stands to its left and itself. */
function sourcesOf(select: Select, input: Relation, environment: Environment): Sources {
  const base = select.from === undefined ? input : readTable(select.from, input, environment);
  const relations: ScopedRelation[] = [];
  const qualifier = select.from?.alias;
  relations.push({
    sqlAlias: 's0',
    columns: base.columns,
    ...(qualifier === undefined ? {} : { qualifier }),
  });
  const joins = select.joins.map((join, index) => {
    if (join.lateral) throw unsupported('lateral joins', join.on.at);
    const joined = joinSource(join, input, environment);
    const sqlAlias = `s${index + 1}`;
    relations.push({ sqlAlias, columns: joined.relation.columns, qualifier: joined.qualifier });
    const on = new Scope([...relations], { ...select, items: [] }).resolver.resolveAs(join.on, 'boolean');
    if (on.type !== 'boolean') throw typeMismatch('join', on.type, on.at);
    return ` ${join.type} JOIN ${joined.relation.from} AS ${sqlAlias} ON ${toSql(on)}`;
  });
  return { sql: `${base.from} AS s0${joins.join('')}`, relations };
}

function joinSource(
  { source }: Join,
  input: Relation,
  environment: Environment,
): { relation: Relation; qualifier: string } {
  if ('query' in source) {
    const inner = compileQuery(source.query, input, { ...environment, defaultLimit: MOST_ROWS }, false);
    return { relation: toRelation(inner), qualifier: source.alias };
  }
  return { relation: readTable(source, input, environment), qualifier: source.alias ?? source.name };
}

/** Every word must occur in some text column. Socrata also stems the words; this does not. */
function searchSql(words: string, relations: readonly ScopedRelation[]): string {
  const columns = relations.flatMap(({ sqlAlias, columns: all }) =>
    all
      .filter(({ type, system }) => SEARCHED.includes(type) && system !== true)
      .map(({ sql }) => sql.replaceAll('$', `${sqlAlias}.`)),
  );
  const text = `lower(concat_ws(' ', ${["''", ...columns].join(', ')}))`;
  const tests = words.split(/\s+/).filter((word) => word !== '');
  return tests.length === 0
    ? 'TRUE'
    : tests.map((word) => `contains(${text}, ${quoteText(word.toLowerCase())})`).join(' AND ');
}

function integerSql(digits: string): string {
  return digits.length > 15 ? String(MOST_ROWS) : String(Number(digits));
}

function compileSelect(select: Select, input: Relation, environment: Environment, last: boolean): Compiled {
  const sources = sourcesOf(select, input, environment);
  const analysis = analyze(select, sources.relations, environment);
  const keepsRaw = !analysis.grouped && !select.distinct;
  const columns: SourceColumn[] = [];
  const list: string[] = [];
  const outputBySql = new Map<string, string>();
  for (const [index, { name, value }] of analysis.outputs.entries()) {
    const raw = keepsRaw && value.kind === 'column' ? value.raw : undefined;
    const sql = toSql(value);
    list.push(`${sql} AS "o${index}"`);
    if (raw !== undefined) list.push(`${raw} AS "r${index}"`);
    if (!outputBySql.has(sql)) outputBySql.set(sql, `"o${index}"`);
    columns.push({
      name,
      type: value.type,
      sql: `$"o${index}"`,
      ...(raw === undefined ? {} : { raw: `$"r${index}"` }),
    });
  }
  if (list.length === 0) throw new SoqlError('no-such-column', 'Nothing is selected', {}, START);
  const distinct =
    select.distinctOn.length > 0
      ? `DISTINCT ON (${analysis.distinctOn.map(toSql).join(', ')}) `
      : select.distinct
        ? 'DISTINCT '
        : '';
  const conditions = [
    ...(analysis.where === undefined ? [] : [toSql(analysis.where)]),
    ...(select.search === undefined ? [] : [`(${searchSql(select.search, sources.relations)})`]),
  ];
  // DISTINCT sorts by its outputs only, so an expression that is one is called by its output's name.
  const orderings = analysis.orderBy.map((ordering) => {
    const sql = toSql(ordering.value);
    return orderingSql(ordering, select.distinct ? (outputBySql.get(sql) ?? sql) : sql);
  });
  const limit = select.limit ?? (last ? String(environment.defaultLimit) : undefined);
  const clauses = [
    `SELECT ${distinct}${list.join(', ')} FROM ${sources.sql}`,
    conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`,
    analysis.groupBy.length === 0 ? '' : `GROUP BY ${analysis.groupBy.map(toSql).join(', ')}`,
    analysis.having === undefined ? '' : `HAVING ${toSql(analysis.having)}`,
    orderings.length === 0 ? '' : `ORDER BY ${orderings.join(', ')}`,
    limit === undefined ? '' : `LIMIT ${integerSql(limit)}`,
    select.offset === undefined ? '' : `OFFSET ${integerSql(select.offset)}`,
  ];
  return { sql: clauses.filter((clause) => clause !== '').join(' '), columns };
}

/** The default limit belongs to the last query of a pipe; of a union it belongs to the whole. */
export function compileQuery(query: Query, input: Relation, environment: Environment, last = true): Compiled {
  if (query.kind === 'select') return compileSelect(query, input, environment, last);
  if (query.kind === 'pipe') {
    const left = compileQuery(query.left, input, environment, false);
    return compileSelect(query.right, toRelation(left), environment, last);
  }
  const left = compileQuery(query.left, input, environment, false);
  const right = compileQuery(query.right, input, environment, false);
  const types = ({ columns }: Compiled): string => columns.map(({ type }) => type).join();
  if (types(left) !== types(right))
    throw new SoqlError('table-operation-type-mismatch', 'The two queries have different columns', {}, START);
  const op = query.op.replace('MINUS', 'EXCEPT');
  const outputs = (side: Compiled): string =>
    `SELECT ${side.columns.map((_, index) => `"o${index}"`).join(', ')} FROM (${side.sql})`;
  const columns = left.columns.map(({ name, type, sql }) => ({ name, type, sql }));
  const limit = last ? ` LIMIT ${environment.defaultLimit}` : '';
  return { sql: `SELECT * FROM (${outputs(left)} ${op} ${outputs(right)})${limit}`, columns };
}
