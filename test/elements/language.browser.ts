import { expect } from 'chai';
import { pageSettings } from '../../src/elements/page-settings.js';
import { answered, create, parts, show, stage, textOf } from '../support/page/cards.js';
import { asked, watchRequests } from '../support/page/requests.js';
import { setUp } from '../support/page/set-up.js';

const american = /on June 2\)$/;
const british = /on 2 June?\)$/;

describe('the language of an element', () => {
  setUp();
  afterEach(() => {
    stage.removeAttribute('lang');
    document.documentElement.lang = 'en-US';
    pageSettings.locale = null;
  });

  it('is its own lang, and its card says so', async () => {
    const element = await show('civic-kpi', { metric: 'cases', lang: 'en-GB' });
    expect(textOf(element, 'change')).to.match(british);
    expect(parts(element, 'card')[0]?.getAttribute('lang')).to.equal('en-GB');
  });

  it('is the nearest lang around it', async () => {
    expect(textOf(await show('civic-kpi', { metric: 'cases' }), 'change')).to.match(american);
    stage.lang = 'en-GB';
    expect(textOf(await show('civic-kpi', { metric: 'cases' }), 'change')).to.match(british);
  });

  it('is inherited through shadow roots', async () => {
    const [outer, inner] = [document.createElement('div'), document.createElement('div')];
    outer.lang = 'en-GB';
    stage.append(outer);
    outer.attachShadow({ mode: 'open' }).append(inner);
    const element = create('civic-kpi', { metric: 'cases' });
    inner.attachShadow({ mode: 'open' }).append(element);
    await answered(element);
    expect(textOf(element, 'change')).to.match(british);
  });

  it('is the nearest that a browser knows: lang="" and nonsense are passed over', async () => {
    stage.lang = 'en-GB';
    for (const lang of ['', 'not a language', 'x']) {
      const element = await show('civic-kpi', { metric: 'cases', lang });
      expect(textOf(element, 'change'), lang).to.match(british);
    }
  });

  it('may be written with an underscore, as other systems do', async () => {
    const element = await show('civic-kpi', { metric: 'cases', lang: 'en_GB' });
    expect(textOf(element, 'change')).to.match(british);
  });

  it('is the script tag’s where no lang is there at all', async () => {
    document.documentElement.removeAttribute('lang');
    pageSettings.locale = 'en-GB';
    expect(textOf(await show('civic-kpi', { metric: 'cases' }), 'change')).to.match(british);
  });

  it('changes with its lang, and nothing is asked for that', async () => {
    const element = await show('civic-kpi', { metric: 'cases' });
    watchRequests();
    element.lang = 'en-GB';
    await element.updateComplete;
    expect(textOf(element, 'change')).to.match(british);
    element.removeAttribute('lang');
    await element.updateComplete;
    expect(textOf(element, 'change')).to.match(american);
    expect(asked).to.deep.equal([]);
  });

  it('changes with a language around it, and where it is moved', async () => {
    const element = await show('civic-kpi', { metric: 'cases' });
    stage.lang = 'en-GB';
    await new Promise((resolve) => setTimeout(resolve)); // what watches the page is told after its scripts
    await element.updateComplete;
    expect(textOf(element, 'change')).to.match(british);
    const other = document.createElement('div');
    other.lang = 'en-US';
    stage.append(other);
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    other.append(element);
    await element.updateComplete;
    expect(textOf(element, 'change')).to.match(american);
  });

  it('never mixes two: where there are no words in a language, its numbers are not used either', async () => {
    const element = await show('civic-kpi', { metric: 'cases.total', lang: 'qaa' });
    expect(parts(element, 'card')[0]?.getAttribute('lang')).to.equal('en');
    expect(textOf(element, 'value')).to.equal('31,331');
  });

  it('is that of the sentence on failure too', async () => {
    const element = await show('civic-sparkline', { metric: 'gone.dataset', lang: 'qaa' });
    expect(textOf(element, 'message')).to.match(/^The source of this figure/);
  });
});
