import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { quoteText } from '../soql/literals.js';
import { toSoqlType } from '../soql/types.js';
import {
  booleanCellSql,
  cellSql,
  cleanNumberSql,
  floatingCellSql,
  keepsRaw,
  type NumberProfile,
} from './convert.js';
import { readHeader, refuseConflictMarkers, toCsv } from './csv.js';
import { PortalDataError } from './data-error.js';
import type { Database } from './database.js';
import { toFieldNames, type Column, type ColumnSpec, type DatasetSpec } from './dataset.js';

export interface Loaded {
  readonly columns: readonly Column[];
  readonly rowCount: number;
  /** Cells that did not fit their column's type, by field name. */
  readonly unreadable: Readonly<Record<string, number>>;
}

interface Staged {
  readonly columns: readonly ColumnSpec[];
  /** The staging column of each. */
  readonly cells: readonly string[];
}

/** Which cells of the file the columns are: by place when there are as many, otherwise by name. */
function placeColumns(header: readonly string[], spec: DatasetSpec, name: string): Staged {
  if (spec.columns === undefined)
    return { columns: header.map((text) => ({ name: text })), cells: header.map((_, index) => `x${index}`) };
  if (spec.columns.length === header.length)
    return { columns: spec.columns, cells: header.map((_, index) => `x${index}`) };
  const cells = spec.columns.map((column) => {
    const index = header.findIndex((text) => text === column.name || text === column.fieldName);
    if (index < 0) throw new PortalDataError(`${name}: line 1: no column "${column.name}"`);
    return `x${index}`;
  });
  return { columns: spec.columns, cells };
}

function toDataError(error: unknown, name: string): PortalDataError {
  const text = error instanceof Error ? error.message : String(error);
  const line = /line: (\d+)/i.exec(text)?.[1];
  const sentence = (text.split('\n')[0] ?? text)
    .replace(/^.*?Error: /, '')
    .replace(/"[^"]*" *-? *|file .*? on line: \d+\.?/gi, '');
  return new PortalDataError(`${name}: ${line === undefined ? '' : `line ${line}: `}${sentence.trim()}`);
}

async function stage(
  database: Database,
  table: string,
  file: string,
  spec: DatasetSpec,
  name: string,
): Promise<Staged> {
  const text = await readFile(file, 'utf8');
  refuseConflictMarkers(text, name);
  const header = readHeader(text);
  const types = header.map((_, index) => `'x${index}': 'VARCHAR'`).join(', ');
  // A null in rows given by a program is told from an empty text; in an export both are nothing.
  const strict = spec.rows !== undefined ? 'false' : 'true';
  const options = `auto_detect=false, header=true, delim=',', quote='"', escape='"', nullstr='', allow_quoted_nulls=${strict}`;
  const read = `read_csv(${quoteText(file)}, ${options}, strict_mode=true, max_line_size=10000000, parallel=false, columns={${types}})`;
  try {
    await database.run(`CREATE TABLE "${table}" AS SELECT * FROM ${read}`);
  } catch (error) {
    throw toDataError(error, name);
  }
  return placeColumns(header, spec, name);
}

/** One number a test, for all columns in one pass. */
async function countAll(database: Database, table: string, tests: readonly string[]): Promise<number[]> {
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

async function guessTypes(database: Database, table: string, staged: Staged): Promise<string[]> {
  const types: string[] = [];
  for (const [index, { dataTypeName }] of staged.columns.entries()) {
    types.push(dataTypeName ?? (await guessType(database, table, staged.cells[index] ?? '')));
  }
  return types;
}

async function profileNumbers(
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

/** Rewrites number columns to bare numbers first: everything after reads them several times. */
async function cleanNumbers(
  database: Database,
  from: string,
  to: string,
  staged: Staged,
  types: readonly string[],
): Promise<void> {
  const cells = staged.cells.map((cell, index) =>
    toSoqlType(types[index] ?? 'text') === 'number' ? `${cleanNumberSql(cell)} AS ${cell}` : cell,
  );
  await database.run(`CREATE TABLE "${to}" AS SELECT ${cells.join(', ')} FROM "${from}"`);
}

async function convert(database: Database, from: string, to: string, staged: Staged): Promise<Loaded> {
  const types = await guessTypes(database, from, staged);
  const clean = `${from}_clean`;
  await cleanNumbers(database, from, clean, staged, types);
  const profiles = await profileNumbers(database, clean, staged, types);
  const values = staged.cells.flatMap((cell, index) => {
    const profile = profiles[index];
    const typed = `${cellSql(cell, types[index] ?? 'text', profile)} AS "c${index}"`;
    if (profile === undefined || !keepsRaw(profile)) return [typed];
    return [
      typed,
      `(CASE WHEN regexp_matches(${cell}, '^-?\\d+(\\.\\d+)?$') THEN ${cell} END) AS "r${index}"`,
    ];
  });
  await database.run(`CREATE TABLE "${to}" AS SELECT ${values.join(', ')} FROM "${clean}"`);
  await database.run(`DROP TABLE "${clean}"`);
  const before = await countAll(database, from, [
    'count(*)',
    ...staged.cells.map((cell) => `count(${cell})`),
  ]);
  const after = await countAll(
    database,
    to,
    staged.cells.map((_, index) => `count("c${index}")`),
  );
  const timed = await countAll(
    database,
    to,
    types.map((type, index) =>
      toSoqlType(type) === 'floating_timestamp'
        ? `count(CASE WHEN date_trunc('day', "c${index}") <> "c${index}" THEN 1 END)`
        : '0',
    ),
  );
  const fieldNames = toFieldNames(staged.columns.map(({ name }) => name));
  const unreadable: Record<string, number> = {};
  const columns = staged.columns.map((column, index): Column => {
    const fieldName = column.fieldName ?? fieldNames[index] ?? `column_${index}`;
    const lost = (before[index + 1] ?? 0) - (after[index] ?? 0);
    if (lost > 0) unreadable[fieldName] = lost;
    const profile = profiles[index];
    const hasRaw = profile !== undefined && keepsRaw(profile);
    return {
      ...column,
      fieldName,
      dataTypeName: types[index] ?? 'text',
      hasRaw,
      hasTime: (timed[index] ?? 0) > 0,
    };
  });
  return { columns, rowCount: before[0] ?? 0, unreadable };
}

/** The keys of rows given as objects, in the order they first appear. */
function keysOf(rows: readonly Readonly<Record<string, unknown>>[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}

/** Rows by field name or display name, whichever the rows use. */
function rowsToCsv(spec: DatasetSpec): string {
  const rows = spec.rows ?? [];
  if (spec.columns === undefined) return toCsv(rows, keysOf(rows));
  const fields = toFieldNames(spec.columns.map(({ name }) => name));
  const present = new Set(keysOf(rows));
  const keys = spec.columns.map((column, index) => {
    const field = column.fieldName ?? fields[index] ?? column.name;
    return present.has(field) || !present.has(column.name) ? field : column.name;
  });
  return toCsv(rows, keys);
}

/** Loads a dataset's rows into a table of that name: the text as it is, then converted in one go by DuckDB. */
export async function loadTable(database: Database, table: string, spec: DatasetSpec): Promise<Loaded> {
  const label = spec.file === undefined ? `dataset ${spec.id}` : basename(spec.file);
  const staging = `${table}_text`;
  const folder = spec.file === undefined ? await mkdtemp(join(tmpdir(), 'portal-')) : undefined;
  try {
    const file = spec.file ?? join(folder ?? '', 'rows.csv');
    if (folder !== undefined) await writeFile(file, spec.csv ?? rowsToCsv(spec));
    const staged = await stage(database, staging, file, spec, label);
    return await convert(database, staging, table, staged);
  } finally {
    for (const name of [staging, `${staging}_clean`]) await database.run(`DROP TABLE IF EXISTS "${name}"`);
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  }
}
