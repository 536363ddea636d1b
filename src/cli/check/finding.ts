/** What a check finds. */

import { MetricError } from '../../errors.js';
import { isOfInput, type ExitCode } from '../exit.js';

/**
 * wrong: the catalog must be changed. world: the portal did not answer, so nothing is known. warning: likely wrong, a
 * human must look. note: worth knowing.
 */
export type Level = 'wrong' | 'world' | 'warning' | 'note';

export interface Finding {
  readonly level: Level;
  /** Where in the catalog: a JSON pointer. */
  readonly pointer: string;
  readonly place: string | null;
  readonly message: string;
  /** The query that shows it. */
  readonly url: string | null;
}

export const pointerTo = (...keys: readonly (string | number)[]): string =>
  keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The question that a fault is the answer to. */
export const urlOf = (error: unknown): string | null =>
  error instanceof MetricError && typeof error.facts.url === 'string' ? error.facts.url : null;

/** Whether a portal's fault shows that the catalog must be changed. */
export const levelOf = (error: unknown): 'wrong' | 'world' => (isOfInput(error) ? 'wrong' : 'world');

export function codeOf(findings: readonly Finding[], strict: boolean): ExitCode {
  const has = (level: Level) => findings.some((each) => each.level === level);
  if (has('wrong') || (strict && has('warning'))) return 1;
  return has('world') ? 3 : 0;
}
