/** DuckDB for oracles: its own instance, straight on the files, sharing nothing with the library or the portal. */

import { DuckDBInstance } from '@duckdb/node-api';

export type SqlRow = readonly (string | number | bigint | boolean | null)[];

let instance: Promise<DuckDBInstance> | undefined;

/** The rows of a query whose columns are texts, numbers or nulls. */
export async function sql(text: string): Promise<SqlRow[]> {
  instance ??= DuckDBInstance.create(':memory:');
  const connection = await (await instance).connect();
  try {
    const reader = await connection.runAndReadAll(text);
    return reader.getRowsJS() as SqlRow[];
  } finally {
    connection.closeSync();
  }
}
