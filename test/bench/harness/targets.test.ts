import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Samples } from './samples.js';
import { toResults } from './targets.js';

/** How the first KPI card compares with the raw page, by the requests that were counted of ours. */
function firstCardOf(counted: Readonly<Record<string, number>>): number | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'civic-metrics-targets-'));
  const lines = (samples: readonly object[]) => samples.map((each) => JSON.stringify(each)).join('\n');
  const loads = Object.entries({ 'raw-svg': 3, ...counted }).map(([c, reqs]) => ({
    c,
    card: 'kpi',
    v: 'serial',
    reqs,
    bytes: 0,
  }));
  const cold = ['raw-svg', 'civic-metrics-page'].map((c) => ({ c, card: 'kpi', TaskDuration: 0 }));
  try {
    writeFileSync(join(folder, 'load.jsonl'), lines(loads));
    writeFileSync(join(folder, 'coldcpu.jsonl'), lines(cold));
    return toResults(new Samples(folder)).find(({ what }) => /^first KPI card, .*raw SVG page$/.test(what))
      ?.measured;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('an answer that a page was done too early for is counted by the page beside it', () => {
  assert.equal(firstCardOf({ 'civic-metrics-page': 2, 'civic-metrics-unreserved': 3 }), 1);
});

test('a page that is told to need fewer requests than it has is not measured', () => {
  assert.equal(firstCardOf({ 'civic-metrics-page': 2, 'civic-metrics-unreserved': 2 }), NaN);
});
