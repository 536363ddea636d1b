import assert from 'node:assert/strict';
import { beforeEach, describe, mock, test } from 'node:test';

import { defineCatalog, findCatalog, forgetCatalogs } from '../src/catalogs.js';
import { MetricError, type MetricErrorKind } from '../src/errors.js';
import { loadMetric, type LoadOptions, type MetricData } from '../src/load-metric.js';
import type { Fetch } from '../src/soda/client.js';
import { answerWith } from './support/answer.js';
import { days, repeat } from './support/tell.js';

const now = () => new Date('2021-03-11T12:00:00Z');
const rows = days('2021-03-01', repeat(5, 10));

beforeEach(async () => {
  forgetCatalogs();
  await defineCatalog({
    version: 1,
    metrics: {
      cases: {
        title: 'Cases',
        shape: 'flow',
        source: { domain: 'data.example.gov', dataset: 'abcd-1234' },
        measure: { fn: 'sum', column: 'cases' },
        time: { column: 'day', grain: 'day' },
        compare: ['previous', 'year'],
      },
    },
  });
});

const answering =
  (json: unknown): Fetch =>
  () =>
    Promise.resolve(new Response(JSON.stringify(json)));

async function faultOf(options: LoadOptions, name = 'cases'): Promise<MetricError> {
  const error: unknown = await loadMetric(name, { now, fetch: answering([]), ...options }).then(
    () => null,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof MetricError, String(error));
  return error;
}

describe('loadMetric', () => {
  test('brings a metric from its name to its summary, with where it came from', async () => {
    const fetch = answerWith(rows, 'Wed, 10 Mar 2021 10:00:00 GMT');
    const { summary, provenance, revisions } = await loadMetric('cases', { now, fetch });
    assert.equal(summary.value, 5);
    assert.deepEqual(revisions, []);
    assert.deepEqual(
      { ...provenance, url: '', soql: '' },
      {
        url: '',
        soql: '',
        page: 'https://data.example.gov/d/abcd-1234',
        published: '2021-03-10T10:00:00.000Z',
        checked: '2021-03-11T12:00:00.000Z',
        asOf: null,
        today: 18_697,
      },
    );
    assert.ok(provenance.url.endsWith(`?$query=${encodeURIComponent(provenance.soql)}`));
    assert.equal(fetch.asked.length, 1);
  });

  test('goes by the clock where no time is given', async () => {
    const before = Date.now();
    const { provenance } = await loadMetric('cases', { fetch: answerWith(rows) });
    const checked = Date.parse(provenance.checked);
    assert.ok(checked >= before && checked <= Date.now(), provenance.checked);
  });

  test('a token is sent and not told', async () => {
    const fetch = mock.fn<Fetch>(answerWith(rows));
    const { provenance } = await loadMetric('cases', { now, fetch, token: 's3cret' });
    assert.match(fetch.mock.calls[0]?.arguments[0] as string, /\$\$app_token=s3cret$/);
    assert.doesNotMatch(JSON.stringify(provenance), /s3cret/);
  });

  test('the page’s comparison comes first, the metric’s others after it', async () => {
    const kinds = async (compare?: string) => {
      const { summary } = await loadMetric('cases', { now, fetch: answerWith(rows), compare });
      return summary.changes.map((change) => (change.kind === 'target' ? 'target' : change.comparison));
    };
    assert.deepEqual(
      [await kinds(), await kinds('year'), await kinds('none')],
      [['previous', 'year'], ['year', 'previous'], []],
    );
  });

  test('an answer to another question is no base for revisions', async () => {
    const previous = await loadMetric('cases', { now, fetch: answerWith(rows), period: 'month' });
    const { revisions } = await loadMetric('cases', {
      now,
      fetch: answerWith(days('2021-03-01', repeat(6, 10))),
      previous,
    });
    assert.deepEqual(revisions, []);
  });

  test('what it loads is plain enough to be compared and told', async () => {
    const { summary } = await loadMetric('cases', { now, fetch: answerWith(rows) });
    assert.deepEqual(JSON.parse(JSON.stringify(summary.latest)), summary.latest);
  });

  test('a wrong answer is not kept as the last good one', async () => {
    const keep = { visits: false };
    const shown: number[] = [];
    const show = ({ summary }: MetricData) => shown.push(summary.value ?? NaN);
    const before = await loadMetric('cases', { now, fetch: answerWith(rows), keep });
    await assert.rejects(loadMetric('cases', { now, fetch: answering([{}]), keep }), { kind: 'malformed' });
    const newer = answerWith(days('2021-03-01', repeat(6, 10)));
    await loadMetric('cases', { now, fetch: newer, keep: { ...keep, show } });
    assert.deepEqual(shown, [before.summary.value]);
  });

  test('a name that is no text is unknown, as any other that no catalog has', async () => {
    for (const name of [null, 5, {}] as unknown[] as string[]) {
      const { kind, message } = await faultOf({}, name);
      assert.equal(kind, 'unknown');
      assert.match(message, /^No catalog defines the metric "/);
    }
  });

  test('what is null is not asked for, as elements have it', async () => {
    const none = { place: null, filter: null, period: null, span: null, compare: null, asOf: null };
    const fetch = answerWith(rows);
    const [one, other] = [
      await loadMetric('cases', { now, fetch, ...none }),
      await loadMetric('cases', { now, fetch }),
    ];
    assert.equal(JSON.stringify(one), JSON.stringify(other));
  });

  test('a dataset that was changed in the future does not say when', async () => {
    const publishedAt = async (lastModified: string) =>
      (await loadMetric('cases', { now, fetch: answerWith(rows, lastModified) })).provenance.published;
    assert.equal(await publishedAt('Fri, 31 Dec 9999 00:00:00 GMT'), null);
    assert.equal(await publishedAt('Fri, 12 Mar 2021 12:00:00 GMT'), null);
    // A clock may be wrong by some hours.
    assert.equal(await publishedAt('Fri, 12 Mar 2021 11:00:00 GMT'), '2021-03-12T11:00:00.000Z');
    assert.equal(await publishedAt('yesterday'), null);
  });

  test('what is wrong is said as its author wrote it', async () => {
    assert.match((await faultOf({ span: NaN })).message, /whole number from 1 to 10000; it is no number\.$/);
    assert.match(
      (await faultOf({ compare: 'target' })).message,
      /must be previous, year or none, as the metric has no target; it is "target"\.$/,
    );
  });

  test('however long a lag, the query has a limit', async () => {
    const metric = (await findCatalog('cases')).metrics.get('cases')?.definition;
    assert.ok(metric);
    await defineCatalog({
      version: 1,
      metrics: { late: { ...metric, completeness: { lag: 'P1000Y' }, freshness: { cadence: 'P1000Y' } } },
    });
    const { provenance, summary } = await loadMetric('late', { now, fetch: answerWith(rows) });
    assert.match(provenance.soql, / LIMIT \d+$/);
    assert.equal(summary.value, null);
  });

  test('an abort rejects with the signal’s reason', async () => {
    const reason = new Error('left');
    await assert.rejects(
      loadMetric('cases', { now, fetch: answering([]), signal: AbortSignal.abort(reason) }),
      reason,
    );
  });
});

describe('what makes no sense is refused, and nothing is asked', () => {
  const refused: [LoadOptions, MetricErrorKind, RegExp][] = [
    ...[0, -1, 1.5, NaN, Infinity, 10_001].map((span): [LoadOptions, MetricErrorKind, RegExp] => [
      { span },
      'unknown',
      /span/,
    ]),
    [{ compare: 'yesterday' }, 'unknown', /previous, year, target or none/],
    [{ now: 'yesterday' }, 'unknown', /The now of "cases" must be an instant/],
    [{ compare: 'target' }, 'unknown', /no target/],
    ...['2021-02-29', 'yesterday', '', '2021-03-01T00:00:00', '2021-3-1'].map(
      (asOf): [LoadOptions, MetricErrorKind, RegExp] => [{ asOf }, 'unknown', /as-of/],
    ),
    [{ period: 'decade' }, 'unknown', /period/],
    [{ place: 'here' }, 'unknown', /place/],
    [{ filter: 'age=1' }, 'unknown', /dimension/],
  ];
  for (const [options, kind, message] of refused) {
    test(JSON.stringify(options), async () => {
      const fetch = mock.fn<Fetch>(answering([]));
      const error = await faultOf({ ...options, fetch });
      assert.equal(error.kind, kind);
      assert.match(error.message, message);
      assert.equal(fetch.mock.callCount(), 0);
    });
  }
  test('a name that no catalog has', async () => {
    const error = await faultOf({}, 'casse');
    assert.equal(error.kind, 'unknown');
    assert.match(error.message, /Did you mean "cases"/);
  });
});

describe('JSON that is no list of rows is malformed', () => {
  for (const json of [{}, null, 'rows', 5, [1], [null], [[]], { error: true, message: 'x' }]) {
    test(JSON.stringify(json), async () =>
      assert.equal((await faultOf({ fetch: answering(json) })).kind, 'malformed'),
    );
  }
});

describe('hostile rows', () => {
  const p = '2021-03-10T00:00:00.000';
  const table: [string, unknown[], MetricErrorKind | null][] = [
    ['a value that is an object', [{ p, v0: {} }], 'malformed'],
    ['a value that is a list', [{ p, v0: ['5'] }], 'malformed'],
    ['a value that is true', [{ p, v0: true }], 'malformed'],
    ['a value with a space', [{ p, v0: ' 5' }], 'malformed'],
    ['a hexadecimal value', [{ p, v0: '0x10' }], 'malformed'],
    ['a value of 400 digits', [{ p, v0: '9'.repeat(400) }], 'malformed'],
    ['a date that is an object', [{ p: {}, v0: '5' }], null],
    ['a date of the year 9999', [{ p: '9999-12-31T00:00:00.000', v0: '5' }], null],
    ['a date that is none', [{ p: '2021-02-30T00:00:00.000', v0: '5' }], null],
    ['a row with a prototype', [JSON.parse(`{"__proto__":{"v0":"5"},"p":"${p}"}`)], 'malformed'],
    ['an empty row', [{}], 'malformed'],
    ['a date without a value', [{ p, v0: '5' }, { p: '2021-03-09T00:00:00.000' }], 'malformed'],
    ['a date whose value is null', [{ p, v0: null }], 'malformed'],
    ['a value of 305 digits', [{ p, v0: '9'.repeat(305) }], 'malformed'],
    ['a value below nothing', [{ p, v0: '-1e302' }], 'malformed'],
    ['a value next to nothing', [{ p, v0: 5e-324 }], 'malformed'],
    ['nothing', [{ p, v0: '-0.00' }], null],
    ['a value of 200 digits', [{ p, v0: '9'.repeat(200) }], null],
    ['columns nobody asked for', [{ p, v0: '5', constructor: 'x' }], null],
  ];
  for (const [title, json, kind] of table) {
    test(`${title} is ${kind ?? 'survived'}`, async () => {
      if (kind) assert.equal((await faultOf({ fetch: answering(json) })).kind, kind);
      else await loadMetric('cases', { now, fetch: answering(json) });
    });
  }
});
