import type { Expression, Query, Select, SelectItem } from './ast.js';

/** Identifiers are compared without case, and `-` is `_`. */
export function toKey(name: string): string {
  return name.toLowerCase().replaceAll('-', '_');
}

const OPERATOR_WORDS: Readonly<Record<string, string>> = {
  op$AND: 'and',
  op$OR: 'or',
  op$NOT: 'not',
  '#IS_NULL': 'is_null',
  '#IS_NOT_NULL': 'is_not_null',
  '#LIKE': 'like',
  '#NOT_LIKE': 'not_like',
  '#BETWEEN': 'between',
  '#NOT_BETWEEN': 'not_between',
  '#IN': 'in',
  '#NOT_IN': 'not_in',
};

function words(expression: Expression): string[] {
  if (expression.kind === 'column') return [expression.name];
  if (expression.kind === 'cast') return [...words(expression.value), expression.to];
  if (expression.kind !== 'call') return [expression.kind === 'null' ? 'null' : expression.value];
  const { name, args } = expression;
  if (name.startsWith('op$') || name.startsWith('#')) {
    const word = OPERATOR_WORDS[name];
    const [first, ...rest] = args.map(words);
    return [...(first ?? []), ...(word === undefined ? [] : [word]), ...rest.flat()];
  }
  return [
    expression.written ?? name,
    ...(expression.distinct === true ? ['distinct'] : []),
    ...args.flatMap(words),
  ];
}

/** The name Socrata gives an expression without an alias: `sum(x)` is `sum_x`, `count(*)` is `count`. */
export function toImplicitName(expression: Expression): string {
  if (expression.kind === 'column') return expression.name;
  const name = words(expression)
    .join('_')
    .replaceAll(/[^\p{L}\p{N}_]+/gu, '_')
    .replaceAll(/_+/g, '_')
    .replaceAll(/^_|_$/g, '');
  return /^\p{N}/u.test(name) || name === '' ? `_${name}` : name;
}

/** Names for select items: aliases first, then made-up ones that clash with no alias and no column of the dataset. */
export function assignNames(
  items: readonly SelectItem[],
  taken: Iterable<string>,
  columns: Iterable<string>,
): string[] {
  const used = new Set([...taken].map(toKey));
  for (const item of items) if (item.alias !== undefined) used.add(toKey(item.alias));
  const reserved = new Set([...columns].map(toKey));
  return items.map((item) => {
    if (item.alias !== undefined) return item.alias;
    const base = toImplicitName(item.value);
    const own = item.value.kind === 'column';
    let name = base;
    for (let n = 1; used.has(toKey(name)) || (reserved.has(toKey(name)) && !(own && n === 1)); n += 1)
      name = `${base}_${n}`;
    used.add(toKey(name));
    return name;
  });
}

function namesOfSelect(select: Select): string[] {
  const stars = select.stars.map(
    (star) => `${star.table === undefined ? '' : `@${star.table}.`}${star.system ? ':*' : '*'}`,
  );
  return [...stars, ...assignNames(select.items, [], [])];
}

/** The output columns of a query as far as its text tells. */
export function namesOf(query: Query): string[] {
  if (query.kind === 'select') return namesOfSelect(query);
  return namesOf(query.kind === 'pipe' ? query.right : query.left);
}
