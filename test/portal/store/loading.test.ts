import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { startPortal, type DatasetSpec, type Portal } from '../portal.js';
import { PortalDataError } from './data-error.js';

async function withPortal<T>(
  options: Parameters<typeof startPortal>[0],
  use: (portal: Portal) => Promise<T>,
): Promise<T> {
  const portal = await startPortal({ demo: false, now: '2021-06-01', ...options });
  try {
    return await use(portal);
  } finally {
    await portal.close();
  }
}

async function withFolder(
  files: Readonly<Record<string, string | Buffer>>,
  use: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-test-'));
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function load(
  spec: Omit<DatasetSpec, 'id' | 'name'>,
): Promise<{ rows: unknown; types: Record<string, string>; warnings: string[] }> {
  const warnings: string[] = [];
  const warn = (sentence: string): void => {
    warnings.push(sentence);
  };
  return withPortal({ datasets: [{ id: 'test-load', name: 'Loaded', ...spec }], warn }, async (portal) => {
    const rows: unknown = await (await fetch(`${portal.url}/resource/test-load.json`)).json();
    const columns = portal.datasets()[0]?.columns ?? [];
    const types = Object.fromEntries(columns.map(({ fieldName, dataTypeName }) => [fieldName, dataTypeName]));
    return { rows, types, warnings };
  });
}

test('an export becomes what the API says: field names, floating timestamps, plain numbers', async () => {
  const csv =
    '\uFEFFReport Date,Cases -  Age 80+,Total,Note,Open\r\n' +
    '03/01/2020,"1,979",1.50,"two\nlines, and a ""quote""",true\r\n' +
    '12/31/2020,,"$2,000",,false\r\n';
  const { rows, types } = await load({ csv });
  assert.deepEqual(types, {
    report_date: 'calendar_date',
    cases_age_80: 'number',
    total: 'number',
    note: 'text',
    open: 'checkbox',
  });
  assert.deepEqual(rows, [
    {
      report_date: '2020-03-01T00:00:00.000',
      cases_age_80: '1979',
      total: '1.50',
      note: 'two\nlines, and a "quote"',
      open: true,
    },
    { report_date: '2020-12-31T00:00:00.000', total: '2000', open: false },
  ]);
});

test('every way of writing a date is read, and a zone is dropped, not applied', async () => {
  const written: readonly (readonly [string, string])[] = [
    ['2020-03-03', '2020-03-03T00:00:00.000'],
    ['2020/03/03', '2020-03-03T00:00:00.000'],
    ['3/3/2020', '2020-03-03T00:00:00.000'],
    ['03/03/2020 01:05:09 PM', '2020-03-03T13:05:09.000'],
    ['03/03/2020 12:00:00 AM', '2020-03-03T00:00:00.000'],
    ['3/3/2020 1:05 PM', '2020-03-03T13:05:00.000'],
    ['2020 Mar 03 01:05:09 PM', '2020-03-03T13:05:09.000'],
    ['2020-03-03T08:00Z', '2020-03-03T08:00:00.000'],
    ['2020-03-03T08:00:00-05:00', '2020-03-03T08:00:00.000'],
    ['2020-03-03T08:00:00.250Z', '2020-03-03T08:00:00.250'],
    ['2020-03-03 08:00:00', '2020-03-03T08:00:00.000'],
  ];
  const { rows } = await load({ csv: `d\n${written.map(([text]) => text).join('\n')}\n` });
  assert.deepEqual(
    rows,
    written.map(([, d]) => ({ d })),
  );
});

test('a cell that does not fit its column is null and is counted', async () => {
  const columns = [
    { name: 'N', dataTypeName: 'number' },
    { name: 'D', dataTypeName: 'calendar_date' },
  ];
  const { rows, warnings } = await load({
    columns,
    csv: 'N,D\n1,2020-01-01\n<10,soon\nSuppressed,2020-01-02\n',
  });
  assert.deepEqual(rows, [{ n: '1', d: '2020-01-01T00:00:00.000' }, {}, { d: '2020-01-02T00:00:00.000' }]);
  assert.deepEqual(warnings, [
    'test-load: 2 unreadable values in n became null',
    'test-load: 1 unreadable value in d became null',
  ]);
});

for (const [title, end] of [
  ['LF', '\n'],
  ['CRLF', '\r\n'],
] as const) {
  test(`a heading of two lines costs no row, where lines end in ${title}`, async () => {
    const csv = `\uFEFF"a\nb",c${end}1,2${end}3,4${end}`;
    const { rows } = await load({ csv });
    assert.deepEqual(rows, [
      { a_b: '1', c: '2' },
      { a_b: '3', c: '4' },
    ]);
  });
}

test('a code with leading zeros is text', async () => {
  const { types } = await load({ csv: 'zip,n\n02134,1\n10001,2\n' });
  assert.deepEqual(types, { zip: 'text', n: 'number' });
});

test('numbers keep their scale, large and small ones are plain', async () => {
  const { rows } = await load({ csv: 'n,m\n1.50,1e-7\n2,12345678901234567890\n0.00000001,2.5E3\n' });
  assert.deepEqual(rows, [
    { n: '1.50', m: '0.0000001' },
    { n: '2', m: '12345678901234567890' },
    { n: '0.00000001', m: '2500' },
  ]);
});

test('a program tells a null from an empty text', async () => {
  const { rows } = await load({
    columns: [{ name: 'T', dataTypeName: 'text' }],
    rows: [{ t: '' }, { t: null }, { t: 'null' }],
  });
  assert.deepEqual(rows, [{ t: '' }, {}, { t: 'null' }]);
});

test('a folder without a manifest serves every file under an id made from its name', async () => {
  const files = {
    'b.csv': 'x\n1\n',
    'a.json': '[{"y":"2020-01-01","z":true},{"y":"2020-01-02"}]',
    'notes.txt': 'no',
  };
  await withFolder(files, async (folder) => {
    const ids = async (): Promise<string[]> =>
      withPortal({ dataDir: folder }, (portal) =>
        Promise.resolve(portal.datasets().map(({ id, name }) => `${name} ${id}`)),
      );
    const first = await ids();
    assert.deepEqual(
      first.map((text) => text.slice(0, 1)),
      ['a', 'b'],
    );
    assert.deepEqual(await ids(), first);
  });
});

test('a manifest names ids, columns and whatever else it knows', async () => {
  const manifest = [
    {
      file: 'a.csv',
      domain: 'data.example.gov',
      id: 'abcd-1234',
      name: 'From a manifest',
      rows: 1,
      rowsUpdatedAt: 1600000000,
      columns: [{ name: 'The N', fieldName: 'n', dataTypeName: 'text', nulls: 0 }],
    },
  ];
  await withFolder(
    { 'manifest.json': JSON.stringify(manifest), 'a.csv': 'The N\n007\n', 'other.csv': 'x\n' },
    async (folder) => {
      await withPortal({ dataDir: folder }, async (portal) => {
        assert.deepEqual(
          portal.datasets().map(({ id }) => id),
          ['abcd-1234'],
        );
        const response = await fetch(`${portal.url}/resource/abcd-1234.json`);
        assert.equal(response.headers.get('last-modified'), 'Sun, 13 Sep 2020 12:26:40 GMT');
        assert.deepEqual(await response.json(), [{ n: '007' }]);
      });
    },
  );
});

test('without a manifest a file that is named as a dataset has that id, any other one made from its name', async () => {
  await withFolder({ 'wxyz-1234.csv': 'n\n1\n', 'beds.csv': 'n\n1\n' }, async (folder) => {
    await withPortal({ dataDir: folder }, async (portal) => {
      const ids = portal.datasets().map(({ id }) => id);
      assert.ok(ids.includes('wxyz-1234'));
      assert.equal(ids.length, 2);
      assert.equal((await fetch(`${portal.url}/resource/wxyz-1234.json`)).status, 200);
    });
  });
});

test('two files that are named as one dataset are both served, and it is said', async () => {
  await withFolder({ 'wxyz-1234.csv': 'n\n1\n', 'wxyz-1234.json': '[{"n":2}]' }, async (folder) => {
    const warnings: string[] = [];
    const warn = (sentence: string): void => void warnings.push(sentence);
    await withPortal({ dataDir: folder, warn }, (portal) => {
      assert.equal(new Set(portal.datasets().map(({ id }) => id)).size, 2);
      assert.match(warnings.join('\n'), /^wxyz-1234 stands twice in .*; wxyz-1234\.csv is served as /);
      return Promise.resolve();
    });
  });
});

test('of a folder with no data in it is said that its folders are not looked into', async () => {
  await withFolder({ 'INDEX.md': '' }, async (folder) => {
    const warnings: string[] = [];
    const warn = (sentence: string): void => void warnings.push(sentence);
    await withPortal({ dataDir: folder, warn, demo: false }, (portal) => {
      assert.deepEqual(portal.datasets(), []);
      assert.match(warnings.join('\n'), /^no CSV or JSON file is in .*; folders in it are not looked into$/);
      return Promise.resolve();
    });
  });
});

test('a malformed file is refused, naming file and line', async () => {
  const refused: readonly (readonly [Readonly<Record<string, string | Buffer>>, RegExp])[] = [
    [
      { 'bad.csv': 'a,b\n1,2\n<<<<<<< HEAD\n1,2\n=======\n1,3\n>>>>>>> other\n' },
      /^bad\.csv: line 3: a merge conflict marker/,
    ],
    [{ 'latin.csv': Buffer.from('a\n1\n\u00E9\n', 'latin1') }, /^latin\.csv: line 3: not UTF-8$/],
    [{ 'short.csv': 'a,b\n1,2\n1,2,3\n' }, /^short\.csv: line 3: /],
    [{ 'rows.json': '[{"a":1},\n{"a":}]' }, /^rows\.json: line 2: not JSON/],
    [{ 'rows.json': '{"a":1}' }, /^rows\.json: line 1: not an array of objects/],
    [{ 'manifest.json': '[{"file":"a.csv","id":"nope"}]' }, /^manifest\.json: .*"nope"/],
  ];
  for (const [files, message] of refused) {
    await withFolder(files, async (folder) => {
      await assert.rejects(
        withPortal({ dataDir: folder }, () => Promise.resolve()),
        (error) => {
          assert.ok(error instanceof PortalDataError);
          assert.match(error.message, message);
          assert.ok(!error.message.includes('\n'));
          return true;
        },
      );
    });
  }
  await assert.rejects(
    withPortal({ dataDir: '/no/such/folder' }, () => Promise.resolve()),
    PortalDataError,
  );
});

const shared = resolve(process.env.CIVIC_SHARED ?? '../shared', 'data/socrata');
const skip = existsSync(shared) ? false : `${shared} is not here`;

test('real exports load with every row and no unreadable value', { skip }, async () => {
  const warnings: string[] = [];
  const warn = (sentence: string): void => {
    if (sentence.includes('unreadable')) warnings.push(sentence);
  };
  await withPortal({ dataDir: shared, warn }, async (portal) => {
    assert.ok(portal.datasets().length >= 5);
    const utc = `${portal.url}/resource/tvq9-ec9w.json?$select=min(specimen_collection_date) as d`;
    assert.deepEqual(await (await fetch(utc)).json(), [{ d: '2020-03-03T08:00:00.000' }]);
  });
  assert.deepEqual(warnings, []);
});
