import type { FindRelation } from '../soql/relation.js';
import { Database } from './database.js';
import { ID, toRelation, type Dataset, type DatasetSpec } from './dataset.js';
import { PortalDataError } from './data-error.js';
import { loadTable } from './load.js';

export type Warn = (sentence: string) => void;

/** The datasets of one portal and the database they are in. */
export class DatasetCatalog {
  private readonly datasets = new Map<string, Dataset>();
  private loads = 0;
  private dropped: string[] = [];

  private constructor(
    readonly database: Database,
    private readonly warn: Warn,
  ) {}

  static async open(warn: Warn): Promise<DatasetCatalog> {
    return new DatasetCatalog(await Database.open(), warn);
  }

  get(id: string): Dataset | undefined {
    return this.datasets.get(id);
  }

  all(): readonly Dataset[] {
    return [...this.datasets.values()];
  }

  readonly find: FindRelation = (id) => {
    const dataset = this.datasets.get(id);
    return dataset === undefined ? undefined : toRelation(dataset);
  };

  /** Loads a dataset, or loads it anew. A table goes away one reload later: a query may still be reading it. */
  async load(spec: DatasetSpec, now: Date): Promise<Dataset> {
    if (!ID.test(spec.id)) throw new PortalDataError(`dataset id "${spec.id}" is not of the form abcd-1234`);
    this.loads += 1;
    const version = this.loads;
    const table = `${spec.id}_${version}`;
    const empty = { columns: [], rowCount: 0, unreadable: {} };
    const loaded =
      spec.viewType !== undefined && spec.viewType !== 'tabular'
        ? empty
        : await loadTable(this.database, table, spec);
    for (const [column, count] of Object.entries(loaded.unreadable)) {
      this.warn(
        `${spec.id}: ${count} unreadable ${count === 1 ? 'value' : 'values'} in ${column} became null`,
      );
    }
    const updated = spec.rowsUpdatedAt ?? now.getTime() / 1000;
    const seconds = typeof updated === 'number' ? updated : Date.parse(updated) / 1000;
    const dataset: Dataset = {
      spec,
      id: spec.id,
      name: spec.name,
      columns: loaded.columns,
      table,
      rowCount: loaded.rowCount,
      rowsUpdatedAt: Math.floor(Number.isFinite(seconds) ? seconds : now.getTime() / 1000),
      version,
    };
    const previous = this.datasets.get(spec.id);
    this.datasets.set(spec.id, dataset);
    if (previous !== undefined) await this.retire(previous.table);
    return dataset;
  }

  private async retire(table: string): Promise<void> {
    const stale = this.dropped.find((name) => name.startsWith(`${table.slice(0, 9)}_`));
    if (stale !== undefined) {
      this.dropped = this.dropped.filter((name) => name !== stale);
      await this.database.run(`DROP TABLE IF EXISTS "${stale}"`);
    }
    this.dropped.push(table);
  }

  close(): void {
    this.database.close();
  }
}
