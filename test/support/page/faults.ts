/** The portal's faults and its log, from a browser test. Other files use the same portal: a script names its own questions. */

import type { FaultScript } from '../../portal/server/faults.js';
import { portalUrl } from '../portal-url.js';

const ask = globalThis.fetch;

/** Replaces the scripts of this page. */
export async function scriptFaults(...scripts: readonly FaultScript[]): Promise<void> {
  await ask(`${portalUrl}/__faults?owner=${encodeURIComponent(location.href)}`, {
    method: 'POST',
    body: JSON.stringify(scripts),
  });
}

const { setTimeout: real } = globalThis;

/**
 * Lets long waits pass twenty times as fast, so that eight seconds need not be waited for. Where an answer comes, however
 * slow the machine, the eight seconds that it may take stay.
 */
export function hurry(
  on: { setTimeout: typeof globalThis.setTimeout } = globalThis,
  { answered: stays = false } = {},
): void {
  const wait = on.setTimeout.bind(globalThis);
  const longest = stays ? 8000 : 20_000;
  on.setTimeout = ((act: () => void, delay = 0, ...rest: unknown[]) =>
    wait(
      act,
      delay >= 1000 && delay < longest ? delay / 20 : delay,
      ...rest,
    )) as typeof globalThis.setTimeout;
}

export function stopHurrying(): void {
  globalThis.setTimeout = real;
}
