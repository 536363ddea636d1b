/** The SoQL syntax tree. Positions are 1-based, as Socrata prints them. */
export interface Position {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

export interface Literal {
  readonly kind: 'text' | 'number' | 'boolean' | 'null';
  /** The text itself, the digits as written, `true`/`false`, or an empty string for null. */
  readonly value: string;
  readonly at: Position;
}

export interface ColumnReference {
  readonly kind: 'column';
  readonly name: string;
  /** The qualifier of a joined column, without its `@`. */
  readonly table?: string;
  readonly at: Position;
}

export interface Ordering {
  readonly value: Expression;
  readonly descending: boolean;
  readonly nullsLast: boolean;
}

export interface FrameBound {
  readonly kind: 'unbounded' | 'current' | 'rows';
  readonly count?: string;
  readonly direction?: 'preceding' | 'following';
}

export interface Frame {
  readonly unit: 'ROWS' | 'RANGE' | 'GROUPS';
  readonly from: FrameBound;
  readonly to?: FrameBound;
}

export interface WindowClause {
  readonly partitionBy: readonly Expression[];
  readonly orderBy: readonly Ordering[];
  readonly frame?: Frame;
}

/** A function call, its name in lower case. Operators are calls too, named as Socrata names them: `op$=`, `#IS_NULL`, `#CASE`. */
export interface Call {
  readonly kind: 'call';
  readonly name: string;
  /** A function's name in the letter case of the query. */
  readonly written?: string;
  readonly args: readonly Expression[];
  /** `count(*)` */
  readonly star?: boolean;
  /** `count(distinct x)` */
  readonly distinct?: boolean;
  readonly filter?: Expression;
  readonly over?: WindowClause;
  readonly at: Position;
  /** Where the function or operator itself stands. */
  readonly nameAt: Position;
}

export interface Cast {
  readonly kind: 'cast';
  readonly value: Expression;
  readonly to: string;
  readonly at: Position;
  readonly nameAt: Position;
}

export type Expression = Literal | ColumnReference | Call | Cast;

export interface Star {
  readonly system: boolean;
  readonly table?: string;
  readonly except: readonly string[];
  readonly at: Position;
}

export interface SelectItem {
  readonly value: Expression;
  readonly alias?: string;
  readonly aliasAt?: Position;
}

export interface TableReference {
  readonly name: string;
  readonly alias?: string;
  readonly at: Position;
}

export interface Join {
  readonly type: 'INNER' | 'LEFT' | 'RIGHT' | 'FULL';
  readonly lateral: boolean;
  readonly source: TableReference | { readonly query: Query; readonly alias: string; readonly at: Position };
  readonly on: Expression;
}

export interface Select {
  readonly kind: 'select';
  readonly distinct: boolean;
  readonly distinctOn: readonly Expression[];
  readonly stars: readonly Star[];
  readonly items: readonly SelectItem[];
  readonly from?: TableReference;
  readonly joins: readonly Join[];
  readonly where?: Expression;
  readonly groupBy: readonly Expression[];
  readonly having?: Expression;
  readonly orderBy: readonly Ordering[];
  readonly search?: string;
  readonly limit?: string;
  readonly offset?: string;
}

export interface Compound {
  readonly kind: 'compound';
  readonly op: 'UNION' | 'INTERSECT' | 'MINUS' | 'UNION ALL' | 'INTERSECT ALL' | 'MINUS ALL';
  readonly left: Query;
  readonly right: Query;
}

/** `left |> right`: the right one reads the left one's rows. */
export interface Pipe {
  readonly kind: 'pipe';
  readonly left: Query;
  readonly right: Select;
}

export type Query = Select | Compound | Pipe;
