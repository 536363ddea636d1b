import { expect } from 'chai';
import { answered, create, mount, next, parts, show, stage, textOf } from '../support/page/cards.js';
import { asked, watchRequests } from '../support/page/requests.js';
import { setUp } from '../support/page/set-up.js';

describe('attributes', () => {
  setUp();

  for (const [attribute, text, property, value] of [
    ['metric', 'cases', 'metric', 'cases'],
    ['place', 'county', 'place', 'county'],
    ['filter', 'age=65+', 'filter', 'age=65+'],
    ['period', 'week', 'period', 'week'],
    ['span', '12', 'span', 12],
    ['compare', 'year', 'compare', 'year'],
    ['as-of', '2021-05-01', 'asOf', '2021-05-01'],
    ['refresh', '60', 'refreshSeconds', 60],
    ['loading', 'eager', 'loading', 'eager'],
    ['lang', 'en-GB', 'lang', 'en-GB'],
    ['include-running', '', 'includeRunning', true],
    ['no-change', '', 'noChange', true],
    ['no-source', '', 'noSource', true],
    ['no-dates', '', 'noDates', true],
    ['no-details', '', 'noDetails', true],
    ['no-store', '', 'noStore', true],
  ] as const) {
    it(`${attribute} is mirrored by ${property}`, () => {
      const element = document.createElement('civic-trend');
      element.setAttribute(attribute, text);
      expect(element[property]).to.equal(value);
      element.removeAttribute(attribute);
      expect(Boolean(element[property])).to.equal(false);
    });
  }

  for (const [attributes, soql] of [
    [
      { filter: 'age=65+,18-64' },
      /`age_group` in \('18-64',\s*'65\+'\)|`age_group` in \('65\+',\s*'18-64'\)/i,
    ],
    [{ filter: 'age=65%2B' }, /'65\+'/],
    [{ 'as-of': '2021-03-01', span: '7' }, /2021-03-0[12]/],
  ] as const) {
    it(`${JSON.stringify(attributes)} is in the query`, async () => {
      watchRequests();
      await show('civic-kpi', { metric: 'cases', ...attributes });
      expect(asked.map((each) => each.soql).join()).to.match(soql);
    });
  }

  it('a switch that says "false" is off, as frameworks write it', async () => {
    const element = await show('civic-kpi', { metric: 'cases', 'no-change': 'false', 'no-source': 'true' });
    expect([element.noChange, element.noSource]).to.deep.equal([false, true]);
    expect(parts(element, 'change')).to.have.length(1);
  });

  it('the property "refresh" is the method, and takes what its attribute takes', async () => {
    const element = await show('civic-kpi', { metric: 'cases' });
    for (const [given, seconds] of [
      [60, 60],
      ['120', 120],
      ['0', 0],
      ['', null],
      [null, null],
      [undefined, null],
    ] as const) {
      element.refresh = given;
      expect(element.refreshSeconds, String(given)).to.equal(seconds);
    }
    watchRequests();
    await element.refresh();
    expect(asked).to.have.length(1);
  });

  it('a property is as good as its attribute', async () => {
    const element = document.createElement('civic-kpi');
    Object.assign(element, { metric: 'cases', asOf: '2021-03-01', period: 'week', loading: 'eager' });
    stage.append(element);
    await answered(element);
    const declared = await show('civic-kpi', { metric: 'cases', 'as-of': '2021-03-01', period: 'week' });
    expect(textOf(element, 'card')).to.equal(textOf(declared, 'card'));
  });

  it('the property "span" takes text, too: frameworks set span="7" by the property of that name', async () => {
    for (const [span, count] of [
      ['7', 7],
      ['', 90],
    ] as const) {
      const element = create('civic-kpi', { metric: 'census', 'as-of': '2021-06-01' });
      Object.assign(element, { span });
      stage.append(element);
      await answered(element);
      expect([element.error?.message, element.data?.series.observations.length]).to.deep.equal([
        undefined,
        count,
      ]);
    }
  });

  it('properties that were set before the tag was known are kept', async () => {
    const { CivicKpiElement } = await import('../../src/index.js');
    const early = document.createElement('x-early-kpi');
    Object.assign(early, { metric: 'census', loading: 'eager' });
    stage.append(early);
    customElements.define('x-early-kpi', class extends CivicKpiElement {});
    await next(early, 'civic-load');
    await Reflect.get(early, 'updateComplete');
    expect(textOf(early, 'value')).to.equal('39');
  });

  it('place names the place in the label', async () => {
    expect(textOf(await show('civic-kpi', { metric: 'cases', place: 'county' }), 'label')).to.equal(
      'Confirmed cases, Simulated County',
    );
  });

  it('span is the number of complete periods that are shown; by default 90 days or 52 weeks', async () => {
    for (const [attributes, count] of [
      [{ metric: 'census', 'as-of': '2021-06-01' }, 90],
      [{ metric: 'census', 'as-of': '2021-06-01', span: '14' }, 14],
      [{ metric: 'doses', 'as-of': '2021-06-12' }, 52],
      [{ metric: 'weather', 'as-of': '2015-12-31', period: 'month' }, 36],
    ] as const) {
      const { observations } = (await show('civic-sparkline', attributes)).data?.series ?? {};
      expect(observations?.filter(({ status }) => status !== 'incomplete')).to.have.length(count);
    }
  });

  for (const [compare, words] of [
    ['previous', /a week earlier/],
    ['year', /a year earlier/],
    ['target', /Limit/],
    ['none', /^$/],
  ] as const) {
    it(`compare="${compare}" is what the change is told against`, async () => {
      const element = await show('civic-kpi', { metric: 'icu.occupancy', compare });
      expect(textOf(element, 'change')).to.match(words);
    });
  }

  it('as-of freezes the card: it knows nothing that came after that day', async () => {
    const element = await show('civic-kpi', { metric: 'census', 'as-of': '2021-05-01' });
    expect(textOf(element, 'dates')).to.match(/^As of Sat., May 1 |^As of .*May 1/);
    expect(textOf(element, 'dates')).to.not.match(/checked|updated/);
    expect(element.data?.provenance.asOf).to.equal('2021-05-01');
  });

  it('one element after the other with the same attributes says the same', async () => {
    const [a, b] = [
      await show('civic-trend', { metric: 'doses' }),
      await show('civic-trend', { metric: 'doses' }),
    ];
    expect(a.shadowRoot?.textContent).to.equal(b.shadowRoot?.textContent);
  });

  it('an element made by createElement has no attributes and no children of its own', () => {
    const element = create('civic-kpi', {});
    expect([element.getAttributeNames(), element.childElementCount]).to.deep.equal([['loading'], 0]);
    expect(mount('civic-kpi', {}).getAttributeNames()).to.deep.equal(['loading']);
  });
});
