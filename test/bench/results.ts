/** The machine-readable results: one file, in which a part that is measured again replaces its former self. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { version } from '../../src/version.js';
import type { Drawn } from './draw.js';
import type { Growth } from './growth.js';
import type { Result } from './harness/targets.js';
import type { PageCost } from './page-cost.js';

const folder = new URL('../../bench-results/', import.meta.url);
const file = new URL('results.json', folder);

/** When, where and of what a part was measured. */
export interface Taken {
  readonly date: string;
  readonly version: string;
  readonly commit: string;
  readonly browser: string;
  readonly processor: string;
  readonly reps: number;
}

type Part<Value> = Taken & { readonly value: Value };

export interface Results {
  readonly draw?: Part<readonly Drawn[]>;
  readonly growth?: Part<readonly Growth[]>;
  readonly page?: Part<PageCost>;
  readonly harness?: Part<readonly Result[]>;
}

function commit(): string {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], { cwd: folder, encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}

export function take(browser: string, reps: number): Taken {
  mkdirSync(folder, { recursive: true });
  const [first] = cpus();
  const processor = `${cpus().length} x ${first?.model ?? 'unknown'}`;
  return { date: new Date().toISOString().slice(0, 10), version, commit: commit(), browser, processor, reps };
}

export const readResults = (): Results =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : {};

export function keepResults(parts: Results): Results {
  const results = { ...readResults(), ...parts };
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${JSON.stringify(results, null, 1)}\n`);
  return results;
}
