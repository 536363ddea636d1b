// Pages that are in the way, on purpose or not: other documents, other kinds of markup, names that we use, old libraries.
import { expect } from 'chai';

import type { MetricElement } from '../../src/elements/metric-element.js';
import { showsLightDom, textOf } from '../support/page/cards.js';
import { catalogFile } from '../support/page/catalog.js';
import { bundle, closeFrames, inlineCatalog, openFrame, type Frame } from '../support/page/frame.js';

const script = `<script src="${bundle}"></script>`;
const card = (tag = 'kpi', attributes = 'metric="census"') =>
  `<civic-${tag} ${attributes} loading="eager">41 in May</civic-${tag}>`;

/** Until the frame after the next one: what is thrown by then has been told. */
const settled = ({ window }: Frame) =>
  new Promise((resolve) =>
    window.requestAnimationFrame(() => window.requestAnimationFrame(() => window.setTimeout(resolve))),
  );

/** Until it is so; where it never is, the test ends by its time. */
const until = ({ window }: Frame, isSo: () => unknown) =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (isSo()) resolve();
      else window.requestAnimationFrame(look);
    };
    look();
  });

/** What of an element has the look of a card. */
const sheetsOf = ({ shadowRoot }: Element) => shadowRoot?.adoptedStyleSheets.length ?? 0;

describe('an exception in what draws', () => {
  afterEach(closeFrames);

  for (const tag of ['kpi', 'trend', 'sparkline', 'value']) {
    it(`<civic-${tag}> keeps the page’s text, tells its author, and throws nothing on the page`, async () => {
      const frame = await openFrame(`<html lang="es"><body>${card(tag)}${inlineCatalog()}${script}`, {
        prepare: (window) => {
          // No numbers in the words of another language.
          function broken(): never {
            throw new RangeError('no numbers');
          }
          Object.assign(window.Intl, { NumberFormat: broken });
        },
      });
      const element = frame.document.querySelector<MetricElement>(`civic-${tag}`);
      const told: string[] = [];
      element?.addEventListener('civic-error', ({ error }) => told.push(error.kind));
      await until(frame, () => element?.error && frame.told.length);
      await settled(frame);
      expect(element && showsLightDom(element)).to.equal(true);
      expect([element?.error?.kind, element?.data]).to.deep.equal(['malformed', null]);
      expect(frame.told.join()).to.contain('no numbers');
      expect(frame.thrown).to.deep.equal([]);
      // And it is told again with the next answers: what was kept, and what came.
      const before = told.length;
      await element?.refresh();
      await settled(frame);
      expect(told.length - before).to.be.within(1, 2);
    });
  }
});

describe('an element in the document of a frame', () => {
  afterEach(closeFrames);

  const inner = async () => {
    const frame = await openFrame(`<body>${card()}${inlineCatalog()}${script}<iframe></iframe>`);
    await frame.card('civic-kpi');
    const within = frame.document.querySelector('iframe')?.contentDocument;
    if (!within) throw new Error('a frame has a document');
    return { frame, within };
  };

  it('works where it is made on the page and put there', async () => {
    const { frame, within } = await inner();
    const element = frame.document.createElement('civic-kpi');
    for (const [name, value] of [
      ['metric', 'census'],
      ['loading', 'eager'],
    ] as const)
      element.setAttribute(name, value);
    element.textContent = 'in the frame';
    within.body.append(element);
    await until(frame, () => element.data);
    await element.updateComplete;
    await settled(frame);
    expect(textOf(element, 'value')).to.equal('39');
    expect(sheetsOf(element)).to.be.above(0);
    expect(frame.thrown).to.deep.equal([]);
  });

  it('is read off there, and has its details', async () => {
    const { frame, within } = await inner();
    const element = frame.document.createElement('civic-trend');
    element.setAttribute('metric', 'census');
    element.setAttribute('loading', 'eager');
    within.body.append(element);
    const find = (selector: string) => element.shadowRoot?.querySelector(selector) ?? null;
    await until(frame, () => find('input'));
    const sheets = sheetsOf(element);
    find('details')?.setAttribute('open', '');
    await until(frame, () => find('.details table'));
    await settled(frame);
    expect(element.error).to.equal(null);
    expect(sheetsOf(element) - sheets).to.equal(1);
    expect(frame.thrown).to.deep.equal([]);
  });

  it('a line of corrections may be put there, too', async () => {
    const { frame, within } = await inner();
    const element = frame.document.createElement('civic-updated');
    element.textContent = 'Figures of May';
    within.body.append(element);
    await element.updateComplete;
    await settled(frame);
    expect([sheetsOf(element), element.shadowRoot?.querySelector('slot') !== null]).to.deep.equal([1, true]);
    expect(frame.thrown).to.deep.equal([]);
  });

  it('keeps its look where it is moved there, and back', async () => {
    const { frame, within } = await inner();
    const element = await frame.card('civic-kpi');
    const sheets = sheetsOf(element);
    within.body.append(element);
    await settled(frame);
    expect([textOf(element, 'value'), sheetsOf(element)]).to.deep.equal(['39', sheets]);
    frame.document.body.append(element);
    await settled(frame);
    expect([textOf(element, 'value'), sheetsOf(element)]).to.deep.equal(['39', sheets]);
    frame.document.implementation.createHTMLDocument('').body.append(element);
    await settled(frame);
    expect(frame.thrown).to.deep.equal([]);
  });
});

describe('a page served as XHTML', () => {
  it('keeps its own text, and its author is told', async () => {
    const page = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title><script>window.told = []; window.thrown = []; console.error = (...words) => told.push(words.join(' ')); addEventListener('error', (event) => thrown.push(event.message)); addEventListener('unhandledrejection', (event) => thrown.push(String(event.reason)));</script></head><body><civic-kpi metric="census" loading="eager">41 in May</civic-kpi><script type="application/json" data-civic-catalog="">${JSON.stringify(catalogFile).replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</script><script src="${location.origin}${bundle}"></script></body></html>`;
    const frame = document.createElement('iframe');
    frame.src = URL.createObjectURL(new Blob([page], { type: 'application/xhtml+xml' }));
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve));
    const { told, thrown } = frame.contentWindow as unknown as Record<'told' | 'thrown', string[]>;
    const element = frame.contentDocument?.querySelector('civic-kpi');
    expect([element?.shadowRoot, element?.textContent]).to.deep.equal([null, '41 in May']);
    expect(told.join()).to.contain('serve the page as text/html');
    expect(thrown).to.deep.equal([]);
    frame.remove();
  });
});

describe('a name that the page uses for something else', () => {
  afterEach(closeFrames);

  for (const [what, html] of [
    [
      'a form named civicMetrics with a field named meet',
      '<form id="civicMetrics"><input name="meet"></form>',
    ],
    ['an object of the page’s own', '<script>window.civicMetrics = { meet: 1, version: "1" };</script>'],
    [
      'a global that cannot be written',
      '<script>Object.defineProperty(window, "civicMetrics", { value: 5 });</script>',
    ],
    ['images named for the document', '<img name="baseURI"><img name="currentScript">'],
  ] as const)
    it(`${what} is not in the way`, async () => {
      const frame = await openFrame(
        `<body>${html}${card()}<script src="${bundle}" data-catalog="${location.origin}/demo/metrics.json"></script>${inlineCatalog()}`,
      );
      expect(textOf(await frame.card('civic-kpi'), 'value')).to.equal('39');
      expect([frame.thrown, frame.told]).to.deep.equal([[], []]);
    });

  it('a tag that is taken stays the page’s, and the author is told which', async () => {
    const frame = await openFrame(
      `<body><script>customElements.define('civic-trend', class extends HTMLElement {});</script>${card()}${inlineCatalog()}${script}`,
    );
    expect(textOf(await frame.card('civic-kpi'), 'value')).to.equal('39');
    expect(frame.told).to.have.length(1);
    expect(frame.told[0]).to.contain('<civic-trend> is the page’s own element');
  });
});

describe('a page with an old library', () => {
  afterEach(closeFrames);

  it('whose arrays list no entries has its charts', async () => {
    const frame = await openFrame(
      `<body><script>Array.prototype.entries = Array.prototype.toArray = function () { return this.slice(); };</script>${card('trend')}${card('sparkline')}${inlineCatalog()}${script}`,
    );
    for (const tag of ['trend', 'sparkline']) {
      const element = await frame.card(`civic-${tag}`);
      await element.updateComplete;
      expect(element.error).to.equal(null);
      expect(element.shadowRoot?.querySelector('path')?.getAttribute('d')).to.match(/^M/);
    }
    expect(frame.thrown).to.deep.equal([]);
  });
});
