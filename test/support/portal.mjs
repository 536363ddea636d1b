// npm run portal -- [--port N] [--data DIR] [--now ISO]: the portal alone. It prints its address and nothing else.
import { readPort, readWords } from './command-words.mjs';
import { prepare } from './install.mjs';
import { exitOnFailure } from './run.mjs';

const options = /** @type {const} */ ({
  port: ['N', 'where it listens; any free port by default'],
  data: ['DIR', 'a folder of CSV or JSON files that it serves, too, with or without a manifest.json'],
  now: ['ISO', 'the time that it believes it is, such as 2021-06-15T12:00:00Z'],
});

await exitOnFailure(async () => {
  const words = readWords(
    'npm run portal',
    'Starts a portal that answers as a Socrata domain does.',
    options,
  );
  if (!words) return;
  const { port: text = '0', ...more } = words;
  const port = readPort(text);
  await prepare({ build: false });
  const { closeOnSignal, openPortal } = await import('./open-portal.mjs');
  const portal = await openPortal({ port, ...more });
  console.log(`portal listening on ${portal.url}`);
  closeOnSignal([portal]);
});
