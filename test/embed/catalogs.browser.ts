import { expect } from 'chai';
import { next, showsLightDom, textOf } from '../support/page/cards.js';
import { catalogFile, census } from '../support/page/catalog.js';
import { bundle, closeFrames, inlineCatalog, openFrame } from '../support/page/frame.js';

/** A catalog in which one name has a title that tells where it came from. */
const titled = (title: string, name = 'which') => ({
  ...catalogFile,
  metrics: { [name]: { ...census, title } },
});
const address = (catalog: object) => URL.createObjectURL(new Blob([JSON.stringify(catalog)]));
const kpi = (metric: string) => `<civic-kpi metric="${metric}" loading="eager">41 in May</civic-kpi>`;
const script = (attributes = '') => `<script src="${bundle}" ${attributes}></script>`;

describe('where the bundle finds a name', () => {
  afterEach(closeFrames);

  it('on the page first, then by its script tag, then by JavaScript', async () => {
    const inTag = `data-catalog="${address(titled('script'))}"`;
    for (const [page, tag, title] of [
      [inlineCatalog(titled('page')), inTag, 'page'],
      ['', inTag, 'script'],
      ['', '', 'defined'],
    ] as const) {
      const frame = await openFrame(`<body>${kpi('which')}${page}${script(tag)}`);
      await frame.window.civicMetrics?.defineCatalog(titled('defined'));
      const element = await frame.card('civic-kpi');
      if (element.error) await next(element, 'civic-load');
      expect(textOf(element, 'label')).to.equal(title);
      closeFrames();
    }
  });

  it('in the starter catalog last, with no set-up at all', async () => {
    const asked: string[] = [];
    const watch = (frame: { window: Window }) => {
      frame.window.fetch = (input) => {
        asked.push(input instanceof Request ? input.url : String(input));
        return Promise.resolve(new Response('[]', { headers: { 'content-type': 'application/json' } }));
      };
    };
    const frame = await openFrame(`<body>${kpi('chicago.crimes')}`);
    watch(frame);
    await frame.run({ src: bundle });
    expect(textOf(await frame.card('civic-kpi'), 'label')).to.equal('Reported crimes, Chicago');
    expect(asked.map((url) => new URL(url).host)).to.include('data.cityofchicago.org');
    const mine = await openFrame(
      `<body>${kpi('chicago.crimes')}${inlineCatalog(titled('mine', 'chicago.crimes'))}${script()}`,
    );
    expect(textOf(await mine.card('civic-kpi'), 'label')).to.equal('mine');
  });

  it('in a catalog that stands after the elements and after the script', async () => {
    const frame = await openFrame(`<body>${kpi('census')}${script()}<p></p>${inlineCatalog()}`);
    expect(textOf(await frame.card('civic-kpi'), 'value')).to.equal('39');
    expect(frame.told).to.deep.equal([]);
  });

  it('in several catalogs by URL, relative to the page', async () => {
    const relative = '/demo/metrics.json'.slice(1);
    const frame = await openFrame(
      `<body>${kpi('hospital.census')}<p></p>${kpi('seattle.high')}${script(`data-catalog="${relative}\n /demo/weather.json"`)}`,
    );
    expect(textOf(await frame.card('civic-kpi'), 'value')).to.equal('39');
    expect(textOf(await frame.card('p + civic-kpi'), 'label')).to.equal('Highest temperature, Seattle');
    expect(frame.told).to.deep.equal([]);
  });

  it('in the others, where one of several catalogs cannot be had; the author is told which', async () => {
    const catalogs = `/demo/no-such.json ${address(titled('there'))} /demo/index.html http://[`;
    const frame = await openFrame(
      `<body>${kpi('which')}<p></p>${kpi('elsewhere')}${script(`data-catalog="${catalogs}"`)}`,
    );
    expect(textOf(await frame.card('civic-kpi'), 'label')).to.equal('there');
    expect(showsLightDom(await frame.card('p + civic-kpi'))).to.equal(true);
    expect(frame.told.filter((line) => line.startsWith('[civic-metrics] <'))).to.have.length(1);
    const all = frame.told.join('\n');
    expect(all).to.contain('/demo/no-such.json').and.contain('404').and.contain('/demo/index.html');
    expect(all).to.contain('"http://[" must be an http(s) address');
    expect(frame.thrown).to.deep.equal([]);
  });

  it('where a catalog on the page is no JSON, or no catalog, the author is told and the page stands', async () => {
    const broken = '<script type="application/json" data-civic-catalog>{ "version": 1, </script>';
    const frame = await openFrame(
      `<body>${broken}${inlineCatalog({ version: 1, metrics: [] })}${kpi('which')}${script()}`,
    );
    expect(showsLightDom(await frame.card('civic-kpi'))).to.equal(true);
    const all = frame.told.join('\n');
    expect(all)
      .to.match(/catalog on the page.*JSON/s)
      .and.match(/metrics: must be an object/);
    expect(frame.thrown).to.deep.equal([]);
  });

  it('of a metric that is not valid: the author is told where, the others work', async () => {
    const metrics = { bad: { ...census, shape: 'stokc' }, good: census };
    const frame = await openFrame(
      `<body>${kpi('bad')}<p></p>${kpi('good')}${inlineCatalog({ ...catalogFile, metrics })}${script()}`,
    );
    expect((await frame.card('civic-kpi')).error?.kind).to.equal('invalid');
    expect(textOf(await frame.card('p + civic-kpi'), 'value')).to.equal('39');
    expect(frame.told.join('\n')).to.contain('/metrics/bad/shape');
    expect(frame.thrown).to.deep.equal([]);
  });

  it('in a catalog that is defined later: the element that did not know it comes alive', async () => {
    const frame = await openFrame(`<body>${kpi('which')}${script()}`);
    const element = await frame.card('civic-kpi');
    expect([element.error?.kind, showsLightDom(element)]).to.deep.equal(['unknown', true]);
    const loaded = next(element, 'civic-load');
    expect(await frame.window.civicMetrics?.defineCatalog(titled('later'))).to.deep.equal(['which']);
    await loaded;
    await element.updateComplete;
    expect(textOf(element, 'label')).to.equal('later');
  });

  it('in a catalog that is put onto the page later, with the element that needs it', async () => {
    const frame = await openFrame(`<body>${script()}`);
    const { document } = frame;
    document.body.insertAdjacentHTML('beforeend', kpi('which') + inlineCatalog(titled('put later')));
    expect(textOf(await frame.card('civic-kpi'), 'label')).to.equal('put later');
    expect(frame.told).to.deep.equal([]);
  });

  it('in a catalog that cannot be fetched: unknown for now, and revived by a later definition', async () => {
    const frame = await openFrame(`<body>${kpi('which')}${script('data-catalog="/gone/metrics.json"')}`, {
      prepare(window) {
        const network = window.fetch.bind(window);
        window.Math.random = () => 0;
        window.fetch = (input, init) =>
          typeof input === 'string' && input.includes('/gone/')
            ? Promise.reject(new TypeError('no CORS'))
            : network(input, init);
      },
    });
    const element = await frame.card('civic-kpi');
    expect(element.error?.kind).to.equal('unknown');
    expect(element.error?.facts.catalogs?.toString()).to.contain('/gone/metrics.json');
    expect(frame.told.join()).to.match(/The catalog \S+\/gone\/metrics\.json could not be used/);
    const loaded = next(element, 'civic-load');
    await frame.window.civicMetrics?.defineCatalog(titled('later'));
    await loaded;
    await element.updateComplete;
    expect(textOf(element, 'label')).to.equal('later');
  });

  it('near what the page wrote: the author is told the nearest names', async () => {
    const frame = await openFrame(`<body>${kpi('censsus')}${inlineCatalog()}${script()}`);
    await frame.card('civic-kpi');
    expect(frame.told.join()).to.match(/No catalog defines the metric "censsus"\. Did you mean "census"/);
  });

  it('defineCatalog rejects to its caller, and tells the console nothing', async () => {
    const frame = await openFrame(`<body>${script()}`);
    const fault = await frame.window.civicMetrics?.defineCatalog('/demo/no-such.json').then(
      () => null,
      (error: unknown) => error as { kind: string },
    );
    expect(fault?.kind).to.equal('missing');
    expect([frame.told, frame.thrown]).to.deep.equal([[], []]);
  });
});

describe('what else a script tag says', () => {
  afterEach(closeFrames);

  it('data-locale: the language where the page has no lang', async () => {
    const page = (lang: string) =>
      `<html ${lang}><body>${inlineCatalog()}${kpi('cases')}${script('data-locale="en-GB"')}`;
    expect(textOf(await (await openFrame(page(''))).card('civic-kpi'), 'change')).to.match(/2 June?\)/);
    expect(textOf(await (await openFrame(page('lang="en-US"'))).card('civic-kpi'), 'change')).to.match(
      /June 2\)/,
    );
  });

  it('data-app-token: sent as $$app_token, and told to no one', async () => {
    const frame = await openFrame(`<body>${inlineCatalog()}${kpi('census')}<p></p>${kpi('gone.dataset')}`);
    const asked: string[] = [];
    const ask = frame.window.fetch.bind(frame.window);
    frame.window.fetch = (input, init) => {
      asked.push(input instanceof Request ? input.url : String(input));
      return ask(input, init);
    };
    await frame.run({ src: bundle, 'data-app-token': 'a-token' });
    const { provenance } = (await frame.card('civic-kpi')).data ?? {};
    await frame.card('p + civic-kpi');
    expect(new Set(asked.map((url) => new URL(url).searchParams.get('$$app_token')))).to.deep.equal(
      new Set(['a-token']),
    );
    expect([provenance?.url, ...frame.told].join()).to.not.contain('a-token');
  });
});
