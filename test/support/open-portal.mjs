// The portal is TypeScript and the commands are not: this is the door between them.
import { tsImport } from 'tsx/esm/api';

/**
 * @param {{ port?: number, now?: string | undefined, data?: string | undefined }} options now: what day the portal
 *   believes it is, in ISO form; data: a folder of CSV or JSON files, with or without a manifest
 */
export async function openPortal({ port = 0, now, data }) {
  /** @type {typeof import('../portal/portal.js')} */
  const { startPortal } = await tsImport('../portal/portal.ts', import.meta.url);
  return startPortal({
    port,
    ...(now === undefined ? {} : { now }),
    ...(data === undefined ? {} : { dataDir: data }),
  });
}

/** Ends a command in an orderly way when it is told to (Ctrl-C, or its parent ending). */
export function closeOnSignal(/** @type {readonly { close: () => Promise<void> }[]} */ servers) {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      void Promise.all(servers.map((server) => server.close())).then(() => process.exit(0));
    });
  }
}
