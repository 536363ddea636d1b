import { expect } from 'chai';
import { told } from '../support/page/author.js';
import { pageSettings } from '../../src/elements/page-settings.js';
import { defineCatalog } from '../../src/index.js';
import { mount, next, show, showsLightDom, textOf } from '../support/page/cards.js';
import { catalogFile, census } from '../support/page/catalog.js';
import { scriptFaults } from '../support/page/faults.js';
import { engine } from '../support/page/media.js';
import { setUp } from '../support/page/set-up.js';

const html = '<!doctype html><title>Sign in</title><p>Please sign in.</p>';

let uses = 0;

describe('a fault of the world', () => {
  setUp();
  afterEach(() => scriptFaults());

  /** Stages a fault for one metric that has a name and a query of its own, so that it is no one else’s. */
  async function stageFault(fault: Readonly<Record<string, unknown>>): Promise<string> {
    const metric = `fault-${++uses}`;
    const gte = `1800-01-${String(uses).padStart(2, '0')}`;
    const source = { ...census.source, where: { date: { gte } } };
    await defineCatalog({ ...catalogFile, metrics: { [metric]: { ...census, source } } });
    await scriptFaults({ path: gte, steps: [{ times: 0, ...fault }] });
    return metric;
  }

  for (const [what, fault, kind, author, reader] of [
    [
      'HTML instead of JSON',
      { body: html, wrongType: true },
      'malformed',
      /not JSON \(text\/html.*Please sign in/,
      /cannot be read/,
    ],
    [
      'JSON that is no list',
      { body: '{"rows":[]}' },
      'malformed',
      /JSON that is not a list of rows/,
      /cannot be read/,
    ],
    [
      'JSON that is cut',
      { body: '[{"a0":"2021-06-14T00:00:00.000","a1":' },
      'malformed',
      /not JSON/,
      /cannot be read/,
    ],
    [
      'a connection that is cut mid-answer',
      { truncate: 40 },
      // WebKitGTK takes an answer in pieces for whole when its connection ends.
      ...(engine === 'webkit'
        ? (['malformed', /not JSON/, /cannot be read/] as const)
        : (['network', /could not be asked/, /could not be fetched/] as const)),
    ],
    [
      'a connection that is cut',
      { reset: true },
      'network',
      /could not be asked: it is unreachable, blocked/,
      /could not be fetched/,
    ],
    [
      'an answer without CORS',
      { noCors: true },
      'network',
      /allows no other site to read it \(CORS\)/,
      /could not be fetched/,
    ],
    ['500', { status: 500, body: 'oops' }, 'unavailable', /answered 500\./, /not available at the moment/],
    [
      '503 with a page of HTML',
      { status: 503, body: html, wrongType: true },
      'unavailable',
      /answered 503/,
      /not available/,
    ],
    [
      '429',
      { status: 429, body: '{"message":"Too many requests"}' },
      'throttled',
      /answered 429: Too many/,
      /is busy/,
    ],
    [
      '403',
      { status: 403, body: '{"message":"You must be logged in"}' },
      'refused',
      /answered 403: You must/,
      /did not accept/,
    ],
    ['401', { status: 401, body: '' }, 'refused', /answered 401/, /did not accept/],
    ['an answer without end', { hugeBytes: 3_000_000 }, 'malformed', /larger than 2 MB/, /cannot be read/],
  ] as const) {
    it(`${what}: ${kind}, told to the author once and to the reader in a plain sentence`, async () => {
      const metric = await stageFault(fault);
      const kpi = mount('civic-kpi', { metric }, '41 in May');
      const event = await next(kpi, 'civic-error');
      const spark = await show('civic-sparkline', { metric });
      expect([event.kind, kpi.error?.kind, spark.error?.kind]).to.deep.equal([kind, kind, kind]);
      expect(told.filter((line) => line.includes('<civic-kpi'))).to.have.length(1);
      expect(told[0]).to.match(author).and.contain(`[civic-metrics] <civic-kpi metric="${metric}">: `);
      expect(showsLightDom(kpi)).to.equal(true);
      expect(textOf(spark, 'message'))
        .to.match(reader)
        .and.match(/^[A-Z][^<>{}]+\.$/);
    });
  }

  it('a dataset that is gone: missing', async () => {
    const { error } = await show('civic-kpi', { metric: 'gone.dataset' });
    expect(error?.kind).to.equal('missing');
    expect(error?.facts).to.include({ status: 404 });
    expect(told[0]).to.match(/<civic-kpi metric="gone.dataset">: 127.0.0.1:\d+\/resource\/\S+ answered 404/);
  });

  it('a column that is gone: missing, by its name', async () => {
    const { error } = await show('civic-kpi', { metric: 'gone.column' });
    expect(error?.kind).to.equal('missing');
    expect(told[0]).to.match(/answered 400 \(query.soql.no-such-column\).*hospital_censuss/);
  });

  it('a portal that is down: network', async () => {
    // Nothing listens there: the port is reserved.
    await defineCatalog({ ...catalogFile, metrics: { census }, defaults: { domain: 'http://127.0.0.1:9' } });
    const { error } = await show('civic-kpi', { metric: 'census' }, '41 in May');
    expect(error?.kind).to.equal('network');
  });

  it('a token that the portal refuses does not stand between the reader and the figure', async () => {
    pageSettings.token = 'invalid-token';
    const element = await show('civic-kpi', { metric: 'census' });
    pageSettings.token = null;
    expect(told.join()).to.not.contain('invalid-token');
    expect(textOf(element, 'value')).to.equal('39');
  });

  it('never tells a token, nor a header', async () => {
    const metric = await stageFault({ status: 500 });
    pageSettings.token = 'a-token-of-the-page';
    const { error } = await show('civic-kpi', { metric });
    pageSettings.token = null;
    expect(JSON.stringify([error?.message, error?.facts, told])).to.not.contain('a-token-of-the-page');
  });

  it('of one dataset leaves the other cards of the page alone', async () => {
    const metric = await stageFault({ status: 500 });
    const [bad, good] = await Promise.all([
      show('civic-kpi', { metric }),
      show('civic-kpi', { metric: 'cases' }),
    ]);
    expect([bad.error?.kind, textOf(good, 'value')]).to.deep.equal(['unavailable', '27']);
  });

  it('passes: the next answer takes its place', async () => {
    const element = await show('civic-kpi', { metric: await stageFault({ status: 403 }) });
    await scriptFaults();
    await element.refresh();
    await element.updateComplete;
    expect([textOf(element, 'value'), element.error]).to.deep.equal(['39', null]);
  });
});
