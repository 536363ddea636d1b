import type { Position, Select } from './ast.js';
import { circularAlias, duplicateAlias, noSuchColumn, noSuchTable } from './errors.js';
import { toKey } from './names.js';
import type { SourceColumn } from './relation.js';
import { Resolver } from './resolve.js';
import type { Typed, TypedColumn } from './typed.js';

/** One relation under the name the SQL gives it, and the qualifier the query may. */
export interface ScopedRelation {
  readonly qualifier?: string;
  readonly sqlAlias: string;
  readonly columns: readonly SourceColumn[];
}

export function toTypedColumn(relation: ScopedRelation, column: SourceColumn, at: Position): TypedColumn {
  const sql = column.sql.replaceAll('$', `${relation.sqlAlias}.`);
  const raw = column.raw?.replaceAll('$', `${relation.sqlAlias}.`);
  return {
    kind: 'column',
    type: column.type,
    name: column.name,
    sql,
    at,
    ...(raw === undefined ? {} : { raw }),
  };
}

/**
 * The names of one SELECT. A select alias is seen in every clause and in the other select items, and wins over a column
 * of the same name; inside its own definition it is the column.
 */
export class Scope {
  readonly resolver: Resolver;
  private readonly aliases = new Map<string, Typed | undefined>();
  private readonly definitions = new Map<string, Select['items'][number]>();
  private readonly open: string[] = [];

  constructor(
    private readonly relations: readonly ScopedRelation[],
    select: Select,
  ) {
    this.resolver = new Resolver((name, table, at) => this.find(name, table, at));
    for (const item of select.items) {
      if (item.alias === undefined) continue;
      const key = toKey(item.alias);
      if (this.definitions.has(key)) throw duplicateAlias(item.alias, item.aliasAt ?? item.value.at);
      this.definitions.set(key, item);
    }
  }

  /** The columns `*` or `:*` stands for. */
  starColumns(table: string | undefined, system: boolean, at: Position): TypedColumn[] {
    const relation = this.relation(table, at);
    return relation.columns
      .filter((column) => (column.system === true) === system)
      .map((column) => toTypedColumn(relation, column, at));
  }

  private relation(table: string | undefined, at: Position): ScopedRelation {
    const found = this.relations.find(
      ({ qualifier }) =>
        table === undefined || (qualifier !== undefined && toKey(qualifier) === toKey(table)),
    );
    if (found === undefined) throw noSuchTable(table ?? '', at);
    return found;
  }

  private find(name: string, table: string | undefined, at: Position): Typed {
    if (table === undefined) {
      const key = toKey(name);
      const alias = this.alias(key, name, at);
      if (alias !== undefined) return alias;
    }
    const relation = this.relation(table, at);
    const column = relation.columns.find((candidate) => toKey(candidate.name) === toKey(name));
    if (column === undefined) throw noSuchColumn(name, at);
    return toTypedColumn(relation, column, at);
  }

  private alias(key: string, name: string, at: Position): Typed | undefined {
    const known = this.aliases.get(key);
    if (known !== undefined) return known;
    const definition = this.definitions.get(key);
    if (definition === undefined || this.open.at(-1) === key) return undefined;
    if (this.open.includes(key)) throw circularAlias(name, at);
    this.open.push(key);
    const typed = this.resolver.resolve(definition.value);
    this.open.pop();
    this.aliases.set(key, typed);
    return typed;
  }

  /** A select item, under its alias if it has one. */
  item(item: Select['items'][number]): Typed {
    if (item.alias === undefined) return this.resolver.resolve(item.value);
    return this.alias(toKey(item.alias), item.alias, item.value.at) ?? this.resolver.resolve(item.value);
  }
}
