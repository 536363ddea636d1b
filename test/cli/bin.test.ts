// The program as npm installs it: packed, put into an empty project, and run by its name.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { version } from '../../src/version.js';
import { startPortal, type Portal } from '../portal/portal.js';
import { casesSentence, catalogOf, datasets, now } from './support/county.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/** The npm that runs us, so that the test does not depend on the PATH. */
const npm = (args: readonly string[], cwd: string) => {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js') === true
    ? run(process.execPath, [script, ...args], { cwd })
    : run('npm', args, { cwd });
};

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

describe('the installed program', () => {
  let portal: Portal | undefined;
  let folder = '';

  before(async () => {
    portal = await startPortal({ now: '2021-06-15T15:00:00Z', demo: false, datasets });
    folder = await mkdtemp(join(tmpdir(), 'civic-bin-'));
    const { stdout } = await npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root);
    const [{ filename }] = JSON.parse(stdout) as readonly [{ filename: string }];
    const { overrides } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
      overrides: object;
    };
    await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, overrides }));
    const flags = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', '--omit=dev'];
    await npm(['install', ...flags, join(folder, filename)], folder);
    await writeFile(join(folder, 'catalog.json'), JSON.stringify(catalogOf(portal.url)));
  });

  after(async () => {
    await portal?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const civic = async (...words: readonly string[]): Promise<Ended> => {
    const program = join(folder, 'node_modules', '.bin', 'civic-metrics');
    try {
      return { code: 0, ...(await run(program, words, { cwd: folder })) };
    } catch (error) {
      return error as Ended;
    }
  };

  test('tells its version and its commands', async () => {
    assert.equal((await civic('--version')).stdout, `${version}\n`);
    assert.match((await civic('--help')).stdout, /^ {2}doctor /m);
  });

  test('checks a catalog: exit codes 0, 1, 2 and 3', async () => {
    const fine = await civic('check', 'catalog.json', '--now', now);
    assert.match(fine.stdout, /^ok {7}covid\.cases: Confirmed cases: 174/);
    assert.equal(fine.code, 0);
    assert.equal((await civic('check', 'nowhere.json')).code, 1);
    assert.equal((await civic('check')).code, 2);
    assert.equal((await civic('check', 'catalog.json', '--portal', 'http://127.0.0.1:9')).code, 3);
  });

  test('bakes a page', async () => {
    const page = join(folder, 'page.html');
    const element =
      '<script src="civic-metrics.js" data-catalog="catalog.json"></script><civic-kpi metric="covid.cases">x</civic-kpi>';
    await writeFile(page, element);
    assert.equal((await civic('bake', 'page.html', '--now', now)).code, 0);
    assert.ok(
      (await readFile(page, 'utf8')).endsWith(`data-baked="2021-06-15">${casesSentence}</civic-kpi>`),
    );
  });

  test('writes all of a long answer into a pipe', async () => {
    const { stdout } = await civic(
      'render',
      'covid.cases',
      '--catalog',
      'catalog.json',
      '--format',
      'json',
      '--now',
      now,
    );
    assert.ok(stdout.length > 10_000);
    assert.doesNotThrow(() => JSON.parse(stdout) as unknown);
  });

  test('without @resvg/resvg-js an image says what to install: exit code 3', async () => {
    const { code, stderr } = await civic(
      'render',
      'covid.cases',
      '--catalog',
      'catalog.json',
      '--format',
      'png',
      '--now',
      now,
    );
    assert.match(stderr, /needs the package @resvg\/resvg-js.* npm install @resvg\/resvg-js/);
    assert.equal(code, 3);
  });
});
