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

/** A question to a portal; of the address of a catalog only its host knows whether it is gone for good. */
const isQuestion = (url: unknown) => /\/(resource|views)\/[a-z0-9]{4}-[a-z0-9]{4}\b/.test(String(url));

/**
 * Whether a fault shows that what was given asks for what is not there, or cannot be had; else a host is at fault, or the
 * disk, and nothing is known.
 */
export function isOfInput(error: unknown): boolean {
  if (error instanceof InputError) return true;
  if (!(error instanceof MetricError) || isPassing(error)) return false;
  const { kind, facts } = error;
  if (kind === 'unknown' || kind === 'invalid' || kind === 'truncated') return true;
  // The portal understood the question and could not answer it: a sum of text, a column of another type.
  if (kind === 'missing' || (kind === 'refused' && facts.status === 400)) return isQuestion(facts.url);
  // Rows came, and they are not what the metric says they are.
  return kind === 'malformed' && facts.metric !== undefined;
}

/** Whether a host has trouble that may pass by itself. */
export const isPassing = (error: unknown): boolean => error instanceof MetricError && mayPass(error);

/** The exit code of an error. */
export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof UsageError) return 2;
  return isOfInput(error) ? 1 : 3;
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
