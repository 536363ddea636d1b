import { expect } from 'chai';
import { parts, textOf } from '../support/page/cards.js';
import { bundle, closeFrames, inlineCatalog, openFrame } from '../support/page/frame.js';
import { portalUrl } from '../support/portal-url.js';

const three = ['kpi', 'trend', 'sparkline'].map(
  (tag) => `<civic-${tag} metric="icu.occupancy" loading="eager">41 in May</civic-${tag}>`,
);

/** Spelt out, as Firefox knows no 'self' on a page that a script has written. */
const self = location.origin;

describe('under a Content-Security-Policy', () => {
  afterEach(closeFrames);

  for (const [how, policy] of [
    [
      'that lets only its script and its portal in',
      `default-src 'none'; script-src ${self}; connect-src ${portalUrl}`,
    ],
    [
      'with trusted types',
      `default-src 'none'; script-src ${self}; connect-src ${portalUrl}; require-trusted-types-for 'script'; trusted-types civic-metrics`,
    ],
  ] as const) {
    it(`${how}, every element works and breaks nothing of it`, async () => {
      const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
      const frame = await openFrame(
        `<head>${meta}</head><body>${three.join('')}${inlineCatalog()}<script src="${bundle}"></script>`,
      );
      expect(textOf(await frame.card('civic-kpi'), 'value')).to.equal('38.3%');
      const trend = await frame.card('civic-trend');
      expect(frame.window.getComputedStyle(parts(trend, 'card')[0] ?? trend).display).to.equal('grid');
      await frame.card('civic-sparkline');
      expect([frame.violations, frame.told, frame.thrown]).to.deep.equal([[], [], []]);
    });
  }

  it('that forgets the portal, the author is told of connect-src, and the reader keeps the page’s text', async () => {
    const meta = `<meta http-equiv="Content-Security-Policy" content="connect-src 'self'">`;
    const frame = await openFrame(
      `<head>${meta}</head><body>${three[0] ?? ''}${inlineCatalog()}<script src="${bundle}"></script>`,
    );
    expect((await frame.card('civic-kpi')).error?.kind).to.equal('network');
    expect(frame.told.join()).to.contain('Content-Security-Policy (connect-src)');
    expect(frame.thrown).to.deep.equal([]);
  });

  it('of the demo page, each of its cards has its figure, and nothing is told or thrown', async function () {
    this.timeout(30_000);
    const html = await (await fetch('/demo/index.html')).text();
    const frame = await openFrame(
      html
        .replaceAll("'self'", self)
        .replace('href="demo.css"', 'href="demo/demo.css"')
        .replace('data-catalog="', 'data-catalog="demo/')
        .replaceAll('.json ', '.json demo/')
        .replaceAll('<civic-', '<civic-now loading="eager" ')
        .replaceAll(/<civic-now loading="eager" (\w+)/g, '<civic-$1 loading="eager"'),
    );
    const tags = 'civic-kpi, civic-trend, civic-sparkline';
    const elements = [...frame.document.querySelectorAll<HTMLElement>(tags)];
    expect(elements.length).to.be.greaterThan(15);
    const cards = await Promise.all(
      elements.map((element, index) => {
        element.id = `card-${index}`;
        return frame.card(`#card-${index}`);
      }),
    );
    expect(
      cards.flatMap(({ metric, error }) => (error ? [`${metric}: ${error.message}`] : [])),
    ).to.deep.equal([]);
    expect([frame.violations, frame.told, frame.thrown]).to.deep.equal([[], [], []]);
  });
});
