import assert from 'node:assert/strict';
import { test } from 'node:test';
import { query, usePortal } from './support/ask.js';
import { SAMPLE } from './support/sample.js';

const many = Array.from({ length: 1205 }, (_, n) => ({ n: n + 1 }));
const { get, text, error, portal } = usePortal({
  demo: false,
  datasets: [
    SAMPLE,
    { id: 'test-many', name: 'Many rows', columns: [{ name: 'N', dataTypeName: 'number' }], rows: many },
    { id: 'test-stry', name: 'A story', viewType: 'story' },
  ],
});

test('rows are laid out as SODA 2.1 does, nulls left out, numbers as text with their scale', async () => {
  assert.equal(
    await text('/resource/test-smpl.json'),
    '[{"report_date":"2021-01-01T00:00:00.000","group":"a","cases":"9","rate":"1.50","final":true,' +
      '"link":{"url":"https://example.org/","description":"Site"},"seen":"2021-01-01T06:00:00.000Z"}\n' +
      ',{"report_date":"2021-01-02T00:00:00.000","group":"O\'Brien","cases":"10","rate":"2","final":false}\n' +
      ',{"report_date":"2021-02-01T13:30:00.000","group":"a","cases":"-3","rate":"0.25","final":true}\n' +
      ',{"group":"say \\"x\\", y"}]\n',
  );
  assert.equal(await text('/resource/test-smpl.json?group=nobody'), '[]\n');
});

test('CSV quotes every cell and leaves nulls empty', async () => {
  const response = await get('/resource/test-smpl.csv?$select=`group`,cases,final,link&$order=cases');
  assert.equal(response.headers.get('content-type'), 'text/csv; charset=UTF-8');
  assert.equal(
    await response.text(),
    '"group","cases","final","link"\n"a","-3","true",\n"a","9","true","Site (https://example.org/)"\n' +
      '"O\'Brien","10","false",\n"say ""x"", y",,,\n',
  );
});

test('the headers are those of the recordings', async () => {
  const { headers } = await get('/resource/test-smpl.json?$select=`group`,cases');
  const modified = 'Mon, 31 May 2021 08:00:00 GMT';
  assert.equal(headers.get('content-type'), 'application/json;charset=utf-8');
  assert.equal(headers.get('access-control-allow-origin'), '*');
  assert.equal(headers.get('x-soda2-fields'), '["group","cases"]');
  assert.equal(headers.get('x-soda2-types'), '["text","number"]');
  assert.equal(headers.get('x-soda2-data-out-of-date'), 'false');
  for (const name of ['last-modified', 'x-soda2-truth-last-modified', 'x-soda2-secondary-last-modified']) {
    assert.equal(headers.get(name), modified);
  }
  assert.match(headers.get('etag') ?? '', /^W\/".+---gzip"$/);
  assert.equal(headers.get('vary'), 'Accept-Encoding');
  assert.equal(headers.get('content-encoding'), 'gzip');
  for (const name of ['cache-control', 'expires', 'access-control-expose-headers'])
    assert.equal(headers.get(name), null);
});

test('an answer the client has is not sent again', async () => {
  const path = '/resource/test-smpl.json?$limit=1';
  const etag = (await get(path)).headers.get('etag') ?? '';
  for (const headers of [
    { 'If-None-Match': etag },
    { 'If-Modified-Since': 'Mon, 31 May 2021 08:00:00 GMT' },
  ]) {
    const response = await get(path, { headers });
    assert.equal(response.status, 304);
    assert.equal(await response.text(), '');
  }
  assert.equal((await get(path, { headers: { 'If-None-Match': 'W/"other"' } })).status, 200);
  assert.equal((await get(`${path}&$offset=1`, { headers: { 'If-None-Match': etag } })).status, 200);
  const old = { 'If-Modified-Since': 'Sun, 30 May 2021 08:00:00 GMT' };
  assert.equal((await get(path, { headers: old })).status, 200);
});

test('an answer that is not the one the client names is refused', async () => {
  const path = '/resource/test-smpl.json?$limit=1';
  const etag = (await get(path)).headers.get('etag') ?? '';
  for (const tag of [etag, '*', `"other", ${etag}`])
    assert.equal((await get(path, { headers: { 'If-Match': tag } })).status, 200);
  const refused = await get(path, { headers: { 'If-Match': '"other"' } });
  assert.equal(refused.status, 412);
  assert.equal(((await refused.json()) as { errorCode: string }).errorCode, 'precondition-failed');
});

test('without a limit there are 1000 rows, and nothing says so', async () => {
  const count = async (path: string): Promise<number> =>
    ((await (await get(path)).json()) as unknown[]).length;
  assert.equal(await count('/resource/test-many.json'), 1000);
  assert.equal(await count('/resource/test-many.json?$limit=5000'), 1205);
  assert.equal(await count('/resource/test-many.json?$limit=10&$offset=1200'), 5);
  assert.equal(await count('/resource/test-many.json?$limit=0'), 0);
  assert.equal(await count(query('test-many', 'select n')), 1000);
  assert.equal(await count(query('test-many', 'select n |> select n where n > 100')), 1000);
  assert.equal(await count(query('test-many', 'select n limit 20 |> select n')), 20);
});

test('the format comes from the extension, or from Accept', async () => {
  const type = async (path: string, accept: string): Promise<string | null> =>
    (await get(path, { headers: { accept } })).headers.get('content-type');
  assert.equal(await type('/resource/test-smpl', '*/*'), 'application/json;charset=utf-8');
  assert.equal(await type('/resource/test-smpl', 'text/csv'), 'text/csv; charset=UTF-8');
  assert.equal(await type('/resource/test-smpl.json', 'text/csv'), 'application/json;charset=utf-8');
  assert.match(
    await text('/resource/test-smpl.json?$select=cases&$limit=1&$jsonp=cb'),
    /^cb\(\[\{"cases":"9"\}\]\n\);$/,
  );
});

test('HEAD has the headers and no body', async () => {
  const response = await get('/resource/test-smpl.json', { method: 'HEAD' });
  assert.equal(response.status, 200);
  assert.equal(await response.text(), '');
  assert.ok(response.headers.has('etag'));
});

test('simple filters are equalities, joined with $where', async () => {
  assert.equal(await text("/resource/test-smpl.json?group=O'Brien&$select=cases"), '[{"cases":"10"}]\n');
  assert.equal(
    await text('/resource/test-smpl.json?report_date=2021-01-02&$select=cases'),
    '[{"cases":"10"}]\n',
  );
  assert.equal(
    await text('/resource/test-smpl.json?report_date=2021-01-02T00:00:00.000&$select=cases'),
    '[{"cases":"10"}]\n',
  );
  assert.equal(
    await text('/resource/test-smpl.json?final=true&$select=cases&$where=cases<0 OR cases>9'),
    '[{"cases":"-3"}]\n',
  );
  assert.equal(await text('/resource/test-smpl.json?rate=1.5&$select=cases'), '[{"cases":"9"}]\n');
});

test('clauses are joined as the front layer joins them', async () => {
  const path =
    '/resource/test-smpl.json?$select=`group`,sum(cases) as n&$group=`group`&$having=n>5&$order=n desc&$limit=2';
  assert.equal(await text(path), '[{"group":"O\'Brien","n":"10"}\n,{"group":"a","n":"6"}]\n');
  assert.equal(await text('/resource/test-smpl.json?$q=brien&$select=cases'), '[{"cases":"10"}]\n');
  const grouped = await error('/resource/test-smpl.json?$group=`group`');
  assert.equal(grouped.body.errorCode, 'query.soql.column-not-in-group-bys');
});

test('an unknown parameter is an error that names it', async () => {
  assert.equal(
    await text('/resource/test-smpl.json?limit=1'),
    '{\n  "error" : true,\n  "message" : "Unrecognized arguments [limit]"\n}\n',
  );
  const two = await error('/resource/test-smpl.json?_=1&cb=2');
  assert.deepEqual([two.status, two.body.message], [400, 'Unrecognized arguments [_, cb]']);
  const whole = query('test-smpl', 'select *');
  assert.equal((await error(`${whole}&$where=cases>1`)).status, 400);
  // A filter beside a whole query is refused: without effect it would leave a wrong number.
  const filtered = await error(`${whole}&county=Ramsey`);
  assert.deepEqual([filtered.status, filtered.body.message], [400, 'Unrecognized arguments [county]']);
});

test('a query that does not parse is quoted back, in the envelope of the core', async () => {
  const response = await get('/resource/test-smpl.json?$where=bogus =&$limit=6&$offset=0');
  assert.equal(response.status, 400);
  assert.equal(response.headers.get('content-type'), 'application/json; charset=utf-8');
  assert.equal(
    await response.text(),
    '{\n  "code" : "query.compiler.malformed",\n  "error" : true,\n  "message" : "Could not parse SoQL query ' +
      '\\"select * where bogus = limit 6 offset 0\\" at line 1 character 24: Expected an expression, but got `LIMIT\'",\n' +
      '  "data" : {\n    "query" : "select * where bogus = limit 6 offset 0",\n    "position" : { }\n  }\n}\n',
  );
});

test('a token is ignored unless it is bad, and a bad one is worse than none', async () => {
  assert.equal((await get('/resource/test-smpl.json?$$app_token=abc')).status, 200);
  assert.equal((await get('/resource/test-smpl.json', { headers: { 'X-App-Token': 'abc' } })).status, 200);
  for (const response of [
    await get('/resource/test-smpl.json?$$app_token=invalid-token'),
    await get('/resource/test-smpl.json', { headers: { 'X-App-Token': 'invalid-token' } }),
  ]) {
    assert.equal(response.status, 403);
    assert.equal(((await response.json()) as { code: string }).code, 'permission_denied');
  }
});

test('what is not there or has no rows says so', async () => {
  const missing = await get('/resource/none-such.json');
  assert.equal(missing.status, 404);
  assert.equal(missing.headers.get('cache-control'), 'private, no-cache, must-revalidate');
  assert.equal(missing.headers.get('access-control-allow-origin'), '*');
  assert.deepEqual(await missing.json(), {
    code: 'dataset.missing',
    error: true,
    message: 'Not found',
    data: { id: 'none-such' },
  });
  assert.equal((await error('/resource/test-stry.json')).status, 403);
  const nowhere = await error('/nowhere');
  assert.deepEqual([nowhere.status, nowhere.body.message], [404, 'No service found for this URL.']);
});

test('a failure while running is an internal error with a tag', async () => {
  const { status, body } = await error(query('test-smpl', 'select `group`::number as n'));
  assert.equal(status, 500);
  assert.equal(body.errorCode, 'internal-error');
  assert.match(
    String(body.message),
    /^Internal error: please include code [0-9a-f-]{36} if you report the error$/,
  );
});

test('odd requests do not bring the portal down', async () => {
  for (const path of [
    '/%',
    '/resource/%ff.json',
    '/resource/test-smpl.json?%=%',
    '/resource/..%2f..',
    '/resource/test-smpl.json?$query=%00',
  ]) {
    assert.ok((await get(path)).status >= 400, path);
  }
  assert.equal(
    (await get(query('test-smpl', `select ${'('.repeat(3000)}1${')'.repeat(3000)} as x`))).status < 600,
    true,
  );
  assert.equal((await get("/resource/test-smpl.json?$where=`group`='\u0000'")).status, 200);
  assert.equal((await get('/resource/test-smpl.json', { method: 'POST', body: 'x' })).status, 405);
  assert.ok(portal().log.length > 0);
  assert.equal((await get('/resource/test-smpl.json?$limit=1')).status, 200);
});
