// npm run portal -- [--port N] [--data DIR] [--now ISO]: the portal alone. It prints its address and nothing else.
import { parseArgs } from 'node:util';

import { prepare } from './install.mjs';
import { exitOnFailure } from './run.mjs';

await exitOnFailure(async () => {
  await prepare({ build: false });
  const { closeOnSignal, openPortal, portalOptions } = await import('./open-portal.mjs');
  const options = { port: { type: /** @type {const} */ ('string'), default: '0' }, ...portalOptions };
  const { port, ...more } = parseArgs({ options }).values;
  const portal = await openPortal({ port: Number(port), ...more });
  console.log(`portal listening on ${portal.url}`);
  closeOnSignal([portal]);
});
