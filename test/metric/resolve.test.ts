import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { MetricError, type MetricErrorKind } from '../../src/errors.js';
import { parseCatalog, type CatalogFile } from '../../src/metric/catalog.js';
import { parseFilter, resolveMetric, type Choice } from '../../src/metric/resolve.js';
import { toTests } from '../../src/metric/soql.js';

const file: CatalogFile = {
  version: 1,
  defaults: { domain: 'data.example.gov', timeZone: 'America/Chicago' },
  places: {
    here: { name: 'Here', timeZone: 'Pacific/Honolulu', population: { value: 5000 } },
    there: { name: 'There' },
    elsewhere: { name: 'Elsewhere' },
  },
  metrics: {
    cases: {
      title: 'Cases',
      shape: 'flow',
      source: { dataset: 'abcd-1234', where: { county: 'Ramsey', state: 'MN' } },
      measure: { fn: 'sum', column: 'cases' },
      time: { column: 'day', grain: 'day', grains: ['day', 'month'] },
      dimensions: {
        age: { column: 'age_group', values: ['0-17', '65+', 7] },
        band: { column: 'age_group', values: ['young', 'old'] },
        proto: { column: '__proto__', values: ['a'] },
      },
      bindings: {
        here: { source: { dataset: 'wxyz-9876', where: { county: "O'Brien" } }, comparability: 'close' },
        there: { source: { domain: 'other.example.gov' } },
      },
      aliases: ['old-cases'],
    },
  },
};

const resolve = (choice: Choice = {}, name = 'cases') => {
  const catalog = parseCatalog(file, 'The test');
  assert.ok(catalog);
  return resolveMetric(catalog, name, choice);
};
const wheres = (choice: Choice) => resolve(choice).source.where.flatMap(toTests);

describe('defaults', () => {
  const metric = resolve();
  const table: [string, unknown, unknown][] = [
    ['the short title is the title', metric.short, 'Cases'],
    ['no lag, and none is stated', [metric.lag.days, metric.lagStated], [0, false]],
    ['the tail is marked', metric.tail, 'mark'],
    ['missing is a gap', metric.missing, 'gap'],
    ['the comparison is with the period before', metric.compare, ['previous']],
    ['better is neither', metric.better, 'neither'],
    ['minBase is 20', metric.minBase, 20],
    ['a flow is not below zero', metric.bounds, { min: 0, max: null, maxJump: null }],
    [
      'weeks begin on Monday, years on Jan. 1',
      [metric.calendar.weekStart, metric.calendar.fiscalMonth, metric.calendar.fiscalDay],
      [1, 1, 1],
    ],
    ['the zone is the publisher’s', metric.calendar.timeZone, 'America/Chicago'],
    ['data are stale after four cadences', metric.freshness.staleAfter.days, 4],
    ['every day is a reporting day', metric.freshness.days.length, 7],
  ];
  for (const [title, found, expected] of table) test(title, () => assert.deepEqual(found, expected));
});

test('a retired metric’s successor is known by its title, or by what the catalog says of it', () => {
  const retired = (successor: string) => {
    const { cases } = file.metrics;
    assert.ok(cases);
    const metrics = { cases, old: { ...cases, aliases: [], freshness: { status: 'retired', successor } } };
    const catalog = parseCatalog({ ...file, metrics }, 'The test');
    assert.ok(catalog);
    return resolveMetric(catalog, 'old').freshness.successor;
  };
  assert.deepEqual(['cases', 'covid.admissions', 'constructor', 'Respiratory illness'].map(retired), [
    'Cases',
    'covid.admissions',
    'constructor',
    'Respiratory illness',
  ]);
});

describe('a choice', () => {
  test('an alias is the metric’s own name', () => assert.equal(resolve({}, 'old-cases').name, 'cases'));
  test('a period is one of the listed', () => assert.equal(resolve({ period: 'month' }).grain, 'month'));
  test('a place merges its source over the metric’s, column by column', () => {
    const { source, place, comparability, calendar } = resolve({ place: 'here' });
    assert.deepEqual(
      [source.dataset, source.domain, place?.key, comparability, calendar.timeZone],
      ['wxyz-9876', 'data.example.gov', 'here', 'close', 'Pacific/Honolulu'],
    );
    assert.deepEqual(wheres({ place: 'here' }), ["`county` = 'O''Brien'", "`state` = 'MN'"]);
  });
  test('a place may bring its domain', () =>
    assert.equal(resolve({ place: 'there' }).source.domain, 'other.example.gov'));
  test('a filter is a condition on the listed column, in the catalog’s own type', () => {
    assert.deepEqual(wheres({ filter: 'age=65%2B,7' }).slice(2), ["`age_group` IN ('65+', 7)"]);
  });
  test('two dimensions of one column must both hold', () => {
    assert.deepEqual(wheres({ filter: 'age=7;band=old' }).slice(2), [
      '`age_group` = 7',
      "`age_group` = 'old'",
    ]);
  });
  test('a column called __proto__ filters like any other', () => {
    assert.deepEqual(wheres({ filter: { proto: ['a'] } }).slice(2), ["`__proto__` = 'a'"]);
  });
  test('the order of a filter’s values makes no other metric', () => {
    assert.deepEqual(
      resolve({ filter: 'age=65%2B,0-17' }).filter,
      resolve({ filter: 'age=0-17,65%2B' }).filter,
    );
  });

  const refused: [Choice, MetricErrorKind, RegExp][] = [
    [{ place: 'heer' }, 'unknown', /Known: here, there/],
    [{ place: 'elsewhere' }, 'unknown', /no place "elsewhere"/],
    [{ place: 'constructor' }, 'unknown', /no place "constructor"/],
    [{ place: '__proto__' }, 'unknown', /no place "__proto__"/],
    [{ period: 'week' }, 'unknown', /no period "week".*day, month/],
    [{ period: 'days' }, 'unknown', /Known: day, month/],
    [{ filter: 'sex=F' }, 'unknown', /no dimension "sex"/],
    [{ filter: '__proto__=F' }, 'unknown', /no dimension "__proto__"/],
    [{ filter: 'constructor=F' }, 'unknown', /no dimension "constructor"/],
    [{ filter: "age=65%2B' OR 1=1" }, 'unknown', /no age/],
    [{ filter: 'age=' }, 'unknown', /no age ""/],
    [{ filter: { age: [] } }, 'unknown', /no age ""/],
    [{ filter: 'age' }, 'unknown', /no age ""/],
  ];
  for (const [choice, kind, message] of refused) {
    test(`${JSON.stringify(choice)} is ${kind}`, () => {
      assert.throws(
        () => resolve(choice),
        (error) => error instanceof MetricError && error.kind === kind && message.test(error.message),
      );
    });
  }
  test('a name that the catalog has not is unknown', () =>
    assert.throws(() => resolve({}, 'toString'), { kind: 'unknown' }));
});

describe('the filter attribute', () => {
  const table: [string, Record<string, string[]>][] = [
    ['', {}],
    [' ; ', {}],
    ['age=65+,18-64; sex=F', { age: ['65+', '18-64'], sex: ['F'] }],
    ['a=b=c', { a: ['b=c'] }],
    ['a=x%2Cy%3Bz%25', { a: ['x,y;z%'] }],
    ['a=100%', { a: ['100%'] }],
    ['a=1;a=2', { a: ['1', '2'] }],
  ];
  for (const [text, expected] of table)
    test(JSON.stringify(text), () => assert.deepEqual(parseFilter(text), expected));
});
