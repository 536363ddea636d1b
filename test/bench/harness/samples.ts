/** The samples that the reference harness writes, one a line, by what was measured. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Json = number | string | boolean | null | undefined | Json[] | { readonly [key: string]: Json };

export interface Sample {
  readonly c: string;
  readonly card?: 'spark' | 'kpi' | 'trend';
  readonly n?: number;
  readonly pts?: number;
  readonly v?: string;
  readonly error?: string;
  readonly [key: string]: Json;
}

export type Phase = 'render' | 'coldcpu' | 'hover' | 'load';

/** A scenario of a phase: what all of its samples have in common. */
export type Scenario = Partial<Pick<Sample, 'card' | 'n' | 'pts' | 'v'>>;

export class Samples {
  readonly #folder: string;
  readonly #read = new Map<Phase, readonly Sample[]>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Every value of a measure ("move.TaskDuration") that a contender has in a scenario. */
  of(phase: Phase, contender: string, scenario: Scenario, measure: string): number[] {
    return this.#all(phase)
      .filter((each) => each.c === contender && each.error === undefined)
      .filter((each) => Object.entries(scenario).every(([key, value]) => each[key] === value))
      .map((each) => pick(each, measure.split('.')))
      .filter((value) => typeof value === 'number');
  }

  errors(): string[] {
    const phases: readonly Phase[] = ['render', 'coldcpu', 'hover', 'load'];
    return phases.flatMap((phase) =>
      this.#all(phase).flatMap(({ c, card = '', n = '', pts = '', error }) =>
        error === undefined ? [] : [`${phase} ${card} ${n} ${pts} ${c}: ${error}`],
      ),
    );
  }

  #all(phase: Phase): readonly Sample[] {
    const file = join(this.#folder, `${phase}.jsonl`);
    const known = this.#read.get(phase);
    if (known) return known;
    const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
    const samples = lines.filter(Boolean).map((line) => JSON.parse(line) as Sample);
    this.#read.set(phase, samples);
    return samples;
  }
}

function pick(from: Json, [key, ...rest]: readonly string[]): Json {
  if (key === undefined) return from;
  return typeof from === 'object' && from !== null && !Array.isArray(from)
    ? pick(from[key], rest)
    : undefined;
}
