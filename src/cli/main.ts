#!/usr/bin/env node
/** The program `civic-metrics`. */

import { run } from './run.js';

// A pipe that is closed early (`| head`) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  fetch: (...asked) => fetch(...asked),
  folder: process.cwd(),
});
