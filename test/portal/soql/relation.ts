import type { SoqlType } from './types.js';

/** A column a query can read. */
export interface SourceColumn {
  readonly name: string;
  readonly type: SoqlType;
  /** SQL of the column inside its relation, unqualified. */
  readonly sql: string;
  /** SQL of the number as it was written, where it differs from the number's own text. */
  readonly raw?: string;
  /** `:id` and its like, which `*` leaves out. */
  readonly system?: boolean;
}

/** Something to select from: a dataset's table, or the query before a `|>`. */
export interface Relation {
  readonly from: string;
  readonly columns: readonly SourceColumn[];
}

/** What a query may reach besides its own dataset. */
export type FindRelation = (id: string) => Relation | undefined;
