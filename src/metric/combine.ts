/** Queries that differ only in what they select, as one; and what each of them would have got alone out of its answer. */

import type { Query } from './query.js';

type Row = Readonly<Record<string, unknown>>;

interface Asked {
  readonly query: Query;
  readonly aliases: ReadonlyMap<string, string>;
}

/** Queries of one family may be combined. */
export const familyOf = ({ domain, dataset, step, where }: Query): string =>
  JSON.stringify([domain, dataset, step, where]);

const union = (lists: readonly (readonly string[])[]) => [...new Set(lists.flat())];

/** Where one query has no value and another one has, rows are used up that the first must do without: so many at most. */
const spare = 500;

/** One query for a family: every expression, as many rows as any of them wants, and each step that one of them wants, or may want. */
export function combine(family: readonly [Query, ...Query[]]): Query {
  if (family.length === 1) return family[0];
  const limit = Math.max(...family.map((each) => each.limit));
  const wanted = union(family.map(({ having }) => [JSON.stringify(having)]));
  return {
    ...family[0],
    select: union(family.map(({ select }) => select)),
    having:
      wanted.length < 2
        ? family[0].having
        : family.some(({ having }) => !having.length)
          ? []
          : [union(family.flatMap(({ having }) => having))],
    limit: wanted.length > 1 ? limit + Math.min(limit, spare) : limit,
  };
}

/**
 * The rows that `own` would have got alone, under its own aliases. `null` where some of them may lie beyond the limit:
 * the steps of another query took their place.
 */
export function pickRows(rows: readonly Row[], merged: Asked, own: Asked): readonly Row[] | null {
  const needed = own.query.having.map((any) => any.map((each) => own.aliases.get(each) ?? ''));
  const mine = rows
    .map((row) =>
      Object.fromEntries(
        [...own.aliases].flatMap(([expression, to]) => {
          const from = merged.aliases.get(expression) ?? '';
          return Object.hasOwn(row, from) ? [[to, row[from]]] : [];
        }),
      ),
    )
    .filter((row: Row) => needed.every((any) => any.some((each) => row[each] != null)));
  if (rows.length >= merged.query.limit && mine.length < own.query.limit) return null;
  return mine.slice(0, own.query.limit);
}
