import { expect } from 'chai';
import { defineCatalog } from '../../src/index.js';
import { told } from '../support/page/author.js';
import { answered, mount, next, show, showsLightDom, stage, textOf } from '../support/page/cards.js';
import { catalogFile, census } from '../support/page/catalog.js';
import { asked, watchRequests } from '../support/page/requests.js';
import { setUp } from '../support/page/set-up.js';

describe('a mistake of the page', () => {
  setUp();

  for (const [what, attributes, message] of [
    ['an unknown metric', { metric: 'censuss' }, /"censuss"\. Did you mean "census"/],
    ['a metric of another case', { metric: 'Census' }, /"Census"\. Did you mean "census"/],
    ['an unknown place', { metric: 'cases', place: 'countty' }, /no place "countty".*Known: county/],
    [
      'an unknown period',
      { metric: 'cases', period: 'fortnight' },
      /no period "fortnight".*Known: day, week, month, quarter, year/,
    ],
    [
      'an unknown value of a filter',
      { metric: 'cases', filter: 'age=66+' },
      /no age "66\+".*Known: 0-17, 18-64, 65\+/,
    ],
    ['an unknown dimension', { metric: 'cases', filter: 'sex=F' }, /no dimension "sex".*Known: age/],
    ['a filter that is no filter', { metric: 'cases', filter: '=;%;' }, /dimension/],
    ['a span that is no number', { metric: 'cases', span: 'many' }, /span .* whole number from 1 to 10000/],
    ['a span of nothing', { metric: 'cases', span: '0' }, /span .* whole number from 1 to 10000/],
    [
      'an unknown comparison',
      { metric: 'cases', compare: 'before' },
      /compare .* previous, year, target or none/,
    ],
    ['a target that the metric lacks', { metric: 'cases', compare: 'target' }, /no target/],
    [
      'an as-of that is no date',
      { metric: 'cases', 'as-of': '15 June' },
      /as-of .* date, YYYY-MM-DD; it is "15 June"/,
    ],
    ['an as-of that is no day', { metric: 'cases', 'as-of': '2021-02-30' }, /as-of .* date, YYYY-MM-DD/],
    ['a name of the language itself', { metric: 'constructor' }, /"constructor"/],
    ['a place of the language itself', { metric: 'cases', place: 'toString' }, /no place "toString"/],
  ] as const) {
    it(`${what}: told to the author once, to the reader not at all, and to no portal`, async () => {
      watchRequests();
      const [first, second] = [
        mount('civic-kpi', attributes, '41 in May'),
        mount('civic-kpi', attributes, '41'),
      ];
      const event = await next(first, 'civic-error');
      await Promise.all([answered(first), answered(second)]);
      expect(event.kind).to.equal('unknown');
      expect(event.message).to.match(message);
      expect(told.filter((line) => line.includes('<civic-kpi'))).to.have.length(1);
      expect(told.join('\n')).to.match(/^\[civic-metrics\] <civic-/);
      expect([showsLightDom(first), showsLightDom(second)]).to.deep.equal([true, true]);
      expect(asked).to.deep.equal([]);
    });
  }

  for (const tag of ['civic-kpi', 'civic-value'] as const) {
    it(`<${tag}> without a metric: told as any mistake, and mended as any`, async () => {
      watchRequests();
      const element = mount(tag, {}, '41');
      const { kind, message } = await next(element, 'civic-error');
      await element.updateComplete;
      expect([kind, element.error?.kind]).to.deep.equal(['unknown', 'unknown']);
      expect(message).to.contain('"metric" is missing');
      expect(element.matches(':state(error)')).to.equal(true);
      expect([told.length, asked.length, showsLightDom(element)]).to.deep.equal([1, 0, true]);
      element.metric = 'census';
      await answered(element);
      expect(element.error).to.equal(null);
    });
  }

  it('a mistake is not told again with every catalog that comes', async () => {
    const element = await show('civic-kpi', { metric: 'cases', period: 'fortnight' }, '41');
    let heard = 0;
    element.addEventListener('civic-error', () => heard++);
    await defineCatalog({ ...catalogFile, metrics: { other: census } });
    expect(element.pending).to.equal(true);
    while (element.pending) await new Promise((resolve) => setTimeout(resolve));
    expect([heard, element.error?.kind]).to.deep.equal([0, 'unknown']);
    await element.refresh();
    expect(heard).to.equal(1);
  });

  it('an empty attribute is as if absent', async () => {
    const element = await show('civic-kpi', {
      metric: 'census',
      place: '',
      filter: '',
      period: '',
      span: '',
      compare: '',
      'as-of': '',
      refresh: '',
    });
    expect([textOf(element, 'value'), element.error]).to.deep.equal(['39', null]);
    expect([element.span, element.refreshSeconds]).to.deep.equal([null, null]);
    const value = mount('civic-value', { metric: 'census', format: 'sentence', place: '', compare: '' });
    const other = mount('civic-value', { metric: 'census', format: 'sentence' });
    await Promise.all([answered(value), answered(other)]);
    while (!other.said) await new Promise((resolve) => setTimeout(resolve));
    expect(other.said).to.match(/from .* earlier/);
    expect([value.said, value.subject]).to.deep.equal([other.said, other.subject]);
  });

  it('a value that is filtered by twice counts once', async () => {
    const element = await show('civic-kpi', { metric: 'cases', filter: 'age=65+;age=65+' });
    expect(textOf(element, 'label')).to.match(/\(65\+\)/);
  });

  it('a broken metric disables only itself: the author hears every problem, the reader the page’s text', async () => {
    const broken = { ...census, shape: 'stokc', time: { column: 1 } };
    const file = { ...catalogFile, metrics: { broken, fine: census } };
    const { kind, message } = await defineCatalog(file as never).then(
      () => expect.fail('it is not valid'),
      (error: unknown) => error as { kind: string; message: string },
    );
    expect(kind).to.equal('invalid');
    expect(message)
      .to.match(/\/metrics\/broken\/shape/)
      .and.match(/\/metrics\/broken\/time/);
    const element = await show('civic-kpi', { metric: 'broken' }, '41 in May');
    expect([element.error?.kind, showsLightDom(element)]).to.deep.equal(['invalid', true]);
    expect(told.join()).to.match(/\/metrics\/broken\/shape/);
    expect(textOf(await show('civic-kpi', { metric: 'fine' }), 'value')).to.equal('39');
  });

  it('a catalog that is none at all is an error of who wrote it', async () => {
    for (const nonsense of [
      null,
      1,
      'http://',
      '/no-such-catalog.json',
      [],
      {},
      { version: 2, metrics: {} },
      { version: 1 },
    ]) {
      const { kind } = await defineCatalog(nonsense as never).then(
        () => expect.fail(JSON.stringify(nonsense)),
        (error: unknown) => error as { kind: string },
      );
      expect(kind).to.be.oneOf(['invalid', 'missing', 'malformed']);
    }
  });

  it('a metric that comes later revives an element that did not know it', async () => {
    const element = await show('civic-kpi', { metric: 'later' }, '41 in May');
    expect(element.error?.kind).to.equal('unknown');
    await defineCatalog({ ...catalogFile, metrics: { later: census } });
    await answered(element);
    expect([textOf(element, 'value'), element.error]).to.deep.equal(['39', null]);
  });

  it('put right, it is forgotten', async () => {
    const element = await show('civic-kpi', { metric: 'censuss' });
    element.metric = 'census';
    await answered(element);
    expect([textOf(element, 'value'), element.error, textOf(element, 'message')]).to.deep.equal([
      '39',
      null,
      '',
    ]);
  });

  it('reaches civic-error, and nothing of the page, where its console throws', async () => {
    console.error = () => {
      throw new Error('the console of the page');
    };
    const element = mount('civic-kpi', { metric: 'no.console' });
    const { kind } = await next(element, 'civic-error');
    expect(kind).to.equal('unknown');
  });

  it('hostile words of a page are words, not markup', async () => {
    const hostile = '<img src=x onerror="parent.broken = 1">';
    const element = await show('civic-trend', { metric: hostile });
    expect(element.shadowRoot?.querySelector('img') ?? stage.querySelector('img')).to.equal(null);
    const file = { ...catalogFile, metrics: { hostile: { ...census, title: hostile } } };
    await defineCatalog(file);
    for (const tag of ['civic-kpi', 'civic-trend', 'civic-sparkline'] as const)
      expect((await show(tag, { metric: 'hostile' })).shadowRoot?.querySelector('img') ?? null).to.equal(
        null,
      );
  });
});
