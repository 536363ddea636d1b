import { toSoqlType } from '../soql/types.js';
import { booleanCellSql, cleanNumberSql, floatingCellSql, type NumberProfile } from './convert.js';
import type { Database } from './database.js';
import type { ColumnSpec } from './dataset.js';

/** A table of text cells, and which of them are the dataset's columns. */
export interface Staged {
  readonly columns: readonly ColumnSpec[];
  /** The staging column of each. */
  readonly cells: readonly string[];
}

/** One number a test, for all columns in one pass. */
export async function countAll(
  database: Database,
  table: string,
  tests: readonly string[],
): Promise<number[]> {
  if (tests.length === 0) return [];
  const [row = []] = await database.texts(`SELECT ${tests.join(', ')} FROM "${table}"`);
  return row.map((value) => Number(value ?? 0));
}

/** What a column is judged by; every value that is there has to pass. */
const TESTS: Readonly<Record<string, (cell: string) => string>> = {
  calendar_date: (cell) => `count(${floatingCellSql(cell)})`,
  // A code such as 02134 is no number.
  number: (cell) => `count(CASE WHEN NOT regexp_matches(${cell}, '^0\\d') THEN ${cleanNumberSql(cell)} END)`,
  checkbox: (cell) => `count(CASE WHEN lower(${cell}) IN ('true', 'false') THEN ${booleanCellSql(cell)} END)`,
};
const SAMPLE = 500;

async function passing(
  database: Database,
  from: string,
  cell: string,
  types: readonly string[],
): Promise<string[]> {
  const counts = types.map((type) => TESTS[type]?.(cell) ?? '0');
  const [row = []] = await database.texts(`SELECT count(${cell}), ${counts.join(', ')} FROM ${from}`);
  const [all, ...passed] = row.map(Number);
  return all === 0 ? [] : types.filter((_, index) => passed[index] === all);
}

/** A few rows rule most types out; what is left is tried on all. */
async function guessType(database: Database, table: string, cell: string): Promise<string> {
  const sample = `(SELECT ${cell} FROM "${table}" WHERE ${cell} IS NOT NULL LIMIT ${SAMPLE})`;
  const possible = await passing(database, sample, cell, Object.keys(TESTS));
  if (possible.length === 0) return 'text';
  return (await passing(database, `"${table}"`, cell, possible))[0] ?? 'text';
}

export async function guessTypes(database: Database, table: string, staged: Staged): Promise<string[]> {
  const types: string[] = [];
  for (const [index, { dataTypeName }] of staged.columns.entries()) {
    types.push(dataTypeName ?? (await guessType(database, table, staged.cells[index] ?? '')));
  }
  return types;
}

export async function profileNumbers(
  database: Database,
  table: string,
  staged: Staged,
  types: readonly string[],
): Promise<(NumberProfile | undefined)[]> {
  const numeric = staged.cells.map((cell, index) =>
    toSoqlType(types[index] ?? 'text') === 'number' ? cell : undefined,
  );
  const tests = numeric.flatMap((cell) => {
    if (cell === undefined) return [];
    const scale = `(CASE WHEN contains(${cell}, '.') THEN length(split_part(${cell}, '.', 2)) ELSE 0 END)`;
    return [
      `max(length(ltrim(split_part(${cell}, '.', 1), '-0')))`,
      `min(CASE WHEN ${cell} IS NOT NULL THEN ${scale} END)`,
      `max(${scale})`,
      `count(CASE WHEN contains(lower(${cell}), 'e') THEN 1 END)`,
    ];
  });
  const numbers = await countAll(database, table, tests);
  let at = 0;
  return numeric.map((cell) => {
    if (cell === undefined) return undefined;
    const [whole = 0, leastScale = 0, mostScale = 0, exponents = 0] = numbers.slice(at, at + 4);
    at += 4;
    return { whole, leastScale, mostScale, exponents: exponents > 0 };
  });
}
