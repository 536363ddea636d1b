// How many tests passed, failed and were skipped, added up over every runner. Each appends one JSON line to a file.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** The environment variable that names the file. */
export const countsVariable = 'CIVIC_TEST_COUNTS';

/** @returns {Counts} */
export const noCounts = () => ({ passed: 0, failed: 0, skipped: 0 });

/** Called by a runner when it ends; without the variable (someone runs it by hand) it does nothing. */
export function report(/** @type {Counts} */ counts) {
  const file = process.env[countsVariable];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(counts)}\n`);
}

/** @returns {Counts | undefined} undefined when no runner has written to the file */
export function readCounts(/** @type {string} */ file) {
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line)).reduce(sum, noCounts());
}

/** @type {(a: Counts, b: Counts) => Counts} */
export const sum = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});
