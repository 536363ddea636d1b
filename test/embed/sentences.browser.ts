import { expect } from 'chai';
import { answered } from '../support/page/cards.js';
import { bundle, closeFrames, inlineCatalog, openFrame, type Frame } from '../support/page/frame.js';

const script = (attributes = '') => `<script src="${bundle}" ${attributes}></script>`;
const figure = (format: string, more = '') =>
  `<civic-value metric="census" loading="eager" format="${format}" ${more}>41</civic-value>`;

/** Waits until the page shows its figure or has told its author why not, and says which words it shows. */
async function read({ window, document, told, card }: Frame): Promise<string> {
  await answered(await card('civic-value'));
  const element = document.querySelector('civic-value');
  if (!element) throw new Error('the page has a figure');
  const frame = () => new Promise((resolve) => window.requestAnimationFrame(resolve));
  for (let waits = 0; waits < 300 && element.said === null && told.length === 0; waits++) await frame();
  await element.updateComplete;
  return document.querySelector('civic-value')?.shadowRoot?.querySelector('slot')
    ? '41'
    : (element.said ?? '');
}

describe('figures in sentences, by the bundle', () => {
  afterEach(closeFrames);

  it('speak by the style that the script tag names', async () => {
    const frame = await openFrame(
      `<body>${inlineCatalog()}<p>x ${figure('difference')}</p>${script('data-house="ap"')}`,
    );
    expect(await read(frame)).to.equal('six');
    expect(frame.told).to.deep.equal([]);
  });

  it('load nothing more for a plain figure', async () => {
    const frame = await openFrame(`<body>${inlineCatalog()}<p>x ${figure('value')}</p>${script()}`);
    expect(await read(frame)).to.equal('39');
    const files = frame.window.performance.getEntriesByType('resource').map(({ name }) => name);
    expect(files.filter((name) => name.includes('civic-prose'))).to.have.length(0);
  });

  it('speak by a paper’s own style, wherever on the page it stands', async () => {
    const style =
      '<script type="application/json" data-civic-style="gazette">{"extends":"ap","spellTo":5}</script>';
    const frame = await openFrame(
      `<body>${inlineCatalog()}<p>x ${figure('difference')}</p>${script('data-house="gazette"')}${style}`,
    );
    expect(await read(frame)).to.equal('6');
  });

  it('tell the author what is wrong with such a style, and speak plainly', async () => {
    const style =
      '<script type="application/json" data-civic-style="gazette">{"extends":"ap","spelTo":5}</script>';
    const frame = await openFrame(
      `<body>${inlineCatalog()}<p>x ${figure('difference')}</p>${style}${script('data-house="gazette"')}`,
    );
    expect(await read(frame)).to.equal('6');
    expect(frame.told.join())
      .to.contain('"gazette" is not valid')
      .and.contain('/spelTo')
      .and.contain('"spellTo"');
  });

  it('take a style from JavaScript, which is refused with its reasons', async () => {
    const frame = await openFrame(
      `<body>${inlineCatalog()}<p>x ${figure('difference', 'house="mine"')}</p>${script()}`,
    );
    expect(await read(frame)).to.equal('6');
    const { civicMetrics } = frame.window;
    await civicMetrics?.defineStyle('mine', { extends: 'ap' });
    expect(await read(frame)).to.equal('six');
    const refused = await civicMetrics?.defineStyle('mine', { extends: 'nobody' }).catch(String);
    expect(refused).to.contain('/extends: "nobody" is not a style');
  });

  it('are placed by the single tag as any element is', async () => {
    const widget =
      'data-widget="value" data-metric="census" data-format="date" data-loading="eager" data-house="ap"';
    const frame = await openFrame(`<body>${inlineCatalog()}${script(widget)}`);
    expect((await read(frame)).replace('\u00a0', ' ')).to.equal('June 14');
  });
});
