import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('main.ts', import.meta.url));

function run(...args: readonly string[]): ReturnType<typeof spawn> {
  return spawn(process.execPath, ['--import', 'tsx', main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

async function finish(
  child: ReturnType<typeof run>,
): Promise<{ code: number | null; out: string; err: string }> {
  let [out, err] = ['', ''];
  child.stdout?.on('data', (piece) => (out += String(piece)));
  child.stderr?.on('data', (piece) => (err += String(piece)));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, out, err };
}

test('the command prints where it listens, and nothing else', async () => {
  const child = run('--now', '2021-06-01');
  const line = await new Promise<string>((resolve) =>
    child.stdout?.once('data', (piece) => resolve(String(piece))),
  );
  const url = /^portal listening on (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(line)?.[1] ?? '';
  assert.equal((await fetch(`${url}/resource/demo-case.json?$limit=1`)).status, 200);
  child.kill('SIGTERM');
  assert.equal((await finish(child)).code, 0);
});

test('a wrong command line is one line and code 2, wrong data code 1', async () => {
  for (const [args, code] of [
    [['--port', 'many'], 2],
    [['--now', 'soon'], 2],
    [['--now', '2021-02-30'], 2],
    [['--bogus'], 2],
    [['stray'], 2],
    [['--data', '/no/such/folder'], 1],
  ] as const) {
    const { code: got, out, err } = await finish(run(...args));
    assert.equal(got, code, args.join(' '));
    assert.equal(out, '');
    assert.match(err, /^portal: [^\n]+\n$/);
  }
});
