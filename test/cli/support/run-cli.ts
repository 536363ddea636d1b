/** Runs a command line in this process: in a folder of its own, against a portal of its own. */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';

import { run } from '../../../src/cli/run.js';
import { startPortal, type Portal, type PortalOptions } from '../../portal/portal.js';
import { catalogOf, datasets, now, type Fields } from './county.js';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** What `--json` printed. */
  readonly json: () => Fields;
}

export interface Cli {
  readonly portal: () => Portal;
  readonly folder: () => string;
  /** Runs with words; a word that holds a space is one all the same. */
  readonly cli: (...words: readonly string[]) => Promise<Ran>;
  /** The same at the tests' time, against the tests' portal. */
  readonly ask: (...words: readonly string[]) => Promise<Ran>;
  readonly write: (name: string, content: string | Uint8Array | Fields) => Promise<string>;
  readonly read: (name: string) => Promise<string>;
}

const toText = (content: Fields | string) =>
  typeof content === 'string' ? content : JSON.stringify(content, undefined, 2);

/** For the tests of one file: a portal with the county, and a folder with its catalog in `catalog.json`. */
export function useCli(options: PortalOptions = {}): Cli {
  let running: Portal | undefined;
  let folder = '';
  before(async () => {
    running = await startPortal({ now: now.replace('Z', ':00Z'), demo: false, datasets, ...options });
    folder = await mkdtemp(join(tmpdir(), 'civic-cli-'));
    await write('catalog.json', catalogOf(running.url));
  });
  after(async () => {
    await running?.close();
    await rm(folder, { recursive: true, force: true });
  });
  const portal = (): Portal => {
    if (!running) throw new Error('the portal is not up yet');
    return running;
  };
  const write = async (name: string, content: string | Uint8Array | Fields): Promise<string> => {
    const bytes = content instanceof Uint8Array ? content : toText(content);
    await writeFile(join(folder, name), bytes);
    return name;
  };
  const cli = async (...words: readonly string[]): Promise<Ran> => {
    const out: Buffer[] = [];
    const err: string[] = [];
    const code = await run(words, {
      out: (text) => out.push(Buffer.from(text)),
      err: (text) => err.push(text),
      fetch: (...asked) => fetch(...asked),
      folder,
    });
    const printed = Buffer.concat(out).toString('utf8');
    return { code, out: printed, err: err.join(''), json: () => JSON.parse(printed) as Fields };
  };
  return {
    portal,
    folder: () => folder,
    cli,
    ask: (...words) => cli(...words, '--now', now, '--portal', portal().url),
    write,
    read: (name) => readFile(join(folder, name), 'utf8'),
  };
}
