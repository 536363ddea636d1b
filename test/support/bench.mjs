// npm run bench: what the cards cost beside their floors, as ratios of one run (test/bench/main.ts).
import { prepare } from './install.mjs';
import { exitOnFailure, run } from './run.mjs';

await exitOnFailure(async () => {
  await prepare();
  await run(process.execPath, ['--import', 'tsx', 'test/bench/main.ts', ...process.argv.slice(2)]);
});
