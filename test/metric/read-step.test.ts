// Dates written as text, by the catalog's format.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { kinds } from '../../src/metric/kinds.js';
import { formatDay, parseDuration } from '../../src/metric/period.js';
import { parseFormatted } from '../../src/metric/read-step.js';

const read = (text: string, format: string) => {
  const day = parseFormatted(text, format);
  return day === null ? null : formatDay(day);
};

/** Milliseconds. */
const timeOf = (act: () => unknown) => {
  const start = performance.now();
  act();
  return performance.now() - start;
};

test('a date is read by its format, with what follows it', () => {
  assert.equal(read(' 3/9/2021 12:00:00 AM', 'M/D/YYYY'), '2021-03-09');
  assert.equal(read('20210309', 'YYYYMMDD'), '2021-03-09');
  assert.equal(read('2021', 'YYYY'), '2021-01-01');
  assert.equal(read('9.3.2021', 'MM.DD.YYYY'), null);
});

test('a format has year, month and day once each at most, in any order', () => {
  for (const format of ['YYYY', 'YYYYMM', 'MM/DD/YYYY', 'D. M. YYYY', 'DD-MM-YYYY', 'YYYY_M'])
    assert.ok(kinds['date format'](format), format);
  for (const format of [
    'MM/DD',
    'YYYY YYYY',
    'YYYYMMM',
    'MM/YYYY/M',
    'DYYYYD',
    'YYYY-mm-dd',
    'YYYY 1',
    'yyyy',
    '',
  ])
    assert.ok(!kinds['date format'](format), format);
});

test('neither a hostile format nor a hostile cell takes time', () => {
  for (const format of [`YYYY${'M'.repeat(46)}1`, `YYYY${'MD'.repeat(18)}/`])
    assert.ok(timeOf(() => assert.ok(!kinds['date format'](format))) < 100);
  assert.ok(timeOf(() => read('1'.repeat(1_000_000), 'YYYYMD/')) < 100);
});

test('a duration ends within a thousand years or so', () => {
  assert.deepEqual(parseDuration('P1000Y'), { months: 12_000, days: 0 });
  assert.deepEqual(parseDuration('P1M'), { months: 1, days: 0 });
  assert.deepEqual(parseDuration('PT12H'), { months: 0, days: 0.5 });
  for (const text of ['P1020Y', 'P99999999999999999D', `P${'9'.repeat(400)}Y`, 'P900Y90000D'])
    assert.equal(parseDuration(text), null, text);
});
