// npm test: installs what is missing, builds, and runs every test; the last line adds them up.
//   npm test                  everything but Storybook, the frameworks and other places (with CI set, or --all: these too);
//                             in Chromium, and in Firefox and WebKit if they are here
//   npm test -- --all-engines installs the engines that are missing, or fails
//   npm test -- --engine=webkit kpi   in that engine alone
//   npm test -- period kpi    only the test files whose path contains one of the words
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { countsVariable, noCounts, readCounts, sum } from './counts.mjs';
import { engineNames, findEngines } from './engines.mjs';
import { buildExamples, frameworks } from './frameworks.mjs';
import { npm, prepare } from './install.mjs';
import { elsewhere, isDrawn, isOfPlace, nowhere, toEnvironment, zoneOf } from './places.mjs';
import { exitOnFailure, root, run } from './run.mjs';

const words = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const allEngines = process.argv.includes('--all-engines');
const chosen = engineNames.filter((name) => process.argv.includes(`--engine=${name}`));
const all = process.argv.includes('--all') || Boolean(process.env.CI);

Object.assign(process.env, { TZ: nowhere, LANG: 'C', LC_ALL: 'C', STORYBOOK_DISABLE_TELEMETRY: '1' });

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

// These need minutes, or packages that the project itself does without: Storybook, other places, and the frameworks.
const whole = all && words.length === 0;
const withFrameworks = (all || words.length > 0) && exampleFiles.length > 0;
/** What was left out, and how it is run. @type {string[]} */
const left = [];
if (words.length === 0 && !all)
  left.push('The frameworks, other places and Storybook were not run (npm test -- --all).');

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
  const engines = await findEnginesOrTell();

  if (words.length === 0) await part('check', () => npm(['run', '--silent', 'check']), { counted: false });
  const built = await part('build', () => npm(['run', '--silent', 'build']), { counted: false });
  if (nodeFiles.length > 0) await part('node tests', () => run(process.execPath, nodeTestArgs(nodeFiles)));
  if (browserFiles.length > 0) {
    for (const { name } of engines) {
      const env = { CIVIC_ENGINE: name, ...toEnvironment({ zone: zoneOf[name] }) };
      await part(`browser tests in ${name}`, () => run('wtr', browserTestArgs(browserFiles), { env }));
    }
  }
  if (whole) for (const place of elsewhere) await part(`tests in ${place.zone}`, () => testsIn(place));
  if (withFrameworks && built) await part('frameworks', () => examples());
  if (whole && built) {
    await part('storybook', () => storybook());
    const ofEngines = chosen.map((name) => `${name}/`);
    await part('pictures', () => run(process.execPath, ['test/pictures/run.mjs', '--built', ...ofEngines]));
  }

  const { passed, failed, skipped } = total;
  for (const line of left) console.log(line);
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
});
rmSync(folder, { recursive: true, force: true });

/** The engines that are here. Chromium is needed in any case. */
async function findEnginesOrTell() {
  await findEngines({ install: true, names: allEngines ? engineNames : ['chromium'] });
  const { found, missing } = await findEngines({ names: chosen.length > 0 ? chosen : engineNames });
  const { found: first, missing: needed } = await findEngines({ names: ['chromium'] });
  const [chromium] = first;
  if (chromium === undefined) throw new Error(needed.join('\n'));
  // What starts a browser of its own takes this one.
  process.env.CHROME_PATH = chromium.path;
  for (const line of missing) {
    if (allEngines || chosen.length > 0) await part(line, () => Promise.reject(new Error('not run')));
    else left.push(`${line} (npm test -- --all-engines).`);
  }
  return found;
}

/** What could depend on it, in another place. */
async function testsIn(/** @type {(typeof elsewhere)[number]} */ place) {
  const env = toEnvironment(place);
  await run(process.execPath, nodeTestArgs(nodeFiles.filter(isOfPlace)), { env });
  // In the other zones, every browser test has run in another engine.
  if (place.locale === undefined) return;
  await run('wtr', browserTestArgs(browserFiles.filter(isDrawn)), { env });
}

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
