import 'axe-core';
import type Axe from 'axe-core';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { parts, show, stage } from '../support/page/cards.js';
import { disclosure, open, rowsOf, textsOf } from '../support/page/details.js';
import { hurry, stopHurrying } from '../support/page/faults.js';
import { setMedia } from '../support/page/media.js';
import { asked, watchRequests } from '../support/page/requests.js';
import { setUp } from '../support/page/set-up.js';

declare const axe: typeof Axe;

// A window is used for other files after this one.
afterEach(() => setMedia());

async function audit(): Promise<string[]> {
  const { violations } = await axe.run(stage, { resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** Puts something else in the place of a function of the browser. Returns how to put it back. */
function stub<T extends object, K extends keyof T>(on: T, key: K, value: T[K]): () => void {
  const own = Object.getOwnPropertyDescriptor(on, key);
  Object.defineProperty(on, key, { value, configurable: true, writable: true });
  return () => (own ? Object.defineProperty(on, key, own) : Reflect.deleteProperty(on, key));
}

const heading = (card: Element, name: string) =>
  [...disclosure(card).querySelectorAll('thead th')].find(({ textContent }) => textContent.includes(name));

/** Activates a heading, and waits until the table has its order. */
async function sortBy(card: HTMLElementTagNameMap['civic-trend'], name: string): Promise<string | null> {
  heading(card, name)?.querySelector('button')?.click();
  await card.updateComplete;
  return heading(card, name)?.getAttribute('aria-sort') ?? null;
}

for (const tag of ['civic-kpi', 'civic-trend'] as const) {
  describe(`the details of <${tag}>`, function () {
    this.timeout(30_000);
    setUp();

    it('are closed at first, and ask for nothing, then or when they are opened', async () => {
      watchRequests();
      const card = await show(tag, { metric: 'cases' });
      expect(disclosure(card).open).to.equal(false);
      expect(disclosure(card).querySelector('summary')?.textContent).to.equal('Details');
      expect(disclosure(card).children).to.have.length(1);
      await open(card);
      expect(asked).to.have.length(1);
      expect(parts(card, 'table')).to.have.length(1);
    });

    it('are opened and closed by the keyboard', async () => {
      const card = await show(tag, { metric: 'census' });
      disclosure(card).querySelector('summary')?.focus();
      const opened = open(card, () => sendKeys({ press: 'Enter' }));
      await opened;
      expect(disclosure(card).open).to.equal(true);
      await sendKeys({ press: ' ' });
      expect(disclosure(card).open).to.equal(false);
    });

    it('are left out by no-details', async () => {
      const card = await show(tag, { metric: 'census', 'no-details': '' });
      expect(parts(card, 'details')).to.have.length(0);
    });

    it('pass an accessibility audit, closed and open, in the dark and from right to left', async () => {
      const card = await show(tag, { metric: 'icu.occupancy' });
      expect(await audit()).to.deep.equal([]);
      await open(card);
      expect(await audit()).to.deep.equal([]);
      stage.style.cssText = 'color-scheme: dark; background: #1b1b1b; direction: rtl';
      expect(await audit()).to.deep.equal([]);
    });

    it('fit a card of 280 pixels, in either direction, and nothing of them is cut off', async () => {
      for (const direction of ['ltr', 'rtl']) {
        stage.style.cssText = `inline-size: 280px; direction: ${direction}`;
        const card = await show(tag, { metric: 'cases.average' });
        await open(card);
        const { scrollWidth, clientWidth } = parts(card, 'card')[0] ?? {};
        expect(scrollWidth).to.equal(clientWidth);
        for (const each of disclosure(card).querySelectorAll('dd, dt, .scroll, button'))
          expect(each.getBoundingClientRect().width, each.textContent).to.be.lessThan(280);
        stage.replaceChildren();
      }
    });

    it('stay open and sorted when a new answer comes, and when the element is moved', async () => {
      const card = await show(tag, { metric: 'census' });
      await open(card);
      const before = rowsOf(card);
      await sortBy(card as HTMLElementTagNameMap['civic-trend'], 'In hospital');
      const sorted = rowsOf(card);
      expect(sorted).to.not.deep.equal(before);
      await card.refresh();
      await card.updateComplete;
      expect([disclosure(card).open, rowsOf(card)]).to.deep.equal([true, sorted]);
      const section = document.createElement('section');
      stage.append(section);
      section.append(card);
      await card.updateComplete;
      expect([disclosure(card).open, rowsOf(card)]).to.deep.equal([true, sorted]);
    });

    it('print what is open, and nothing of what is closed', async function () {
      // WebKit's driver has no command for it, and its browser no setting.
      if (!(await setMedia({ media: 'print' }))) this.skip();
      await setMedia();
      const card = await show(tag, { metric: 'census' });
      await open(card);
      await setMedia({ media: 'print' });
      const scroll = disclosure(card).querySelector('.scroll');
      expect(scroll?.scrollHeight).to.equal(scroll?.clientHeight);
      const copy = disclosure(card).querySelector('dd button');
      expect(getComputedStyle(copy ?? card).display).to.equal('none');
      const link = disclosure(card).querySelector('dd a');
      expect(getComputedStyle(link ?? card, '::after').content).to.match(/http|attr\(href\)/); // Firefox says the rule
      disclosure(card).querySelector('summary')?.click();
      expect(scroll?.checkVisibility() ?? true).to.equal(false);
      await setMedia();
    });

    it('print whole, with nothing to press, and where their card is from', async function () {
      // As above.
      if (!(await setMedia({ media: 'print' }))) this.skip();
      await setMedia();
      const [card, closed] = [await show(tag, { metric: 'cases' }), await show(tag, { metric: 'census' })];
      await open(card);
      const isShown = (each: Element) => each.getClientRects().length > 0;
      const pressed = [...disclosure(card).querySelectorAll('.details > p, dd button')];
      expect(pressed.filter(isShown)).to.have.length(7);
      expect(isShown(disclosure(closed))).to.equal(true);
      await setMedia({ media: 'print' });
      expect(pressed.filter(isShown)).to.deep.equal([]);
      expect(isShown(disclosure(closed))).to.equal(false);
      for (const each of disclosure(card).querySelectorAll('pre, .scroll'))
        expect(each.scrollHeight, each.textContent).to.equal(each.clientHeight);
      const [frame, source] = [parts(card, 'card')[0], parts(card, 'source')[0]];
      expect(getComputedStyle(frame ?? card).breakInside).to.equal('auto');
      expect(getComputedStyle(parts(closed, 'card')[0] ?? card).breakInside).to.equal('avoid');
      expect(getComputedStyle(heading(card, 'Day') ?? card).position).to.equal('static');
      expect(getComputedStyle(source ?? card, '::after').content).to.match(/http|attr\(href\)/); // as above
      await setMedia();
    });
  });
}

describe('what the details say', () => {
  setUp();

  it('the table comes first where it is the chart’s equal, the arithmetic where there is a figure', async () => {
    const [kpi, trend] = [
      await show('civic-kpi', { metric: 'census' }),
      await show('civic-trend', { metric: 'census' }),
    ];
    await Promise.all([open(kpi), open(trend)]);
    const first = (card: Element) => disclosure(card).querySelector('dl, table')?.localName;
    expect([first(kpi), first(trend)]).to.deep.equal(['dl', 'table']);
  });

  it('how the figure and its change come of the query, and where all of it is from', async () => {
    const card = await show('civic-kpi', { metric: 'census' });
    await open(card);
    const texts = textsOf(card);
    expect(texts['The figure, on June 14, 2021']).to.deep.equal(['v0 where p is 2021-06-14 = 39']);
    expect(texts['Compared with a week earlier']).to.deep.equal([
      'v0 where p is 2021-06-07 = 45',
      '39 − 45 = −6',
      '(−6) ÷ 45 × 100 = −13.3333333333',
      'Told as: Down 13.3% from a week earlier',
    ]);
    expect(texts.Dates?.[0]).to.equal('The figures go through June 14, 2021.');
    expect(texts.Citation?.[0]).to.contain(
      '“In hospital”: 39 on June 14, 2021. Dataset demo-hosp. Accessed June 15, 2021.',
    );
    const [link] = [...disclosure(card).querySelectorAll('a')].filter(
      ({ textContent }) => textContent === 'Exact query',
    );
    const rows = (await (await fetch(link?.href ?? '')).json()) as { p: string; v0: string }[];
    expect(rows.find(({ p }) => p.startsWith('2021-06-14'))?.v0).to.equal('39');
  });

  it('sorts by a heading, says so, and keeps what has no figure last', async () => {
    const card = await show('civic-trend', { metric: 'cases', 'as-of': '2021-02-15', span: '60' });
    await open(card);
    expect(heading(card, 'Day')?.getAttribute('aria-sort')).to.equal('descending');
    expect(await sortBy(card, 'Confirmed cases')).to.equal('descending');
    const figures = rowsOf(card).map(([, figure]) => Number(figure));
    expect(figures.at(-1)).to.satisfy(Number.isNaN);
    const known = figures.slice(0, -1);
    expect(known).to.deep.equal([...known].sort((a, b) => b - a));
    expect(await sortBy(card, 'Confirmed cases')).to.equal('ascending');
    expect(rowsOf(card).at(-1)?.[1]).to.equal('Not reported');
    expect(heading(card, 'Day')?.getAttribute('aria-sort')).to.equal('none');
  });

  it('draws thousands of rows a slice at a time, to the last one', async function () {
    this.timeout(30_000);
    const card = await show('civic-trend', { metric: 'weather', span: '1400' });
    await open(card);
    expect(rowsOf(card).length).to.be.lessThan(600);
    while (rowsOf(card).length < 1400) await new Promise(requestAnimationFrame);
    expect(rowsOf(card)).to.have.length(card.data?.series.observations.length ?? 0);
  });

  it('hands over a CSV file of what is shown, as it is sorted, and lets go of it', async () => {
    const card = await show('civic-trend', { metric: 'icu.occupancy' });
    await open(card);
    await sortBy(card, 'ICU beds');
    const made: Blob[] = [];
    const names: string[] = [];
    const undo: (() => void)[] = [];
    hurry();
    const revoked = new Promise<string>((resolve) => undo.push(stub(URL, 'revokeObjectURL', resolve)));
    undo.push(
      stub(URL, 'createObjectURL', (blob: Blob) => `blob:${String(made.push(blob))}`),
      stub(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement) {
        names.push(this.download);
      }),
    );
    disclosure(card).querySelector<HTMLButtonElement>('.details > p button')?.click();
    expect(await revoked).to.equal('blob:1');
    for (const each of undo) each();
    stopHurrying();
    expect(names).to.deep.equal(['icu.occupancy-day.csv']);
    const lines = (await made[0]?.text())?.trim().split('\r\n') ?? [];
    expect(lines[0]).to.equal('Day,First day,Last day,ICU beds in use (%),Note');
    const rows = rowsOf(card);
    expect(lines).to.have.length(rows.length + 1);
    const [day = '', figure = '', note = ''] = rows[0] ?? [];
    expect(lines[1]).to.match(
      new RegExp(`^"${day}",\\d{4}-\\d\\d-\\d\\d,\\d{4}-\\d\\d-\\d\\d,${figure.replace('%', '')},${note}$`),
    );
  });

  it('have colours of the system where the system forces them', async function () {
    // WebKit never forces colours.
    if (!(await setMedia({ forcedColors: 'active' }))) this.skip();
    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
    await setViewport({ width: 800, height: 800 });
    const card = await show('civic-trend', { metric: 'census' });
    await open(card);
    expect(await audit()).to.deep.equal([]);
  });
});
