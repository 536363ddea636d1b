import { ORDERED, type SoqlType } from '../types.js';

/** A parameter's type: one type, or `a`: whatever the call's other `a` parameters are too. */
export type Parameter = SoqlType | 'a' | 'any';

export type FunctionKind = 'scalar' | 'aggregate' | 'window';

/** One overload of a function, with the SQL it becomes. */
export interface Signature {
  readonly name: string;
  readonly kind: FunctionKind;
  readonly params: readonly Parameter[];
  /** The type of any further arguments. */
  readonly rest?: Parameter;
  /** The last so many parameters may be left out. */
  readonly optional: number;
  /** What `a` may be. */
  readonly among?: readonly SoqlType[];
  readonly result: SoqlType | 'a';
  /** Takes `*` rather than arguments. */
  readonly star: boolean;
  readonly sql: (...args: string[]) => string;
}

type Sql = (...args: string[]) => string;
type Extra = Partial<Pick<Signature, 'kind' | 'rest' | 'optional' | 'among' | 'star'>>;

export function define(
  name: string,
  params: readonly Parameter[],
  result: SoqlType | 'a',
  sql: Sql,
  extra: Extra = {},
): Signature {
  return { name, params, result, sql, kind: 'scalar', optional: 0, star: false, ...extra };
}

export const ordered = { among: ORDERED } as const;

/** SQL for an integer that SoQL calls a number. */
export function toNumber(sql: string): string {
  return `CAST(${sql} AS DECIMAL(18,0))`;
}
