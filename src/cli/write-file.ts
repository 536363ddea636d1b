/** Writing a file whole or not at all. */

import { randomBytes } from 'node:crypto';
import { chmod, open, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { messageOf, WorldError } from './exit.js';

/**
 * Replaces a file at once: readers see the old or the new one, never a part. The file keeps its mode; of a symbolic link
 * the file that it leads to is replaced. A pipe or a device, such as /dev/stdout, is written into: another in its place
 * would break it for all. `before` is what was read: a file that has changed since is left alone. Throws a WorldError.
 */
export async function writeWhole(path: string, bytes: Uint8Array, before: Uint8Array | null): Promise<void> {
  const target = await realpath(path).catch(() => path);
  try {
    if (await isStream(target)) await writeInto(target, bytes, before);
    else await replace(target, bytes, before);
  } catch (error) {
    if (error instanceof WorldError) throw error;
    throw new WorldError(`${path} could not be written${await reasonOf(error, target)}`);
  }
}

async function isStream(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && !found.isFile() && !found.isDirectory();
}

async function writeInto(path: string, bytes: Uint8Array, before: Uint8Array | null): Promise<void> {
  if (before)
    throw new WorldError(
      `${path} could not be written: it is no file that can be replaced, and is as it was.`,
    );
  await writeFile(path, bytes);
}

async function replace(target: string, bytes: Uint8Array, before: Uint8Array | null): Promise<void> {
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const mode = await stat(target).then(
      (found) => found.mode & 0o7777,
      () => null,
    );
    const file = await open(temporary, 'wx', mode ?? 0o666);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    // What the process may not set by opening (the umask) it may set by name.
    if (mode !== null) await chmod(temporary, mode);
    if (before) await refuseChanged(target, before);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Why, without the name of our temporary file; and what became of what was there. */
async function reasonOf(error: unknown, target: string): Promise<string> {
  const found = await stat(target).catch(() => null);
  if (found?.isDirectory()) return ': it is a folder; name a file in it.';
  const rest = found ? ', and is as it was' : '';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const folder = dirname(target);
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: `the folder ${folder} does not exist; make it first`,
    ENOTDIR: `${folder} is no folder`,
    EACCES: `this user may not write in the folder ${folder}`,
    EPERM: `this user may not write in the folder ${folder}`,
    EROFS: `the folder ${folder} can only be read`,
    ENOSPC: 'the disk is full',
  };
  return `${rest}: ${reasons[code] ?? `the disk says ${code || messageOf(error)}`}.`;
}

async function refuseChanged(path: string, before: Uint8Array): Promise<void> {
  if (!(await readFile(path)).equals(before))
    throw new WorldError(
      `${path} was changed by somebody else meanwhile, and is as they left it; run this again.`,
    );
}
