/**
 * The reference harness, where it lies beside the project: other people's charts under the same conditions. It is copied to
 * a temporary folder with an installation of its own; nothing of it becomes part of the project.
 */

import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pages, writeContenders } from './contenders.js';
import { Samples, type Phase } from './samples.js';

const source = fileURLToPath(new URL('../../../../shared/bench/', import.meta.url));

export const isThere = (): boolean => existsSync(join(source, 'run.mjs'));

const light = ['noop', 'raw-svg', 'raw-svg-aa', 'uplot'];
const drawn = [...light, 'raw-svg-portal', 'civic-metrics', 'civic-metrics-lazy'];
const whole = [...light, 'cdc-embed', ...Object.keys(pages)];
const built = [...new Set([...drawn, 'highcharts-a11y', 'cdc'])];

const contendersOf: Readonly<Record<Phase, readonly string[]>> = {
  render: drawn,
  coldcpu: whole,
  hover: ['noop', 'uplot', 'highcharts-a11y', 'civic-metrics'],
  load: whole,
};

/** Copies and installs it, unless an earlier run has; then writes our contenders into it and bundles those of interest. */
async function prepare(): Promise<string> {
  const folder = join(tmpdir(), 'civic-metrics-bench-harness');
  const installed = join(folder, 'installed');
  const lock = readFileSync(join(source, 'package-lock.json'), 'utf8');
  if (!existsSync(installed) || readFileSync(installed, 'utf8') !== lock) {
    console.error('harness: installing it in a temporary folder ...');
    rmSync(folder, { recursive: true, force: true });
    cpSync(source, folder, { recursive: true, mode: 0 });
    await start('chmod', ['-R', 'u+w', '.'], folder);
    await start('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], folder);
    await start('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], join(folder, 'react18'));
    await start('sh', ['vendor.sh'], join(folder, 'react18'));
    writeFileSync(installed, lock);
  }
  rmSync(join(folder, 'dist'), { recursive: true, force: true });
  writeContenders(folder);
  await start(process.execPath, ['build.mjs', `--only=${built.join()}`], folder);
  return folder;
}

/** Every phase once a repeat, so that what happens on the machine meanwhile happens to all of them. */
export async function runHarness(reps: number): Promise<Samples> {
  const folder = await prepare();
  const results = join(folder, 'results-civic');
  rmSync(results, { recursive: true, force: true });
  for (let rep = 0; rep < reps; rep++) {
    for (const [phase, only] of Object.entries(contendersOf)) {
      const args = [
        'run.mjs',
        phase,
        '--reps=1',
        '--noreserve',
        '--out=results-civic',
        `--only=${only.join()}`,
      ];
      await start(process.execPath, args, folder);
    }
    console.error(`harness: repeat ${rep + 1} of ${reps}`);
  }
  return new Samples(results);
}

/** What it prints goes to a file beside it. */
function start(program: string, args: readonly string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
    const stop = () => child.kill();
    process.once('SIGINT', stop).once('SIGTERM', stop);
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      appendFileSync(join(tmpdir(), 'civic-metrics-bench-harness.log'), said);
      if (code === 0) resolve();
      else reject(new Error(`${program} ${args.join(' ')} ended with ${code}\n${said.slice(-2000)}`));
    });
  });
}
