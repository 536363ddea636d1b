import { expect } from 'chai';
import { answered, mount, stage } from '../support/page/cards.js';
import { asked, watchRequests } from '../support/page/requests.js';
import { setUp } from '../support/page/set-up.js';

/** Room between the first card and the last, more than any reader sees at once. */
function addRoom(): void {
  const room = document.createElement('div');
  room.style.blockSize = '6000px';
  stage.append(room);
}

/** What was asked so far, by the datasets' ids. */
const datasets = () =>
  asked.map(({ url }) => new URL(url).pathname.slice('/resource/'.length, -'.json'.length));

describe('loading', () => {
  setUp();
  beforeEach(() => {
    scrollTo(0, 0);
    watchRequests();
  });

  it('is lazy: an element far below asks nothing until it comes near', async () => {
    const near = mount('civic-kpi', { metric: 'census', loading: 'lazy' });
    addRoom();
    const far = mount('civic-kpi', { metric: 'cases', loading: 'lazy' });
    await answered(near);
    expect([datasets(), far.pending]).to.deep.equal([['demo-hosp'], false]);
    const coming = answered(far);
    far.scrollIntoView();
    await coming;
    expect(datasets()).to.deep.equal(['demo-hosp', 'demo-case']);
  });

  it('is lazy where the attribute is absent', () => {
    const element = document.createElement('civic-kpi');
    expect(element.loading).to.equal('lazy');
  });

  it('is lazy: a hidden element asks nothing until it is shown', async () => {
    const hidden = mount('civic-sparkline', { metric: 'cases', loading: 'lazy', hidden: '' });
    const shown = mount('civic-sparkline', { metric: 'census', loading: 'lazy' });
    await answered(shown);
    expect([datasets(), hidden.pending]).to.deep.equal([['demo-hosp'], false]);
    const coming = answered(hidden);
    hidden.removeAttribute('hidden');
    await coming;
    expect(datasets()).to.deep.equal(['demo-hosp', 'demo-case']);
  });

  it('a lazy element that is re-attributed while it is far asks nothing', async () => {
    const near = mount('civic-kpi', { metric: 'census', loading: 'lazy' });
    addRoom();
    const far = mount('civic-kpi', { metric: 'cases', loading: 'lazy' });
    far.metric = 'requests';
    await answered(near);
    await far.updateComplete;
    expect(datasets()).to.deep.equal(['demo-hosp']);
  });

  it('eager does not wait, wherever the element is', async () => {
    addRoom();
    await answered(mount('civic-kpi', { metric: 'cases', loading: 'eager' }));
    expect(datasets()).to.deep.equal(['demo-case']);
  });

  it('eager can be said later', async () => {
    addRoom();
    const far = mount('civic-kpi', { metric: 'cases', loading: 'lazy' });
    const coming = answered(far);
    far.loading = 'eager';
    await coming;
    expect(datasets()).to.deep.equal(['demo-case']);
  });

  it('refresh() asks for a lazy element that is far', async () => {
    addRoom();
    const far = mount('civic-kpi', { metric: 'cases', loading: 'lazy' });
    await far.refresh();
    expect(far.data?.metric.name).to.equal('cases');
  });
});
