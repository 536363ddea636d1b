/** What a check finds. */

import { mayPass, MetricError } from '../../errors.js';
import type { ExitCode } from '../exit.js';

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

/** Whether a portal's fault shows that the catalog asks for what is not there, or cannot be had. */
export function levelOf(error: unknown): 'wrong' | 'world' {
  if (!(error instanceof MetricError)) return 'world';
  const { kind, facts } = error;
  if (mayPass(error)) return 'world';
  if (kind === 'unknown' || kind === 'invalid' || kind === 'missing' || kind === 'truncated') return 'wrong';
  // The portal understood the question and could not answer it: a sum of text, a column of another type.
  if (kind === 'refused') return facts.status === 400 ? 'wrong' : 'world';
  // Rows came, and they are not what the metric says they are.
  return kind === 'malformed' && facts.metric !== undefined ? 'wrong' : 'world';
}

export function codeOf(findings: readonly Finding[], strict: boolean): ExitCode {
  const has = (level: Level) => findings.some((each) => each.level === level);
  if (has('wrong') || (strict && has('warning'))) return 1;
  return has('world') ? 3 : 0;
}
