/** Exit codes, and the errors that lead to them. */

import { mayPass, MetricError } from '../errors.js';

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
  if (error instanceof MetricError && /^(unknown|invalid)$/.test(error.kind) && !mayPass(error)) return 1;
  return 3;
}

/** The exit code of several outcomes: what the caller can mend comes before what only time can. */
export function worstOf(codes: Iterable<ExitCode>): ExitCode {
  const found = new Set(codes);
  return ([2, 1, 3] as const).find((code) => found.has(code)) ?? 0;
}

/** An error in words. That a host cannot be reached has other reasons here than on a page. */
export function messageOf(error: unknown): string {
  if (error instanceof MetricError && error.kind === 'network') {
    const host = URL.canParse(String(error.facts.url)) ? new URL(String(error.facts.url)).host : 'The host';
    return `${host} could not be reached: ${reasonOf(error.cause)}.`;
  }
  return error instanceof Error ? error.message : String(error);
}

/** What lies at the bottom of Node's "fetch failed". */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'the connection failed';
  if (error.cause instanceof Error) return reasonOf(error.cause);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  return error.message || (code ?? 'the connection failed');
}
