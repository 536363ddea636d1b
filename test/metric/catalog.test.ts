// What a catalog may say, through the one door that pages use: the problems that defineCatalog() lists.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { defineCatalog, findCatalog, forgetCatalogs } from '../../src/catalogs.js';
import { MetricError } from '../../src/errors.js';
import { parseCatalog } from '../../src/metric/catalog.js';

const good = {
  title: 'Cases',
  shape: 'flow',
  source: { domain: 'data.example.gov', dataset: 'abcd-1234' },
  measure: { fn: 'sum', column: 'cases' },
  time: { column: 'day', grain: 'day' },
};

/** Where a catalog is wrong: its pointers, in order; none where it is right. */
async function problemsOf(catalog: unknown): Promise<readonly string[]> {
  forgetCatalogs();
  try {
    await defineCatalog(catalog as Parameters<typeof defineCatalog>[0]);
    return [];
  } catch (error) {
    assert.ok(error instanceof MetricError && error.kind === 'invalid', String(error));
    const { problems } = error.facts;
    assert.ok(Array.isArray(problems));
    for (const pointer of problems as string[])
      assert.ok(error.message.includes(`  ${pointer || '/'}: `), error.message);
    return problems as string[];
  }
}

const inFile = (metric: unknown, file: object = {}) => ({ version: 1, ...file, metrics: { m: metric } });
const places = { here: { name: 'Here' } };

describe('a metric that keeps the rules', () => {
  const fine: [title: string, metric: object, file?: object][] = [
    ['the least there can be', {}],
    [
      'a domain by default',
      { source: { dataset: 'abcd-1234' } },
      { defaults: { domain: 'data.example.gov' } },
    ],
    [
      'a domain by its bindings',
      { source: { dataset: 'abcd-1234' }, bindings: { here: { source: { domain: 'a.gov' } } } },
      { places },
    ],
    ['plain http for the loopback', { source: { domain: 'http://127.0.0.1:8080', dataset: 'abcd-1234' } }],
    [
      'a ratio',
      { shape: 'ratio', measure: { numerator: { fn: 'count' }, denominator: { fn: 'sum', column: 'b' } } },
    ],
    [
      'conditions of every form',
      {
        source: {
          ...good.source,
          where: { a: 'x', b: ['y', 1, true], c: { gte: 1, lt: 5 }, d: null, not: { e: 'z' } },
        },
      },
    ],
    ['a column with Socrata’s colon', { time: { column: ':updated_at', grain: 'day' } }],
    [
      'text dates with their format',
      { time: { column: 'd', grain: 'day', type: 'text', format: 'MM/DD/YYYY' } },
    ],
    [
      'a correction of no certain days, and a note of none',
      {
        notes: [
          { type: 'correction', on: '2021-02-03', text: 'x' },
          { type: 'info', text: 'x' },
        ],
      },
    ],
    [
      'null where null means none',
      {
        format: { unit: null, currency: null, digits: null },
        freshness: { until: null, successor: null },
        bounds: { min: null },
      },
    ],
  ];
  for (const [title, metric, file] of fine) {
    test(title, async () => assert.deepEqual(await problemsOf(inFile({ ...good, ...metric }, file)), []));
  }
});

describe('a metric that breaks a rule is told where', () => {
  const wrong: [title: string, metric: object, pointers: string[], file?: object][] = [
    ['no title, no shape', { title: undefined, shape: undefined }, ['/metrics/m', '/metrics/m']],
    ['an empty title', { title: ' ' }, ['/metrics/m/title']],
    ['an unknown field', { titel: 'Cases' }, ['/metrics/m/titel']],
    ['an unknown field within', { time: { ...good.time, gran: 'day' } }, ['/metrics/m/time/gran']],
    ['a shape that is none', { shape: 'flw' }, ['/metrics/m/shape']],
    [
      'a dataset that is no four-by-four',
      { source: { ...good.source, dataset: 'ABCD-1234' } },
      ['/metrics/m/source/dataset'],
    ],
    ['a domain with a path', { source: { ...good.source, domain: 'a.gov/x' } }, ['/metrics/m/source/domain']],
    [
      'plain http elsewhere',
      { source: { ...good.source, domain: 'http://a.gov' } },
      ['/metrics/m/source/domain'],
    ],
    ['no domain at all', { source: { dataset: 'abcd-1234' } }, ['/metrics/m/source']],
    [
      'a column that is a query',
      { measure: { fn: 'sum', column: 'a) FROM x --' } },
      ['/metrics/m/measure/column'],
    ],
    ['a sum of nothing', { measure: { fn: 'sum' } }, ['/metrics/m/measure']],
    ['a ratio of one term', { shape: 'ratio' }, ['/metrics/m/measure']],
    [
      'a flow of two',
      { measure: { numerator: { fn: 'count' }, denominator: { fn: 'count' } } },
      ['/metrics/m/measure'],
    ],
    [
      'a ratio over nothing',
      { shape: 'ratio', measure: { numerator: { fn: 'count' }, denominator: { fn: 'sum' } } },
      ['/metrics/m/measure/denominator'],
    ],
    ['a format for dates that are no text', { time: { ...good.time, format: 'YYYY' } }, ['/metrics/m/time']],
    [
      'a correction without the day it was made',
      { notes: [{ type: 'correction', from: '2021-02-03', text: 'x' }] },
      ['/metrics/m/notes/0'],
    ],
    ['a sum of nothing', { measure: { fn: 'sum' } }, ['/metrics/m/measure']],
    [
      'a grain finer than the native one',
      { time: { column: 'd', grain: 'month', grains: ['day'] } },
      ['/metrics/m/time/grains/0'],
    ],
    [
      'months of weeks',
      { time: { column: 'd', grain: 'week', grains: ['month'] } },
      ['/metrics/m/time/grains/0'],
    ],
    [
      'fiscal years from amid a month, of months',
      { time: { column: 'd', grain: 'month', grains: ['quarter', 'year'] } },
      ['/metrics/m/time/grains/0', '/metrics/m/time/grains/1'],
      { defaults: { fiscalYearStart: '07-15' } },
    ],
    [
      'text dates without a format',
      { time: { column: 'd', grain: 'day', type: 'text' } },
      ['/metrics/m/time'],
    ],
    [
      'years by the month',
      { time: { column: 'd', grain: 'month', type: 'year' } },
      ['/metrics/m/time/grain'],
    ],
    ['zero for a level that is missing', { shape: 'stock', missing: 'zero' }, ['/metrics/m/missing']],
    ['the average of a running total', { shape: 'cumulative', smooth: { window: 7 } }, ['/metrics/m/smooth']],
    ['a window of one', { smooth: { window: 1 } }, ['/metrics/m/smooth/window']],
    ['a target that is not there', { compare: ['target'] }, ['/metrics/m/compare']],
    ['currency without a currency', { format: { style: 'currency' } }, ['/metrics/m/format']],
    [
      'a duration in fortnights',
      { format: { style: 'duration', unit: 'fortnight' } },
      ['/metrics/m/format/unit'],
    ],
    ['a lag that is no duration', { completeness: { lag: '2 days' } }, ['/metrics/m/completeness/lag']],
    ['a note without its day', { notes: [{ type: 'break', text: 'x' }] }, ['/metrics/m/notes/0']],
    [
      'a date that is none',
      { notes: [{ type: 'break', from: '2021-02-30', text: 'x' }] },
      ['/metrics/m/notes/0/from'],
    ],
    [
      'an omit note that is no anomaly',
      { notes: [{ type: 'break', from: '2021-02-03', omit: true, text: 'x' }] },
      ['/metrics/m/notes/0/omit'],
    ],
    [
      'bands out of order',
      {
        bands: [
          { below: 5, title: 'a' },
          { below: 4, title: 'b' },
        ],
      },
      ['/metrics/m/bands/1/below'],
    ],
    [
      'an endless band before another',
      { bands: [{ title: 'a' }, { below: 4, title: 'b' }] },
      ['/metrics/m/bands/1/below'],
    ],
    ['a binding to no place', { bindings: { there: {} } }, ['/metrics/m/bindings/there']],
    ['a jump of less than once', { bounds: { maxJump: 1 } }, ['/metrics/m/bounds/maxJump']],
    ['a method that is a script', { method: 'javascript:alert(1)' }, ['/metrics/m/method']],
    ['a number that is not finite', { minBase: Infinity }, ['/metrics/m/minBase']],
    ['an empty condition', { source: { ...good.source, where: { a: {} } } }, ['/metrics/m/source/where/a']],
    ['an empty list', { source: { ...good.source, where: { a: [] } } }, ['/metrics/m/source/where/a']],
    [
      'a value with a control character',
      { source: { ...good.source, where: { a: 'x\u0000' } } },
      ['/metrics/m/source/where/a'],
    ],
    [
      'a value with half a surrogate pair',
      { source: { ...good.source, where: { a: 'x\ud800' } } },
      ['/metrics/m/source/where/a'],
    ],
    [
      'several faults, all of them',
      { shape: 'flw', minBase: -1, better: 'yes' },
      ['/metrics/m/shape', '/metrics/m/better', '/metrics/m/minBase'],
    ],
    ['a list where an object should be', { source: [] }, ['/metrics/m/source']],
    [
      'a duration that no calendar has room for',
      {
        completeness: { lag: 'P400000Y' },
        freshness: { cadence: 'P99999999999999999D', staleAfter: 'P1020Y' },
      },
      ['/metrics/m/completeness/lag', '/metrics/m/freshness/cadence', '/metrics/m/freshness/staleAfter'],
    ],
    [
      'a format that has a part twice',
      { time: { ...good.time, type: 'text', format: 'YYYY-MM-DD M' } },
      ['/metrics/m/time/format'],
    ],
    [
      'a format that is longer than any date',
      { time: { ...good.time, type: 'text', format: `YYYY${'-'.repeat(20)}MM` } },
      ['/metrics/m/time/format'],
    ],
    ['a title that turns what stands behind it', { title: 'Cases \u202e' }, ['/metrics/m/title']],
    ['a unit that isolates it', { format: { unit: '\u2067kg' } }, ['/metrics/m/format/unit']],
    ['a note that rings', { notes: [{ type: 'info', text: 'x\u0007' }] }, ['/metrics/m/notes/0/text']],
    ['a link with a password', { method: 'https://me:secret@a.gov/' }, ['/metrics/m/method']],
    ['a link with a user', { method: 'https://me@a.gov/' }, ['/metrics/m/method']],
    ['a number that is no JSON', { minBase: 10n }, ['/metrics/m/minBase']],
    [
      'a population of no year',
      { bindings: { here: {} } },
      ['/places/here/population/year'],
      { places: { here: { name: 'Here', population: { value: 5, year: 300_000 } } } },
    ],
  ];
  for (const [title, metric, pointers, file] of wrong) {
    test(title, async () => {
      const merged = Object.fromEntries(
        Object.entries<unknown>({ ...good, ...metric }).filter(([, value]) => value !== undefined),
      );
      assert.deepEqual([...(await problemsOf(inFile(merged, file)))].sort(), [...pointers].sort());
    });
  }
});

describe('a catalog', () => {
  const wrong: [title: string, catalog: unknown, pointers: string[]][] = [
    ['is an object', [], ['']],
    ['is not null', null, ['']],
    ['is not text', 5, ['']],
    ['has a version', { metrics: {} }, ['']],
    ['has version 1', { version: 2, metrics: {} }, ['/version']],
    ['has metrics', { version: 1 }, ['']],
    ['has no other fields', { version: 1, metrics: {}, metric: {} }, ['/metric']],
    [
      'has time zones that are',
      { version: 1, metrics: {}, defaults: { timeZone: 'America/Nowhere' } },
      ['/defaults/timeZone'],
    ],
    [
      'has a fiscal year that every year has',
      { version: 1, metrics: {}, defaults: { fiscalYearStart: '02-29' } },
      ['/defaults/fiscalYearStart'],
    ],
    ['has a publisher with a name', { version: 1, metrics: {}, publisher: {} }, ['/publisher']],
  ];
  for (const [title, catalog, pointers] of wrong) {
    test(title, async () => assert.deepEqual(await problemsOf(catalog), pointers));
  }

  test('names an unknown field’s nearest known one', async () => {
    forgetCatalogs();
    await assert.rejects(defineCatalog(inFile({ ...good, compleeteness: {} }) as never), /"completeness"/);
  });

  const names: [name: string, pointer: string][] = [
    ['A', '/metrics/A'],
    ['a b', '/metrics/a b'],
    ['a/b', '/metrics/a~1b'],
    ['a~b', '/metrics/a~0b'],
    ['a..b', '/metrics/a..b'],
    ['', '/metrics/'],
    ['__proto__', '/metrics/__proto__'],
  ];
  for (const [name, pointer] of names) {
    test(`"${name}" is no name of a metric`, async () => {
      const catalog = JSON.parse(
        `{"version":1,"metrics":{${JSON.stringify(name)}:${JSON.stringify(good)}}}`,
      ) as unknown;
      assert.deepEqual(await problemsOf(catalog), [pointer]);
      await assert.rejects(findCatalog(name));
    });
  }

  test('"constructor" is a name like any other', async () => {
    assert.deepEqual(await problemsOf({ version: 1, metrics: { constructor: good } }), []);
    assert.ok((await findCatalog('constructor')).metrics.has('constructor'));
    await assert.rejects(findCatalog('valueOf'), { kind: 'unknown' });
  });

  test('a bad metric disables only itself', async () => {
    forgetCatalogs();
    await assert.rejects(
      defineCatalog({ version: 1, metrics: { good, bad: { ...good, shape: 'x' } } } as never),
      { kind: 'invalid' },
    );
    assert.ok((await findCatalog('good')).metrics.has('good'));
    await assert.rejects(findCatalog('bad'), { kind: 'invalid' });
  });

  test('and so does one that is nested without end, told where', async () => {
    const nested = (depth: number): object => (depth ? { not: nested(depth - 1) } : { a: 1 });
    const where = (conditions: object) => ({ ...good, source: { ...good.source, where: conditions } });
    assert.deepEqual(await problemsOf(inFile(where(nested(12)))), []);
    const [pointer = '', ...others] = await problemsOf({
      version: 1,
      metrics: { good, bad: where(nested(1000)) },
    });
    assert.match(pointer, /^\/metrics\/bad\/source\/where(\/not)+$/);
    assert.deepEqual(others, []);
    assert.ok((await findCatalog('good')).metrics.has('good'));
    // As JSON on a page may be, deeper than anything can be copied.
    const file = JSON.parse(
      JSON.stringify({ version: 1, metrics: { good, bad: where({}) } }).replace(
        '"where":{}',
        `"where":${'{"not":'.repeat(20_000)}{"a":1}${'}'.repeat(20_000)}`,
      ),
    ) as unknown;
    const read = parseCatalog(file, 'x');
    assert.deepEqual([[...(read?.metrics.keys() ?? [])], [...(read?.broken ?? [])]], [['good'], ['bad']]);
  });

  test('is told what turns the words about it, as what it is', async () => {
    forgetCatalogs();
    await assert.rejects(
      defineCatalog(inFile({ ...good, title: 'a\u202eb' }) as never),
      ({ message }: Error) => message.includes('a\\u202eb') && !message.includes('\u202e'),
    );
  });

  test('line breaks and marks of direction for a word are text', async () => {
    const text = { title: 'الحالات\u200f', description: 'One.\n\tTwo.' };
    assert.deepEqual(await problemsOf(inFile({ ...good, ...text })), []);
  });

  test('an alias that another metric has is refused at its place', async () => {
    assert.deepEqual(
      await problemsOf({
        version: 1,
        metrics: { a: { ...good, aliases: ['x'] }, b: { ...good, aliases: ['y', 'x'] } },
      }),
      ['/metrics/b/aliases/1'],
    );
    assert.deepEqual(await problemsOf({ version: 1, metrics: { a: { ...good, aliases: ['b'] }, b: good } }), [
      '/metrics/a/aliases/0',
    ]);
  });
});
