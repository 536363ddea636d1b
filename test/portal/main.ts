import { parseArgs } from 'node:util';
import { toDate } from './now.js';
import { PortalDataError } from './store/data-error.js';

function fail(code: number, sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}

function readOptions(): { port: number; dataDir?: string; now?: string } {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string' }, data: { type: 'string' }, now: { type: 'string' } },
      allowPositionals: false,
    });
    const port = Number(values.port ?? '0');
    if (!/^\d+$/.test(values.port ?? '0') || port > 65535)
      throw new Error(`--port ${values.port ?? ''} is not a port`);
    if (values.now !== undefined) toDate(values.now);
    return {
      port,
      ...(values.data === undefined ? {} : { dataDir: values.data }),
      ...(values.now === undefined ? {} : { now: values.now }),
    };
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
    return fail(2, `portal: ${reason} (usage: portal [--port N] [--data DIR] [--now ISO])`);
  }
}

const options = readOptions();
try {
  // Only now: a wrong command line should not wait for a database to load.
  const { startPortal } = await import('./portal.js');
  const portal = await startPortal(options);
  process.stdout.write(`portal listening on ${portal.url}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void portal.close().then(() => process.exit(0));
    });
  }
} catch (error) {
  if (error instanceof PortalDataError) fail(1, `portal: ${error.message}`);
  fail(3, `portal: ${error instanceof Error ? error.message : String(error)}`);
}
