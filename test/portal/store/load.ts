import { isUtf8 } from 'node:buffer';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { quoteText } from '../soql/literals.js';
import { toSoqlType } from '../soql/types.js';
import { cellSql, cleanNumberSql, keepsRaw } from './convert.js';
import { readHeader, refuseConflictMarkers, rowsToCsv } from './csv.js';
import { PortalDataError } from './data-error.js';
import type { Database } from './database.js';
import { toFieldNames, type Column, type DatasetSpec } from './dataset.js';
import { countAll, guessTypes, profileNumbers, type Staged } from './profile.js';

export interface Loaded {
  readonly columns: readonly Column[];
  readonly rowCount: number;
  /** Cells that did not fit their column's type, by field name. */
  readonly unreadable: Readonly<Record<string, number>>;
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
  given: string,
  folder: string,
  spec: DatasetSpec,
  name: string,
): Promise<Staged> {
  const bytes = await readFile(given);
  const text = bytes.toString('utf8');
  if (!isUtf8(bytes))
    throw new PortalDataError(`${name}: line ${text.split('\uFFFD')[0]?.split('\n').length ?? 1}: not UTF-8`);
  refuseConflictMarkers(text, name);
  const { header, end } = readHeader(text);
  // Of a heading of two lines DuckDB takes the new line for that of the whole file, and may find no rows at all.
  const isPlain = !/[\n\r]/.test(text.slice(0, end));
  const file = isPlain ? given : join(folder, 'plain.csv');
  if (!isPlain) await writeFile(file, `${header.map((_, index) => `x${index}`).join(',')}${text.slice(end)}`);
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

/** Loads a dataset's rows into a table of that name: the text as it is, then converted in one go by DuckDB. */
export async function loadTable(database: Database, table: string, spec: DatasetSpec): Promise<Loaded> {
  const label = spec.file === undefined ? `dataset ${spec.id}` : basename(spec.file);
  const staging = `${table}_text`;
  const folder = await mkdtemp(join(tmpdir(), 'portal-'));
  try {
    const file = spec.file ?? join(folder, 'rows.csv');
    if (spec.file === undefined) await writeFile(file, spec.csv ?? rowsToCsv(spec));
    const staged = await stage(database, staging, file, folder, spec, label);
    return await convert(database, staging, table, staged);
  } finally {
    for (const name of [staging, `${staging}_clean`]) await database.run(`DROP TABLE IF EXISTS "${name}"`);
    await rm(folder, { recursive: true, force: true });
  }
}
