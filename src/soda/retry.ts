/** Asking again: when, as a pure function, and how many of a page's requests may do so while a host is in trouble. */

import { mayPass, MetricError } from '../errors.js';

/** How often one question is asked, and how long it may take with all that, in milliseconds. */
const attempts = 3;
const patience = 12_000;

/** The first wait is up to this long, each further one up to twice the one before. */
const firstWait = 1000;

/** A host that wants to be left alone for longer than this is asked again with the next refresh only. */
const longestWait = 5000;

/** So many faults in a row, and a host is asked one question at a time. */
const tolerance = 5;

/**
 * How many milliseconds to wait before asking again, or `null` for not at all. `asked` counts the requests so far,
 * `random` is from 0 to 1 and is spread over the whole wait, so that the pages of a city do not return together.
 */
export function toDelay(error: MetricError, asked: number, random: number): number | null {
  if (asked >= attempts || !mayPass(error)) return null;
  const told = Number(error.facts.retryAfter ?? 0) * 1000;
  if (told > longestWait) return null;
  return told + random * firstWait * 2 ** (asked - 1);
}

/** What a page knows of a host: its faults in a row, and who tries it for all others. */
interface Circuit {
  faults: number;
  trial: Promise<MetricError | null> | null;
}

const circuits = new Map<string, Circuit>();

export interface Question<Answer> {
  readonly signal: AbortSignal;
  /** Asks once; it is told how many milliseconds are left. */
  readonly ask: (within: number) => Promise<Answer>;
  /** When it was first asked, by `performance.now()`. */
  readonly start: number;
  /** What came of that, where it was asked already. */
  readonly fault?: MetricError | undefined;
}

/**
 * Asks until there is an answer or no use in asking. While a host only fails, one question tries it, and the others
 * fare as that one does.
 */
export async function insist<Answer>(
  host: string,
  { signal, ask, start, fault }: Question<Answer>,
): Promise<Answer> {
  const circuit = circuits.get(host) ?? { faults: 0, trial: null };
  circuits.set(host, circuit);
  let isTrial = false;
  let conclude: (fault: MetricError | null) => void = () => undefined;
  let last: MetricError | null = null;
  try {
    for (let asked = 1; ; asked++) {
      while (circuit.trial && !isTrial) {
        const found = await circuit.trial;
        signal.throwIfAborted();
        if (found) throw new MetricError(found.kind, found.message, {}, { cause: found });
      }
      if (circuit.faults >= tolerance && !isTrial) {
        isTrial = true;
        circuit.trial = new Promise((resolve) => {
          conclude = resolve;
        });
      }
      try {
        if (fault && asked === 1) throw fault;
        const answer = await ask(start + patience - performance.now());
        circuit.faults = 0;
        return answer;
      } catch (error) {
        if (signal.aborted || !(error instanceof MetricError)) throw error;
        circuit.faults = mayPass(error) ? circuit.faults + 1 : 0;
        const delay = toDelay(error, asked, Math.random());
        if (delay === null || performance.now() - start + delay >= patience) {
          last = mayPass(error) ? error : null;
          throw error;
        }
        await pause(delay, signal);
      }
    }
  } finally {
    if (isTrial) circuit.trial = null;
    conclude(last);
  }
}

/** Resolves after so many milliseconds, or once the signal is aborted; whoever waits looks at the signal next. */
function pause(delay: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, delay);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
