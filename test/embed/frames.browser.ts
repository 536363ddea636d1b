// dist/embed.html in the frame that a stranger's page puts it in, and dist/civic-frame.js on that page.
import { expect } from 'chai';
import { next, textOf } from '../support/page/cards.js';
import { closeFrames, openFrame, type Frame } from '../support/page/frame.js';
import type { MetricElement } from '../../src/elements/metric-element.js';

const page = '/dist/embed.html';
const census = 'metric=hospital.census&as-of=2021-06-14&catalog=/demo/metrics.json';
const sandbox = 'sandbox="allow-scripts"';
const iframe = (query: string, attributes = sandbox) =>
  `<iframe width="400" height="99" ${attributes} src="${page}?${query}"></iframe>`;
const parentScript = '<script src="/dist/civic-frame.js"></script>';

interface Told {
  readonly data: Readonly<Record<string, unknown>>;
  readonly origin: string;
}

/** The first message to a window that is like this. */
const message = (to: Window, like: Readonly<Record<string, unknown>>) =>
  new Promise<Told>((resolve) => {
    const listen = (event: MessageEvent<Readonly<Record<string, unknown>>>) => {
      if (!Object.entries(like).every(([key, value]) => event.data[key] === value)) return;
      to.removeEventListener('message', listen);
      resolve({ data: event.data, origin: event.origin });
    };
    to.addEventListener('message', listen);
  });

/** Until the frame is higher than bare text: its card is there. */
async function grown(frame: Frame, least = 250): Promise<HTMLIFrameElement> {
  const element = frame.document.querySelector('iframe');
  if (!element) throw new Error('the page has no frame');
  await new Promise<void>((resolve) => {
    const look = () => {
      if (Number(element.height) < least) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(element, { attributes: true });
    look();
  });
  return element;
}

/** An embed page that the test may look into, with its card if it has one. */
async function open(
  query: string,
): Promise<{ window: Window & typeof globalThis; card: MetricElement | null }> {
  const frame = await openFrame(`<body>${iframe(query, '')}`);
  const window = frame.document.querySelector('iframe')?.contentWindow as (Window & typeof globalThis) | null;
  if (!window) throw new Error('the page has no frame');
  const card = window.document.querySelector<MetricElement>('civic-kpi, civic-trend, civic-sparkline');
  if (card && !card.data && !card.error)
    await Promise.race([next(card, 'civic-load'), next(card, 'civic-error')]);
  await card?.updateComplete;
  return { window, card };
}

/** What broke the policy of a page, since it was opened. */
const violations = (window: typeof globalThis) =>
  new Promise<readonly string[]>((resolve) => {
    const observer = new window.ReportingObserver(
      (reports) => resolve(reports.map(({ body }) => JSON.stringify(body))),
      {
        types: ['csp-violation'],
        buffered: true,
      },
    );
    observer.observe();
    setTimeout(() => resolve([]), 100);
  });

describe('a card in a frame without an origin', () => {
  afterEach(closeFrames);

  it('tells its height, and the parent’s script sets it', async () => {
    const frame = await openFrame(`<body>${parentScript}${iframe(census)}`);
    const element = await grown(frame);
    expect(Number(element.height)).to.be.within(250, 600);
    expect(frame.thrown).to.deep.equal([]);
  });

  it('tells it again to a script that came later', async () => {
    const frame = await openFrame(`<body>${iframe(census)}`);
    const told = message(frame.window, { event: 'height' });
    await frame.run({ src: '/dist/civic-frame.js' });
    expect((await told).origin).to.equal('null');
    await grown(frame);
  });

  it('tells it in AMP’s form, and in WordPress’s with the secret of the hash', async () => {
    const frame = await openFrame('<body>');
    const amp = message(frame.window, { sentinel: 'amp', type: 'embed-size' });
    const wordPress = message(frame.window, { message: 'height', secret: 'aB3dE' });
    frame.document.body.insertAdjacentHTML('beforeend', iframe(`${census}#?secret=aB3dE`));
    expect((await amp).data.height).to.be.greaterThan(20);
    expect((await wordPress).data.value).to.be.greaterThan(20);
  });

  it('echoes the id of its address', async () => {
    const frame = await openFrame('<body>');
    const told = message(frame.window, { event: 'height', id: 'census' });
    frame.document.body.insertAdjacentHTML('beforeend', iframe(`${census}&id=census`));
    expect((await told).data.type).to.equal('civic-metrics');
  });

  it('is as high as its new width makes it', async () => {
    const frame = await openFrame(`<body>${parentScript}${iframe(census).replace('400', '700')}`);
    const element = await grown(frame);
    const before = Number(element.height);
    const told = message(frame.window, { event: 'height' });
    element.width = '300';
    await told;
    expect(Number(element.height)).to.be.greaterThan(before);
  });

  it('of a portal or a catalog that is not there says so in a sentence, and has its height', async () => {
    const frame = await openFrame(`<body>${parentScript}${iframe('metric=a&catalog=/no-such.json')}`);
    const element = await grown(frame, 100);
    expect(Number(element.height)).to.be.below(600);
  });
});

describe('the parent’s script', () => {
  afterEach(closeFrames);

  it('listens to the frames of our pages alone, and each may set its own height', async () => {
    const send = (height: number) =>
      `<script>parent.postMessage({ type: 'civic-metrics', version: 1, event: 'height', height: ${height} }, '*')</script>`;
    const other = `<iframe height="99" id="other" srcdoc="${send(700).replaceAll('"', '&quot;')}"></iframe>`;
    const frame = await openFrame(`<body>${parentScript}${iframe(census)}${other}`);
    const heard = message(frame.window, { height: 700 });
    frame.document.querySelector<HTMLIFrameElement>('#other')?.contentWindow?.location.reload();
    await heard;
    await grown(frame);
    frame.window.postMessage({ type: 'civic-metrics', version: 1, event: 'height', height: 800 }, '*');
    await message(frame.window, { height: 800 });
    expect(frame.document.querySelector<HTMLIFrameElement>('#other')?.height).to.equal('99');
    expect(Number(frame.document.querySelector('iframe')?.height)).to.be.below(600);
  });

  it('may stand on a page many times, and adds no global', async () => {
    const frame = await openFrame(`<body>${parentScript}${iframe(census)}${parentScript}`);
    await grown(frame);
    // A window has a number for each frame of its page.
    expect([frame.added(), frame.told, frame.thrown]).to.deep.equal([['0'], [], []]);
  });
});

describe('dist/embed.html', () => {
  afterEach(closeFrames);

  it('shows the element with the attributes of its address, in its language and theme', async () => {
    const { window, card } = await open(
      `metric=covid.cases&element=trend&no-source&span=30&as-of=2021-06-14&lang=en-GB&theme=dark&catalog=/demo/metrics.json&onclick=alert(1)&style=color:red`,
    );
    expect(card?.getAttributeNames().sort()).to.deep.equal(
      ['as-of', 'lang', 'loading', 'metric', 'no-source', 'span'].sort(),
    );
    expect(card && textOf(card, 'label')).to.equal('Confirmed cases');
    expect(window.document.documentElement.lang).to.equal('en-GB');
    expect(window.getComputedStyle(window.document.documentElement).colorScheme).to.equal('dark');
    expect(await violations(window)).to.deep.equal([]);
  });

  for (const [shown, query, title] of [
    ['a figure', census, 'In hospital with COVID-19'],
    [
      'a figure of a place',
      'metric=covid.cases.rate&place=demo-county&catalog=/demo/metrics.json',
      'Confirmed cases per 100,000 people, Simulated County',
    ],
    ['no figure', 'metric=no-such&catalog=/demo/metrics.json', 'Civic Metrics'],
    ['what is wrong', '', 'Civic Metrics'],
  ] as const) {
    it(`has a title for who cannot see it: of ${shown}`, async () => {
      const { window } = await open(query);
      expect(window.document.title).to.equal(title);
    });
  }

  it('opens links outside of the frame', async () => {
    const { card } = await open(census);
    const link = card?.shadowRoot?.querySelector('a');
    expect(link?.ownerDocument.querySelector('base')?.target).to.equal('_blank');
  });

  it('has a policy that lets in nothing but its own scripts', async () => {
    const { window } = await open(census);
    expect(() => void window.eval('1')).to.throw();
    expect(() => (window.document.body.innerHTML = '<p>')).to.throw();
  });

  for (const [title, query, sentence] of [
    ['no metric', '', 'names no metric'],
    ['an element that there is not', 'metric=a&element=gauge', '“gauge”; there are kpi, trend, sparkline'],
    ['a script for a catalog', 'metric=a&catalog=javascript:alert(1)', 'is not an http or https address'],
    ['markup', 'metric=a&theme=%3Cimg%20src=x%20onerror=alert(1)%3E', '“<img src=x onerror=alert(1)>”'],
    ['half a percent sign', 'metric=a&theme=%E0%A4%A', 'asks for the theme'],
  ] as const) {
    it(`says plainly what is wrong: ${title}`, async () => {
      const { window } = await open(query);
      const [paragraph] = window.document.querySelectorAll('p');
      expect(paragraph?.textContent).to.contain(sentence);
      expect(window.document.querySelectorAll('img')).to.have.length(0);
      expect(await violations(window)).to.deep.equal([]);
    });
  }

  for (const query of [
    'metric=__proto__',
    'metric=%00',
    'metric=a&lang=%22%3E',
    'metric=a&span=-1&as-of=never&place=x',
  ]) {
    it(`says plainly that it has no figure: ${query}`, async () => {
      const { card } = await open(`${query}&catalog=/demo/metrics.json`);
      expect(card && textOf(card, 'message')).to.match(/^This figure is not defined/);
    });
  }
});
