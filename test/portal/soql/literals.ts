import type { SoqlType } from './types.js';

/** DuckDB has no backslash escapes, so doubling the quote is all. Its SQL texts end at a NUL, hence the detour. */
export function quoteText(value: string): string {
  const parts = value.split('\0').map((part) => `'${part.replaceAll("'", "''")}'`);
  return parts.length === 1 ? parts.join('') : `(${parts.join(' || chr(0) || ')})`;
}

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
const FLOATING = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d)(?::(\d\d)(?::(\d\d)(\.\d{1,9})?)?)?)?)?)?$/;
const FIXED = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[-+]\d\d(?::?\d\d)?)$/;

/** A number literal as SQL: exact wherever DuckDB's decimals reach. */
export function numberSql(text: string): string {
  const plain = /^([-+]?)0*(\d+)(?:\.(\d*))?$/.exec(text);
  const whole = plain?.[2] ?? '';
  const fraction = plain?.[3] ?? '';
  const digits = whole.length + fraction.length;
  if (plain === null || digits > 38) return `CAST(${quoteText(text)} AS DOUBLE)`;
  const value = `${plain[1] === '-' ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
  return `CAST(${quoteText(value)} AS DECIMAL(${digits <= 18 ? 18 : 38},${fraction.length}))`;
}

function isDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Wall-clock ISO text as a DuckDB timestamp, or nothing when it is none: a zone makes it plain text. */
export function floatingSql(text: string): string | undefined {
  const parts = FLOATING.exec(text);
  if (parts === null) return undefined;
  const [, year = '', month = '01', day = '01', hour = '00', minute = '00', second = '00', fraction = ''] =
    parts;
  if (!isDate(Number(year), Number(month), Number(day))) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return `TIMESTAMP '${year}-${month}-${day} ${hour}:${minute}:${second}${fraction.slice(0, 7)}'`;
}

function fixedSql(text: string): string | undefined {
  const parts = FIXED.exec(text);
  if (parts === null) return undefined;
  const time = Date.parse(text.replace(/([-+]\d\d)(\d\d)$/, '$1:$2').replace(/([-+]\d\d)$/, '$1:00'));
  if (Number.isNaN(time)) return undefined;
  return `TIMESTAMP '${new Date(time).toISOString().replace('T', ' ').replace('Z', '')}'`;
}

const PERIOD = /^(-)?P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const PERIOD_UNITS = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'];

/** An ISO 8601 period such as `P7D`. */
export function intervalSql(text: string): string | undefined {
  const parts = PERIOD.exec(text);
  if (parts === null) return undefined;
  const [, sign, ...counts]: (string | undefined)[] = parts;
  const terms = counts.flatMap((count, n) =>
    count === undefined ? [] : [`${sign ?? ''}${count} ${PERIOD_UNITS[n] ?? ''}`],
  );
  return terms.length === 0 ? undefined : `INTERVAL '${terms.join(' ')}'`;
}

function pointSql(text: string): string | undefined {
  const parts = /^POINT ?\((-?[\d.]+) (-?[\d.]+)\)$/i.exec(text);
  return parts === null
    ? undefined
    : quoteText(`{"type":"Point","coordinates":[${parts[1] ?? ''},${parts[2] ?? ''}]}`);
}

/**
 * What a text literal is as another type, in SQL; nothing when Socrata would not convert it. A text literal is text
 * first and turns into a timestamp, a number or a boolean only where one is needed.
 */
export function textAs(value: string, type: SoqlType): string | undefined {
  if (type === 'text') return quoteText(value);
  if (type === 'number') return NUMBER.test(value) ? numberSql(value) : undefined;
  if (type === 'floating_timestamp') return floatingSql(value);
  if (type === 'fixed_timestamp') return fixedSql(value);
  if (type === 'boolean') return /^(?:true|false)$/i.test(value) ? value.toUpperCase() : undefined;
  if (type === 'interval') return intervalSql(value);
  return type === 'point' ? pointSql(value) : undefined;
}
