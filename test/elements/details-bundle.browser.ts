/** The details as a page gets them: the one script, and beside it their part, under a strict policy. */

import { expect } from 'chai';
import type { MetricElement } from '../../src/elements/metric-element.js';
import { DEMO_IDS } from '../portal/datasets/ids.js';
import { textOf } from '../support/page/cards.js';
import { disclosure, open, rowsOf, textsOf } from '../support/page/details.js';
import { bundle, closeFrames, inlineCatalog, openFrame, type Frame } from '../support/page/frame.js';
import { portalUrl } from '../support/portal-url.js';

const card = '<civic-kpi metric="census" loading="eager">41 in May</civic-kpi>';

/** Spelt out, as Firefox knows no 'self' on a page that a script has written. */
const self = location.origin;

const openPage = (policy: string, attributes = '', catalog?: object, lang = ''): Promise<Frame> =>
  openFrame(
    `<html lang="${lang}"><head><meta http-equiv="Content-Security-Policy" content="${policy}"></head><body>${card}${inlineCatalog(catalog)}<script ${attributes} src="${bundle}"></script>`,
  );

/** Waits for what a card has once it is drawn in its language. */
async function until(frame: Frame, found: () => unknown): Promise<void> {
  while (!found()) await new Promise((resolve) => frame.window.requestAnimationFrame(resolve));
}

/** The files of ours that a page has asked for, but for what comes after any page's first card. */
const files = ({ window }: Frame) =>
  window.performance
    .getEntriesByType('resource')
    .flatMap(({ name }) => /[^/]*\.js(?=$|\?)/.exec(new URL(name).pathname)?.[0] ?? [])
    .filter((name) => name !== 'civic-later.js');

describe('the details of the bundle', function () {
  this.timeout(30_000);
  afterEach(closeFrames);

  for (const [how, policy, attributes] of [
    ['its script by address', `script-src ${self}`, ''],
    ['its script by a nonce', `script-src 'nonce-r4nd0m'`, 'nonce="r4nd0m"'],
  ] as const) {
    it(`work where a policy lets in ${how} and nothing else, and come when they are opened`, async () => {
      const frame = await openPage(`default-src 'none'; ${policy}; connect-src ${portalUrl}`, attributes);
      const element = await frame.card('civic-kpi');
      expect(files(frame)).to.deep.equal(['civic-metrics.js']);
      await open(element);
      expect(files(frame)).to.have.members(['civic-metrics.js', 'civic-en-details.js', 'civic-details.js']);
      expect(textsOf(element).Dates?.[0]).to.equal('The figures go through June 14, 2021.');
      expect(rowsOf(element)[1]).to.deep.equal(['June 14, 2021', '39', '']);
      const scroll = disclosure(element).querySelector('.scroll');
      expect(frame.window.getComputedStyle(scroll ?? element).overflowY).to.equal('auto');
      expect([frame.violations, frame.told, frame.thrown]).to.deep.equal([[], [], []]);
    });
  }

  it('say so where their part cannot be loaded, and leave the query and the dataset within reach', async () => {
    const only = `${location.origin}${bundle}`;
    const frame = await openPage(`default-src 'none'; script-src ${only}; connect-src ${portalUrl}`);
    const element = await frame.card('civic-kpi');
    await open(element);
    expect(textOf(element, 'value')).to.equal('39');
    expect(textOf(element, 'details')).to.contain('The details could not be loaded. Exact query');
    const links = [...disclosure(element).querySelectorAll('a')].map(({ href }) => href);
    expect(decodeURIComponent(links[0] ?? '')).to.equal(
      decodeURIComponent(element.data?.provenance.url ?? ''),
    );
    expect(links[1]).to.equal(`${portalUrl}/d/${DEMO_IDS.hospital}`);
    expect(frame.told.filter((line) => !line.includes('civic-later.js could not be loaded'))).to.deep.equal(
      [],
    );
    expect(frame.thrown).to.deep.equal([]);
  });

  for (const [lang, heading] of [
    ['es', 'Fechas'],
    ['ar', 'التواريخ'],
  ] as const) {
    it(`are in ${lang} on a page in it, by its own file and no other`, async () => {
      const frame = await openPage(
        `default-src 'none'; script-src ${self}; connect-src ${portalUrl}`,
        '',
        undefined,
        lang,
      );
      const element = await frame.card('civic-kpi');
      await until(frame, () => element.shadowRoot?.querySelector(`[part=card][lang=${lang}]`));
      await open(element);
      const ofDetails = files(frame).filter((file) => file.includes('details'));
      expect(ofDetails).to.have.members([`civic-${lang}-details.js`, 'civic-details.js']);
      expect(disclosure(element).querySelector('.details')?.getAttribute('lang')).to.equal(lang);
      expect(textsOf(element)).to.have.property(heading);
      expect([frame.violations, frame.told, frame.thrown]).to.deep.equal([[], [], []]);
    });
  }

  it('are whole in English where the file of their language cannot be loaded', async () => {
    const allowed = [
      'civic-metrics.js',
      'civic-es.js',
      'civic-details.js',
      'civic-en-details.js',
      'civic-later.js',
    ];
    const sources = allowed.map((file) => new URL(file, new URL(bundle, location.href)).href).join(' ');
    const policy = `default-src 'none'; script-src ${sources}; connect-src ${portalUrl}`;
    const frame = await openPage(policy, '', undefined, 'es');
    const element = await frame.card('civic-kpi');
    await until(frame, () => element.shadowRoot?.querySelector('[part=card][lang=es]'));
    await open(element);
    const panel = disclosure(element).querySelector('.details');
    expect([panel?.getAttribute('lang'), panel?.getAttribute('dir')]).to.deep.equal(['en', 'ltr']);
    expect(textsOf(element).Dates?.[0]).to.equal('The figures go through June 14, 2021.');
    expect(frame.thrown).to.deep.equal([]);
  });

  describe('where a host has kept files of another version beside the script', () => {
    /** A page whose import map has others in the place of the files beside its script: each with its mark changed. */
    async function openBeside(lang: string, marks: Readonly<Record<string, RegExp>>): Promise<MetricElement> {
      const entries = Object.entries(marks).map(async ([file, mark]) => {
        const { href } = new URL(file, new URL(bundle, location.href));
        const text = await (await fetch(href)).text();
        expect(text.match(mark)?.[0], file).to.be.a('string');
        const other = new Blob([text.replace(mark, '9.8.7')], { type: 'text/javascript' });
        return [href, URL.createObjectURL(other)];
      });
      const imports = JSON.stringify({ imports: Object.fromEntries(await Promise.all(entries)) as unknown });
      const frame = await openFrame(
        `<html lang="${lang}"><head><script type="importmap">${imports}</script></head><body>${card}${inlineCatalog()}<script src="${bundle}"></script>`,
      );
      const element = await frame.card('civic-kpi');
      await until(frame, () => element.shadowRoot?.querySelector(`[part=card][lang=${lang}]`));
      await open(element);
      expect([frame.told, frame.thrown]).to.deep.equal([[], []]);
      return element;
    }

    const kit = /(?<=if\(")[^"]{6}(?="!==\w+\[0\])/;
    const version = /(?<=version:")[\d.]+/;

    it('their part is not used, and the card says that they could not be loaded', async () => {
      const element = await openBeside('en', { 'civic-details.js': kit });
      expect(textOf(element, 'details')).to.contain('The details could not be loaded. Exact query');
      expect(textOf(element, 'value')).to.equal('39');
    });

    it('its words are not used: the details are in English', async () => {
      const element = await openBeside('es', { 'civic-es-details.js': version });
      expect(disclosure(element).querySelector('.details')?.getAttribute('lang')).to.equal('en');
      expect(textsOf(element).Dates?.[0]).to.equal('The figures go through June 14, 2021.');
    });

    it('nor those of English: the card says, in its own language, that they could not be loaded', async () => {
      const element = await openBeside('es', {
        'civic-es-details.js': version,
        'civic-en-details.js': version,
      });
      expect(textOf(element, 'details')).to.contain('No se pudieron cargar los detalles.');
      expect(disclosure(element).querySelectorAll('a')).to.have.length(2);
    });
  });

  for (const text of [
    `"><img src=x onerror="top.fired.push(1)">`,
    `</code></pre></dd></dl></details><script>top.fired.push(1)</script>`,
    `=HYPERLINK("javascript:top.fired.push(1)")`,
    '$' + '{top.fired.push(1)}<?lit$1$>',
    `' ; curl evil; '`,
  ]) {
    it(`are text, whatever a catalog says: ${text.slice(0, 24)}`, async () => {
      const fired: number[] = [];
      Object.assign(window, { fired });
      const link = `https://example.gov/?${encodeURIComponent(text)}`;
      const frame = await openPage(`default-src 'none'; script-src ${self}; connect-src ${portalUrl}`, '', {
        version: 1,
        publisher: { name: text, url: link, contact: text, license: { name: text, url: link } },
        defaults: { domain: portalUrl },
        metrics: {
          census: {
            title: text,
            short: text,
            description: text,
            method: link,
            shape: 'flow',
            source: { dataset: DEMO_IDS.cases, where: { not: { age_group: text } } },
            measure: { fn: 'sum', column: 'cases' },
            time: { column: 'report_date', grain: 'day' },
            words: { one: text, other: text },
            format: { unit: text },
            target: { op: '<=', value: 50, title: text },
            notes: [{ type: 'info', text }],
          },
        },
      }).then(async (opened) => {
        const element = await opened.card('civic-kpi');
        if (element.error) throw element.error;
        await open(element);
        return { opened, element };
      });
      const { opened, element } = frame;
      expect(textsOf(element)['What is counted']?.[0]).to.equal(text.trim());
      const names = new Set([...disclosure(element).querySelectorAll('*')].map(({ localName }) => localName));
      const ours = 'summary div dl dt dd a pre code span table caption thead tbody tr th td button p'.split(
        ' ',
      );
      expect([...names].filter((name) => !ours.includes(name))).to.deep.equal([]);
      for (const { href } of disclosure(element).querySelectorAll('a')) expect(href).to.match(/^https?:/);
      for (const { textContent } of disclosure(element).querySelectorAll('pre')) {
        // The query itself is for reading; what is for other programs holds no sign of theirs but its own.
        if (!textContent.startsWith('SELECT'))
          expect(textContent.replace(/^[^'"]*['"]|['"]\)?$/g, '')).to.match(/^[\w.~:/?&=%$-]+$/);
      }
      expect([opened.violations, opened.thrown, fired]).to.deep.equal([[], [], []]);
    });
  }
});
