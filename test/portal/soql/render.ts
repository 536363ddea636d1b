import type { Compiled } from './compile.js';
import { quoteText } from './literals.js';
import type { SourceColumn } from './relation.js';
import { timestampText } from './to-sql.js';
import { STRUCTURED } from './types.js';

/**
 * DuckDB macros every query may use. `number_text` is a number in plain decimal: a decimal with its scale, a double
 * without a needless `.0` and never with an exponent.
 */
export const MACROS = `CREATE OR REPLACE MACRO number_text(x) AS
  CASE WHEN typeof(x) <> 'DOUBLE' THEN CAST(x AS VARCHAR)
       WHEN isnan(CAST(x AS DOUBLE)) OR isinf(CAST(x AS DOUBLE)) THEN NULL
       WHEN contains(CAST(x AS VARCHAR), 'e') THEN rtrim(rtrim(printf('%.20f', CAST(x AS DOUBLE)), '0'), '.')
       ELSE regexp_replace(CAST(x AS VARCHAR), '\\.0$', '') END`;

function outputSql({ sql }: SourceColumn): string {
  return sql.replaceAll('$', '');
}

/** A cell as bare text, null where it is null. */
function textSql(column: SourceColumn): string {
  const sql = outputSql(column);
  if (column.type === 'number') {
    return column.raw === undefined
      ? `number_text(${sql})`
      : `coalesce(${column.raw.replaceAll('$', '')}, number_text(${sql}))`;
  }
  if (column.type === 'floating_timestamp') return timestampText(sql, '');
  if (column.type === 'fixed_timestamp') return timestampText(sql, 'Z');
  if (column.type === 'boolean' || column.type === 'interval') return `CAST(${sql} AS VARCHAR)`;
  return sql;
}

function jsonCell(column: SourceColumn): string {
  const text = textSql(column);
  if (column.type === 'boolean' || STRUCTURED.includes(column.type)) return text;
  return column.type === 'text' || column.type === 'photo'
    ? `CAST(to_json(${text}) AS VARCHAR)`
    : `('"' || ${text} || '"')`;
}

/**
 * SQL that writes each row as the text of a JSON object. Null cells are left out, and that is one trick: joining text
 * with a null is null, and `concat_ws` skips nulls.
 */
export function jsonRowsSql({ sql, columns }: Compiled): string {
  const cells = columns.map(
    (column) => `(${quoteText(`${JSON.stringify(column.name)}:`)} || ${jsonCell(column)})`,
  );
  return `SELECT '{' || concat_ws(',', ${cells.join(', ')}) || '}' FROM (${sql})`;
}

function csvText(column: SourceColumn): string {
  const sql = textSql(column);
  if (column.type === 'url') {
    const [url, words] = ['url', 'description'].map((key) => `json_extract_string(${sql}, '$.${key}')`);
    return `coalesce(${words ?? ''} || ' (' || ${url ?? ''} || ')', ${url ?? ''})`;
  }
  if (column.type !== 'point') return sql;
  return `('POINT (' || json_extract_string(${sql}, '$.coordinates[0]') || ' ' || json_extract_string(${sql}, '$.coordinates[1]') || ')')`;
}

/** SQL that writes each row as a CSV line: every cell quoted, a null as nothing at all. */
export function csvRowsSql({ sql, columns }: Compiled): string {
  const cells = columns.map((column) => `coalesce('"' || replace(${csvText(column)}, '"', '""') || '"', '')`);
  return `SELECT ${cells.join(" || ',' || ")} FROM (${sql})`;
}

/** SQL that writes each row as a GeoJSON feature: the first geometry is the geometry, nulls stay. */
export function geoJsonRowsSql({ sql, columns }: Compiled): string {
  const geometry = columns.find(({ type }) => ['point', 'line', 'polygon', 'multipolygon'].includes(type));
  const cells = columns
    .filter((column) => column !== geometry)
    .map(
      (column) => `${quoteText(`${JSON.stringify(column.name)}:`)} || coalesce(${jsonCell(column)}, 'null')`,
    );
  const properties = cells.length === 0 ? "''" : cells.join(" || ',' || ");
  const shape = geometry === undefined ? "'null'" : `coalesce(${outputSql(geometry)}, 'null')`;
  return `SELECT '{"type":"Feature","geometry":' || ${shape} || ',"properties":{' || ${properties} || '}}' FROM (${sql})`;
}
