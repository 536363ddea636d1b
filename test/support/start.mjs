// npm start -- [--port N] [--now ISO] [--data DIR]
// Installs and builds what is missing, then serves the demo page beside a local portal.
import { readPort, readWords } from './command-words.mjs';
import { prepare } from './install.mjs';
import { exitOnFailure, root } from './run.mjs';
import { serveFolders } from './static-server.mjs';

/** The word in the demo's files that stands for the portal's address, which is another one at every start. */
const portalWord = '__PORTAL__';

const options = /** @type {const} */ ({
  port: ['N', 'where the demo page is; 8765 by default, and any free port where that is taken'],
  now: ['ISO', 'the time that the local portal believes it is, such as 2021-06-15T12:00:00Z'],
  data: ['DIR', 'a folder of CSV or JSON files that the portal serves, too'],
});

await exitOnFailure(async () => {
  const words = readWords('npm start', 'Serves the demo page beside a local portal.', options);
  if (!words) return;
  const { port: text = '8765', ...more } = words;
  const port = readPort(text);
  await prepare();
  const { closeOnSignal, openPortal } = await import('./open-portal.mjs');
  const portal = await openPortal(more);
  const folders = { '/': new URL('stories/demo/', root), '/dist/': new URL('dist/', root) };
  const demo = await serveFolders(folders, { port, replace: { [portalWord]: portal.url } }).catch(
    async (error) => {
      await portal.close(); // it would keep the command alive
      throw error;
    },
  );
  if (port !== 0 && !demo.url.endsWith(`:${port}`))
    console.error(`port ${port} is taken, so the demo is on another; --port N chooses one`);
  console.log(`demo on ${demo.url}/ (portal on ${portal.url}; Ctrl-C ends both)`);
  closeOnSignal([demo, portal]);
});
