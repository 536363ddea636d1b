import { DuckDBInstance } from '@duckdb/node-api';
import { MACROS } from '../soql/render.js';

/** One in-memory DuckDB: a portal has its own, so two portals share nothing. */
export class Database {
  private constructor(private readonly instance: DuckDBInstance) {}

  static async open(): Promise<Database> {
    const instance = await DuckDBInstance.create(':memory:', {
      threads: '2',
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      preserve_insertion_order: 'true',
    });
    const database = new Database(instance);
    await database.run("SET GLOBAL TimeZone = 'UTC'");
    await database.run(MACROS);
    return database;
  }

  /** Runs a statement for its effect. */
  async run(sql: string): Promise<void> {
    const connection = await this.instance.connect();
    try {
      await connection.run(sql);
    } finally {
      connection.closeSync();
    }
  }

  /** The rows of a query whose columns are all text. */
  async texts(sql: string): Promise<(string | null)[][]> {
    const connection = await this.instance.connect();
    try {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRows().map((row) => row.map((value) => (value === null ? null : String(value))));
    } finally {
      connection.closeSync();
    }
  }

  /** The first column of a query, a text a row. */
  async lines(sql: string): Promise<string[]> {
    const connection = await this.instance.connect();
    try {
      const reader = await connection.runAndReadAll(sql);
      return (reader.getColumns()[0] ?? []).map((value) => (value === null ? '' : String(value)));
    } finally {
      connection.closeSync();
    }
  }

  close(): void {
    this.instance.closeSync();
  }
}
