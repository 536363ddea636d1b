import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { CivicTrendElement } from '../../src/index.js';
import { show as showCard, stage, type Attributes } from '../support/page/cards.js';
import { later } from '../support/page/later.js';
import { setUp } from '../support/page/set-up.js';

/** A trend that can be read. */
async function show(tag: 'civic-trend', attributes: Attributes): Promise<CivicTrendElement> {
  const element = await showCard(tag, attributes);
  await later();
  return element;
}

const rangeOf = (element: CivicTrendElement) =>
  element.shadowRoot?.querySelector('input') ?? expect.fail('a trend has a range');
const words = (element: CivicTrendElement) =>
  [...(element.shadowRoot?.querySelectorAll('.read') ?? [])].map(({ textContent }) => textContent);

/** Moves the mouse over a share of the chart's width. */
async function pointAt(element: CivicTrendElement, share: number): Promise<void> {
  const { left, top, width, height } = rangeOf(element).getBoundingClientRect();
  const place = [left + width * share, top + height / 2].map(Math.round) as [number, number];
  await sendMouse({ type: 'move', position: place });
}

/** Puts the keyboard's focus on the chart. */
async function focus(element: CivicTrendElement): Promise<HTMLInputElement> {
  const input = rangeOf(element);
  input.focus();
  await sendKeys({ press: 'End' });
  return input;
}

const frozen = { metric: 'census', 'as-of': '2021-03-31', span: '31', 'no-store': '' };

describe('reading a trend', () => {
  setUp();

  afterEach(() => sendMouse({ type: 'move', position: [0, 0] }));

  it('the pointer reads the period under it, and nothing when it has gone', async () => {
    const element = await show('civic-trend', frozen);
    const figures = element.data?.series.observations.map(({ value }) => String(value));
    for (const [share, index] of [
      [0.001, 0],
      [0.5, 15],
      [0.999, 30],
    ] as const) {
      await pointAt(element, share);
      expect(words(element)).to.deep.equal([`March ${String(index + 1)}, 2021`, figures?.[index]]);
    }
    await sendMouse({ type: 'move', position: [0, 0] });
    expect(words(element)).to.deep.equal([]);
  });

  it('keys read it: arrows, Home, End and Page; Escape puts it away', async () => {
    const element = await show('civic-trend', frozen);
    const input = await focus(element);
    const read = async (press: string) => {
      await sendKeys({ press });
      return words(element)[0];
    };
    expect(await read('ArrowLeft')).to.equal('March 30, 2021');
    expect(await read('ArrowRight')).to.equal('March 31, 2021');
    expect(await read('Home')).to.equal('March 1, 2021');
    expect(await read('PageUp')).to.equal('March 4, 2021');
    expect(await read('PageDown')).to.equal('March 1, 2021');
    expect(await read('End')).to.equal('March 31, 2021');
    expect(input.getAttribute('aria-valuetext')).to.equal(words(element).join(': '));
    expect(await read('Escape')).to.equal(undefined);
  });

  it('is a slider by its role, named by the metric; before any key it says the latest figure', async () => {
    const input = rangeOf(await show('civic-trend', frozen));
    expect([input.type, input.getAttribute('aria-label')]).to.deep.equal(['range', 'In hospital']);
    expect(input.getAttribute('aria-valuetext')).to.match(/^March 31, 2021: \d+$/);
    expect(input.closest('[aria-live]')).to.equal(null);
  });

  it('leaves a page to be moved and enlarged by touch', async () => {
    const { touchAction } = getComputedStyle(rangeOf(await show('civic-trend', frozen)));
    expect(touchAction).to.equal('pan-y pinch-zoom');
  });

  it('is put away by Escape and by a touch elsewhere, without any focus', async () => {
    const element = await show('civic-trend', frozen);
    await pointAt(element, 0.5);
    expect(words(element)).to.have.length(2);
    await sendKeys({ press: 'Escape' });
    expect(words(element)).to.deep.equal([]);
    const touch = (target: Element) =>
      target.dispatchEvent(
        new PointerEvent('pointerdown', { pointerType: 'touch', bubbles: true, composed: true }),
      );
    touch(rangeOf(element));
    expect(words(element)).to.have.length(2);
    touch(stage);
    expect(words(element)).to.deep.equal([]);
  });

  it('of a card that has left the page listens to it no more', async () => {
    const element = await show('civic-trend', frozen);
    await focus(element);
    expect(words(element)).to.have.length(2);
    const chart = rangeOf(element).parentElement;
    // Its range tells of no blur any more.
    rangeOf(element).remove();
    element.remove();
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    expect(chart?.querySelector('.over')).to.equal(null);
  });

  it('stays within the chart, however long its words are', async () => {
    stage.style.inlineSize = '300px';
    const element = await show('civic-trend', { metric: 'icu.occupancy' });
    await pointAt(element, 0.31);
    for (const word of element.shadowRoot?.querySelectorAll('.read') ?? []) {
      const chart = rangeOf(element).getBoundingClientRect();
      const { left, right } = word.getBoundingClientRect();
      expect([left >= chart.left - 2, right <= chart.right + 2], word.textContent).to.deep.equal([
        true,
        true,
      ]);
    }
  });

  it('shows where the focus is', async () => {
    const element = await show('civic-trend', frozen);
    // By Tab: what a script focuses, WebKit takes for no reader's wish to see it.
    const before = document.createElement('button');
    element.before(before);
    before.focus();
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot?.activeElement).to.equal(rangeOf(element));
    const chart = rangeOf(element).nextElementSibling ?? element;
    expect(getComputedStyle(chart).outlineStyle).to.equal('solid');
  });

  it('draws nothing anew and writes no style: a move touches what it shows', async () => {
    const element = await show('civic-trend', frozen);
    await pointAt(element, 0.5);
    const changed: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changed.push(...records));
    observer.observe(element.shadowRoot ?? element, { subtree: true, childList: true, attributes: true });
    await pointAt(element, 0.25);
    changed.push(...observer.takeRecords());
    observer.disconnect();
    const touched = new Set(changed.map(({ target }) => (target as Element).localName));
    expect([...touched].sort()).to.deep.equal(['circle', 'input', 'svg', 'text']);
    expect(element.shadowRoot?.querySelectorAll('[style]')).to.have.length(0);
  });

  it('a new answer puts the old reading away', async () => {
    const element = await show('civic-trend', { metric: 'census' });
    await pointAt(element, 0.5);
    expect(words(element)).to.have.length(2);
    await element.refresh();
    await element.updateComplete;
    expect(words(element)).to.deep.equal([]);
    await pointAt(element, 0.4);
    expect(words(element)).to.have.length(2);
  });

  it('time runs from left to right in a page that does not, and so do the arrows', async () => {
    stage.dir = 'rtl';
    const element = await show('civic-trend', frozen);
    await focus(element);
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'ArrowRight' });
    expect(words(element)[0]).to.equal('March 2, 2021');
    await pointAt(element, 0.001);
    expect(words(element)[0]).to.equal('March 1, 2021');
    stage.removeAttribute('dir');
  });

  it('has nothing to read where nothing was published', async () => {
    const element = await show('civic-trend', { metric: 'weather.none' });
    expect(element.shadowRoot?.querySelector('input') ?? null).to.equal(null);
  });
});
