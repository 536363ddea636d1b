import { after, before } from 'node:test';
import { startPortal, type Portal, type PortalOptions } from '../portal.js';

/** A running portal for the tests of one file, and short ways to ask it. */
export interface Asking {
  readonly portal: () => Portal;
  readonly get: (path: string, init?: RequestInit) => Promise<Response>;
  readonly text: (path: string) => Promise<string>;
  /** The rows of a SoQL query on a dataset. */
  readonly rows: (id: string, soql: string) => Promise<unknown>;
  /** The status and the parsed body of a query that is expected to fail. */
  readonly error: (path: string) => Promise<{ status: number; body: Record<string, unknown> }>;
}

export function query(id: string, soql: string): string {
  return `/resource/${id}.json?$query=${encodeURIComponent(soql)}`;
}

export function usePortal(options: PortalOptions): Asking {
  let running: Portal | undefined;
  before(async () => {
    running = await startPortal({ now: '2021-06-01', ...options });
  });
  after(async () => {
    await running?.close();
  });
  const portal = (): Portal => {
    if (running === undefined) throw new Error('the portal is not up yet');
    return running;
  };
  const get = (path: string, init?: RequestInit): Promise<Response> => fetch(`${portal().url}${path}`, init);
  return {
    portal,
    get,
    text: async (path) => (await get(path)).text(),
    rows: async (id, soql): Promise<unknown> => JSON.parse(await (await get(query(id, soql))).text()),
    error: async (path) => {
      const response = await get(path);
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    },
  };
}
