// npm test: installs what is missing, builds, and runs every test; the last line adds them up.
//   npm test                  everything but Storybook and the frameworks (with CI set, or --all: these too)
//   npm test -- period kpi    only the test files whose path contains one of the words
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { findBrowser } from './browser.mjs';
import { countsVariable, noCounts, readCounts, sum } from './counts.mjs';
import { buildExamples, frameworks } from './frameworks.mjs';
import { npm, prepare } from './install.mjs';
import { exitOnFailure, root, run } from './run.mjs';

const words = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const all = process.argv.includes('--all') || Boolean(process.env.CI);

// UTC-12, where nobody lives: a test that leans on the zone of whoever runs it fails here.
Object.assign(process.env, { TZ: 'Etc/GMT+12', LANG: 'C', LC_ALL: 'C', STORYBOOK_DISABLE_TELEMETRY: '1' });

const testFiles = readdirSync(new URL('test/', root), { recursive: true, encoding: 'utf8' })
  .map((path) => `test/${path.replaceAll('\\', '/')}`)
  .filter((path) => !path.includes('/node_modules/'))
  .filter((path) => words.length === 0 || words.some((word) => path.includes(word)))
  .sort();
const isExample = (/** @type {string} */ path) => path.startsWith(frameworks);
const filesOf = (/** @type {string} */ ending, files = testFiles.filter((path) => !isExample(path))) =>
  files.filter((path) => path.endsWith(ending));
const nodeFiles = filesOf('.test.ts');
const browserFiles = filesOf('.browser.ts');
const exampleFiles = testFiles.filter(isExample);

// These need minutes, or packages that the project itself does without.
const withStorybook = all && words.length === 0;
const withFrameworks = (all || words.length > 0) && exampleFiles.length > 0;
const left = words.length > 0 || all ? '' : '; the frameworks and Storybook were not run (npm test -- --all)';

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
  if (nodeFiles.length > 0) await part('node tests', () => run(process.execPath, nodeTestArgs(nodeFiles)));
  if (browserFiles.length > 0) await part('browser tests', () => run('wtr', browserTestArgs(browserFiles)));
  if (withFrameworks && built) await part('frameworks', () => examples());
  if (withStorybook && built) await part('storybook', () => storybook());

  const { passed, failed, skipped } = total;
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped${left}`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
});
rmSync(folder, { recursive: true, force: true });

function nodeTestArgs(/** @type {readonly string[]} */ files) {
  const reporters = [
    ['spec', 'stdout'],
    ['./test/support/node-reporter.mjs', 'stdout'],
  ].flatMap(([reporter, to]) => [`--test-reporter=${reporter}`, `--test-reporter-destination=${to}`]);
  return ['--import', 'tsx', '--test', '--test-concurrency=2', ...reporters, ...files];
}

function browserTestArgs(/** @type {readonly string[]} */ files) {
  return ['--config', 'test/support/web-test-runner.config.mjs', '--files', ...files];
}

async function examples() {
  await buildExamples();
  const [inNode, inBrowser] = [filesOf('.test.ts', exampleFiles), filesOf('.browser.ts', exampleFiles)];
  try {
    if (inNode.length > 0) await run(process.execPath, nodeTestArgs(inNode));
  } finally {
    if (inBrowser.length > 0) await run('wtr', browserTestArgs(inBrowser));
  }
}

async function storybook() {
  await run(process.execPath, ['test/support/storybook.mjs', 'build'], { quiet: true });
  await run(process.execPath, ['test/support/storybook-smoke.mjs']);
}
