// npm run storybook | build-storybook: the built manifest is what its documentation is made of.
import { prepare } from './install.mjs';
import { exitOnFailure, run } from './run.mjs';

const [command = 'dev', ...more] = process.argv.slice(2);
const own =
  { dev: ['-p', '6006', '--no-open', '--ci'], build: ['-o', 'storybook-static', '--quiet'] }[command] ?? [];

await exitOnFailure(async () => {
  await prepare();
  const env = { STORYBOOK_DISABLE_TELEMETRY: '1' };
  await run('storybook', [command, '-c', 'stories/.storybook', ...own, ...more], { env });
});
