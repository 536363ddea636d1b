// The words after `npm start --` and `npm run portal --`. Node's own modules only: they are read before anything is
// installed.
import { parseArgs } from 'node:util';

/** @typedef {Readonly<Record<string, readonly [value: string, help: string]>>} Options name -> what stands for its value, and what it means */

/**
 * Reads the words; `--help` is answered, and then there is nothing to do.
 * @param {string} command as it is typed
 * @param {string} does what it does, in a sentence
 * @param {Options} options
 * @returns {Record<string, string | undefined> | null}
 */
export function readWords(command, does, options) {
  const known = Object.fromEntries(
    Object.keys(options).map((name) => [name, { type: /** @type {const} */ ('string') }]),
  );
  const { help, ...values } = parseArgs({ options: { ...known, help: { type: 'boolean' } } }).values;
  if (!help) return /** @type {Record<string, string | undefined>} */ (values);
  const lines = Object.entries(options).map(
    ([name, [value, words]]) => `  ${`--${name} ${value}`.padEnd(14)}${words}`,
  );
  console.log([`Usage: ${command} -- [options]`, '', does, '', ...lines].join('\n'));
  return null;
}

/** The number of a port; 0 is any free one. */
export function readPort(/** @type {string} */ text) {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (port <= 65_535) return port;
  throw new Error(`--port must be a whole number from 0 (any free port) to 65535; it is "${text}".`);
}
