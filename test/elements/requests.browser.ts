import { expect } from 'chai';
import { pageSettings } from '../../src/elements/page-settings.js';
import { answered, create, mount, show, stage, textOf } from '../support/page/cards.js';
import { asked, holdRequests, watchRequests, whenAborted, whenAsked } from '../support/page/requests.js';
import { setUp } from '../support/page/set-up.js';
import { logOf } from '../support/page/soda.js';

describe('requests', () => {
  setUp();
  afterEach(() => {
    pageSettings.token = null;
  });

  it('fifty cards of one metric make one request', async () => {
    pageSettings.token = 'fifty-cards';
    const cards = Array.from({ length: 50 }, (_, index) =>
      create(index % 2 ? 'civic-kpi' : 'civic-sparkline', { metric: 'census' }),
    );
    stage.append(...cards);
    await Promise.all(cards.map(answered));
    const log = await logOf('fifty-cards');
    expect(log.map(({ path, status }) => [path, status])).to.deep.equal([['/resource/demo-hosp.json', 200]]);
  });

  it('an element asks once, however many of its attributes change before its first answer', async () => {
    watchRequests();
    const element = create('civic-kpi', { metric: 'cases' });
    stage.append(element);
    element.setAttribute('span', '30');
    element.setAttribute('filter', 'age=65+');
    element.setAttribute('no-change', '');
    await answered(element);
    expect(asked).to.have.length(1);
    element.setAttribute('no-source', '');
    element.setAttribute('lang', 'en-GB');
    await element.updateComplete;
    expect([asked.length, element.pending]).to.deep.equal([1, false]);
  });

  it('of two questions mid-flight the latest wins, and the loser is aborted', async () => {
    let letFirstGo = (): void => undefined;
    const first = new Promise<void>((go) => (letFirstGo = go));
    watchRequests((ask, index) => (index ? ask() : first.then(ask)));
    const element = mount('civic-kpi', { metric: 'cases' });
    await whenAsked(1);
    element.metric = 'census';
    await answered(element);
    expect(asked.map(({ signal }) => signal?.aborted)).to.deep.equal([true, false]);
    expect(asked[0]?.soql).to.contain('cases').and.not.contain('census');
    letFirstGo();
    await first;
    await element.updateComplete;
    expect(textOf(element, 'label')).to.equal('In hospital');
    expect(element.error).to.equal(null);
  });

  it('a new question takes the old answer away, so that no figure stands under another name', async () => {
    const element = await show('civic-kpi', { metric: 'cases' }, 'See the county’s page');
    const release = holdRequests();
    element.metric = 'census';
    await element.updateComplete;
    expect([element.data, textOf(element, 'value')]).to.deep.equal([null, '']);
    release();
    await answered(element);
  });

  it('without a metric nothing is asked, and nothing is pending', async () => {
    holdRequests();
    const element = mount('civic-kpi', { metric: 'cases' }, 'the page’s own text');
    await whenAsked(1);
    element.removeAttribute('metric');
    await whenAborted(0);
    await element.updateComplete;
    expect(asked).to.have.length(1);
    expect([element.pending, element.matches(':state(pending)')]).to.deep.equal([false, false]);
  });

  it('an element that is taken away aborts its request', async () => {
    holdRequests();
    const element = mount('civic-kpi', { metric: 'cases' });
    await whenAsked(1);
    element.remove();
    await whenAborted(0);
    expect([element.pending, element.error]).to.deep.equal([false, null]);
  });

  it('a request goes on while one of its elements is left', async () => {
    const release = holdRequests();
    const [leaving, staying] = [
      mount('civic-kpi', { metric: 'cases' }),
      mount('civic-kpi', { metric: 'cases' }),
    ];
    await whenAsked(1);
    leaving.remove();
    await Promise.resolve();
    expect(asked[0]?.signal?.aborted).to.equal(false);
    release();
    await answered(staying);
    expect([asked.length, leaving.data]).to.deep.equal([1, null]);
  });

  it('an element that is moved keeps its answer in sight', async () => {
    const element = await show('civic-kpi', { metric: 'census' });
    const { data } = element;
    const release = holdRequests();
    const elsewhere = document.createElement('section');
    stage.append(elsewhere);
    elsewhere.append(element);
    await element.updateComplete;
    expect([element.data, textOf(element, 'value')]).to.deep.equal([data, '39']);
    release();
    await answered(element);
    expect(textOf(element, 'value')).to.equal('39');
  });

  it('an element that is moved mid-flight gets its answer', async () => {
    const release = holdRequests();
    const element = mount('civic-kpi', { metric: 'census' });
    await whenAsked(1);
    stage.prepend(element);
    release();
    await answered(element);
    expect(textOf(element, 'value')).to.equal('39');
  });

  it('an element that comes back gets its answer', async () => {
    const element = await show('civic-kpi', { metric: 'census' });
    element.remove();
    element.metric = 'requests';
    stage.append(element);
    await answered(element);
    expect(textOf(element, 'label')).to.equal('311 requests');
  });
});
