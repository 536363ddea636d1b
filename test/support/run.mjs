// Starts other programs; Node's own modules only, since it also runs before `npm ci`.
import { spawn } from 'node:child_process';
import { basename, delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = new URL('../../', import.meta.url);

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env]  beside our own environment
 * @property {boolean} [quiet]  what the program prints is shown only if it fails
 * @property {boolean} [toStderr]  what it prints goes to our stderr, since our stdout is an answer
 */

/**
 * Runs a program in the project's folder and waits for it. The project's own tools are found by their name.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<void>} rejects when the program fails
 */
export function run(program, args, { env = {}, quiet = false, toStderr = false } = {}) {
  const bin = fileURLToPath(new URL('node_modules/.bin', root));
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, ...env },
    stdio: ['ignore', quiet ? 'pipe' : toStderr ? 2 : 'inherit', quiet ? 'pipe' : 'inherit'],
    shell: process.platform === 'win32',
  });
  const stop = () => child.kill();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += String(text)));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      if (code === 0) return resolve();
      if (said !== '') process.stdout.write(said);
      reject(new Error(`${basename(program)} ${args[0] ?? ''} ended with ${signal ?? code}`));
    });
  });
}

/**
 * What a command does; if it fails, its reason in one line and exit code 1.
 * @param {() => Promise<void>} command
 */
export async function exitOnFailure(command) {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
