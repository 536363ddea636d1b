/** A table as a CSV file that a spreadsheet can open without harm (RFC 4180). */

/** So begins what a spreadsheet takes for a formula. */
const formula = /^\s*[-=+@＝＋－＠]/;

/** One cell: a number as it is; a text quoted where it must be, and with an apostrophe where it could be a formula. */
function toCell(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const text = formula.test(value ?? '') ? `'${String(value)}` : (value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The file's text. It begins with a byte order mark, without which Excel takes UTF-8 for something else. */
export function toCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\ufeff${rows.map((row) => row.map(toCell).join(',')).join('\r\n')}\r\n`;
}
