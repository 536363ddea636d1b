// Five hundred strings that want to be markup or script, in every place where text reaches the page or a link, under
// enforced Trusted Types and a strict policy: nothing runs, and no element appears that is not ours.

import { expect } from 'chai';

import { DEMO_IDS } from '../portal/datasets/ids.js';
import { bundle, closeFrames, openFrame, type Frame } from '../support/page/frame.js';
import { portalUrl } from '../support/portal-url.js';

const run = 'top.fired.push(1)';

/** Elements and addresses that run something, in any HTML parser. */
const vectors = [
  `<script>${run}</script>`,
  `<img src=x onerror="${run}">`,
  `<svg onload="${run}">`,
  `<svg><script>${run}</script></svg>`,
  `<svg><animate onbegin="${run}" attributeName=x dur=1s>`,
  `<svg><use href="data:image/svg+xml,<svg id=x onload='${run}'/>#x">`,
  `<iframe srcdoc="<script>${run}</script>"></iframe>`,
  `<iframe src="javascript:${run}"></iframe>`,
  `<object data="javascript:${run}"></object>`,
  `<embed src="javascript:${run}">`,
  `<a href="javascript:${run}">x</a>`,
  `<form action="javascript:${run}"><button>x</button></form>`,
  `<details open ontoggle="${run}">x</details>`,
  `<video><source onerror="${run}"></video>`,
  `<input autofocus onfocus="${run}">`,
  `<body onload="${run}">`,
  `<math><mtext></mtext><mglyph><style></style><img src=x onerror="${run}">`,
  `<template shadowrootmode=open><img src=x onerror="${run}"></template>`,
  `<style>@import 'javascript:${run}';</style>`,
  `<link rel=stylesheet href="javascript:${run}">`,
  `<base href="javascript:${run}//">`,
  `<meta http-equiv=refresh content="0;url=javascript:${run}">`,
  `<marquee onstart="${run}">x</marquee>`,
  `<civic-kpi onclick="${run}"></civic-kpi>`,
  `javascript:${run}`,
  `data:text/html,<script>${run}</script>`,
  '$' + `{${run}}`,
  `{{constructor.constructor('${run}')()}}`,
  `expression(${run})`,
  `<?lit$1$><img src=x onerror="${run}">`,
  `<audio src onerror="${run}"></audio>`,
  `<isindex type=image src=1 onerror="${run}">`,
];
/** Out of whatever they stand in. */
const frames: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `">${text}`,
  (text) => `'>${text}`,
  (text) => `-->${text}<!--`,
  (text) => `</p></article>${text}`,
  (text) => `</title></textarea></style></script>${text}`,
  (text) => `]]>${text}`,
  (text) => `" onmouseover="${run}" x="${text}`,
  (text) => text.toUpperCase().replaceAll(run.toUpperCase(), run),
  (text) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (text) => text.replaceAll(/./gsu, (each) => `&#${String(each.codePointAt(0))};`),
  (text) => encodeURIComponent(text),
  (text) => text.replaceAll(' ', '/').replaceAll('<', '<\0'),
  (text) => text.replaceAll('<', '\uff1c').replaceAll('>', '\uff1e'),
  (text) => `\u202e\ufeff${text}`,
  (text) => `\\u003c${text.slice(1)}\\x3c`,
  (text) => `\t\n\r${text}`,
];
const payloads = vectors.flatMap((vector) => frames.map((frame) => frame(vector)));

const ours = new Set(
  'article p span svg path circle line g defs pattern clipPath mask text title desc slot a details summary table caption thead tbody tr th td time div figure figcaption h2 h3 ul li dl dt dd strong em button rect input'.split(
    ' ',
  ),
);
const tags = ['civic-kpi', 'civic-trend', 'civic-sparkline'];

function expectOurs(card: Element): void {
  const { shadowRoot } = card;
  if (!shadowRoot) throw new Error('a card has its shadow root');
  for (const element of shadowRoot.querySelectorAll('*')) {
    expect(ours.has(element.localName) || element.localName === 'style', `<${element.localName}>`).to.equal(
      true,
    );
    for (const { name, value } of element.attributes) {
      expect(name, `${element.localName} ${name}`).to.not.match(
        /^on|^src|^srcdoc|^style$|^formaction|^action/,
      );
      if (name.endsWith('href')) expect(value).to.match(/^https?:\/\//);
    }
  }
}

const census = {
  shape: 'stock',
  measure: { fn: 'last', column: 'hospital_census' },
  time: { column: 'date', grain: 'day' },
};

/** What a catalog may say of it: without what no text may hold (see kinds.ts). */
const sayable = (text: string) => text.replaceAll(/[^\P{Cc}\s]|[\u202a-\u202e\u2066-\u2069]/gu, '');

/** A metric that says the text wherever a catalog may say anything. */
const saying = (text: string) => ({
  ...census,
  title: text,
  short: text,
  description: text,
  method: `https://example.gov/?${encodeURIComponent(text)}#${text}`,
  source: { dataset: DEMO_IDS.hospital },
  format: { unit: text },
  words: { one: text, other: text },
  target: { op: '<=', value: 50, title: text },
  bands: [{ below: 30, title: text }, { title: text }],
  suppress: { below: 11, title: text },
  compare: ['previous', 'year', 'target'],
  notes: [
    { type: 'info', text, from: '2021-06-01' },
    { type: 'correction', text, on: '2021-06-02' },
    { type: 'break', text, from: '2021-05-30' },
  ],
  bindings: { here: {} },
  i18n: { en: { title: text, unit: text, description: text } },
});

const plain = {
  version: 1,
  defaults: { domain: portalUrl },
  places: { here: { name: 'Here' } },
  metrics: { m: saying('Things') },
};

const policy = `default-src 'none'; script-src ${location.origin}; connect-src ${portalUrl}; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types civic-metrics`;
const strict = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;

async function open(
  catalog: object,
  head: string,
  scripts = `<script src="${bundle}"></script>`,
): Promise<Frame & { violations: string[] }> {
  const json = JSON.stringify(catalog).replaceAll('<', '\\u003c');
  const frame = await openFrame(
    `<head>${head}</head><body><script type="application/json" data-civic-catalog>${json}</script>${scripts}`,
  );
  const violations: string[] = [];
  frame.document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample, blockedURI }) => {
    violations.push(`${violatedDirective} ${blockedURI} ${sample}`);
  });
  return { ...frame, violations };
}

/** What is looked at of a card of a frame. */
interface Card extends HTMLElement {
  readonly data: unknown;
  readonly error: Error | null;
  readonly updateComplete: Promise<unknown>;
}

/** Puts a card there and waits for what becomes of it. */
async function place(
  { document }: Frame,
  tag: string,
  attributes: Readonly<Record<string, string>>,
): Promise<Card> {
  const card = document.createElement(tag) as Card;
  for (const [name, value] of Object.entries(attributes)) card.setAttribute(name, value);
  card.setAttribute('loading', 'eager');
  const done = new Promise((resolve) => {
    card.addEventListener('civic-load', resolve);
    card.addEventListener('civic-error', resolve);
  });
  document.body.append(card);
  await done;
  await card.updateComplete;
  return card;
}

const fired: number[] = [];
Object.assign(globalThis, { fired });
const chunks = Array.from({ length: 6 }, (_, at) => payloads.filter((__, index) => index % 6 === at));

describe('text that wants to be script', function () {
  this.timeout(60_000);
  afterEach(() => {
    closeFrames();
    expect(fired.splice(0), 'run').to.deep.equal([]);
  });

  it('there are five hundred of it', () => {
    expect(new Set(payloads).size).to.be.at.least(500);
  });

  for (const [at, chunk] of chunks.entries()) {
    // A page without a policy shows that we rely on none.
    const head = at === 0 ? '' : strict;
    it(`in every field of a catalog, ${String(at + 1)} of ${String(chunks.length)}${head ? '' : ', without a policy'}`, async () => {
      const first = sayable(chunk[0] ?? '');
      const frame = await open(
        {
          version: 1,
          publisher: { name: first, url: 'https://example.gov/', license: { name: first } },
          defaults: { domain: portalUrl },
          places: Object.fromEntries([
            ['here', { name: first, population: { value: 1000, source: 'https://example.gov/' } }],
          ]),
          metrics: Object.fromEntries(
            chunk.map((text, index) => [`m${String(index)}`, saying(sayable(text))]),
          ),
        },
        head,
      );
      const cards = await Promise.all(
        chunk.flatMap((_, index) =>
          tags.map((tag) => place(frame, tag, { metric: `m${String(index)}`, place: 'here' })),
        ),
      );
      for (const card of cards) {
        expect(card.error, card.error?.message).to.equal(null);
        expectOurs(card);
      }
      expect([frame.thrown, frame.violations]).to.deep.equal([[], []]);
      expect(cards[0]?.shadowRoot?.textContent).to.contain(first);
    });
  }

  it('in every attribute', async () => {
    const frame = await open(plain, strict);
    const names = [
      'metric',
      'place',
      'filter',
      'period',
      'span',
      'compare',
      'as-of',
      'refresh',
      'lang',
      'title',
      'class',
      'id',
    ];
    const cards = await Promise.all(
      payloads.map((text, index) => {
        const name = names[index % names.length] ?? '';
        return place(frame, tags[index % 3] ?? '', { metric: 'm', [name]: text });
      }),
    );
    cards.forEach(expectOurs);
    expect(cards.filter((card) => card.data).length).to.be.at.least(100);
    expect([frame.thrown, frame.violations]).to.deep.equal([[], []]);
  });

  it('in every answer: values, dates, keys, errors, headers', async () => {
    const frame = await open(plain, strict);
    let asked = 0;
    frame.window.fetch = () => {
      const text = payloads[asked++ % payloads.length] ?? '';
      const rows = [
        [{ p: '2021-06-14T00:00:00.000', v0: text, v1: '1' }],
        [{ p: text, v0: '1', v1: '1' }],
        [{ [text]: text }],
        { code: text, message: text, error: true },
        text,
      ][asked % 5];
      const safe = text.replaceAll(/[^\x20-\x7e]/g, '');
      return Promise.resolve(
        new frame.window.Response(asked % 7 ? JSON.stringify(rows) : text, {
          status: asked % 5 === 3 ? 400 : 200,
          headers: { 'last-modified': safe, 'content-type': safe || 'x/y' },
        }),
      );
    };
    const cards: Element[] = [];
    for (const index of payloads.keys()) {
      cards.push(
        await place(frame, tags[index % 3] ?? '', {
          metric: 'm',
          'as-of': new Date(Date.UTC(2019, 0, 1 + index)).toISOString().slice(0, 10),
        }),
      );
    }
    cards.forEach(expectOurs);
    expect(asked).to.be.at.least(500);
    expect([frame.thrown, frame.violations]).to.deep.equal([[], []]);
  });

  it('in the script tag', async () => {
    const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    const names = [
      'data-locale',
      'data-app-token',
      'data-catalog',
      'data-widget',
      'data-metric',
      'data-lang',
    ];
    const scripts = payloads
      .map((text, index) => `${names[index % names.length] ?? ''}="${escape(text)}"`)
      .map((each) => `<script src="${bundle}" data-widget="kpi" data-metric="m" ${each}></script>`);
    const frame = await open(plain, strict, scripts.join(''));
    const cards = [...frame.document.querySelectorAll('civic-kpi')];
    expect(cards.length).to.be.at.least(300);
    await Promise.all(cards.map(({ updateComplete }) => updateComplete));
    cards.forEach(expectOurs);
    expect(frame.document.querySelectorAll('body > :not(script, civic-kpi)').length).to.equal(0);
    expect(frame.thrown).to.deep.equal([]);
  });
});
