// npm run build: src/ -> dist/. The custom elements manifest is written last; install.mjs takes its date for the build's.
import { cpSync, rmSync } from 'node:fs';

import { prepare } from './install.mjs';
import { exitOnFailure, root, run } from './run.mjs';

await exitOnFailure(async () => {
  await prepare({ build: false });
  rmSync(new URL('dist/', root), { recursive: true, force: true });
  await run('tsc', ['-p', 'test/support/build/tsconfig.json']);
  // Before the bundle, whose last step is to tell the integrity of all that a page loads.
  cpSync(new URL('src/themes/', root), new URL('dist/themes/', root), { recursive: true });
  await run('rollup', ['-c', '--silent']);
  await run('cem', [
    'analyze',
    '--litelement',
    '--quiet',
    '--globs',
    'src/elements/**/*.ts',
    '--outdir',
    'dist',
  ]);
  await run(process.execPath, ['test/support/build/editor-data.mjs'], { quiet: true });
});
