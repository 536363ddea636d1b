// Counts for node:test (`--test-reporter`): every test, and no suite.
import { noCounts, report } from './counts.mjs';

/**
 * @param {AsyncIterable<import('node:test/reporters').TestEvent>} source
 * @returns {AsyncGenerator<string, void>}
 */
export default async function* countingReporter(source) {
  const counts = noCounts();
  for await (const { type, data } of source) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const suite = data.details.type === 'suite';
    if (type === 'test:pass' ? suite : failureOf(data.details.error) === 'subtestsFailed') continue;
    if (type === 'test:fail') counts.failed += 1;
    else if (data.skip !== undefined || data.todo !== undefined) counts.skipped += 1;
    else counts.passed += 1;
  }
  report(counts);
  yield '';
}

/** Why node:test says that something failed; `subtestsFailed` are counted one by one already. */
const failureOf = (/** @type {unknown} */ error) =>
  /** @type {{ failureType?: string } | undefined} */ (error)?.failureType;
