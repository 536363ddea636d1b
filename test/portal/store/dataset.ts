import { createHash } from 'node:crypto';
import type { Relation, SourceColumn } from '../soql/relation.js';
import { quoteText } from '../soql/literals.js';
import { toSoqlType } from '../soql/types.js';

export interface ColumnSpec {
  readonly name: string;
  readonly fieldName?: string;
  /** As in Socrata's metadata (`number`, `calendar_date` ...); guessed from the values when absent. */
  readonly dataTypeName?: string;
  readonly description?: string;
  readonly format?: Readonly<Record<string, unknown>>;
}

/** A dataset as tests, the manifest and the shipped tables describe it. Its rows are one of `rows`, `csv` and `file`. */
export interface DatasetSpec {
  readonly id: string;
  readonly name: string;
  readonly columns?: readonly ColumnSpec[];
  readonly rows?: readonly Readonly<Record<string, unknown>>[];
  readonly csv?: string;
  readonly file?: string;
  /** Seconds since 1970, or an ISO date. The portal's now when absent. */
  readonly rowsUpdatedAt?: number | string;
  readonly description?: string;
  readonly attribution?: string;
  readonly attributionLink?: string;
  readonly category?: string;
  readonly license?: { readonly name: string; readonly termsLink?: string };
  readonly tags?: readonly string[];
  readonly domain?: string;
  /** `href`, `story`, `map`: an asset without rows, which `/resource` refuses. */
  readonly viewType?: string;
}

export interface Column {
  readonly name: string;
  readonly fieldName: string;
  readonly dataTypeName: string;
  readonly description?: string;
  readonly format?: Readonly<Record<string, unknown>>;
  /** The physical column holds numbers of differing scale, kept as written beside them. */
  readonly hasRaw: boolean;
  /** Some timestamp is not midnight. */
  readonly hasTime: boolean;
}

export interface Dataset {
  readonly spec: DatasetSpec;
  readonly id: string;
  readonly name: string;
  readonly columns: readonly Column[];
  readonly table: string;
  readonly rowCount: number;
  /** Seconds since 1970. */
  readonly rowsUpdatedAt: number;
  /** Counts the loads, so that an ETag of an older load never matches. */
  readonly version: number;
}

export const ID = /^[a-z0-9]{4}-[a-z0-9]{4}$/;

/** `Cases -  Age 80+` is `cases_age_80`, as Socrata makes field names. */
export function toFieldName(name: string): string {
  const words = name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '_')
    .replaceAll(/^_+|_+$/g, '');
  return /^\p{N}/u.test(words) || words === '' ? `_${words}` : words;
}

/** Field names for display names, the second of two alike with a number. */
export function toFieldNames(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const base = toFieldName(name);
    let field = base;
    for (let n = 1; used.has(field); n += 1) field = `${base}_${n}`;
    used.add(field);
    return field;
  });
}

/** A four-by-four made from any text, the same every time. */
export function toDatasetId(text: string): string {
  const bytes = createHash('sha256').update(text).digest();
  const letters = [...bytes.subarray(0, 8)]
    .map((byte) => 'abcdefghijkmnpqrstuvwxyz23456789'[byte % 32] ?? 'a')
    .join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** What a query on the dataset reads: its columns, and the system columns that `*` leaves out. */
export function toRelation(dataset: Dataset): Relation {
  const updated = `TIMESTAMP '${new Date(dataset.rowsUpdatedAt * 1000).toISOString().slice(0, 19).replace('T', ' ')}'`;
  const columns = dataset.columns.map(({ fieldName, dataTypeName, hasRaw }, index): SourceColumn => ({
    name: fieldName,
    type: toSoqlType(dataTypeName),
    sql: `$"c${index}"`,
    ...(hasRaw ? { raw: `$"r${index}"` } : {}),
  }));
  const hash = `substr(md5(${quoteText(dataset.id)} || CAST($rowid AS VARCHAR))`;
  const system: readonly SourceColumn[] = [
    {
      name: ':id',
      type: 'text',
      sql: `('row-' || ${hash}, 1, 4) || '-' || ${hash}, 5, 4) || '-' || ${hash}, 9, 4))`,
      system: true,
    },
    { name: ':created_at', type: 'fixed_timestamp', sql: updated, system: true },
    { name: ':updated_at', type: 'fixed_timestamp', sql: updated, system: true },
    { name: ':version', type: 'text', sql: `('rv-' || ${hash}, 1, 12))`, system: true },
  ];
  return { from: `"${dataset.table}"`, columns: [...columns, ...system] };
}
