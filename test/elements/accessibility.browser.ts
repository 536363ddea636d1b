import 'axe-core';
import type Axe from 'axe-core';
import { expect } from 'chai';
import { answered, mount, parts, show, stage } from '../support/page/cards.js';
import { open } from '../support/page/details.js';
import { answer, holdRequests, watchRequests } from '../support/page/requests.js';
import { setUp } from '../support/page/set-up.js';

declare const axe: typeof Axe;

/** The style sheets for design systems, as a page would link them. */
const presets = await Promise.all(
  ['contrast', 'dark', 'dsfr', 'govuk', 'light', 'uswds'].map(async (name) => {
    const sheet = await fetch(new URL(`../../src/themes/${name}.css`, import.meta.url));
    expect(sheet.ok, name).to.equal(true);
    return { name, css: await sheet.text() };
  }),
);

/** What an accessibility audit of the stage finds. */
async function audit(): Promise<string[]> {
  const { violations } = await axe.run(stage, { resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${String(failureSummary)}`),
  );
}

for (const tag of ['civic-kpi', 'civic-trend', 'civic-sparkline'] as const) {
  describe(`an accessibility audit of <${tag}>`, function () {
    this.timeout(30_000);
    setUp();

    it('finds nothing while it waits', async () => {
      const release = holdRequests();
      const element = mount(tag, { metric: 'cases' }, '41 in May');
      await element.updateComplete;
      expect(await audit()).to.deep.equal([]);
      release();
      await answered(element);
    });

    it('finds nothing in every shape, age and kind of answer', async () => {
      const metrics = [
        'cases',
        'icu.occupancy',
        'cases.total',
        'deaths',
        'weather',
        'weather.none',
        'census.held',
      ];
      await Promise.all([
        ...metrics.map((metric) => show(tag, { metric })),
        show(tag, { metric: 'weather', 'as-of': '2015-06-30' }),
      ]);
      expect(await audit()).to.deep.equal([]);
    });

    it('finds nothing in a fault: the page’s text, our sentence, a kept figure', async () => {
      await show(tag, { metric: 'gone.dataset' }, '41 in May');
      await show(tag, { metric: 'gone.dataset' });
      const kept = await show(tag, { metric: 'cases' });
      watchRequests(() => Promise.resolve(answer('{}', 503)));
      await kept.refresh();
      await kept.updateComplete;
      expect(await audit()).to.deep.equal([]);
    });

    for (const preset of presets) {
      it(`finds nothing under the preset ${preset.name}`, async () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(preset.css);
        document.adoptedStyleSheets.push(sheet);
        if (preset.name === 'dark') stage.style.cssText = 'background: #1b1b1b; color: #f0f0f0';
        try {
          await Promise.all(['cases', 'cases.worse', 'icu.occupancy'].map((metric) => show(tag, { metric })));
          expect(await audit()).to.deep.equal([]);
        } finally {
          document.adoptedStyleSheets.pop();
        }
      });
    }

    it('finds nothing in the dark', async () => {
      stage.style.cssText = 'color-scheme: dark; background: #1b1b1b; color: #f0f0f0';
      await Promise.all(['cases', 'weather'].map((metric) => show(tag, { metric })));
      expect(await audit()).to.deep.equal([]);
    });
  });
}

describe('what assistive technology meets', () => {
  setUp();

  it('an open table is without a fault, and can be scrolled by the keyboard', async function () {
    this.timeout(30_000);
    const element = await show('civic-trend', { metric: 'cases.average' });
    await open(element);
    expect(await audit()).to.deep.equal([]);
    const region = element.shadowRoot?.querySelector<HTMLElement>('[role="region"]');
    region?.focus();
    expect(element.shadowRoot?.activeElement).to.equal(region);
  });

  it('a card is named by its label, and its drawing is not read twice', async () => {
    const element = await show('civic-kpi', { metric: 'cases' });
    expect(parts(element, 'card')[0]?.getAttribute('aria-label')).to.equal('Confirmed cases');
    expect(parts(element, 'chart')[0]?.getAttribute('aria-hidden')).to.equal('true');
  });

  it('colour is never alone: a change has words and a shape', async () => {
    const [change] = parts(await show('civic-kpi', { metric: 'cases' }), 'change');
    expect(change?.textContent).to.match(/fewer|more/);
    const shape = getComputedStyle(change ?? document.body, '::before');
    expect([change?.classList.contains('down'), shape.clipPath.slice(0, 8)]).to.deep.equal([
      true,
      'polygon(',
    ]);
  });
});
