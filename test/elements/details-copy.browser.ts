import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { next, show, stage } from '../support/page/cards.js';
import { useClipboard } from '../support/page/clipboard.js';
import { disclosure, open } from '../support/page/details.js';
import { hurry, stopHurrying } from '../support/page/faults.js';
import { engine, setMedia } from '../support/page/media.js';
import { setUp } from '../support/page/set-up.js';

const buttons = (card: Element) => [
  ...disclosure(card).querySelectorAll<HTMLButtonElement>('dd button[aria-label]'),
];
const nameOf = (button: Element | undefined) => button?.getAttribute('aria-label');

/** Waits until a button has another name. */
const renamed = (button: Element) =>
  new Promise((resolve) =>
    new MutationObserver(resolve).observe(button, { attributes: true, attributeFilter: ['aria-label'] }),
  );

async function openCensus(): Promise<HTMLElementTagNameMap['civic-kpi']> {
  const card = await show('civic-kpi', { metric: 'census' });
  await open(card);
  return card;
}

describe('what is to be copied from the details', function () {
  this.timeout(30_000);
  setUp();
  let clipboard = useClipboard();
  afterEach(() => {
    clipboard.undo();
    stopHurrying();
  });

  it('has a button of its own, named after it, and large enough for a finger', async () => {
    const card = await openCensus();
    expect(buttons(card).map(nameOf)).to.deep.equal(
      ['Query', 'curl', 'Spreadsheet', 'Python', 'R', 'Citation'].map((name) => `Copy: ${name}`),
    );
    for (const button of buttons(card)) {
      expect(button.textContent).to.equal('Copy');
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
  });

  it('is copied as it stands, by the keyboard too, and the button’s name says so', async () => {
    clipboard = useClipboard();
    const card = await openCensus();
    const curl = buttons(card)[1];
    curl?.focus();
    const said = curl && renamed(curl);
    await sendKeys({ press: 'Enter' });
    await said;
    expect([nameOf(curl), curl?.textContent]).to.deep.equal(['Copied: curl', 'Copied']);
    expect(clipboard.taken[0]).to.match(/^curl 'http/);
    const citation = buttons(card).at(-1);
    const last = citation && renamed(citation);
    citation?.click();
    await last;
    expect(clipboard.taken[1]).to.match(/“In hospital”: 39 on June 14, 2021\. .*\/d\/demo-hosp$/);
    expect(disclosure(card).querySelectorAll('[aria-live], [role=status], [role=alert]')).to.have.length(0);
  });

  it('is said to be copied for a moment: until the focus is elsewhere, and then no more', async () => {
    clipboard = useClipboard();
    const card = await openCensus();
    hurry();
    const [query, curl] = buttons(card);
    if (!query || !curl) throw new Error('there are buttons');
    query.focus();
    query.click();
    await renamed(query);
    // One that has not the focus: its moment passes, after that of the first would have.
    curl.click();
    await renamed(curl);
    expect(nameOf(curl)).to.equal('Copied: curl');
    await renamed(curl);
    expect([nameOf(curl), nameOf(query)]).to.deep.equal(['Copy: curl', 'Copied: Query']);
    const left = next(query, 'blur');
    query.blur();
    await left;
    expect(nameOf(query)).to.equal('Copy: Query');
  });

  it('is selected where a page may not copy, and the button says that; nothing is thrown', async () => {
    clipboard = useClipboard(true);
    const card = await openCensus();
    const python = buttons(card)[3];
    const said = python && renamed(python);
    python?.click();
    await said;
    expect([nameOf(python), python?.textContent]).to.deep.equal(['Selected: Python', 'Selected']);
    // WebKit tells a page nothing of what is selected in a shadow root.
    if (engine !== 'webkit') expect(getSelection()?.isCollapsed).to.equal(false);
    clipboard.undo();
    // Where the page is not secure there is no clipboard at all.
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    const curl = buttons(card)[1];
    const again = curl && renamed(curl);
    curl?.click();
    await again;
    expect(nameOf(curl)).to.equal('Selected: curl');
  });

  it('keeps its buttons visible in forced colours, and within a card of 280 pixels', async () => {
    stage.style.cssText = 'inline-size: 280px';
    const card = await openCensus();
    // Where an engine cannot be told, the buttons are looked at as they are.
    await setMedia({ forcedColors: 'active' });
    const [button] = buttons(card);
    if (!button) throw new Error('there is a button');
    button.focus();
    const { outlineStyle, textDecorationLine } = getComputedStyle(button);
    expect([outlineStyle, textDecorationLine]).to.deep.equal(['solid', 'underline']);
    const right = card.getBoundingClientRect().right;
    for (const each of buttons(card)) expect(each.getBoundingClientRect().right).to.be.at.most(right);
    await setMedia();
  });
});
