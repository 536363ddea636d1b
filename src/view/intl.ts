/** What `Intl` writes, and one formatter for each way of writing: making one costs more than a card. */

interface Formatter {
  readonly format: (value: number) => string;
}

const formatters = new Map<string, Formatter>();

/** A number, or the milliseconds of a date, in a locale. */
export function writeWith(
  Format: new (locale: string, options: object) => Formatter,
  locale: string,
  options: object,
  value: number,
): string {
  const key = locale + JSON.stringify(options);
  const formatter = formatters.get(key) ?? new Format(locale, options);
  formatters.set(key, formatter);
  return formatter.format(value);
}
