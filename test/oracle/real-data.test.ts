/** Metrics over real exports, through the portal, against SQL over the same files. Runs where the shared folder is. */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { startPortal, type Portal } from '../portal/portal.js';
import { hasSharedData, sharedPath, skip } from '../support/shared-data.js';
import { verifyCase } from './cases/oracle-case.js';
import { callsCases } from './cases/calls.js';
import { cdcCases } from './cases/cdc.js';
import { chicagoCases } from './cases/chicago.js';
import { hospitalsCases } from './cases/hospitals.js';
import { newYorkCases } from './cases/new-york.js';
import { sanFranciscoCases } from './cases/san-francisco.js';
import { transportationCases } from './cases/transportation.js';

const realCases = [
  ...newYorkCases,
  ...chicagoCases,
  ...cdcCases,
  ...hospitalsCases,
  ...sanFranciscoCases,
  ...transportationCases,
  ...callsCases,
];

let portal: Portal | undefined;

before(async () => {
  if (hasSharedData) portal = await startPortal({ dataDir: sharedPath('socrata'), demo: false });
});
after(() => portal?.close());

test('there are at least 30 metrics', () => {
  assert.ok(realCases.length >= 30);
});

for (const each of realCases) {
  test(`SQL over the file agrees: ${each.title}`, { skip }, async () => {
    await verifyCase(each, portal?.url ?? '');
  });
}
