import type { AddressInfo } from 'node:net';
import { loadDemo } from './datasets/demo.js';
import { toDate } from './now.js';
import { Faults } from './server/faults.js';
import type { LogEntry } from './server/log.js';
import { createPortalServer } from './server/server.js';
import { defaultSettings, type Settings } from './server/settings.js';
import { DatasetCatalog } from './store/catalog.js';
import type { Dataset, DatasetSpec } from './store/dataset.js';
import { readDataDirectory } from './store/manifest.js';

export type { DatasetSpec, ColumnSpec } from './store/dataset.js';
export type { FaultScript, FaultStep } from './server/faults.js';
export type { LogEntry } from './server/log.js';

export interface PortalOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** A folder with a manifest.json, or with any CSV and JSON files. */
  readonly dataDir?: string;
  /** The moment the portal believes it is, as ISO text; the real one when absent. */
  readonly now?: string;
  readonly datasets?: readonly DatasetSpec[];
  /** Load the shipped data: the public series and the simulated county. True when absent. */
  readonly demo?: boolean;
  readonly settings?: Partial<Settings>;
  /** Where warnings about the data go; standard error when absent. */
  readonly warn?: (sentence: string) => void;
}

export interface Portal {
  readonly url: string;
  readonly port: number;
  /** Every request so far, oldest first, but for those to `/__*`. The same list always: `log.length = 0` clears it. */
  readonly log: LogEntry[];
  readonly faults: Faults;
  readonly settings: Settings;
  readonly datasets: () => readonly Dataset[];
  /** Adds a dataset, or replaces the one of that id. */
  readonly load: (spec: DatasetSpec) => Promise<void>;
  readonly now: () => Date;
  /** Moves the portal's clock and simulates the county anew up to it. */
  readonly setNow: (iso: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts a portal on the loopback address. Portals share nothing, so tests may start as many as they like. */
export async function startPortal(options: PortalOptions = {}): Promise<Portal> {
  const warn = options.warn ?? ((sentence) => process.stderr.write(`${sentence}\n`));
  let fixedNow = options.now === undefined ? undefined : toDate(options.now);
  const now = (): Date => fixedNow ?? new Date();
  const catalog = await DatasetCatalog.open(warn);
  const closing = new AbortController();
  let origin = '';
  try {
    if (options.demo !== false) await loadDemo(catalog, now(), 'all');
    if (options.dataDir !== undefined) {
      for (const spec of await readDataDirectory(options.dataDir, warn)) await catalog.load(spec, now());
    }
    for (const spec of options.datasets ?? []) await catalog.load(spec, now());
    const setNow = async (iso: string): Promise<void> => {
      fixedNow = toDate(iso);
      if (options.demo !== false) await loadDemo(catalog, fixedNow, 'county');
    };
    const log: LogEntry[] = [];
    const faults = new Faults();
    const settings: Settings = { ...defaultSettings(), ...options.settings };
    const server = createPortalServer(
      { catalog, settings, origin: () => origin },
      { log, faults, settings, now, setNow },
      closing.signal,
    );
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(options.port ?? 0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    origin = `http://127.0.0.1:${port}`;
    const close = async (): Promise<void> => {
      closing.abort();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      catalog.close();
    };
    const load = async (spec: DatasetSpec): Promise<void> => {
      await catalog.load(spec, now());
    };
    return {
      url: origin,
      port,
      log,
      faults,
      settings,
      datasets: () => catalog.all(),
      load,
      now,
      setNow,
      close,
    };
  } catch (error) {
    catalog.close();
    throw error;
  }
}
