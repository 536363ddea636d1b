/** What `npm run bench` is told. */

import { parseArgs } from 'node:util';

export const parts = ['draw', 'growth', 'page', 'harness', 'profile'] as const;
export type Part = (typeof parts)[number];

export interface Options {
  readonly quick: boolean;
  readonly reps: number;
  readonly only: readonly Part[];
  readonly readme: boolean;
}

export const help = `npm run bench -- [options]

  --reps=N      repeats of everything, interleaved; the median counts (9; with --quick 3)
  --quick       fewer sizes and a shorter idle time, and not the reference harness
  --only=a,b    ${parts.join(', ')}; the other parts of the last results stay. Only if it is
                named, profile tells where the time of drawing goes, and keeps nothing
  --readme      measures nothing: writes the table of README.md from the last results

Ratios are of one run, of the main thread's own CPU time. Compare them with the A/A control beside them, which is identical
code twice: 1.00 is perfect. Results: bench-results/results.json.`;

/** Reads the command line; \`null\` where only help is asked for. Throws an Error that says what is wrong. */
export function parseOptions(args: readonly string[]): Options | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      reps: { type: 'string' },
      only: { type: 'string' },
      readme: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const { quick, readme } = values;
  const reps = Number(values.reps ?? (quick ? 3 : 9));
  if (!Number.isInteger(reps) || reps < 1) throw new Error('--reps must be a whole number from 1');
  const wanted =
    values.only?.split(',') ?? parts.filter((each) => each !== 'profile' && !(quick && each === 'harness'));
  const unknown = wanted.find((each) => !parts.some((part) => part === each));
  if (unknown !== undefined) throw new Error(`--only knows ${parts.join(', ')}, and not "${unknown}"`);
  return { quick, reps, only: parts.filter((each) => wanted.includes(each)), readme };
}
