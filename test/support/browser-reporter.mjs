// Counts for @web/test-runner. A file that never ran (it did not load, say) is one failed test.
import { noCounts, report } from './counts.mjs';

/** @returns {import('@web/test-runner').Reporter} */
export const countingReporter = () => ({
  stop({ sessions }) {
    const counts = noCounts();
    for (const { testResults, passed } of sessions) {
      const before = counts.failed;
      if (testResults !== undefined) add(testResults);
      if (!passed && counts.failed === before) counts.failed += 1;
    }
    report(counts);

    /** @param {import('@web/test-runner').TestSuiteResult} suite */
    function add(suite) {
      for (const { passed, skipped } of suite.tests)
        counts[skipped ? 'skipped' : passed ? 'passed' : 'failed'] += 1;
      for (const inner of suite.suites) add(inner);
    }
  },
});
