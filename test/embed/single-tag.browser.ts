import { expect } from 'chai';
import { textOf } from '../support/page/cards.js';
import { bundle, closeFrames, inlineCatalog, openFrame } from '../support/page/frame.js';

const tag = (attributes: string, how = '') => `<script ${how} src="${bundle}" ${attributes}></script>`;
const kpi = 'data-widget="kpi" data-metric="census" data-loading="eager"';

describe('the single-tag form', () => {
  afterEach(closeFrames);

  for (const how of ['', 'async', 'type="module"']) {
    it(`puts the element right after its tag: <script ${how}>`, async () => {
      const frame = await openFrame(`<body>${inlineCatalog()}<p>a</p>${tag(kpi, how)}<p>b</p>`);
      expect(textOf(await frame.card('script + civic-kpi'), 'value')).to.equal('39');
      expect(frame.document.querySelector('civic-kpi + p')?.textContent).to.equal('b');
    });
  }

  it('hands every attribute of the element on', async () => {
    const attributes =
      'data-as-of="2021-03-01" data-period="week" data-span="9" data-filter="age=65+" data-place="county" data-no-source data-lang="en-GB" data-other="x"';
    const frame = await openFrame(
      `<body>${inlineCatalog()}${tag(`data-widget="trend" data-metric="cases" data-loading="eager" ${attributes}`)}`,
    );
    const element = await frame.card('civic-trend');
    expect(element.getAttributeNames().sort()).to.deep.equal(
      ['as-of', 'filter', 'lang', 'loading', 'metric', 'no-source', 'period', 'place', 'span'].sort(),
    );
    expect(textOf(element, 'label')).to.match(/^Confirmed cases.*, Simulated County|Simulated County/);
    expect(element.data?.series.observations.filter(({ status }) => status !== 'incomplete')).to.have.length(
      9,
    );
    expect(textOf(element, 'source')).to.equal('');
  });

  for (const widget of ['kpi', 'trend', 'sparkline']) {
    it(`has a ${widget}`, async () => {
      const frame = await openFrame(
        `<body>${inlineCatalog()}${tag(`data-widget="${widget}" data-metric="census" data-loading="eager"`)}`,
      );
      expect((await frame.card(`civic-${widget}`)).data?.metric.name).to.equal('census');
    });
  }

  it('may stand on a page several times, silently', async () => {
    const cases = 'data-widget="kpi" data-metric="cases" data-loading="eager"';
    const frame = await openFrame(
      `<body>${inlineCatalog()}${tag(kpi, 'async')}${tag(cases, 'async')}${tag(kpi)}${tag(cases, 'type="module"')}`,
    );
    const cards = [...frame.document.querySelectorAll('script + civic-kpi')];
    expect(cards.map((card) => card.getAttribute('metric'))).to.deep.equal([
      'census',
      'cases',
      'census',
      'cases',
    ]);
    expect([frame.told, frame.thrown]).to.deep.equal([[], []]);
  });

  it('of a tag that a script adds later puts its element there too', async () => {
    const frame = await openFrame(`<body>${inlineCatalog()}${tag('')}`);
    await frame.run({ src: bundle, 'data-widget': 'kpi', 'data-metric': 'census', 'data-loading': 'eager' });
    expect(textOf(await frame.card('script + civic-kpi'), 'value')).to.equal('39');
  });

  it('of a widget that there is not tells the author which there are', async () => {
    const frame = await openFrame(`<body>${tag('data-widget="gauge" data-metric="census"')}`);
    expect(frame.told.join()).to.match(/data-widget="gauge" is not one of .*kpi.*trend/);
    expect(frame.document.body.children).to.have.length(1);
  });

  it('in the head, where nothing shows, tells the author so', async () => {
    const frame = await openFrame(`<head>${tag(kpi)}</head><body>${inlineCatalog()}`);
    expect(frame.told.join()).to.match(/in the head.*move it to the body/);
  });

  it('without a metric shows nothing, and harms nothing', async () => {
    const frame = await openFrame(`<body>${tag('data-widget="kpi"')}`);
    expect(frame.thrown).to.deep.equal([]);
  });
});
