import { expect } from 'chai';
import { loadLanguagePart } from '../../src/embed/language-part.js';
import { parts, textOf } from '../support/page/cards.js';
import { bundle, closeFrames, inlineCatalog, openFrame, type Frame } from '../support/page/frame.js';
import { portalUrl } from '../support/portal-url.js';

const census = '<civic-kpi metric="census" loading="eager">41</civic-kpi>';

/** The files beside the script that a page asked for. */
const askedBeside = ({ window }: Frame) =>
  window.performance
    .getEntriesByType('resource')
    .flatMap(({ name }) => /\/(civic-(?!metrics)[\w-]+\.js)$/.exec(name)?.[1] ?? []);

/** Waits until a card has been drawn in a language. */
async function drawn(frame: Frame, selector: string, language: string): Promise<Element> {
  const card = await frame.card(selector);
  const isDrawn = () => parts(card, 'card')[0]?.getAttribute('lang') === language;
  while (!isDrawn()) {
    await new Promise((resolve) => frame.window.requestAnimationFrame(resolve));
    await card.updateComplete;
  }
  return card;
}

describe('languages beside the script', () => {
  afterEach(closeFrames);

  for (const [lang, file, source] of [
    ['es', 'civic-es.js', 'Fuente: Simulated County'],
    ['tl', 'civic-fil.js', 'Pinagkunan: Simulated County'],
    ['ru', 'civic-ru.js', 'Источник: Simulated County'],
  ] as const) {
    it(`${file} is asked for by a page in ${lang}, once, and its cards speak it`, async () => {
      const frame = await openFrame(
        `<html lang="${lang}"><body>${census}${census}${inlineCatalog()}<script src="${bundle}"></script>`,
      );
      const card = await drawn(frame, 'civic-kpi', lang === 'tl' ? 'fil' : lang);
      expect(textOf(card, 'source')).to.equal(source);
      expect(askedBeside(frame)).to.deep.equal([file]);
      expect([frame.told, frame.thrown]).to.deep.equal([[], []]);
    });
  }

  it('is not asked for by a page in English, or in a language that is not shipped', async () => {
    for (const lang of ['en', 'en-GB', 'qaa', 'zh-Hant', '']) {
      const frame = await openFrame(
        `<html lang="${lang}"><body>${census}${inlineCatalog()}<script src="${bundle}"></script>`,
      );
      await drawn(frame, 'civic-kpi', lang === 'en-GB' ? lang : 'en');
      expect(askedBeside(frame), lang).to.deep.equal([]);
      expect(frame.told, lang).to.deep.equal([]);
    }
  });

  it('where it is blocked, cards are in English and say so, and the author is told once', async () => {
    const own = new URL(bundle, location.href).href;
    const policy = `default-src 'none'; script-src ${own}; connect-src ${portalUrl}`;
    const frame = await openFrame(
      `<html lang="es"><head><meta http-equiv="Content-Security-Policy" content="${policy}"></head>
      <body>${census}${census}${inlineCatalog()}<script src="${bundle}"></script>`,
    );
    const card = await drawn(frame, 'civic-kpi', 'en');
    expect(textOf(card, 'dates')).to.match(/^As of [A-Z][a-z]+\., \w+\.? \d/);
    expect(frame.told).to.have.length(1);
    expect(frame.told[0]).to.contain('"es" could not be loaded, so English is used');
    expect(frame.thrown).to.deep.equal([]);
  });

  it('can be loaded, and given, without an element', async () => {
    const frame = await openFrame(`<body>${inlineCatalog()}<script src="${bundle}"></script>`);
    const { civicMetrics } = frame.window;
    if (!civicMetrics) throw new Error('the bundle has its global');
    const data = await civicMetrics.loadMetric('census', { asOf: '2021-06-14' });
    const spanish = await civicMetrics.loadLanguage('es');
    expect(civicMetrics.describe(data, 'es').source.text).to.equal('Fuente: Simulated County');
    civicMetrics.registerMessages({ ...spanish, source: (name) => `Datos de ${name}` });
    expect(civicMetrics.describe(data, 'es').source.text).to.equal('Datos de Simulated County');
  });

  it('of another version is not used: its words may be in another order', async () => {
    const other = `data:text/javascript,${encodeURIComponent('export default ["9.8.7", "es"]')}`;
    const fault = await loadLanguagePart(other).then(
      () => null,
      (error: unknown) => String(error),
    );
    expect(fault).to.contain('is of version 9.8.7, not ');
  });
});
