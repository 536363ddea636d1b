import { toSoqlType } from '../soql/types.js';

/**
 * SQL that turns the text cells of an export into values. Reading is forgiving, as it has to be with real files: what
 * does not fit its type becomes null and is counted.
 */
const NUMBER = String.raw`'^\s*[-+]?\$?(\d{1,3}(,\d{3})+|\d+|)(\.\d*)?([eE][-+]?\d+)?\s*%?\s*$'`;

/** A number's text without thousands separators, currency and percent signs; null when it is no number. */
export function cleanNumberSql(cell: string): string {
  const bare = `regexp_replace(${cell}, '[,$%+\\s]', '', 'g')`;
  const slow = `CASE WHEN regexp_matches(${cell}, ${NUMBER}) AND regexp_matches(${cell}, '\\d') THEN ${bare} END`;
  // Most cells are nothing but digits, and telling that costs less than an expression.
  return `(CASE WHEN ${cell} IS NULL THEN NULL WHEN ltrim(${cell}, '0123456789') = '' THEN ${cell} ELSE ${slow} END)`;
}

const DATE_FORMATS = [
  '%Y-%m-%d',
  '%Y-%m-%dT%H:%M:%S',
  '%Y-%m-%dT%H:%M:%S.%f',
  '%Y-%m-%dT%H:%M',
  '%Y-%m-%d %H:%M:%S',
  '%Y-%m-%d %H:%M:%S.%f',
  '%Y-%m-%d %H:%M',
  '%m/%d/%Y',
  '%m/%d/%Y %I:%M:%S %p',
  '%m/%d/%Y %I:%M %p',
  '%Y %b %d %I:%M:%S %p',
  '%m/%d/%Y %H:%M:%S',
  '%m/%d/%Y %H:%M',
  '%Y/%m/%d',
  '%Y/%m/%d %H:%M:%S',
];
const FORMAT_LIST = `[${DATE_FORMATS.map((format) => `'${format}'`).join(', ')}]`;

/**
 * A floating timestamp: the wall clock as it is written. A `Z` or an offset after the time is dropped, not applied: a
 * calendar_date has no zone, and `2020-03-03T08:00Z` is eight o'clock.
 */
export function floatingCellSql(cell: string): string {
  const trimmed = `trim(${cell})`;
  const bare = `CASE WHEN contains(${cell}, ':') THEN regexp_replace(${trimmed}, '(Z|[+-]\\d\\d:?\\d\\d)$', '') ELSE ${trimmed} END`;
  const parsed = `try_strptime(${bare}, ${FORMAT_LIST})`;
  // Two-digit years would otherwise be read as years of the Roman empire.
  const slow = `CASE WHEN year(${parsed}) >= 1000 THEN ${parsed} END`;
  // The common ISO lengths without a zone go through DuckDB's own cast, which is many times faster.
  const plain = `${cell} IS NOT NULL AND length(${cell}) IN (10, 19, 23) AND substr(${cell}, 5, 1) = '-' AND NOT contains(${cell}, '+')`;
  return `(CASE WHEN ${cell} IS NULL THEN NULL WHEN ${plain} THEN TRY_CAST(${cell} AS TIMESTAMP) ELSE ${slow} END)`;
}

function fixedCellSql(cell: string): string {
  return `(TRY_CAST(${cell} AS TIMESTAMPTZ) AT TIME ZONE 'UTC')`;
}

export function booleanCellSql(cell: string): string {
  const word = `lower(trim(${cell}))`;
  return `(CASE WHEN ${word} IN ('true', 't', 'yes', 'y', '1') THEN TRUE WHEN ${word} IN ('false', 'f', 'no', 'n', '0') THEN FALSE END)`;
}

function structuredCellSql(cell: string, type: string): string {
  if (type === 'url') {
    return `(CASE WHEN starts_with(trim(${cell}), '{') THEN ${cell} ELSE '{"url":' || to_json(${cell}) || '}' END)`;
  }
  const wkt = `'^\\s*POINT ?\\(\\s*(\\S+)\\s+(\\S+)\\s*\\)\\s*$'`;
  const json = `'{"type":"Point","coordinates":[\\1,\\2]}'`;
  return type === 'point' ? `regexp_replace(${cell}, ${wkt}, ${json})` : cell;
}

/** How a number column is kept. */
export interface NumberProfile {
  readonly whole: number;
  readonly leastScale: number;
  readonly mostScale: number;
  readonly exponents: boolean;
}

/** Beyond these a decimal would overflow in sums and products, so the column becomes doubles with their texts beside. */
const MOST_SCALE = 10;
const MOST_DIGITS = 28;

export function keepsRaw({ leastScale, mostScale, exponents, whole }: NumberProfile): boolean {
  return exponents || leastScale !== mostScale || mostScale > MOST_SCALE || whole + mostScale > MOST_DIGITS;
}

function numberType({ whole, mostScale, exponents }: NumberProfile): string {
  if (exponents || mostScale > MOST_SCALE || whole + mostScale > MOST_DIGITS) return 'DOUBLE';
  return `DECIMAL(${whole + mostScale <= 18 ? 18 : 38},${mostScale})`;
}

/** The typed value of a cell; a number's cell is clean already. */
export function cellSql(cell: string, dataTypeName: string, profile: NumberProfile | undefined): string {
  const type = toSoqlType(dataTypeName);
  if (type === 'number')
    return `TRY_CAST(${cell} AS ${profile === undefined ? 'DOUBLE' : numberType(profile)})`;
  if (type === 'floating_timestamp') return floatingCellSql(cell);
  if (type === 'fixed_timestamp') return fixedCellSql(cell);
  if (type === 'boolean') return booleanCellSql(cell);
  return type === 'text' || type === 'photo' ? cell : structuredCellSql(cell, type);
}
