// Where on a page a card may stand.
import { expect } from 'chai';
import { next, parts, showsLightDom, textOf } from '../support/page/cards.js';
import { catalogFile } from '../support/page/catalog.js';
import { bundle, closeFrames, inlineCatalog, openFrame, type Frame } from '../support/page/frame.js';
import type { MetricElement } from '../../src/elements/metric-element.js';

const card = (tag = 'kpi') => `<civic-${tag} metric="census">41 in May</civic-${tag}>`;
const scripts = `${inlineCatalog()}<script src="${bundle}"></script>`;

/** The card within a root, once it has its answer. */
async function answered(root: ParentNode | null | undefined, tag = 'civic-kpi'): Promise<MetricElement> {
  const element = root?.querySelector<MetricElement>(tag);
  if (!element) throw new Error(`there is no ${tag}`);
  if (!element.data && !element.error) await next(element, 'civic-load');
  await element.updateComplete;
  return element;
}

const quiet = ({ told, thrown }: Frame) => expect([told, thrown]).to.deep.equal([[], []]);

describe('a card works', () => {
  afterEach(closeFrames);

  it('in a shadow root, closed and declared in HTML', async () => {
    const frame = await openFrame(`<body><div id="host"></div>${scripts}`);
    const root = frame.document.querySelector('#host')?.attachShadow({ mode: 'closed' });
    root?.append(frame.document.createElement('civic-kpi'));
    root?.querySelector('civic-kpi')?.setAttribute('metric', 'census');
    expect(textOf(await answered(root), 'value')).to.equal('39');
    const declared = await openFrame(
      `<body><div id="host"><template shadowrootmode="open">${card()}</template></div>${scripts}`,
    );
    const shadow = declared.document.querySelector('#host')?.shadowRoot;
    expect(textOf(await answered(shadow), 'value')).to.equal('39');
    quiet(declared);
  });

  it('in a frame within the page', async () => {
    const frame = await openFrame(`<body>`);
    const inner = frame.document.createElement('iframe');
    inner.srcdoc = `<!doctype html><body>${card()}${inlineCatalog(catalogFile)}<script src="${bundle}"></script>`;
    frame.document.body.append(inner);
    await next(inner, 'load');
    expect((await answered(inner.contentDocument)).data?.metric.name).to.equal('census');
  });

  it('once the template that it stands in is cloned; until then it asks nothing', async () => {
    const frame = await openFrame(`<body><template>${card()}</template>${scripts}`);
    const template = frame.document.querySelector('template');
    const within = template?.content.querySelector<MetricElement>('civic-kpi');
    expect([within?.shadowRoot, within?.data]).to.deep.equal([null, undefined]);
    for (let copy = 0; copy < 2; copy++) {
      const section = frame.document.createElement('section');
      if (template) section.append(frame.document.importNode(template.content, true));
      frame.document.body.append(section);
      expect(textOf(await answered(section), 'value')).to.equal('39');
    }
    quiet(frame);
  });

  for (const [where, open] of [
    ['dialog', (frame: Frame) => frame.document.querySelector('dialog')?.showModal()],
    ['details', (frame: Frame) => frame.document.querySelector('details')?.setAttribute('open', '')],
    ['section', (frame: Frame) => frame.document.querySelector('section')?.removeAttribute('hidden')],
  ] as const) {
    for (const tag of ['kpi', 'trend', 'sparkline']) {
      it(`a ${tag}, in a <${where}> that is shut at first, when it is opened`, async () => {
        const frame = await openFrame(
          `<body><${where} ${where === 'section' ? 'hidden' : ''}>${card(tag)}</${where}>${scripts}`,
        );
        const element = frame.document.querySelector<MetricElement>(`civic-${tag}`);
        expect([element?.pending, element?.data]).to.deep.equal([false, null]);
        open(frame);
        const shown = await answered(frame.document, `civic-${tag}`);
        expect(showsLightDom(shown)).to.equal(false);
        const [chart] = parts(shown, 'chart');
        expect(chart?.getBoundingClientRect().width).to.be.greaterThan(30);
        quiet(frame);
      });
    }
  }

  it('under * { all: unset !important }, in a strict page of its own', async () => {
    const frame = await openFrame(
      `<head><style>* { all: unset !important }</style></head><body>${card()}${scripts}`,
    );
    const element = await answered(frame.document);
    const box = parts(element, 'card')[0]?.getBoundingClientRect();
    expect([(box?.width ?? 0) > 100, (box?.height ?? 0) > 100]).to.deep.equal([true, true]);
    quiet(frame);
  });
});
