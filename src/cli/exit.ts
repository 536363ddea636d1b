/** Exit codes, and the errors that lead to them. */

import { MetricError } from '../errors.js';

/** 0 fine, 1 the input is wrong, 2 the command line is wrong, 3 the world is wrong. */
export type ExitCode = 0 | 1 | 2 | 3;

/** The command line is wrong. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A file, page or catalog that was given is wrong. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** A host or the disk did not do its part; the same command may work later. */
export class WorldError extends Error {
  override readonly name = 'WorldError';
}

/** The exit code of an error. A name that no catalog has is the input's fault; whatever a portal does is the world's. */
export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof UsageError) return 2;
  if (error instanceof InputError) return 1;
  if (error instanceof MetricError && (error.kind === 'unknown' || error.kind === 'invalid')) return 1;
  return 3;
}

/** The exit code of several outcomes: what the caller can mend comes before what only time can. */
export function worstOf(codes: Iterable<ExitCode>): ExitCode {
  const found = new Set(codes);
  return ([2, 1, 3] as const).find((code) => found.has(code)) ?? 0;
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
