import { expect } from 'chai';
import { mount, parts, show, stage } from '../support/page/cards.js';
import { setMedia } from '../support/page/media.js';
import { setUp } from '../support/page/set-up.js';

/** Styles of the page, as long as the stage is not cleared. */
function addStyles(text: string): void {
  const sheet = document.createElement('style');
  sheet.textContent = text;
  stage.append(sheet);
}

const styleOf = (element: Element | undefined) => getComputedStyle(element ?? document.body);

describe('the page’s styles', () => {
  setUp();

  for (const tag of ['civic-kpi', 'civic-trend', 'civic-sparkline'] as const) {
    it(`<${tag}> is readable under * { all: unset !important }`, async () => {
      addStyles('* { all: unset !important }');
      const element = await show(tag, { metric: 'cases' });
      const [chart] = parts(element, 'chart');
      expect(chart?.getBoundingClientRect().height).to.be.greaterThan(10);
      expect(chart?.getBoundingClientRect().width).to.be.greaterThan(50);
      for (const text of [...parts(element, 'label'), ...parts(element, 'value')]) {
        expect(text.getBoundingClientRect().height).to.be.greaterThan(12);
        expect([styleOf(text).color, parseFloat(styleOf(text).fontSize) > 12]).to.deep.equal([
          'rgb(27, 27, 27)',
          true,
        ]);
      }
    });
  }

  it('keep a card composed by its width under a reset, and its hiding to the page', async () => {
    addStyles('* { container-type: normal } .away { display: none }');
    stage.style.inlineSize = '200px';
    const element = await show('civic-kpi', { metric: 'cases' });
    const [source] = parts(element, 'source');
    expect(styleOf(source).display).to.equal('none');
    element.className = 'away';
    expect(styleOf(element).display).to.equal('none');
  });

  it('of a dark page leave no pale words on paper, whose ground is not printed', async function () {
    if (!(await setMedia({ media: 'print', colorScheme: 'dark' }))) this.skip();
    addStyles(':root { color-scheme: dark; --civic-ink: #fff; --civic-paper: #000 }');
    const element = await show('civic-trend', { metric: 'cases' });
    const [label] = parts(element, 'label');
    const [tick] = parts(element, 'tick');
    const { stroke } = styleOf(tick);
    const { color } = styleOf(label);
    await setMedia();
    expect([color, stroke]).to.deep.equal(['rgb(27, 27, 27)', 'rgb(255, 255, 255)']);
  });

  it('leak neither in nor out', async () => {
    addStyles(`
      p, svg, article, a { display: none !important; color: red !important }
      main { letter-spacing: 9px; line-height: 9; text-transform: uppercase; color: red; text-align: end; font-weight: 900;
        white-space: pre; text-shadow: 1px 1px red; word-spacing: 9px; text-indent: 9px; visibility: visible }`);
    const element = await show('civic-kpi', { metric: 'cases' });
    const {
      display,
      letterSpacing,
      textTransform,
      color,
      textAlign,
      whiteSpace,
      textShadow,
      wordSpacing,
      textIndent,
    } = styleOf(parts(element, 'value')[0]);
    expect([
      letterSpacing,
      textTransform,
      color,
      whiteSpace,
      textShadow,
      wordSpacing,
      textIndent,
    ]).to.deep.equal(['normal', 'none', 'rgb(27, 27, 27)', 'normal', 'none', '0px', '0px']);
    expect([display === 'none', ['start', 'left'].includes(textAlign)]).to.deep.equal([false, true]);
    expect(document.adoptedStyleSheets).to.have.length(0);
  });

  it('reach in by parts', async () => {
    addStyles('civic-kpi::part(value) { color: rgb(1, 2, 3) }');
    expect(styleOf(parts(await show('civic-kpi', { metric: 'cases' }), 'value')[0]).color).to.equal(
      'rgb(1, 2, 3)',
    );
  });

  for (const [property, value, part, style, computed] of [
    ['--civic-ink', '#010203', 'label', 'color', 'rgb(1, 2, 3)'],
    ['--civic-ink-soft', '#010203', 'dates', 'color', 'rgb(1, 2, 3)'],
    ['--civic-paper', '#010203', 'card', 'backgroundColor', 'rgb(1, 2, 3)'],
    ['--civic-line', '#010203', 'card', 'borderTopColor', 'rgb(1, 2, 3)'],
    ['--civic-accent', '#010203', 'line', 'stroke', 'rgb(1, 2, 3)'],
    ['--civic-neutral', '#010203', 'tail', 'stroke', 'rgb(1, 2, 3)'],
    ['--civic-radius', '7px', 'card', 'borderTopLeftRadius', '7px'],
    ['--civic-gap', '3px', 'card', 'paddingTop', '3px'],
    ['--civic-font', 'serif', 'label', 'fontFamily', 'serif'],
    ['--civic-number-font', 'monospace', 'value', 'fontFamily', 'monospace'],
  ] as const) {
    it(`reach in by ${property}, from wherever it is set`, async () => {
      stage.style.setProperty(property, value);
      const element = await show('civic-kpi', { metric: 'census' });
      expect(styleOf(parts(element, part)[0])[style]).to.equal(computed);
    });
  }

  for (const [property, metric] of [
    ['--civic-better', 'cases'],
    ['--civic-worse', 'cases.worse'],
  ] as const) {
    it(`reach in by ${property}`, async () => {
      stage.style.setProperty(property, '#010203');
      const element = await show('civic-kpi', { metric });
      expect(styleOf(parts(element, 'change')[0]).color).to.equal('rgb(1, 2, 3)');
    });
  }

  it('say that it is dark, and the card follows', async () => {
    stage.style.colorScheme = 'dark';
    const [card] = parts(await show('civic-kpi', { metric: 'cases' }), 'card');
    expect([styleOf(card).color, styleOf(card).backgroundColor]).to.deep.equal([
      'rgb(240, 240, 240)',
      'rgb(27, 27, 27)',
    ]);
  });

  it('hide an element with the hidden attribute', () => {
    for (const tag of ['civic-kpi', 'civic-trend', 'civic-sparkline'] as const)
      expect(mount(tag, { metric: 'cases', hidden: '' }).getClientRects()).to.have.length(0);
  });
});
