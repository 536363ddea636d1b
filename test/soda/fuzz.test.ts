/**
 * Everything that is read from outside, with anything in it: answers, catalogs, attributes, stored records, dates,
 * addresses. Nothing crashes, nothing forbidden is said, and nothing is asked outside the metric's portal.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';

import { defineCatalog, forgetCatalogs } from '../../src/catalogs.js';
import { MetricError } from '../../src/errors.js';
import { loadMetric } from '../../src/load-metric.js';
import { parseCatalog } from '../../src/metric/catalog.js';
import { isHttpUrl } from '../../src/metric/kinds.js';
import type { Metric } from '../../src/metric/metric.js';
import { formatDay, parseDay, parseDuration } from '../../src/metric/period.js';
import { toQuery, toSoql } from '../../src/metric/query.js';
import { parseFormatted } from '../../src/metric/read-step.js';
import { parseFilter, resolveMetric } from '../../src/metric/resolve.js';
import { readAnswer } from '../../src/series/answer.js';
import type { Row } from '../../src/series/row.js';
import { toSeries } from '../../src/series/series.js';
import { summarize } from '../../src/series/summary.js';
import { recall } from '../../src/soda/store.js';
import { toPageUrl, toQueryUrl, toRowsUrl } from '../../src/soda/url.js';
import { describe as tell } from '../../src/view/card-view.js';
import english from '../../src/view/details-languages/en.js';
import { toDetails } from '../../src/view/details.js';
import { seed } from '../support/properties.js';
import { toMetric } from '../support/worlds.js';

const times = Number(process.env.CIVIC_CASES ?? '1');
const counts = {
  rows: 30_000,
  catalogs: 20_000,
  choices: 12_000,
  records: 15_000,
  dates: 15_000,
  urls: 6_000,
  names: 3_000,
};

function fuzz<Values>(
  title: string,
  key: keyof typeof counts,
  property: fc.IProperty<Values> | fc.IAsyncProperty<Values>,
): void {
  test(title, async (context) => {
    const numRuns = Math.ceil(counts[key] * times);
    context.diagnostic(`${String(numRuns)} cases of ${key}, seed ${String(seed)}`);
    await fc.assert(property as fc.IAsyncProperty<Values>, { seed, numRuns });
  });
}

/** What must not be thrown: anything but a fault with a name. */
function orFault<Value>(act: () => Value): Value | null {
  try {
    return act();
  } catch (error) {
    assert.ok(error instanceof MetricError, error instanceof Error ? error.stack : String(error));
    return null;
  }
}

/** Half a surrogate pair cannot be written in an address; catalogs may not hold one. */
const isWhole = (text: string) => !/\p{Cs}/u.test(text);

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ maxLength: 30 }),
  fc.constantFrom(
    '',
    ' ',
    'null',
    'NaN',
    'Infinity',
    '-0',
    '1e999',
    '0x1F',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    "' OR 1=1 --",
    '`',
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    '\u202e',
    '\ud800',
    '2021-02-30',
    '99999-01-01T00:00:00.000',
    '１２３',
    '1,234',
  ),
);

const dateText = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }))
  .map(([year, month, day]) => {
    const pad = (value: number, size = 2) => String(value).padStart(size, '0');
    return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  });
const recent = fc.integer({ min: 0, max: 400 }).map((back) => `${formatDay(18_800 - back)}T00:00:00.000`);

const scalar = fc.oneof(
  fc.integer({ min: -5, max: 1000 }).map(String),
  fc.double().map(String),
  fc.double(),
  nasty,
  fc.constantFrom(null, true, undefined),
  fc.constant({}),
  fc.constant([]),
);

const rows = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ p: recent, v0: fc.nat(500).map(String) }) },
    {
      weight: 3,
      arbitrary: fc.record(
        { p: fc.oneof(recent, dateText, nasty, scalar), v0: scalar },
        { requiredKeys: [] },
      ),
    },
    { weight: 1, arbitrary: fc.dictionary(nasty, scalar) },
  ),
  { maxLength: 30 },
) as fc.Arbitrary<Row[]>;

const grains = ['day', 'week', 'month', 'quarter', 'year'] as const;
const shapes = ['flow', 'stock', 'cumulative', 'ratio'] as const;
const metrics = shapes.flatMap((shape) =>
  grains.flatMap((grain) =>
    ([{}, { suppress: { below: 11 } }, { bounds: { maxJump: 3 } }] as const).map((part) =>
      toMetric({ shape, ...part }, grain, { weekStart: 1, fiscalMonth: 7 }),
    ),
  ),
);
const texts = metrics
  .slice(0, 1)
  .map((metric) => ({ ...metric, time: { ...metric.time, type: 'text' as const, format: 'MM/DD/YYYY' } }));
const forbidden = /NaN|Infinity|undefined|\[object|Invalid Date/;

describe('answers', () => {
  fuzz(
    'any rows are a series and a card, or a fault with a name',
    'rows',
    fc.property(rows, fc.constantFrom(...metrics, ...texts), fc.boolean(), (answer, metric, frozen) => {
      const window = { today: 18_801, frozen, span: 30, compare: metric.compare };
      const query = toQuery(metric, window);
      const { aliases } = toSoql(query);
      const series = orFault(() =>
        toSeries(metric, readAnswer(answer, { query, aliases }, metric, window), window),
      );
      if (!series) return;
      const summary = orFault(() => summarize(series, metric, window));
      assert.ok(summary);
      const provenance = {
        url: 'https://data.example.gov/resource/abcd-1234.json?$query=SELECT%20d%20AS%20p',
        page: 'https://data.example.gov/d/abcd-1234',
        published: null,
        checked: '2021-06-15T00:00:00.000Z',
        asOf: null,
        today: window.today,
      };
      const data = { metric, series, summary, provenance };
      const view = tell(data);
      const { sentence, figure, notes } = view;
      const { arithmetic, facts, table } = toDetails(data, view, english);
      assert.doesNotMatch(
        [sentence, figure, ...notes, JSON.stringify([arithmetic, facts, table])].join('\n'),
        forbidden,
      );
    }),
  );
});

describe('catalogs', () => {
  const leaf: fc.Arbitrary<unknown> = fc.oneof(
    nasty,
    scalar,
    fc.constantFrom('day', 'flow', 'sum', 'P1D', 1, true),
  );
  const good = {
    version: 1,
    defaults: { domain: 'data.example.gov' },
    places: { here: { name: 'Here' } },
    metrics: {
      m: {
        title: 'Things',
        shape: 'flow',
        source: { dataset: 'abcd-1234', where: { a: 'b' } },
        measure: { fn: 'sum', column: 'c' },
        time: { column: 'd', grain: 'day' },
        bindings: { here: { source: { where: { e: [1, 2] } } } },
        dimensions: { age: { column: 'age', values: ['a', 'b'] } },
        format: { style: 'decimal' },
        notes: [{ type: 'info', text: 'x' }],
      },
    },
  };
  /** Every place of the good catalog. */
  const paths: string[][] = [];
  const walk = (value: unknown, path: string[]): void => {
    paths.push(path);
    if (typeof value === 'object' && value !== null)
      for (const [key, each] of Object.entries(value)) walk(each, [...path, key]);
  };
  walk(good, []);

  function replace(value: unknown, [head, ...rest]: string[], by: unknown, key: string | null): unknown {
    if (head === undefined) return key === null || typeof value !== 'object' ? by : { ...value, [key]: by };
    const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
      string,
      unknown
    >;
    copy[head] = replace(copy[head], rest, by, key);
    return copy;
  }

  fuzz(
    'a catalog with anything anywhere is read or refused, and asks its portal only',
    'catalogs',
    fc.property(
      fc.constantFrom(...paths),
      fc.oneof(leaf, fc.anything({ maxDepth: 2 })),
      fc.option(fc.oneof(nasty, fc.constantFrom(...paths.flat())), { nil: null }),
      (path, value, key) => {
        const catalog = orFault(() => parseCatalog(replace(good, path, value, key), 'The fuzz'));
        if (!catalog) return;
        for (const name of catalog.metrics.keys()) {
          for (const place of [undefined, 'here']) {
            const metric = orFault((): Metric => resolveMetric(catalog, name, { place }));
            if (!metric) continue;
            const window = { today: 18_801, frozen: false, span: 30, compare: metric.compare };
            const query = toQuery(metric, window);
            const url = new URL(toRowsUrl({ ...query, soql: toSoql(query).text }));
            const host = metric.source.domain.replace(/^http:\/\//, '').toLowerCase();
            assert.equal(url.host.replace(/:80$/, ''), host.replace(/:80$/, ''));
            assert.ok(url.protocol === 'https:' || /^(127\.0\.0\.1|localhost|\[::1\])$/.test(url.hostname));
            assert.match(url.pathname, /^\/resource\/[a-z0-9]{4}-[a-z0-9]{4}\.json$/);
            assert.deepEqual([...url.searchParams.keys()], ['$query']);
          }
        }
      },
    ),
  );
});

describe('attributes', () => {
  const catalog = parseCatalog(
    {
      version: 1,
      defaults: { domain: 'data.example.gov' },
      metrics: {
        m: {
          title: 'Things',
          shape: 'flow',
          source: { dataset: 'abcd-1234' },
          measure: { fn: 'count' },
          time: { column: 'd', grain: 'day' },
          dimensions: { age: { column: 'age', values: ["0'17", '18;64', '65,+', 'a=b'] } },
        },
      },
    },
    'The fuzz',
  );
  assert.ok(catalog);
  const values = ["0'17", '18;64', '65,+', 'a=b'];
  const filter = fc.oneof(
    nasty,
    fc.tuple(nasty, nasty).map((both) => both.join('=')),
    fc.subarray(values, { minLength: 1 }).map((each) => `age=${each.map(encodeURIComponent).join(',')}`),
  );
  fuzz(
    'only what the catalog lists gets into a query',
    'choices',
    fc.property(
      nasty,
      fc.option(nasty, { nil: undefined }),
      filter,
      fc.option(nasty, { nil: undefined }),
      (name, place, chosen, period) => {
        parseFilter(chosen);
        for (const each of [name, 'm']) {
          const metric = orFault(() => resolveMetric(catalog, each, { place, filter: chosen, period }));
          if (!metric) continue;
          const window = { today: 18_801, frozen: false, span: 30, compare: metric.compare };
          const { text } = toSoql(toQuery(metric, window));
          const listed = values.map((value) => `'${value.replaceAll("'", "''")}'`);
          const said = /`age` (?:= |IN \()('.*')\)? AND \(/.exec(text)?.[1];
          if (!said) continue;
          const rest = listed.reduce((left, value) => left.replaceAll(value, ''), said);
          assert.match(rest, /^[, ]*$/, text);
        }
      },
    ),
  );

  fuzz(
    'whatever a page writes is a card or a fault, and asks the metric’s portal only',
    'names',
    fc.asyncProperty(nasty, nasty, fc.oneof(fc.integer(), fc.double()), async (asOf, compare, span) => {
      forgetCatalogs();
      await defineCatalog({
        version: 1,
        metrics: {
          m: {
            title: 'T',
            shape: 'flow',
            source: { domain: 'data.example.gov', dataset: 'abcd-1234' },
            measure: { fn: 'count' },
            time: { column: 'd', grain: 'day' },
          },
        },
      });
      const fetch = (input: unknown) => {
        assert.ok(String(input).startsWith('https://data.example.gov/resource/abcd-1234.json?$query='));
        return Promise.resolve(new Response('[]'));
      };
      for (const options of [{ asOf }, { compare }, { span }]) {
        await loadMetric('m', {
          ...options,
          fetch: fetch,
          now: '2021-06-15T12:00:00Z',
        }).catch((error: unknown) => {
          assert.ok(error instanceof MetricError, String(error));
        });
      }
    }),
  );
});

describe('stored records', () => {
  let record = '';
  Object.defineProperty(globalThis, 'localStorage', { value: { getItem: () => record }, configurable: true });
  const text = '[1623758400000,"Tue, 15 Jun 2021 05:00:00 GMT",[{"p":"1"}]]';
  let sum = 7;
  for (const each of text) sum = (Math.imul(sum, 31) + each.charCodeAt(0)) | 0;
  const whole = `${String(sum)} ${text}`;
  record = whole;
  assert.ok(recall('whole', true, 1_623_758_400_000));

  fuzz(
    'a damaged record is as if absent',
    'records',
    fc.property(fc.nat(whole.length), fc.nat(6), fc.oneof(nasty, fc.string()), (at, cut, put) => {
      record = whole.slice(0, at) + put + whole.slice(at + cut);
      const kept = recall('fuzz', true, 1_623_758_400_000);
      if (record !== whole) assert.equal(kept, null, record);
    }),
  );
});

describe('dates, durations, formats', () => {
  fuzz(
    'text is a day that writes itself the same way, or none',
    'dates',
    fc.property(
      fc.oneof(
        dateText,
        nasty,
        fc.tuple(dateText, nasty).map((both) => both.join('T')),
      ),
      nasty,
      (date, format) => {
        const day = parseDay(date);
        if (day !== null) assert.equal(formatDay(day), date.slice(0, 10));
        parseDuration(date);
        for (const each of [
          'YYYY-MM-DD',
          'M/D/YYYY',
          'DD.MM.YYYY',
          `YYYY${format.replaceAll(/[A-Za-z0-9]/g, '')}`,
        ]) {
          const read = parseFormatted(date, each);
          assert.ok(read === null || Number.isInteger(read));
        }
      },
    ),
  );
});

describe('addresses', () => {
  fuzz(
    'no text of a query or a token becomes another part of the address',
    'urls',
    fc.property(
      nasty.filter((text) => isWhole(text)),
      nasty.filter((text) => isWhole(text)),
      (soql, token) => {
        const request = { domain: 'data.example.gov', dataset: 'abcd-1234', soql, token };
        for (const text of [toRowsUrl(request), toQueryUrl(request)]) {
          const url = new URL(text);
          assert.equal(url.host, 'data.example.gov');
          assert.equal(url.hash, '');
          assert.equal(url.searchParams.get('$query') ?? url.searchParams.get('query'), soql);
          assert.equal(url.searchParams.get('$$app_token') ?? url.searchParams.get('app_token') ?? '', token);
        }
        assert.ok(!isHttpUrl(soql) || /^https?:$/.test(new URL(soql).protocol));
        assert.equal(new URL(toPageUrl('data.example.gov', 'abcd-1234')).pathname, '/d/abcd-1234');
      },
    ),
  );
});
