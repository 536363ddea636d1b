// Pages as their owners lock them: a nonce for each script, one portal, and trusted types without a second chance.
import { expect } from 'chai';
import { showsLightDom, textOf } from '../support/page/cards.js';
import { catalogFile } from '../support/page/catalog.js';
import { bundle, closeFrames, openFrame, type Frame } from '../support/page/frame.js';
import { portalUrl } from '../support/portal-url.js';

const nonce = 'nonce="bm9uY2U"';
const locked = (trusted: string) =>
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-bm9uY2U'; connect-src ${portalUrl}; require-trusted-types-for 'script'; trusted-types ${trusted}">`;
const script = `<script ${nonce} src="${bundle}"></script>`;
const catalog = `<script ${nonce} type="application/json" data-civic-catalog>${JSON.stringify(catalogFile)}</script>`;
const card = (metric: string, tag = 'kpi') =>
  `<civic-${tag} metric="${metric}" loading="eager">41 in May</civic-${tag}>`;

const heard = ({ violations, told, thrown }: Frame) => [violations, told, thrown];

/** What the first copy of Lit on a page does before ours is loaded. */
const otherLit = `<script ${nonce}>trustedTypes.createPolicy('lit-html', { createHTML: (html) => html });</script>`;

describe('under a policy of a nonce, one portal and trusted types', () => {
  afterEach(closeFrames);

  for (const tag of ['kpi', 'trend', 'sparkline']) {
    it(`<civic-${tag}> works, and breaks nothing of it`, async () => {
      const page = `${locked('civic-metrics')}<body>${card('cases', tag)}${catalog}${script}`;
      const frame = await openFrame(page);
      expect((await frame.card(`civic-${tag}`)).data?.metric.name).to.equal('cases');
      expect(heard(frame)).to.deep.equal([[], [], []]);
      const styled = [...((await frame.card(`civic-${tag}`)).shadowRoot?.querySelectorAll('[style]') ?? [])];
      expect(styled).to.deep.equal([]);
    });
  }

  it('it works as the second copy of Lit on the page, without allow-duplicates', async () => {
    const frame = await openFrame(
      `${locked('lit-html civic-metrics')}<body>${otherLit}${card('census')}${catalog}${script}`,
    );
    expect(textOf(await frame.card('civic-kpi'), 'value')).to.equal('39');
    expect(heard(frame)).to.deep.equal([[], [], []]);
  });

  it('the same script may stand there many times, as the single-tag form has it', async () => {
    const single = (metric: string) =>
      `<script ${nonce} src="${bundle}" data-widget="kpi" data-metric="${metric}" data-loading="eager"></script>`;
    const frame = await openFrame(
      `${locked('civic-metrics')}<body>${catalog}${single('census')}<p></p>${single('cases')}`,
    );
    expect(textOf(await frame.card('script + civic-kpi'), 'value')).to.equal('39');
    expect((await frame.card('p + script + civic-kpi')).data?.metric.name).to.equal('cases');
    expect(heard(frame)).to.deep.equal([[], [], []]);
  });

  it('the parts beside the script are loaded by its own nonce', async () => {
    const frame = await openFrame(
      `${locked('civic-metrics')}<body>${card('censsus')}<p></p>${card('chicago.crimes')}${catalog}${script}`,
    );
    await frame.card('civic-kpi');
    expect(frame.told.join()).to.contain('Did you mean "census"');
    // The starter catalog knows the name; this page does not let its portal in.
    expect((await frame.card('p + civic-kpi')).error?.kind).to.equal('network');
    expect(frame.violations.filter((each) => !each.startsWith('connect-src'))).to.deep.equal([]);
  });

  it('a page that forgets our policy keeps its own text, and its author is told the word to add', async () => {
    const frame = await openFrame(`${locked('lit-html')}<body>${card('census')}${catalog}${script}`);
    const element = frame.document.querySelector('civic-kpi');
    expect([element?.shadowRoot, element?.textContent]).to.deep.equal([null, '41 in May']);
    expect(frame.told.join()).to.contain('add civic-metrics to its trusted-types');
    expect(frame.thrown).to.deep.equal([]);
  });

  it('a page that forgets the nonce keeps its own text', async () => {
    const frame = await openFrame(
      `${locked('civic-metrics')}<body>${card('census')}${catalog}<script src="${bundle}"></script>`,
    );
    expect(frame.document.querySelector('civic-kpi')?.textContent).to.equal('41 in May');
    expect(frame.window.civicMetrics).to.equal(undefined);
  });
});

describe('under a policy that names policies but wants no trusted types', () => {
  afterEach(closeFrames);

  it('a card works whose policy is not among them', async () => {
    // The origin is spelt out, as Firefox knows no 'self' on a page that a script has written.
    const policy = `script-src ${location.origin} 'unsafe-inline'; trusted-types other`;
    const frame = await openFrame(
      `<meta http-equiv="Content-Security-Policy" content="${policy}"><body>${card('census')}${catalog}${script}`,
    );
    const element = await frame.card('civic-kpi');
    expect([textOf(element, 'value'), showsLightDom(element)]).to.deep.equal(['39', false]);
    expect(frame.thrown).to.deep.equal([]);
  });
});
