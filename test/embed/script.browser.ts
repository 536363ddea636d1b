import { expect } from 'chai';
import type { MetricElement } from '../../src/elements/metric-element.js';
import { textOf } from '../support/page/cards.js';
import { bundle, closeFrames, inlineCatalog, openFrame } from '../support/page/frame.js';

const census = '<civic-kpi metric="census" loading="eager">41 in May</civic-kpi>';

/** Another version of the bundle, and where it is. */
async function otherVersion(version: string): Promise<string> {
  const text = await (await fetch(bundle)).text();
  const own = /\d+\.\d+\.\d+(?=["'`])/.exec(text.slice(text.lastIndexOf('version')))?.[0];
  const { version: known } = (await (await fetch('/package.json')).json()) as { version: string };
  expect(text, own).to.contain(known);
  return URL.createObjectURL(new Blob([text.replaceAll(known, version)], { type: 'text/javascript' }));
}

describe('the one script', () => {
  afterEach(closeFrames);

  for (const [how, attributes] of [
    ['a classic script', ''],
    ['a classic async script', 'async'],
    ['a classic deferred script', 'defer'],
    ['a module', 'type="module"'],
    ['an async module', 'type="module" async'],
    ['a script of another site', 'crossorigin="anonymous"'],
  ] as const) {
    it(`works as ${how}, before its elements and their catalog`, async () => {
      const script = `<script ${attributes} src="${bundle}"></script>`;
      const frame = await openFrame(`<head>${script}</head><body>${census}${inlineCatalog()}`);
      expect(textOf(await frame.card('civic-kpi'), 'value')).to.equal('39');
      expect([frame.told, frame.thrown]).to.deep.equal([[], []]);
    });
  }

  it('works in a page of another encoding', async () => {
    const text = await (await fetch(bundle)).text();
    expect(/[^\0-\x7f]/.exec(text)?.[0] ?? '', 'a character that the page would decode').to.equal('');
  });

  for (const [what, taken] of [
    ['an element of that id', `<p id="civicMetrics"></p>`],
    ['something else', `<script>window.civicMetrics = {}</script>`],
    ['a word', `<script>window.civicMetrics = 'yes'</script>`],
    ['nothing', `<script>window.civicMetrics = null</script>`],
    [
      'what throws when it is looked at',
      `<script>Object.defineProperty(window, 'civicMetrics', {
        configurable: true, get() { throw new Error('mine') }, set() {},
      })</script>`,
    ],
  ] as const) {
    it(`works where its global’s name is ${what}`, async () => {
      const frame = await openFrame(
        `<body>${taken}${census}${inlineCatalog()}<script src="${bundle}"></script>`,
      );
      expect(textOf(await frame.card('civic-kpi'), 'value')).to.equal('39');
      expect([frame.told, frame.thrown]).to.deep.equal([[], []]);
    });
  }

  it('hands a property that was set before the tags were known to its setter', async () => {
    const frame = await openFrame(`<body>${census}${inlineCatalog()}`);
    const element = frame.document.querySelector('civic-kpi') as unknown as MetricElement;
    (element as { refresh: unknown }).refresh = 60;
    await frame.run({ src: bundle });
    await frame.card('civic-kpi');
    expect([element.refreshSeconds, typeof element.refresh]).to.deep.equal([60, 'function']);
  });

  it('works after its elements', async () => {
    const frame = await openFrame(`<body>${census}${inlineCatalog()}`);
    expect(await frame.run({ src: bundle })).to.equal(true);
    expect(textOf(await frame.card('civic-kpi'), 'value')).to.equal('39');
  });

  it('adds one global, which cannot be changed', async () => {
    const frame = await openFrame(`<body>${census}${inlineCatalog()}<script src="${bundle}"></script>`);
    await frame.card('civic-kpi');
    expect(frame.added()).to.deep.equal(['civicMetrics']);
    const { civicMetrics } = frame.window;
    expect(civicMetrics).to.include.keys('version', 'defineCatalog', 'loadMetric', 'describe');
    expect(frame.window.Object.isFrozen(civicMetrics)).to.equal(true);
  });

  it('tells the version of the package', async () => {
    const frame = await openFrame(`<body><script src="${bundle}"></script>`);
    const { version } = (await (await fetch('/package.json')).json()) as { version: string };
    expect(frame.window.civicMetrics?.version).to.equal(version);
  });

  it('loads and describes a metric without an element', async () => {
    const frame = await openFrame(`<body>${inlineCatalog()}<script src="${bundle}"></script>`);
    const { civicMetrics } = frame.window;
    if (!civicMetrics) throw new Error('the bundle has its global');
    const data = await civicMetrics.loadMetric('census', { asOf: '2021-06-14' });
    expect(civicMetrics.describe(data, 'en-US').figure).to.equal('39');
  });

  it('a second copy is harmless and silent', async () => {
    const script = `<script src="${bundle}"></script>`;
    const frame = await openFrame(
      `<body>${script}${inlineCatalog()}${census}${script}<script type="module" src="${bundle}?again"></script>`,
    );
    const first = frame.window.civicMetrics;
    await frame.run({ src: `${bundle}?third` });
    expect(frame.window.civicMetrics).to.equal(first);
    expect(textOf(await frame.card('civic-kpi'), 'value')).to.equal('39');
    expect([frame.told, frame.thrown]).to.deep.equal([[], []]);
  });

  it('of two versions the first wins, and one warning names both', async () => {
    const frame = await openFrame(`<body>${inlineCatalog()}${census}<script src="${bundle}"></script>`);
    const first = frame.window.civicMetrics;
    const other = await otherVersion('9.8.7');
    await frame.run({ src: other });
    await frame.run({ src: other });
    expect(frame.window.civicMetrics).to.equal(first);
    expect(frame.told).to.have.length(1);
    expect(frame.told[0])
      .to.contain('9.8.7')
      .and.contain(first?.version ?? '?');
    expect(frame.thrown).to.deep.equal([]);
  });

  it('leaves a tag alone that the page has taken', async () => {
    const frame = await openFrame('<body><civic-kpi metric="census">41 in May</civic-kpi>');
    class Taken extends frame.window.HTMLElement {}
    frame.window.customElements.define('civic-kpi', Taken);
    await frame.run({ src: bundle });
    expect(frame.document.querySelector('civic-kpi')).to.be.instanceOf(Taken);
    expect(frame.window.customElements.get('civic-trend')).to.not.equal(undefined);
    expect(frame.thrown).to.deep.equal([]);
  });

  it('changes nothing of the page but its elements', async () => {
    const frame = await openFrame(`<body><p>the page’s</p>${census}<script src="${bundle}"></script>`);
    const { body, head, styleSheets, adoptedStyleSheets } = frame.document;
    expect([head.childElementCount, styleSheets.length, adoptedStyleSheets.length]).to.deep.equal([0, 0, 0]);
    expect([...body.children].map(({ localName }) => localName)).to.deep.equal(['p', 'civic-kpi', 'script']);
  });
});
