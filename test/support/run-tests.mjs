// npm test: installs what is missing, builds, and runs every test; the last line adds them up.
//   npm test                  everything but Storybook        (with CI set, or --all: Storybook too)
//   npm test -- period kpi    only the test files whose path contains one of the words
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { findBrowser } from './browser.mjs';
import { countsVariable, noCounts, readCounts, sum } from './counts.mjs';
import { npm, prepare } from './install.mjs';
import { exitOnFailure, root, run } from './run.mjs';

const words = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const withStorybook = words.length === 0 && (process.argv.includes('--all') || Boolean(process.env.CI));

// UTC-12, where nobody lives: a test that leans on the zone of whoever runs it fails here.
Object.assign(process.env, { TZ: 'Etc/GMT+12', LANG: 'C', LC_ALL: 'C', STORYBOOK_DISABLE_TELEMETRY: '1' });

const testFiles = readdirSync(new URL('test/', root), { recursive: true, encoding: 'utf8' })
  .map((path) => `test/${path.replaceAll('\\', '/')}`)
  .filter((path) => words.length === 0 || words.some((word) => path.includes(word)))
  .sort();
const nodeFiles = testFiles.filter((path) => path.endsWith('.test.ts'));
const browserFiles = testFiles.filter((path) => path.endsWith('.browser.ts'));

const folder = mkdtempSync(join(tmpdir(), 'civic-metrics-'));
let total = noCounts();

/**
 * Runs one part and adds what it counted. A part that fails without a failed test is one failure; so is one that ran none.
 * @param {string} name
 * @param {() => Promise<void>} start
 * @param {{ counted?: boolean }} [options] whether the part counts tests
 */
async function part(name, start, { counted = true } = {}) {
  const began = performance.now();
  const file = join(folder, name.replaceAll(/\W/g, '-'));
  process.env[countsVariable] = file;
  let fault = '';
  try {
    await start();
  } catch (error) {
    fault = error instanceof Error ? error.message : String(error);
  }
  let counts = readCounts(file) ?? noCounts();
  if (fault === '' && counted && counts.passed + counts.failed + counts.skipped === 0) fault = 'no test ran';
  if (fault !== '' && counts.failed === 0) counts = sum(counts, { ...noCounts(), failed: 1 });
  total = sum(total, counts);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`== ${name}: ${fault === '' ? 'ok' : `FAILED (${fault})`}, ${seconds} s\n`);
  return fault === '';
}

await exitOnFailure(async () => {
  await prepare({ build: false });
  process.env.CHROME_PATH = await findBrowser();

  if (words.length === 0) await part('check', () => npm(['run', '--silent', 'check']), { counted: false });
  const built = await part('build', () => npm(['run', '--silent', 'build']), { counted: false });
  if (nodeFiles.length > 0) await part('node tests', () => run(process.execPath, nodeTestArgs()));
  if (browserFiles.length > 0) await part('browser tests', () => run('wtr', browserTestArgs()));
  if (withStorybook && built) await part('storybook', () => storybook());

  const { passed, failed, skipped } = total;
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
});
rmSync(folder, { recursive: true, force: true });

function nodeTestArgs() {
  const reporters = [
    ['spec', 'stdout'],
    ['./test/support/node-reporter.mjs', 'stdout'],
  ].flatMap(([reporter, to]) => [`--test-reporter=${reporter}`, `--test-reporter-destination=${to}`]);
  return ['--import', 'tsx', '--test', '--test-concurrency=2', ...reporters, ...nodeFiles];
}

function browserTestArgs() {
  return ['--config', 'test/support/web-test-runner.config.mjs', '--files', ...browserFiles];
}

async function storybook() {
  await run(process.execPath, ['test/support/storybook.mjs', 'build'], { quiet: true });
  await run(process.execPath, ['test/support/storybook-smoke.mjs']);
}
