import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

/** Runs `npm start` or `npm run portal` with words that are read before anything is started. */
async function run(command: string, ...words: readonly string[]) {
  const file = fileURLToPath(new URL(`../support/${command}.mjs`, import.meta.url));
  return new Promise<{ code: unknown; out: string; err: string }>((resolve) => {
    execFile(process.execPath, [file, ...words], { timeout: 20_000 }, (error, out, err) => {
      resolve({ code: error ? error.code : 0, out, err });
    });
  });
}

for (const command of ['start', 'portal']) {
  test(`${command} ends at once where its port is none`, async () => {
    for (const port of ['abc', '99999', '1e3', '-1']) {
      const { code, err } = await run(command, `--port=${port}`);
      assert.equal(err, `--port must be a whole number from 0 (any free port) to 65535; it is "${port}".\n`);
      assert.equal(code, 1);
    }
  });

  test(`${command} --help tells its options`, async () => {
    const { code, out } = await run(command, '--help');
    assert.match(out, /--port N .*\n.*--\w+ .*\n.*--\w+ /);
    assert.equal(code, 0);
  });
}
