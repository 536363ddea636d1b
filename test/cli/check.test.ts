import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { findRepeatedKeys } from '../../src/cli/repeated-keys.js';
import { parsePeriod } from '../../src/cli/check/known-values.js';
import { formatDay, type Grain } from '../../src/metric/period.js';
import { catalogOf, covidCases, type Fields } from './support/county.js';
import { useCli } from './support/run-cli.js';

const { ask, cli, write, portal } = useCli();

const metric = (part: Fields): Fields => ({
  ...covidCases,
  checks: undefined,
  dimensions: undefined,
  ...part,
});

/** Checks a catalog with one metric more, `m`. */
async function checkWith(part: Fields, file: Fields = {}, ...words: readonly string[]) {
  await write('one.json', catalogOf('data.example.gov', { m: metric(part) }, file));
  return ask('check', 'one.json', '--quiet', ...words);
}

describe('a catalog that is right', () => {
  test('is told metric by metric with the sentence of its card: exit code 0', async () => {
    const { code, out } = await ask('check', 'catalog.json', '--quiet');
    assert.match(
      out,
      /^ok {7}covid\.cases: Confirmed cases: 174 on June 14, up 4\.2% from 167 a week earlier/,
    );
    assert.match(out, /1 metric asked, 0 wrong, 0 not answered, 0 warnings$/m);
    assert.equal(code, 0);
  });

  test('may be an address', async () => {
    portal().faults.add('^/catalog\\.json', {
      body: JSON.stringify(catalogOf('data.example.gov')),
      status: 200,
    });
    const { code, out } = await ask('check', `${portal().url}/catalog.json`, '--quiet');
    assert.match(out, /^ok {7}covid\.cases/);
    assert.equal(code, 0);
  });

  test('is not asked for with --offline', async () => {
    const before = portal().log.length;
    const { code, out } = await ask('check', 'catalog.json', '--offline');
    assert.deepEqual([code, portal().log.length - before], [0, 0]);
    assert.match(out, /0 metrics asked/);
  });
});

describe('a catalog that is wrong', () => {
  test('what is no JSON is told with line and column: exit code 1', async () => {
    await write('broken.json', '{\n  "version": 1,\n  "metrics": {,}\n}');
    const { code, err } = await ask('check', 'broken.json');
    assert.match(err, /broken\.json:3:15 is not JSON/);
    assert.equal(code, 1);
  });

  for (const [what, bytes] of [
    ['in UTF-16', Buffer.from('\uFEFF{"version": 1}', 'utf16le')],
    ['not UTF-8', Buffer.from('{"version": 1, "metrics": {}, "$schema": "\u00E9"}', 'latin1')],
  ] as const) {
    test(`what is ${what} is told: exit code 1`, async () => {
      await write('bytes.json', bytes);
      const { code, err } = await ask('check', 'bytes.json', '--offline');
      assert.match(err, new RegExp(`bytes\\.json is ${what}\\. Save it as UTF-8\\.`));
      assert.equal(code, 1);
    });
  }

  test('a name that stands twice is told with both lines: a parser keeps the last alone', async () => {
    const once = JSON.stringify({ ...covidCases, checks: undefined });
    const text = `{"version": 1, "publisher": {"name": "A \\"quoted\\" {name"},\n"metrics": {\n"m": ${once},\n"m~/": 1,\n"m": ${once}}}`;
    await write('twice.json', text);
    const { code, out } = await ask('check', 'twice.json', '--offline');
    assert.match(
      out,
      /^wrong {4}\/metrics\/m: stands in line 3 and again in line 5; only the last one counts\.$/m,
    );
    assert.equal(out.match(/stands in line/g)?.length, 1);
    assert.equal(code, 1);
    portal().faults.add('^/twice\\.json', { body: text, status: 200 });
    assert.match((await ask('check', `${portal().url}/twice.json`, '--offline')).out, /again in line 5/);
  });

  test('a name may stand in two objects, and in an entry of a list each', () => {
    const text = '{"a": [{"b": 1}, {"b": 2, "c": {"b": 3}}], "b": {"a": "b:", "c": []}}';
    assert.deepEqual(findRepeatedKeys(text), []);
    assert.equal(findRepeatedKeys('[{}, {"a~b": {"c": 1, "c": 2}}]')[0]?.pointer, '/1/a~0b/c');
  });

  test('what is valid and without effect is a warning', async () => {
    const { code, out } = await checkWith(
      {
        notes: [
          { type: 'info', text: 'A', from: '2021-02-01', to: '2021-01-31' },
          { type: 'info', text: 'B', from: '2021-02-01', to: '2021-02-01' },
        ],
        bounds: { min: 5, max: 1 },
        checks: [{ period: '2021-06-01', between: [5, 1] }, { period: '2021-06-01' }],
        source: {
          dataset: 'abcd-1234',
          where: { count: { gt: 9, lt: 1 }, not: { day: { gte: '2021-02-01', lt: '2021-01-01' } } },
        },
        bindings: { here: { source: { where: { count: { gte: 2, lte: 1 } } } } },
      },
      { places: { here: { name: 'Here' } } },
      '--offline',
    );
    assert.deepEqual(
      [...out.matchAll(/^warning {2}\/metrics\/m\/(\S+): /gm)].map(([, pointer]) => pointer),
      [
        'notes/0',
        'bounds',
        'checks/0/between',
        'checks/1',
        'source/where/count',
        'source/where/not/day',
        'bindings/here/source/where/count',
      ],
    );
    assert.equal(code, 0);
  });

  test('what ends too early is told where', async () => {
    await write('broken.json', '{\n  "version": 1,');
    assert.match((await ask('check', 'broken.json')).err, /broken\.json:2:16 is not JSON/);
  });

  test('a message never repeats the file', async () => {
    await write('secret.json', 'password');
    assert.doesNotMatch((await ask('check', 'secret.json')).err, /password/);
  });

  test('a file that is not there is told', async () => {
    const { code, err } = await ask('check', 'nowhere.json');
    assert.match(err, /nowhere\.json cannot be read: there is no such file/);
    assert.equal(code, 1);
  });

  test('every problem has its pointer and the nearest word, in all metrics at once', async () => {
    const { code, out } = await checkWith({
      shape: 'flwo',
      mesure: {},
      time: { column: 'a b', grain: 'day' },
      source: { dataset: 'case-data', where: { county: { ge: 1 } } },
    });
    assert.match(out, /^wrong {4}\/metrics\/m\/shape: must be one of .*"flow"/m);
    assert.match(out, /^wrong {4}\/metrics\/m\/mesure: is not a field here\. Did you mean "measure"/m);
    assert.match(out, /^wrong {4}\/metrics\/m\/time\/column: /m);
    assert.match(
      out,
      /\/source\/where\/county\/ge: is not a field here\. Did you mean "gt", "gte", "lt"\?$/m,
    );
    assert.match(out, /^ok {7}covid\.cases/m);
    assert.equal(code, 1);
  });

  test('what is no catalog at all is told field by field', async () => {
    await write('one.json', { version: 2, metrics: { m: {} } });
    const { code, out } = await ask('check', 'one.json');
    assert.match(out, /\/version: must be 1/);
    assert.match(out, /\/metrics\/m: lacks "title"/);
    assert.equal(code, 1);
  });
});

describe('a catalog that its portal contradicts', () => {
  test('a dataset that is not there is wrong, with the query: exit code 1', async () => {
    const { code, out } = await checkWith({ source: { dataset: 'gone-gone' } });
    assert.match(out, /^wrong {4}\/metrics\/m: .*404/m);
    assert.match(out, /^ {9}http:\/\/127\.0\.0\.1:\d+\/resource\/gone-gone\.json\?\$query=/m);
    assert.equal(code, 1);
  });

  test('a column that is not there is wrong', async () => {
    const { code, out } = await checkWith({ measure: { fn: 'sum', column: 'casse' } });
    assert.match(
      out,
      /^wrong {4}\/metrics\/m\/measure\/column: case-days has no column "casse"\. Did you mean "cases"/m,
    );
    assert.equal(code, 1);
  });

  test('of several columns that are not there each has its pointer', async () => {
    const source = { dataset: 'case-days', where: { not: { county: 'x' }, cases: { gte: 0 } } };
    const terms = { numerator: { fn: 'sum', column: 'case' }, denominator: { fn: 'count' } };
    const time = { column: 'reported', grain: 'day' };
    const { out } = await checkWith({ shape: 'ratio', source, measure: terms, time });
    const told = [...out.matchAll(/^wrong {4}(\S+): case-days has no column/gm)].map(
      ([, pointer]) => pointer,
    );
    assert.deepEqual(told, [
      '/metrics/m/measure/numerator/column',
      '/metrics/m/time/column',
      '/metrics/m/source/where/not/county',
    ]);
  });

  test('where the dataset says nothing of its columns, the portal’s words stand', async () => {
    portal().faults.add('^/api/views/', { status: 500, times: 0 });
    try {
      const { code, out } = await checkWith({ measure: { fn: 'sum', column: 'casse' } });
      assert.match(out, /^wrong {4}\/metrics\/m: .*no-such-column/m);
      assert.equal(code, 1);
    } finally {
      portal().faults.clear();
    }
  });

  test('every dimension is told, also where the one before it is wrong', async () => {
    const dimensions = {
      sex: { column: 'sex', values: ['F'] },
      gender: { column: 'sex', values: ['F'] },
      group: { column: 'agee', values: ['65+'] },
      age: { column: 'age', values: ['65 +'] },
    };
    const { out } = await checkWith({ dimensions });
    assert.match(
      out,
      /^wrong {4}\/metrics\/m\/dimensions\/sex\/column: .*Its columns: report_date, age, cases/m,
    );
    assert.match(out, /^wrong {4}\/metrics\/m\/dimensions\/group\/column: .*Did you mean "age"/m);
    assert.match(out, /^wrong {4}\/metrics\/m\/dimensions\/gender\/column: /m);
    assert.match(out, /\/metrics\/m\/dimensions\/age\/values\/0: No row of "age" holds "65 \+"/);
  });

  test('a sum of text is wrong', async () => {
    const { code, out } = await checkWith({ measure: { fn: 'sum', column: 'age' } });
    assert.match(out, /^wrong {4}\/metrics\/m: /m);
    assert.equal(code, 1);
  });

  test('"last" of days with two rows is wrong', async () => {
    const { code, out } = await checkWith({ shape: 'stock', measure: { fn: 'last', column: 'cases' } });
    assert.match(out, /^wrong {4}\/metrics\/m: .*"last" needs one row/m);
    assert.equal(code, 1);
  });

  test('a listed value that no row holds is wrong, and the nearest is named', async () => {
    const dimensions = { age: { column: 'age', values: ['0-64', '65 +'] } };
    const { code, out } = await checkWith({ dimensions });
    assert.match(
      out,
      /\/metrics\/m\/dimensions\/age\/values\/1: No row of "age" holds "65 \+"\. Near it: "65\+"/,
    );
    assert.match(out, /Not listed, so no page can choose them: "65\+"/);
    assert.equal(code, 1);
  });

  test('a known value that the portal does not give is wrong', async () => {
    const checks = [
      { period: '2021-04-02', equals: 100 },
      { period: '2021-Q2', equals: 1 },
      { period: '2021-05', between: [1, 2] },
    ];
    const { code, out } = await checkWith({ checks });
    assert.match(out, /\/checks\/0: 2021-04-02 should be 100; the portal says 101\./);
    assert.match(out, /\/checks\/1: 2021-Q2 should be 1; the portal says not reported whole\./);
    assert.match(out, /\/checks\/2: 2021-05 should be from 1 to 2; the portal says 4495\./);
    assert.equal(code, 1);
  });

  for (const offline of [[], ['--offline']]) {
    test(`the period of a known value that is none is wrong${offline.join()}, told once`, async () => {
      const checks = [
        { period: '2021-04-02', equals: 101 },
        { period: 'May 2021', equals: 1 },
      ];
      const { code, out } = await checkWith({ checks }, {}, ...offline);
      assert.match(out, /^wrong {4}\/metrics\/m\/checks\/1\/period: "May 2021" is not a period: 2020,/m);
      assert.match(out, / 1 wrong, 0 not answered/);
      assert.equal(code, 1);
    });
  }

  test('each place is asked', async () => {
    const places = { here: { name: 'Here' }, there: { name: 'There' } };
    const bindings = { here: {}, there: { source: { dataset: 'gone-gone' } } };
    const { code, out } = await checkWith({ bindings }, { places });
    assert.match(out, /^ok {7}m: /m);
    assert.match(out, /^ok {7}m in here: Confirmed cases, Here/m);
    assert.match(out, /^wrong {4}\/metrics\/m in there: .*404/m);
    assert.equal(code, 1);
  });

  test('a measure that does not add up is asked at each grain', async () => {
    const before = portal().log.length;
    const { code } = await checkWith({ measure: { fn: 'median', column: 'cases' } });
    const asked = portal()
      .log.slice(before)
      .filter(({ query }) => query.$query?.includes('median'));
    assert.equal(asked.length, 5);
    assert.equal(code, 0);
  });
});

describe('what a human must look at', () => {
  const beds = {
    source: { dataset: 'beds-days' },
    measure: { fn: 'sum', column: 'beds' },
    time: { column: 'date', grain: 'day' },
  };

  test('dates that occur twice are a warning with the dates, and rows without a date a note', async () => {
    const { code, out } = await checkWith(beds);
    assert.match(
      out,
      /^warning {2}\/metrics\/m\/source: 1 row more than 75 dates: .*The newest: 2021-05-02/m,
    );
    assert.match(out, /^note {5}\/metrics\/m\/time\/column: 1 row without a date/m);
    assert.equal(code, 0);
  });

  test('several dates within one step of a level are, as only the last one counts', async () => {
    const week = { ...beds, shape: 'stock', time: { column: 'date', grain: 'week' } };
    assert.match(
      (await checkWith(week)).out,
      /^warning {2}\/metrics\/m\/time\/grain: 75 dates in \d+ weeks: of a level the last date of a week counts/m,
    );
    for (const other of [
      { ...week, shape: 'flow' },
      { ...week, time: { column: 'date', grain: 'day' } },
    ])
      assert.doesNotMatch((await checkWith(other)).out, /the last date of a/);
  });

  test('of a level that is reported once a day, dates that occur twice are, also before what its card shows', async () => {
    const { out } = await checkWith({
      shape: 'stock',
      source: { dataset: 'beds-long' },
      measure: { fn: 'last', column: 'beds' },
      time: beds.time,
    });
    assert.match(
      out,
      /^warning {2}\/metrics\/m\/source: 1 row more than 200 dates: .*a card that reaches back to them fails\. The newest: 2021-01-03/m,
    );
    assert.match(out, /^ok {7}m: /m);
  });

  test('that rows are added up is said of no average', async () => {
    const { out } = await checkWith({ ...beds, shape: 'stock', measure: { fn: 'avg', column: 'beds' } });
    assert.match(out, /some dates occur twice, and both rows count\. The newest: 2021-05-02/);
  });

  test('a figure that is not zero and would be printed as zero is, until there are digits for it', async () => {
    const small = (format: Fields) =>
      checkWith({ shape: 'stock', measure: { fn: 'avg', column: 'cases' }, format });
    assert.match(
      (await small({ scale: 100_000 })).out,
      /^warning {2}\/metrics\/m\/format\/digits: 2021-04-01 has 50, which is printed as 0: state more digits\.$/m,
    );
    assert.doesNotMatch((await small({ scale: 100_000, digits: 4 })).out, /printed as 0/);
  });

  test('with --strict a warning is a fault', async () => {
    assert.equal((await checkWith(beds, {}, '--strict')).code, 1);
  });

  test('several rows a day that are meant to be added are no warning', async () => {
    assert.doesNotMatch((await checkWith({})).out, /^warning/m);
  });

  test('text dates that do not fit their format are named', async () => {
    const time = { column: 'day', grain: 'day', type: 'text', format: 'MM/DD/YYYY' };
    const { out } = await checkWith({
      source: { dataset: 'text-days' },
      measure: { fn: 'sum', column: 'calls' },
      time,
    });
    assert.match(
      out,
      /^warning {2}\/metrics\/m\/time\/format: 1 date does not fit "MM\/DD\/YYYY": "June 10"/m,
    );
  });

  test('of text dates that occur twice the newest are told by their dates, not by their letters', async () => {
    const time = { column: 'day', grain: 'day', type: 'text', format: 'MM/DD/YYYY' };
    const { out } = await checkWith({
      source: { dataset: 'text-twos' },
      measure: { fn: 'sum', column: 'calls' },
      time,
    });
    assert.match(out, /2 rows more than 40 dates: .*The newest: 01\/05\/2021, 12\/30\/2020\./);
  });

  test('text dates in a format that none has are wrong', async () => {
    const time = { column: 'day', grain: 'day', type: 'text', format: 'YYYY.MM.DD' };
    const { code, out } = await checkWith({
      source: { dataset: 'text-days' },
      measure: { fn: 'sum', column: 'calls' },
      time,
    });
    assert.match(out, /^wrong {4}\/metrics\/m\/time\/format: 5 dates do not fit/m);
    assert.equal(code, 1);
  });

  test('a lag that is not stated is noted, with how far the data reach', async () => {
    const { out } = await checkWith({ completeness: undefined });
    assert.match(
      out,
      /^note {5}\/metrics\/m\/completeness\/lag: The newest figure is for 2021-06-14, 0 days behind .*no completeness\.lag is stated/m,
    );
  });

  test('data that are further behind than their lag says are noted', async () => {
    const source = { dataset: 'case-days', where: { report_date: { lt: '2021-06-10T00:00:00' } } };
    const { out } = await checkWith({ source, completeness: { lag: 'P2D' } });
    assert.match(out, /The newest figure is for 2021-06-09, 5 days behind .*the stated lag is 2 days/);
  });
});

describe('a world that is wrong', () => {
  test('a portal that is down: exit code 3, and nothing is called wrong', async () => {
    const { code, out } = await cli('check', 'catalog.json', '--portal', 'http://127.0.0.1:9', '--quiet');
    assert.match(out, /^world {4}\/metrics\/covid\.cases: 127\.0\.0\.1:9 could not be reached/m);
    assert.match(out, /0 wrong, 1 not answered/);
    assert.equal(code, 3);
  });

  test('a portal that answers with a page of its own: exit code 3', async () => {
    portal().faults.add('^/resource/', { status: 403, body: '<html>Go away</html>', times: 0 });
    try {
      const { code, out } = await ask('check', 'catalog.json', '--quiet');
      assert.match(out, /^world {4}\/metrics\/covid\.cases: /m);
      assert.equal(code, 3);
    } finally {
      portal().faults.clear();
    }
  });
});

describe('a period of a check', () => {
  const calendar = { timeZone: 'UTC', weekStart: 1, fiscalMonth: 7, fiscalDay: 1 };
  const cases: readonly (readonly [text: string, native: Grain, range: string | null])[] = [
    ['2021-02-03', 'day', '2021-02-03 2021-02-03'],
    ['2021-02-03', 'week', '2021-02-01 2021-02-07'],
    ['2021-02', 'day', '2021-02-01 2021-02-28'],
    ['2021', 'day', '2020-07-01 2021-06-30'],
    ['2021-Q1', 'day', '2020-07-01 2020-09-30'],
    ['2021-Q5', 'day', null],
    ['2021-13', 'day', null],
    ['', 'day', null],
  ];
  for (const [text, native, range] of cases) {
    test(`"${text}" of a ${native} is ${range ?? 'none'}, where the fiscal year starts in July`, () => {
      const found = parsePeriod(text, native, calendar);
      assert.equal(found && `${formatDay(found.start)} ${formatDay(found.end)}`, range);
    });
  }
});
