// npm start -- [--port N] [--now ISO] [--data DIR]
// Installs and builds what is missing, then serves the demo page beside a local portal.
import { parseArgs } from 'node:util';

import { prepare } from './install.mjs';
import { exitOnFailure, root } from './run.mjs';
import { serveFolders } from './static-server.mjs';

/** The word in the demo's files that stands for the portal's address, which is another one at every start. */
const portalWord = '__PORTAL__';

await exitOnFailure(async () => {
  await prepare();
  const { closeOnSignal, openPortal, portalOptions } = await import('./open-portal.mjs');
  const options = { port: { type: /** @type {const} */ ('string'), default: '8765' }, ...portalOptions };
  const { port, ...more } = parseArgs({ options }).values;
  const portal = await openPortal(more);
  const folders = { '/': new URL('stories/demo/', root), '/dist/': new URL('dist/', root) };
  const demo = await serveFolders(folders, { port: Number(port), replace: { [portalWord]: portal.url } });
  console.log(`demo on ${demo.url}/ (portal on ${portal.url}; Ctrl-C ends both)`);
  closeOnSignal([demo, portal]);
});
