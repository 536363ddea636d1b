// dist/builder.html, as an editor uses it.
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { LitElement } from 'lit';
import { next } from '../support/page/cards.js';
import { bundle, closeFrames, openFrame } from '../support/page/frame.js';
import { portalUrl } from '../support/portal-url.js';
import { DEMO_IDS } from '../portal/datasets/ids.js';

const demo = 'from=%2Fdemo%2Fmetrics.json&as-of=2021-06-14';

interface Builder {
  readonly window: Window & typeof globalThis;
  readonly page: Document;
  /** Waits until the page is so. */
  readonly until: <Value>(read: () => Value | null | undefined | false) => Promise<Value>;
  readonly field: (id: string) => HTMLInputElement | HTMLSelectElement;
  /** Chooses a value of a field, as a reader does. */
  readonly set: (id: string, value: string) => void;
  /** The text of a piece by its title. */
  readonly piece: (title: string) => string;
}

let frame: HTMLIFrameElement | null = null;

async function open(hash: string, width = 1000): Promise<Builder> {
  localStorage.clear();
  frame = document.createElement('iframe');
  frame.width = String(width);
  frame.height = '800';
  frame.src = `/dist/builder.html#${hash}`;
  document.body.append(frame);
  await next(frame, 'load');
  const window = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!window) throw new Error('a frame has a window');
  const page = window.document;
  const until: Builder['until'] = (read) =>
    new Promise((resolve) => {
      // By frames, as what a select has chosen changes without a mutation.
      const look = () => {
        const value = read();
        if (value) resolve(value);
        else requestAnimationFrame(look);
      };
      look();
    });
  const field: Builder['field'] = (id) => {
    const found = page.querySelector<HTMLInputElement | HTMLSelectElement>(`#${id}`);
    if (!found) throw new Error(`the builder has no field ${id}`);
    return found;
  };
  return {
    window,
    page,
    until,
    field,
    set: (id, value) => {
      field(id).value = value;
      field(id).dispatchEvent(new window.Event('change', { bubbles: true }));
    },
    piece: (title) => page.querySelector(`section[aria-label="${title}"] code`)?.textContent ?? '',
  };
}

const violations = (window: typeof globalThis) =>
  new Promise<readonly string[]>((resolve) => {
    new window.ReportingObserver((reports) => resolve(reports.map(({ body }) => JSON.stringify(body))), {
      types: ['csp-violation'],
      buffered: true,
    }).observe();
    setTimeout(() => resolve([]), 100);
  });

describe('the snippet builder', function () {
  this.timeout(30_000);

  afterEach(() => {
    frame?.remove();
    closeFrames();
  });

  it('shows a catalog’s metrics, the card, and the snippet with the figure of now', async () => {
    const { page, until, piece } = await open(`${demo}&metric=hospital.census`);
    const code = await until(
      () =>
        /<civic-kpi[^]*<\/civic-kpi>/.exec(piece('For the page'))?.[0].includes('data-baked') &&
        piece('For the page'),
    );
    expect(page.querySelectorAll('.metrics input')).to.have.length(14);
    expect(code).to.contain('integrity="sha384-');
    expect(code).to.match(/data-catalog="http[^"]*\/demo\/metrics\.json"/);
    expect(code).to.match(/data-baked="\d{4}-\d\d-\d\d">In hospital with COVID-19: 39 on June 14, 2021/);
    expect(page.querySelector('.stage civic-kpi')?.shadowRoot?.textContent).to.contain('39');
  });

  it('makes snippets that work: pasted into a page, the card says what its text said', async () => {
    // Not pinned: what is pinned and baked keeps its text, and asks for nothing.
    const { until, piece } = await open('from=%2Fdemo%2Fmetrics.json&metric=hospital.census');
    const code = await until(() => piece('For the page').includes('data-baked') && piece('For the page'));
    const pasted = await openFrame(`<body>${code}`);
    const element = await pasted.card('civic-kpi');
    expect(element.data?.metric.name).to.equal('hospital.census');
    expect([pasted.told, pasted.thrown]).to.deep.equal([[], []]);
    expect(pasted.document.querySelector('script')?.src).to.equal(new URL(bundle, location.href).href);
  });

  it('keeps what was chosen in its address, and takes it from there', async () => {
    const { window, set, until, piece, field } = await open(`${demo}&metric=covid.cases`);
    await until(() => piece('For the page'));
    set('period', 'week');
    set('compare', 'year');
    await until(() => window.location.hash.includes('compare=year'));
    expect(window.location.hash).to.contain('period=week').and.contain('from=%2Fdemo%2Fmetrics.json');
    expect(window.localStorage).to.have.length(0);
    window.location.hash = `${demo}&metric=covid.cases&period=month&form=frame`;
    await until(() => field('period').value === 'month' && piece('The frame'));
    expect(piece('The frame')).to.contain('period=month').and.contain('sandbox="allow-scripts');
    expect(piece('For the Content-Security-Policy')).to.match(/^frame-src http/);
  });

  it('does not write over an address that was opened a moment ago', async () => {
    const { window, page, until, piece, field } = await open(`${demo}&metric=covid.cases`);
    await until(() => piece('For the page'));
    const builder = page.querySelector<LitElement>('civic-builder');
    const told = new Promise((resolve) => {
      window.addEventListener('hashchange', resolve, { once: true });
    });
    window.location.hash = `${demo}&metric=covid.cases&period=month`;
    builder?.requestUpdate(); // as when the preview's answer comes
    await builder?.updateComplete;
    await told;
    await builder?.updateComplete;
    expect(window.location.hash).to.contain('period=month');
    expect(field('period').value).to.equal('month');
  });

  it('of a metric that is changed lets go of what belonged to the one before', async () => {
    const { page, until, window } = await open(`${demo}&metric=covid.cases&period=week&filter=age%3D65%2B`);
    const other = await until(() =>
      page.querySelector<HTMLInputElement>('.metrics input[value="budget.spent"]'),
    );
    other.click();
    await until(() => window.location.hash.includes('budget.spent'));
    expect(window.location.hash).to.not.contain('filter').and.not.contain('period');
    expect(await until(() => page.querySelector('.warnings')))
      .to.have.property('textContent')
      .that.contains('season');
  });

  it('warns of what would mislead', async () => {
    const { page, until } = await open(`${demo}&metric=requests.311`);
    const warnings = await until(() => page.querySelector('.warnings')?.textContent);
    expect(warnings).to.contain('completeness.lag').and.contain('on this computer');
  });

  it('warns of a card that would have no figure, until another is chosen', async () => {
    const metric = (dataset: string) => ({
      title: dataset,
      shape: 'flow',
      source: { domain: portalUrl, dataset },
      measure: { fn: 'count' },
      time: { column: 'created_date', grain: 'day' },
      completeness: { lag: 'P1D' },
    });
    const json = JSON.stringify({
      version: 1,
      metrics: { gone: metric('gone-gone'), there: metric(DEMO_IDS.requests) },
    });
    const { page, until } = await open(`json=${encodeURIComponent(json)}&metric=gone`);
    const warnings = () => page.querySelector('.warnings')?.textContent ?? '';
    await until(() => /Readers would see no figure\. .*gone-gone/.test(warnings()));
    page.querySelector<HTMLInputElement>('.metrics input[value="there"]')?.click();
    await until(() => page.querySelector('.stage civic-kpi')?.shadowRoot?.querySelector('[part="value"]'));
    await until(() => !warnings().includes('no figure'));
  });

  it('says what is wrong with a catalog, and where', async () => {
    const json = JSON.stringify({ version: 1, metrics: { a: { title: 'A', shape: 'stokc' } } });
    const { page, until } = await open(`json=${encodeURIComponent(json)}`);
    expect(await until(() => page.querySelector('.fault')?.textContent)).to.contain('/metrics/a/shape');
    const { page: other, until: untilOther } = await open('from=%2Fno-such.json');
    expect(await untilOther(() => other.querySelector('.fault')?.textContent)).to.contain('404');
  });

  it('drafts an entry for a dataset, and shows its card once all is chosen', async () => {
    const { page, until, set, piece } = await open(
      `from=${encodeURIComponent(`${portalUrl}/d/${DEMO_IDS.hospital}`)}`,
    );
    const use = await until(() =>
      [...page.querySelectorAll('button')].find((each) => each.textContent.trim() === 'Use this entry'),
    );
    expect(use.disabled).to.equal(true);
    page.querySelector<HTMLInputElement>('input[name="draft-shape"][value="stock"]')?.click();
    await until(() => page.querySelector('#draft-measure option[value="last:hospital_census"]'));
    set('draft-measure', 'last:hospital_census');
    set('draft-name', 'hospital.census');
    await until(() => !use.disabled);
    use.click();
    await until(() => piece('For the page').includes('data-baked'));
    expect(page.querySelector('.stage civic-kpi')?.shadowRoot?.querySelector('[part="value"]')).to.not.equal(
      null,
    );
    const catalog = JSON.parse(piece('The catalog, for a file of its own')) as { metrics: object };
    expect(Object.keys(catalog.metrics)).to.deep.equal(['hospital.census']);
    expect(piece('For the page')).to.contain('data-civic-catalog');
  });

  it('copies by keyboard, and tells it in one polite region', async () => {
    const { window, page, until, piece } = await open(`${demo}&metric=hospital.census`);
    await until(() => piece('For the page').includes('data-baked'));
    const copied: string[] = [];
    Object.defineProperty(window.navigator, 'clipboard', {
      value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
    });
    page.querySelector<HTMLElement>('button[aria-label="Copy: For the page"]')?.focus();
    await sendKeys({ press: 'Enter' });
    expect(await until(() => page.querySelector('.said.shown')?.textContent)).to.equal(
      'Copied: For the page.',
    );
    expect(copied).to.deep.equal([piece('For the page')]);
    expect(page.querySelectorAll('[role="status"], [aria-live]')).to.have.length(1);
  });

  it('where copying is not allowed selects the text, and says so', async () => {
    const { window, page, until, piece } = await open(`${demo}&metric=hospital.census`);
    await until(() => piece('For the page').includes('data-baked'));
    Object.defineProperty(window.navigator, 'clipboard', { value: undefined });
    page.querySelector<HTMLElement>('button[aria-label="Copy: For the page"]')?.click();
    expect(await until(() => page.querySelector('.said.shown')?.textContent)).to.contain(
      'The text is selected',
    );
    expect(window.getSelection()?.toString()).to.contain('<civic-kpi');
  });

  it('breaks nothing of its own strict policy', async () => {
    const { window, until, piece, set } = await open(`${demo}&metric=hospital.census`);
    await until(() => piece('For the page').includes('data-baked'));
    set('lang', 'en-GB');
    expect(await violations(window)).to.deep.equal([]);
    expect(() => (window.document.body.innerHTML = '<p>')).to.throw();
  });
});
