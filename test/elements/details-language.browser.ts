import 'axe-core';
import type Axe from 'axe-core';
import { expect } from 'chai';
import { loadLanguage } from '../../src/view/languages.js';
import { parts, show, stage } from '../support/page/cards.js';
import { disclosure, open, rowsOf, textsOf } from '../support/page/details.js';
import { setUp } from '../support/page/set-up.js';

declare const axe: typeof Axe;

const panelOf = (card: Element) => disclosure(card).querySelector('.details');

async function openIn(lang: string, tag: 'civic-kpi' | 'civic-trend' = 'civic-kpi') {
  await loadLanguage(lang);
  const card = await show(tag, { metric: 'census', lang });
  await open(card);
  return card;
}

describe('the details in the card’s language', function () {
  this.timeout(30_000);
  setUp();

  it('speak Spanish, from the heading to the file', async () => {
    const card = await openIn('es');
    expect(panelOf(card)?.getAttribute('lang')).to.equal('es');
    const texts = textsOf(card);
    expect(texts['La cifra, el 14 de junio de 2021']).to.deep.equal(['v0 donde p es 2021-06-14 = 39']);
    expect(texts.Fechas?.[0]).to.equal('Las cifras llegan hasta el 14 de junio de 2021.');
    const names = [...disclosure(card).querySelectorAll('button')].map(({ textContent }) => textContent);
    expect(names.slice(-1)).to.deep.equal(['Descargar esta tabla en CSV']);
    expect(names.filter((name) => name === 'Copiar')).to.have.length(6);
    expect(rowsOf(card)[1]?.[0]).to.equal('14 de junio de 2021');
  });

  it('in Arabic run from the right, with code from the left, and each equation in its own order', async () => {
    const card = await openIn('ar', 'civic-trend');
    expect([panelOf(card)?.getAttribute('lang'), panelOf(card)?.getAttribute('dir')]).to.deep.equal([
      'ar',
      'rtl',
    ]);
    for (const code of disclosure(card).querySelectorAll('pre'))
      expect(getComputedStyle(code).direction).to.equal('ltr');
    // Which digits they are is the engine's; those of Arabic run their equations from the right.
    const write = (value: number) => new Intl.NumberFormat('ar').format(value);
    const fromLeft = write(3) === '3';
    const equation = [...disclosure(card).querySelectorAll('dd')].find(({ textContent }) =>
      textContent.includes(`${write(39)} − ${write(45)}`),
    );
    const node = [...(equation?.childNodes ?? [])].find(
      (each) => each instanceof Text && each.data.includes(write(39)),
    );
    if (!(node instanceof Text)) throw new Error('there is an equation');
    const left = (sign: string) => {
      const range = document.createRange();
      range.setStart(node, node.data.indexOf(sign));
      range.setEnd(node, node.data.indexOf(sign) + 1);
      return range.getBoundingClientRect().left;
    };
    expect(left(write(3)) < left('−')).to.equal(fromLeft);
    expect(left('−') < left('=')).to.equal(fromLeft);
    const { violations } = await axe.run(stage, { resultTypes: ['violations'] });
    expect(violations.map(({ id }) => id)).to.deep.equal([]);
  });

  it('turn to another language with their card, open as they are', async () => {
    const card = await openIn('es');
    await loadLanguage('fr');
    card.lang = 'fr';
    while (panelOf(card)?.getAttribute('lang') !== 'fr')
      await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(disclosure(card).open).to.equal(true);
    expect(textsOf(card).Dates?.[0]).to.equal('Les chiffres vont jusqu’au 14 juin 2021.');
    expect(parts(card, 'card')[0]?.getAttribute('lang')).to.equal('fr');
  });

  it('are whole in English where the language has no words for them', async () => {
    const card = await openIn('en-GB');
    expect(panelOf(card)?.getAttribute('lang')).to.equal('en-GB');
    expect(textsOf(card).Dates?.[0]).to.equal('The figures go through 14 Jun 2021.');
  });
});
