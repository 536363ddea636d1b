/** What "Details" prints can be repeated from the query that it prints, for the demo's metrics and the oracle's. */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe as suite, test } from 'node:test';

import { defineCatalog, forgetCatalogs } from '../../src/catalogs.js';
import { loadMetric, type LoadOptions, type MetricData } from '../../src/load-metric.js';
import type { CatalogFile } from '../../src/metric/catalog.js';
import { legalGrains } from '../../src/metric/measure.js';
import { describe } from '../../src/view/card-view.js';
import english from '../../src/view/details-languages/en.js';
import { toDetails } from '../../src/view/details.js';
import { loadCase } from '../oracle/cases/oracle-case.js';
import { shippedCases } from '../oracle/cases/shipped.js';
import { startPortal, type Portal } from '../portal/portal.js';
import { repeat } from './repeat-the-arithmetic.mjs';

const now = '2021-06-15T15:00:00Z';
const names = ['metrics', 'weather', 'labor'];
const files = await Promise.all(
  names.map((name) => readFile(new URL(`../../stories/demo/${name}.json`, import.meta.url), 'utf8')),
);
const demo = files.map((text) => JSON.parse(text) as CatalogFile);

let portal: Portal | undefined;
before(async () => {
  portal = await startPortal({ now });
});
after(() => portal?.close());

/** The panel as a reader sees it: an address, and lines of text. */
function toPanel(data: MetricData) {
  const view = describe(data, 'en-US');
  const { arithmetic, facts } = toDetails(data, view, english);
  const [query] = facts.find(({ term }) => term === 'Query')?.lines ?? [];
  if (typeof query !== 'object' || !query.href) throw new Error('the details have a link to the query');
  const texts = [view.figure, view.change?.text, ...view.moreChanges.map(({ text }) => text), view.target];
  return {
    url: query.href,
    steps: arithmetic.map(({ term, lines }) => ({ term, lines: lines.map(String) })),
    // Where nothing is complete, nothing is shown that could be repeated.
    texts: data.summary.latest ? texts.filter((text) => text != null) : [],
  };
}

async function assertRepeats(data: MetricData): Promise<void> {
  const { faults, equations } = await repeat(toPanel(data));
  assert.deepEqual(faults, []);
  assert.ok(equations > 0 || data.summary.value === null, 'nothing was repeated');
}

suite('the arithmetic of the demo', () => {
  const metrics = demo.flatMap((file) =>
    Object.entries(file.metrics).flatMap(([name, metric]) => {
      const { time, bindings = {} } = metric;
      const places = [
        ...(file.places && Object.keys(bindings).length ? [] : [undefined]),
        ...Object.keys(bindings),
      ];
      const grains = time.grains ?? legalGrains(metric, file);
      return places.flatMap((place) => grains.map((period) => ({ file, name, place, period })));
    }),
  );
  for (const { file, name, place, period } of metrics) {
    test([name, place, period].filter(Boolean).join(', '), async () => {
      forgetCatalogs();
      await defineCatalog(
        JSON.parse(JSON.stringify(file).replaceAll('__PORTAL__', portal?.url ?? '')) as CatalogFile,
      );
      const options: LoadOptions = { place, period, now, includeRunning: true };
      await assertRepeats(await loadMetric(name, options));
    });
  }
});

suite('the arithmetic of the oracle’s metrics', () => {
  for (const each of shippedCases) {
    test(each.title, async () => {
      await assertRepeats(await loadCase(each, portal?.url ?? ''));
    });
  }
});

test('a figure that does not come of its query is found out', async () => {
  const [first] = shippedCases;
  if (!first) throw new Error('there are cases');
  const panel = toPanel(await loadCase(first, portal?.url ?? ''));
  const wrong = panel.steps.map(({ term, lines }) => ({
    term,
    lines: lines.map((line) => line.replace(/= (\d+)/, (_, digits: string) => `= ${Number(digits) + 1}`)),
  }));
  assert.notDeepEqual((await repeat({ ...panel, steps: wrong })).faults, []);
  assert.notDeepEqual((await repeat({ ...panel, texts: ['99% more than a week earlier'] })).faults, []);
});
