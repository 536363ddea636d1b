import assert from 'node:assert/strict';
import { test } from 'node:test';
import { usePortal } from './support/ask.js';
import { SAMPLE } from './support/sample.js';

const { get, text, error, portal } = usePortal({ demo: false, datasets: [SAMPLE] });

test('metadata says what the columns are and when the rows changed', async () => {
  for (const path of ['/api/views/test-smpl', '/api/views/test-smpl.json']) {
    const response = await get(path);
    assert.equal(response.headers.get('content-type'), 'application/json; charset=utf-8');
    assert.equal(response.headers.get('etag'), null);
    const body = await response.text();
    assert.ok(body.startsWith('{\n  "id" : "test-smpl",\n  "name" : "A sample",\n'));
    const view = JSON.parse(body) as {
      rowsUpdatedAt: number;
      columns: Record<string, unknown>[];
      license: unknown;
    };
    assert.equal(view.rowsUpdatedAt, Date.parse('2021-05-31T08:00:00Z') / 1000);
    assert.deepEqual(view.license, { name: 'Public Domain' });
    const { name, fieldName, dataTypeName, position } = view.columns[0] ?? {};
    assert.deepEqual(
      [name, fieldName, dataTypeName, position],
      ['Report Date', 'report_date', 'calendar_date', 1],
    );
  }
});

test('a view that is not there is not found, with the headers of the recording', async () => {
  const response = await get('/api/views/songs.json');
  assert.equal(response.status, 404);
  assert.equal(response.headers.get('x-error-code'), 'not_found');
  assert.equal(
    await response.text(),
    '{\n  "code" : "not_found",\n  "error" : true,\n  "message" : "Not found",\n  "data" : {\n    "id" : "songs"\n  }\n}\n',
  );
});

test('SODA3 has its commas at the line end and needs a token', async () => {
  const path = '/api/v3/views/test-smpl/query.json';
  const refused = await error(path);
  assert.deepEqual([refused.status, refused.body.code], [403, 'authentication_required']);
  const response = await get(`${path}?app_token=t&query=SELECT cases, rate ORDER BY cases LIMIT 2`);
  assert.equal(response.headers.get('content-type'), 'application/json; charset=utf-8');
  assert.equal(await response.text(), '[\n{"cases":"-3","rate":"0.25"},\n{"cases":"9","rate":"1.50"}\n]\n');
  assert.equal(await text(`${path}?app_token=t&query=SELECT cases WHERE cases > 99`), '[\n]\n');
  const keys = async (more: string): Promise<string[]> => {
    const rows = (await (await get(`${path}?app_token=t&pageSize=1${more}`)).json()) as object[];
    return Object.keys(rows[0] ?? {}).slice(0, 2);
  };
  assert.deepEqual(await keys(''), [':id', ':created_at']);
  assert.deepEqual(await keys('&includeSystem=false'), ['report_date', 'group']);
  assert.equal((await error(`${path}?app_token=invalid-token`)).status, 403);
  assert.equal((await error(`${path}?app_token=t&query=SELECT cases, count(*) GROUP BY 1`)).status, 400);
});

test('SODA3 takes the query and the page from a POST', async () => {
  const ask = (body: unknown): Promise<Response> =>
    get('/api/v3/views/test-smpl/query.json', {
      method: 'POST',
      headers: { 'X-App-Token': 't', 'Content-Type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const page = { pageNumber: 2, pageSize: 2 };
  const second = await ask({ query: 'SELECT cases ORDER BY cases', page });
  assert.deepEqual(await second.json(), [{ cases: '10' }, {}]);
  assert.equal((await ask('{')).status, 400);
  assert.equal((await ask({ page: { pageNumber: 0 } })).status, 400);
});

test('the dataset link leads to a page for people', async () => {
  const response = await get('/d/test-smpl', { redirect: 'manual' });
  assert.equal(response.status, 302);
  const page = await (await get('/d/test-smpl')).text();
  assert.match(page, /<h1>A sample<\/h1>/);
  assert.match(page, /href="\/resource\/test-smpl\.json"/);
});

test('the download has display names and American dates', async () => {
  assert.equal(
    (await text('/api/views/test-smpl/rows.csv?accessType=DOWNLOAD')).split('\n').slice(0, 3).join('\n'),
    'Report Date,Group,Cases,Rate,Final,Link,Seen\n' +
      '01/01/2021 12:00:00 AM,a,9,1.50,true,"{""url"":""https://example.org/"",""description"":""Site""}",01/01/2021\n' +
      "01/02/2021 12:00:00 AM,O'Brien,10,2,false,,",
  );
});

test("discovery finds the portal's own datasets", async () => {
  const find = async (
    search: string,
  ): Promise<{ resultSetSize: number; results: { resource: Record<string, unknown> }[] }> =>
    (await (await get(`/api/catalog/v1?${search}`)).json()) as never;
  const { results } = await find('q=sample');
  assert.deepEqual(results[0]?.resource.columns_datatype, [
    'Calendar date',
    'Text',
    'Number',
    'Number',
    'Checkbox',
    'URL',
    'Date',
  ]);
  assert.equal((await find('q=weather')).resultSetSize, 0);
  assert.equal((await find('ids=test-smpl')).resultSetSize, 1);
  assert.equal((await find(`domains=127.0.0.1:${portal().port}`)).resultSetSize, 1);
  assert.equal((await find('domains=data.example.gov')).resultSetSize, 0);
  assert.equal((await find('q=sample&only=dataset')).resultSetSize, 1);
  assert.equal((await find('q=sample&only=chart,map')).resultSetSize, 0);
});

test('a preflight is answered, or refused where that is set', async () => {
  const ask = (): Promise<Response> =>
    get('/resource/test-smpl.json', {
      method: 'OPTIONS',
      headers: { 'Access-Control-Request-Headers': 'x-app-token' },
    });
  const allowed = await ask();
  assert.equal(allowed.status, 200);
  assert.equal(allowed.headers.get('access-control-allow-headers'), 'x-app-token');
  portal().settings.options = 'refuse';
  const refused = await ask();
  portal().settings.options = 'allow';
  assert.equal(refused.status, 405);
  assert.equal(refused.headers.get('access-control-allow-origin'), null);
});
