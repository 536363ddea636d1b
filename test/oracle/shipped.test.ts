/** Metrics over the shipped data, through the portal, against SQL over the files. Always runs. */

import { after, before, test } from 'node:test';

import { vegaDatasets } from '../portal/datasets/vega.js';
import { startPortal, type Portal } from '../portal/portal.js';
import { verifyCase } from './cases/oracle-case.js';
import { shippedCases } from './cases/shipped.js';

let portal: Portal | undefined;

before(async () => {
  portal = await startPortal({ demo: false, datasets: await vegaDatasets() });
});
after(() => portal?.close());

for (const each of shippedCases) {
  test(`SQL over the file agrees: ${each.title}`, async () => {
    await verifyCase(each, portal?.url ?? '');
  });
}
