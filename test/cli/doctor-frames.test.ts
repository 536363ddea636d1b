// What doctor sees of frames, of the single-tag form, and of figures in sentences.
import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';

import { catalogOf } from './support/county.js';
import { useCli } from './support/run-cli.js';
import { useSite, type Served } from './support/site.js';

const { cli, portal } = useCli();
const page = useSite();
const cdn = useSite();

const shared = { headers: { 'access-control-allow-origin': '*' } };
const frameScript = () => `<script async src="${cdn.url()}/civic-frame.js"></script>`;
const frameOf = (query: string, more = ' sandbox="allow-scripts"') =>
  `${frameScript()}<iframe src="${cdn.url()}/v1/embed.html?${query.replaceAll('&', '&amp;')}"${more}></iframe>`;

interface Found {
  readonly code: number;
  readonly codes: readonly string[];
  readonly text: string;
}

/** Examines a page of this body: of its findings those that are no notes. */
async function examine(body: string, served: Partial<Served> = {}, ...words: string[]): Promise<Found> {
  page.serve('/news.html', {
    body: `<!doctype html><title>News</title>\n<body><p>News</p>${body}`,
    ...served,
  });
  const place = `${page.url()}/news.html`;
  const { code, json } = await cli(
    'doctor',
    place,
    '--now',
    '2021-06-15T15:00Z',
    '--quiet',
    '--json',
    ...words,
  );
  const findings = json().findings as readonly { code: string; level: string; message: string }[];
  const told = findings.filter(({ level }) => level !== 'note');
  return { code, codes: told.map((each) => each.code), text: told.map(({ message }) => message).join('\n') };
}

beforeEach(() => {
  const catalog = { body: JSON.stringify(catalogOf(portal().url)), type: 'application/json' };
  cdn.serve('/v1/catalog.json', { ...catalog, ...shared });
  cdn.serve('/v1/closed.json', catalog);
  page.serve('/catalog.json', catalog);
  const script = { body: '/*! civic-metrics */', type: 'text/javascript', ...shared };
  cdn.serve('/civic-frame.js', script);
  page.serve('/civic-metrics.js', script);
});

describe('a frame', () => {
  const well = 'metric=covid.cases&catalog=catalog.json';
  const serve = (query: string, served: Partial<Served> = {}) => {
    cdn.serve(`/v1/embed.html?${query}`, { body: '<!doctype html>', ...served });
    return frameOf(query);
  };

  test('that is well has its catalog beside it', async () => {
    assert.deepEqual(await examine(serve(well)), { code: 0, codes: [], text: '' });
  });

  test('is blocked by a policy that does not list its host', async () => {
    for (const [name, policy] of [
      ['frame-src', `frame-src 'self'`],
      ['child-src', `child-src 'self'; default-src *`],
      ['default-src', `default-src 'self'; script-src *`],
    ] as const) {
      const headers = { 'content-security-policy': policy };
      const { codes, text } = await examine(serve(well), { headers });
      assert.deepEqual(codes, ['csp-frame']);
      assert.ok(text.includes(`"${name} `) && text.endsWith(`Add ${cdn.url()} to frame-src.`), text);
    }
  });

  test('needs no connect-src: what it asks, the page does not', async () => {
    const policy = `default-src 'none'; script-src ${cdn.url()}; frame-src ${cdn.url()}`;
    const headers = { 'content-security-policy': policy };
    assert.deepEqual((await examine(serve(well), { headers })).codes, []);
  });

  test('of a metric that its catalogs do not have is wrong', async () => {
    const { code, codes, text } = await examine(serve('metric=covid.csaes&catalog=catalog.json'));
    assert.deepEqual([code, codes], [1, ['unknown-metric']]);
    assert.match(text, /<iframe> of metric="covid\.csaes": .*Did you mean "covid\.cases"/);
  });

  test('does not have the page’s catalogs', async () => {
    const ours = '<script async src="/civic-metrics.js" data-catalog="/catalog.json"></script>';
    const kpi = '<civic-kpi metric="covid.cases">174</civic-kpi>';
    assert.deepEqual((await examine(ours + kpi + serve('metric=covid.cases'))).codes, ['unknown-metric']);
  });

  test('of a place that its metric does not have is wrong', async () => {
    assert.deepEqual((await examine(serve(`${well}&place=nowhere`))).codes, ['unknown-place']);
  });

  test('with a catalog that is not there, or is no address, is wrong', async () => {
    cdn.serve('/v1/gone.json', { body: 'Not found', status: 404, ...shared });
    const gone = await examine(serve('metric=covid.cases&catalog=gone.json'));
    assert.deepEqual(gone.codes, ['catalog', 'unknown-metric']);
    assert.match(gone.text, /The catalog gone\.json of the frame could not be used: .*404/);
    const none = await examine(serve(`${well}+data:,x`));
    assert.deepEqual(none.codes, ['catalog']);
  });

  test('with a catalog whose host is down is the world’s fault: exit code 3', async () => {
    const query = 'metric=covid.cases&catalog=http%3A%2F%2F127.0.0.1%3A9%2Fcatalog.json';
    const { code, codes } = await examine(serve(query));
    assert.deepEqual([code, codes], [3, ['catalog', 'portal']]);
  });

  test('has no origin in its sandbox, so its catalog must be open to all', async () => {
    const query = 'metric=covid.cases&catalog=closed.json';
    const { codes, text } = await examine(serve(query));
    assert.deepEqual(codes, ['cors']);
    assert.ok(text.includes(`${cdn.url()} answers without Access-Control-Allow-Origin for the frame`));
    assert.deepEqual((await examine(frameOf(query, ''))).codes, []);
  });

  test('that answers with an error is the world’s fault: exit code 3', async () => {
    const { code, codes, text } = await examine(serve(well, { status: 410 }));
    assert.deepEqual([code, codes], [3, ['frame-missing']]);
    assert.match(text, /answered 410/);
  });

  test('is not asked with --offline, nor is another’s', async () => {
    assert.deepEqual((await examine(serve(well, { status: 410 }), {}, '--offline')).codes, []);
    const other = `<iframe src="http://127.0.0.1:9/player.html?metric=1"></iframe>`;
    assert.deepEqual((await examine(serve(well) + other)).codes, []);
  });
});

describe('the single-tag form', () => {
  const widget = (more: string) =>
    `<script src="/civic-metrics.js" data-catalog="/catalog.json" data-metric="covid.cases" ${more}></script>`;

  test('shows nothing in the head', async () => {
    const body = `<!doctype html><title>News</title>${widget('data-widget="kpi"')}<body><p>News</p>`;
    const { code, codes, text } = await examine('', { body });
    assert.deepEqual([code, codes], [1, ['widget-in-head']]);
    assert.match(text, /in the head, where nothing shows/);
    assert.deepEqual((await examine(widget('data-widget="kpi"'))).codes, []);
  });

  test('of a value must have a format that there is', async () => {
    assert.deepEqual((await examine(widget('data-widget="value" data-format="amuont"'))).codes, [
      'unknown-format',
    ]);
    assert.deepEqual((await examine(widget('data-widget="value" data-format="amount"'))).codes, []);
  });
});

describe('a figure in a sentence', () => {
  const script = '<script src="/civic-metrics.js" data-catalog="/catalog.json"></script>';
  const value = (format: string) => `<civic-value metric="covid.cases" format="${format}">174</civic-value>`;

  test('must have a format that there is', async () => {
    const { code, codes, text } = await examine(script + value('amuont'));
    assert.deepEqual([code, codes], [1, ['unknown-format']]);
    assert.match(text, /format="amuont" must be value, amount, .*Did you mean "amount"/);
    assert.deepEqual((await examine(script + value('baseline-date'))).codes, []);
  });

  test('has a house style that can be read', async () => {
    const style = (json: string) =>
      `<script type="application/json" data-civic-style="gazette">${json}</script>`;
    const body = script + value('amount');
    assert.deepEqual((await examine(body + style('{ "extends": "ap", "spellTo": 10 }'))).codes, []);
    const broken = await examine(body + style('{ “extends”: “ap” }'));
    assert.deepEqual([broken.code, broken.codes], [1, ['style']]);
    assert.match(broken.text, /The house style "gazette" is not JSON/);
    const wrong = await examine(body + style('{ "extends": "ap", "spellTo": 99 }'));
    assert.match(wrong.text, /\/spellTo: must be a whole number up to 10/);
  });
});

describe('a host that is down', () => {
  test('is told with what went wrong', async () => {
    const { err, code } = await cli('doctor', 'http://127.0.0.1:9/');
    assert.equal(code, 3);
    assert.match(err, /127\.0\.0\.1:9 could not be reached: (?!fetch failed)/);
    const { text } = await examine(`<script src="http://127.0.0.1:9/civic-frame.js"></script>`);
    assert.match(text, /127\.0\.0\.1:9 could not be reached: (?!fetch failed)/);
  });
});
