/** What the doctor finds. */

import type { ExitCode } from '../exit.js';

/** wrong: the page must be changed. world: a host did not answer. note: worth knowing, and harmless. */
export interface Finding {
  readonly level: 'wrong' | 'world' | 'note';
  /** What sort of thing it is, for programs: `lost-script`, `csp-connect` and so on. */
  readonly code: string;
  /** The line of the page; `null` where it has none. */
  readonly line: number | null;
  readonly message: string;
}

export const wrong = (code: string, message: string, line: number | null = null): Finding => ({
  level: 'wrong',
  code,
  line,
  message,
});

export const world = (code: string, message: string, line: number | null = null): Finding => ({
  level: 'world',
  code,
  line,
  message,
});

export const note = (code: string, message: string, line: number | null = null): Finding => ({
  level: 'note',
  code,
  line,
  message,
});

export function codeOf(findings: readonly Finding[]): ExitCode {
  if (findings.some(({ level }) => level === 'wrong')) return 1;
  return findings.some(({ level }) => level === 'world') ? 3 : 0;
}
