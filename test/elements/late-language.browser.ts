import { expect } from 'chai';
import { loadLanguage, registerMessages } from '../../src/view/languages.js';
import { answered, mount, parts, show, showsLightDom, statesOf, textOf } from '../support/page/cards.js';
import { holdRequests } from '../support/page/requests.js';
import { setUp } from '../support/page/set-up.js';

// A page of modules has more of them than a browser counts unasked.
performance.setResourceTimingBufferSize(2000);

/** Whether the words of a language were asked for. */
const wasAsked = (language: string) =>
  performance
    .getEntriesByType('resource')
    .some(({ name }) => /\/languages\/(\w+)\.[jt]s$/.exec(new URL(name).pathname)?.[1] === language);

const languageOfCard = (element: Element) => parts(element, 'card')[0]?.getAttribute('lang');

describe('a language that comes late', () => {
  setUp();

  it('is asked for at once, beside the data, and the light DOM stands until both are there', async () => {
    const open = holdRequests();
    const element = mount('civic-kpi', { metric: 'cases', lang: 'vi' }, 'as of May');
    await element.updateComplete;
    await loadLanguage('vi');
    expect([wasAsked('vi'), showsLightDom(element)]).to.deep.equal([true, true]);
    open();
    await answered(element);
    expect(textOf(element, 'source')).to.equal('Nguồn: Simulated County');
  });

  it('after the data: the light DOM stands on, no word of English is seen', async () => {
    await show('civic-kpi', { metric: 'cases' });
    // It has the answer of the one beside it at once.
    const element = mount('civic-kpi', { metric: 'cases', lang: 'pt' }, 'as of May');
    await element.updateComplete;
    expect(element.data).to.not.equal(null);
    expect([showsLightDom(element), parts(element, 'card').length]).to.deep.equal([true, 0]);
    expect(statesOf(element)).to.deep.equal(['pending']);
    await loadLanguage('pt');
    await element.updateComplete;
    expect([showsLightDom(element), languageOfCard(element)]).to.deep.equal([false, 'pt']);
    expect(statesOf(element)).to.deep.equal(['ready']);
  });

  it('for a card that stands: it keeps its language until the other is there', async () => {
    const element = await show('civic-kpi', { metric: 'cases' });
    element.lang = 'fr-CA';
    await element.updateComplete;
    expect(languageOfCard(element)).to.equal('en-US');
    await loadLanguage('fr');
    await element.updateComplete;
    expect(languageOfCard(element)).to.equal('fr-CA');
    expect(textOf(element, 'dates')).to.match(/^Jusqu’au \p{L}+ \d/u);
  });

  it('for a fault: no sentence of it is in English first', async () => {
    const element = mount('civic-sparkline', { metric: 'gone.dataset', lang: 'ko' });
    await answered(element);
    await loadLanguage('ko');
    await element.updateComplete;
    expect(textOf(element, 'message')).to.equal('이 수치의 출처가 원래 자리에 없습니다.');
    expect(parts(element, 'message')[0]?.closest('[lang]')?.getAttribute('lang')).to.equal('ko');
  });

  it('that a page gives or corrects: the cards that stand change to it', async () => {
    const element = await show('civic-kpi', { metric: 'cases', lang: 'de' });
    expect(languageOfCard(element)).to.equal('en');
    const english = await loadLanguage('en');
    registerMessages({ ...english, language: 'de', source: (name) => `Quelle: ${name}` });
    await element.updateComplete;
    expect([languageOfCard(element), textOf(element, 'source')]).to.deep.equal([
      'de',
      'Quelle: Simulated County',
    ]);
  });
});

describe('a card from right to left', () => {
  setUp();
  const box = (element: Element, selector: string) =>
    element.shadowRoot?.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();

  // Which digits `ar` alone has is decided by each engine's edition of CLDR.
  async function showArabic(
    metric: string,
    tag: 'civic-kpi' | 'civic-trend' = 'civic-kpi',
    lang = 'ar-u-nu-latn',
  ) {
    await loadLanguage('ar');
    return show(tag, { metric, lang });
  }

  /** The characters of a text in an element, and where each is drawn. */
  function placeOf(element: Element, selector: string, of: RegExp): { sign: string; left: number }[] {
    const nodes = element.shadowRoot?.querySelector(selector)?.childNodes ?? [];
    const node = [...nodes].find((each) => each instanceof Text && of.test(each.data));
    const found = node instanceof Text ? of.exec(node.data) : null;
    if (!node || !found) throw new Error(`${String(of)} is not in ${selector}`);
    return Array.from(found[0], (sign, index) => {
      const range = document.createRange();
      range.setStart(node, found.index + index);
      range.setEnd(node, found.index + index + 1);
      return { sign, left: range.getBoundingClientRect().left };
    });
  }

  /** A text as it is drawn, from the left. */
  const drawn = (element: Element, selector: string, of: RegExp) =>
    placeOf(element, selector, of)
      .filter(({ sign }) => !/[\u200e\u200f\u061c\u2068\u2069]/.test(sign))
      .sort((a, b) => a.left - b.left)
      .map(({ sign }) => sign)
      .join('');

  it('is mirrored: it begins at the right, and the line stands left of the figure', async () => {
    const element = await showArabic('cases');
    expect(parts(element, 'card')[0]?.getAttribute('dir')).to.equal('rtl');
    const [label, value, change, chart] = ['label', 'value', 'change', 'chart'].map((each) =>
      box(element, `[part=${each}]`),
    );
    expect([value?.right, change?.right]).to.deep.equal([label?.right, label?.right]);
    expect(chart?.right).to.be.lessThan(value?.left ?? 0);
  });

  it('keeps time in its chart from left to right', async () => {
    const element = await showArabic('cases', 'civic-trend');
    const tail = box(element, '[part=tail]');
    const chart = box(element, 'svg[part=chart]');
    expect(tail.left).to.be.greaterThan(chart.left + chart.width / 2);
  });

  it('sets a figure before its date: right of it', async () => {
    const element = await showArabic('census', 'civic-trend');
    const at = (of: RegExp) => placeOf(element, '[part=value]', of)[0]?.left ?? NaN;
    expect(at(/39/)).to.be.greaterThan(at(/في/));
    const kpi = await showArabic('cases');
    const inBaseline = (of: RegExp) => placeOf(kpi, '.baseline', of)[0]?.left ?? NaN;
    expect(inBaseline(/\d/)).to.be.greaterThan(inBaseline(/في/));
  });

  it('draws figures, percentages and dates in their own order', async () => {
    const element = await showArabic('icu.occupancy', 'civic-trend');
    expect(drawn(element, '[part=value]', /38\.3\u200e?%/)).to.equal('38.3%');
    const digits = await showArabic('icu.occupancy', 'civic-trend', 'ar-EG');
    // The sign stands after the number, as Arabic is read: at its left.
    expect(drawn(digits, '[part=value]', /٣٨٫٣٪/)).to.equal('٪٣٨٫٣');
    const kpi = await showArabic('cases.total');
    expect(drawn(kpi, '[part=value]', /31,331/)).to.equal('31,331');
  });
});
