/** One scripted misbehaviour; what it does not say happens as usual. */
export interface FaultStep {
  readonly delayMs?: number;
  /** The request is taken and never answered. */
  readonly hang?: boolean;
  /** The connection is cut before any byte. */
  readonly reset?: boolean;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Send only so many bytes of the body, then cut. */
  readonly truncate?: number;
  /** Send the body in pieces of so many bytes, with a pause between. */
  readonly trickle?: { readonly bytes: number; readonly everyMs: number };
  /** Say `text/html`, whatever the body is. */
  readonly wrongType?: boolean;
  /** Send so many bytes of blanks, gzipped to almost nothing. */
  readonly gzipBomb?: number;
  /** Send so many bytes of rows. */
  readonly hugeBytes?: number;
  readonly noCors?: boolean;
  /** How many requests the step lasts; 1 when absent, 0 for ever. */
  readonly times?: number;
}

/** A sequence of steps for the paths that match; when it is used up, things are as usual. */
export interface FaultScript {
  /** A regular expression tried on path and query. */
  readonly path: string;
  readonly method?: string;
  readonly steps: readonly FaultStep[];
}

interface Running {
  readonly owner: string;
  readonly script: FaultScript;
  readonly pattern: RegExp;
  step: number;
  used: number;
}

/** The scripts of one portal. */
export class Faults {
  private running: Running[] = [];

  /** Replaces all scripts, or all of an owner. Throws when a path is no regular expression. */
  set(scripts: readonly FaultScript[], owner = ''): void {
    const others = owner ? this.running.filter((each) => each.owner !== owner) : [];
    const own = scripts.map((script) => ({
      owner,
      script,
      pattern: new RegExp(script.path),
      step: 0,
      used: 0,
    }));
    this.running = [...others, ...own];
  }

  add(path: string, ...steps: readonly FaultStep[]): void {
    this.running.push({ owner: '', script: { path, steps }, pattern: new RegExp(path), step: 0, used: 0 });
  }

  clear(): void {
    this.running = [];
  }

  list(): readonly (FaultScript & { readonly step: number; readonly used: number })[] {
    return this.running.map(({ script, step, used }) => ({ ...script, step, used }));
  }

  /** The step for this request, if a script has one left. */
  take(method: string, url: string): FaultStep | undefined {
    for (const running of this.running) {
      const { script, pattern } = running;
      if (!pattern.test(url) || (script.method !== undefined && script.method !== method)) continue;
      const step = script.steps[running.step];
      if (step === undefined) continue;
      running.used += 1;
      const times = step.times ?? 1;
      if (times !== 0 && running.used >= times) {
        running.step += 1;
        running.used = 0;
      }
      return step;
    }
    return undefined;
  }
}

/** Reads the scripts of `POST /__faults`: a list, or one. */
export function readScripts(value: unknown): FaultScript[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.map((item) => {
    if (typeof item !== 'object' || item === null)
      throw new Error('a fault is an object with "path" and "steps"');
    const { path, steps, method, ...rest } = item as Partial<FaultScript> & FaultStep;
    if (typeof path !== 'string') throw new Error('a fault needs a "path"');
    // One step may stand beside the path.
    const sequence = Array.isArray(steps) ? steps : [rest];
    return { path, steps: sequence, ...(method === undefined ? {} : { method }) };
  });
}
