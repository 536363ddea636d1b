import { PortalDataError } from './data-error.js';
import { toFieldNames, type DatasetSpec } from './dataset.js';

const CONFLICT = /^(?:<{7}|>{7}|\|{7})(?: |$)|^={7}$/m;

/** Refuses a file with the marks of an unfinished merge: it reads as CSV and says every date twice. */
export function refuseConflictMarkers(text: string, name: string): void {
  const found = CONFLICT.exec(text);
  if (found === null) return;
  const line = text.slice(0, found.index).split('\n').length;
  throw new PortalDataError(`${name}: line ${line}: a merge conflict marker (${found[0].trim()})`);
}

/** The cells of the first record, and where it ends: quotes may hold commas and new lines. */
export function readHeader(text: string): { readonly header: string[]; readonly end: number } {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  for (; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (letter === '"') {
      if (quoted && text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = !quoted;
    } else if (!quoted && letter === ',') {
      cells.push(cell);
      cell = '';
    } else if (!quoted && (letter === '\n' || letter === '\r')) break;
    else cell += letter;
  }
  cells.push(cell);
  return { header: cells.map((text_) => text_.trim()), end: at };
}

function toCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `"${text.replaceAll('"', '""')}"`;
}

/** Rows as CSV in which a null is nothing and an empty text is `""`. */
function toCsv(rows: readonly Readonly<Record<string, unknown>>[], keys: readonly string[]): string {
  const lines = rows.map((row) => keys.map((key) => toCell(row[key])).join(','));
  return `${keys.map(toCell).join(',')}\n${lines.join('\n')}${lines.length === 0 ? '' : '\n'}`;
}

/** The keys of rows given as objects, in the order they first appear. */
function keysOf(rows: readonly Readonly<Record<string, unknown>>[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}

/** A dataset's rows as CSV, found by field name or display name, whichever they use. */
export function rowsToCsv(spec: DatasetSpec): string {
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
