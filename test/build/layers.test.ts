import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

import { layerTable } from '../support/build/layer-table.mjs';
import { brokenLayers, readSource } from '../support/build/layers.mjs';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const named = (text: string) => [...text.matchAll(/`(?:src\/)?([\w.-]+\/?)`/g)].map(([, name = '']) => name);
const toFile = (name: string) => (/\/$|\.ts$/.test(name) ? name : `${name}.ts`);

const broken = (path: string, text: string) => brokenLayers({ [path]: text });

describe('the layer rule', () => {
  test('src/ keeps it', () => {
    const files = readSource();
    assert.ok(Object.keys(files).length > 5);
    assert.deepEqual(brokenLayers(files), []);
  });

  test('README has it as it is', () => {
    const rows = [...readme.matchAll(/^\| (`src\/[^|]*)\|[^|]*\|([^|]*)\|$/gm)].flatMap(
      ([, layers = '', may = '']) => named(layers).map((layer) => [layer, may] as const),
    );
    const described = Object.fromEntries(
      rows
        .filter(([layer]) => layer !== 'themes/') // it has no script
        .map(([layer, may]) => [
          layer,
          [may.includes('anything but'), named(may).map(toFile).sort()] as const,
        ]),
    );
    const actual = Object.fromEntries(
      Object.entries(layerTable).map(([layer, { may, types = [], never }]) => [
        layer,
        [never !== undefined, [...(never ?? [...may, ...types])].sort()] as const,
      ]),
    );
    assert.deepEqual(described, actual);
  });

  const faults = [
    [
      'metric/metric.ts',
      "import { fetchRows } from '../soda/client.js';",
      'metric/ may import only errors.ts',
    ],
    [
      'soda/client.ts',
      "import type { Metric } from '../metric/metric.js';",
      'soda/ may import only errors.ts',
    ],
    ['errors.ts', "import { version } from './version.js';", 'errors.ts may import only nothing'],
    ['series/series.ts', "import { scaleUtc } from 'd3-scale';", 'series/ may import no package'],
    ['view/axes.ts', "import { html } from 'lit';", 'view/ may import only the packages d3-scale, d3-shape'],
    ['elements/kpi.ts', "import { toSeries } from '../series/series.js';", 'types only from series/'],
    [
      'elements/kpi.ts',
      "import { type Series, toSeries } from '../series/series.js';",
      'types only from series/',
    ],
    ['elements/kpi.ts', "export { toSeries } from '../series/series.js';", 'types only from series/'],
    ['elements/kpi.ts', "const series = await import('../series/series.js');", 'types only from series/'],
    ['elements/kpi.ts', "import { scaleUtc } from 'd3-scale';", 'only the packages lit'],
    ['embed/civic-metrics.ts', "import { main } from '../cli/main.js';", 'embed/ may not import cli/'],
    ['index.ts', "import { readFileSync } from 'node:fs';", 'index.ts may import no package'],
    ['utils/misc.ts', "import '../errors.js';", 'utils/ is in no layer'],
    ['view/format.ts', "import x from '../../package.json';", 'nothing from outside src/'],
  ] as const;
  for (const [path, text, rule] of faults) {
    test(`${path} is refused: ${text}`, () => {
      const [line = '', ...more] = broken(path, text);
      assert.deepEqual(more, []);
      assert.ok(line.startsWith(`src/${path} imports '`), line);
      assert.ok(line.endsWith(rule), line);
    });
  }

  const fine = [
    ['elements/kpi.ts', "import type { Series } from '../series/series.js';"],
    ['elements/kpi.ts', "import { type Series, type Summary } from '../series/series.js';"],
    ['elements/kpi.ts', "let series: import('../series/series.js').Series;"],
    ['elements/kpi.ts', "import { css } from 'lit'; import { property } from 'lit/decorators.js';"],
    ['elements/kpi.ts', "import { sheet } from './styles.js';"],
    ['embed/civic-metrics.ts', "import '../define.js';"],
    ['cli/bake.ts', "import { readFile } from 'node:fs/promises';"],
  ] as const;
  for (const [path, text] of fine) {
    test(`${path} is allowed: ${text}`, () => {
      assert.deepEqual(broken(path, text), []);
    });
  }
});
