import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { constants } from 'node:fs';
import { mkdtemp, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { writeWhole } from '../../src/cli/write-file.js';

const unnamed = process.platform === 'win32' && 'a pipe has no name in a folder here';

describe('what is no file, such as /dev/stdout', { skip: unnamed }, () => {
  let folder = '';
  let pipe = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'civic-write-'));
    pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  test('is written into, and stays what it is', async () => {
    // Neither end waits for the other so.
    const end = await open(pipe, constants.O_RDWR | constants.O_NONBLOCK);
    try {
      await writeWhole(pipe, Buffer.from('card'), null);
      assert.ok((await stat(pipe)).isFIFO());
      const { buffer, bytesRead } = await end.read();
      assert.equal(buffer.toString('utf8', 0, bytesRead), 'card');
    } finally {
      await end.close();
    }
  });

  test('cannot be changed in place', async () => {
    const what = Buffer.from('page');
    await assert.rejects(
      writeWhole(pipe, what, what),
      /pipe could not be written: it is no file .*as it was/,
    );
    assert.ok((await stat(pipe)).isFIFO());
  });

  test('a file is replaced at once', async () => {
    const path = join(folder, 'file');
    await writeFile(path, 'old');
    const { ino } = await stat(path);
    await writeWhole(path, Buffer.from('new'), null);
    assert.equal(await readFile(path, 'utf8'), 'new');
    assert.notEqual((await stat(path)).ino, ino);
  });
});
