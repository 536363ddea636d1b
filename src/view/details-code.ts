/** The query as other programs take it. */

/**
 * An address in characters that mean nothing to a shell, to Python, to R and to a spreadsheet, so that it needs no more
 * than quotation marks and no text of a catalog can end them: `encodeURIComponent` leaves a few that do. What is not
 * ASCII is encoded already.
 */
export function toPlainUrl(url: string): string {
  return url.replaceAll(/[^\w.~:/?&=%$-]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** One line for each program, by its name, ready to be copied. */
export function toRecipes(url: string, spreadsheet: string): [program: string, line: string][] {
  const plain = toPlainUrl(url);
  // Within double quotes a shell would take `$query` for a variable.
  const csv = `("${plain.replace('.json?', '.csv?')}")`;
  return [
    ['curl', `curl '${plain}'`],
    [spreadsheet, `=IMPORTDATA${csv}`],
    ['Python', `import pandas; rows = pandas.read_csv${csv}`],
    ['R', `rows <- read.csv${csv}`],
  ];
}
