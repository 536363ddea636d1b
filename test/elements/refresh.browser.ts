import { expect } from 'chai';
import type { Tag } from '../../src/define.js';
import type { MetricElement } from '../../src/elements/metric-element.js';
import { told } from '../support/page/author.js';
import { answered as drawn, mount, textOf, type Attributes } from '../support/page/cards.js';
import { passSeconds } from '../support/page/clock.js';
import { later } from '../support/page/later.js';
import { answer, asked, watchRequests } from '../support/page/requests.js';
import { setUp } from '../support/page/set-up.js';

/** An element with its answer, whose next one is in sight. */
async function answered<T extends MetricElement>(element: T): Promise<T> {
  await drawn(element);
  await later();
  return element;
}

const show = (tag: Tag, attributes: Attributes) => answered(mount(tag, attributes) as MetricElement);

const day = 86_400;
/** A page is late by up to a tenth, so that not all come at once, and does together what falls due within a second. */
const [latest, soonest] = [1.1, 1];

describe('refreshing', () => {
  setUp();
  afterEach(() => {
    Reflect.deleteProperty(document, 'hidden');
  });

  it('refresh() asks again and resolves once the answer is known', async () => {
    const element = await show('civic-kpi', { metric: 'census' });
    const { data } = element;
    watchRequests();
    await element.refresh();
    expect(asked).to.have.length(1);
    expect(element.data).to.not.equal(data);
  });

  it('that is no number is told to the author', async () => {
    await show('civic-kpi', { metric: 'census', refresh: 'abc' });
    expect(told.join()).to.match(/"refresh" is not a number of seconds/);
  });

  it('refresh() resolves, and does not reject, where it fails', async () => {
    const element = await show('civic-kpi', { metric: 'census' });
    watchRequests(() => Promise.resolve(answer('', 500)));
    await element.refresh();
    expect(element.error?.kind).to.equal('unavailable');
  });

  for (const [title, attributes, seconds] of [
    ['by the metric’s cadence', { metric: 'census' }, day],
    ['after as many seconds as the page says', { metric: 'census', refresh: '120' }, 120],
    ['after 30 seconds where the page says fewer', { metric: 'census', refresh: '1' }, 30],
    ['by the metric’s cadence where the page says no number', { metric: 'census', refresh: 'abc' }, day],
  ] as const) {
    it(`comes ${title}`, async () => {
      const element = await show('civic-kpi', attributes);
      passSeconds(seconds - soonest - 1);
      expect(element.pending).to.equal(false);
      passSeconds(seconds * (latest - 1) + soonest + 1);
      expect(element.pending).to.equal(true);
      await answered(element);
      passSeconds(seconds * latest);
      expect(element.pending, 'and again').to.equal(true);
      await answered(element);
    });
  }

  for (const [title, attributes] of [
    ['with refresh="0"', { metric: 'census', refresh: '0' }],
    ['of a card frozen with as-of', { metric: 'census', 'as-of': '2021-05-01' }],
    [
      'of a frozen card, whatever its refresh says',
      { metric: 'census', 'as-of': '2021-05-01', refresh: '60' },
    ],
  ] as const) {
    it(`never comes ${title}`, async () => {
      const element = await show('civic-kpi', attributes);
      passSeconds(400 * day);
      expect(element.pending).to.equal(false);
    });
  }

  it('never comes of an element that is on no page', async () => {
    const element = await show('civic-kpi', { metric: 'census' });
    element.remove();
    await Promise.resolve();
    passSeconds(400 * day);
    expect(element.pending).to.equal(false);
  });

  it('waits while the page is hidden, and comes once when it is shown again', async () => {
    const element = await show('civic-kpi', { metric: 'census', refresh: '60' });
    watchRequests();
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    passSeconds(day);
    expect(element.pending).to.equal(false);
    Reflect.deleteProperty(document, 'hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(element.pending).to.equal(true);
    await answered(element);
    expect(asked).to.have.length(1);
  });

  it('that fails keeps the figure, and says in one sentence what it is', async () => {
    const element = await show('civic-kpi', { metric: 'census' });
    watchRequests(() => Promise.resolve(answer('{}', 503)));
    await element.refresh();
    await element.updateComplete;
    expect(textOf(element, 'value')).to.equal('39');
    expect(textOf(element, 'dates')).to.match(/June 14/);
    expect(textOf(element, 'message')).to.equal(
      'The source is not available at the moment. The figure shown is the last one received.',
    );
    watchRequests();
    await element.refresh();
    await element.updateComplete;
    expect([element.error, textOf(element, 'message')]).to.deep.equal([null, '']);
  });

  it('that finds the dataset empty, as it is while it is replaced, does not unsay the figure', async () => {
    const element = await show('civic-kpi', { metric: 'census' });
    watchRequests(() => Promise.resolve(answer('[]')));
    await element.refresh();
    await element.updateComplete;
    expect(textOf(element, 'value')).to.equal('39');
    expect(textOf(element, 'message')).to.equal(
      'The source is not available at the moment. The figure shown is the last one received.',
    );
    expect(element.error?.message).to.match(/of the figures of .* none is left/);
    // Nor does a card that comes now say that there is none: it has the one that was kept.
    const other = await show('civic-kpi', { metric: 'census' });
    expect(textOf(other, 'value')).to.equal('39');
  });

  it('that fails does so for a sparkline and a trend as well', async () => {
    const [trend, sparkline] = [
      await show('civic-trend', { metric: 'census' }),
      await show('civic-sparkline', { metric: 'census' }),
    ];
    watchRequests(() => Promise.resolve(answer('{}', 503)));
    await Promise.all([trend.refresh(), sparkline.refresh()]);
    await Promise.all([trend.updateComplete, sparkline.updateComplete]);
    expect(textOf(trend, 'message')).to.match(/last one received/);
    expect(sparkline.shadowRoot?.querySelector('[part="line"]')).to.be.instanceOf(SVGPathElement);
  });

  it('is tried again after a fault', async () => {
    watchRequests(() => Promise.resolve(answer('{}', 503)));
    const element = await answered(mount('civic-kpi', { metric: 'census' }));
    watchRequests();
    expect(element.error?.kind).to.equal('unavailable');
    passSeconds(900 * latest);
    await answered(element);
    expect([element.error, textOf(element, 'value')]).to.deep.equal([null, '39']);
  });

  for (const [title, status, retryAfter, attributes, waits] of [
    [
      'after a minute, and twice as long each time, up to its interval',
      503,
      '',
      {},
      [60, 120, 240, 480, 900, 900],
    ],
    ['after as long as the portal says', 429, '300', {}, [300, 300, 300, 480]],
    ['beyond its interval where the portal says so', 503, '1800', {}, [1800, 1800]],
    ['after an hour where the portal says a day', 429, '86400', {}, [3600]],
    ['after a minute where the portal says nonsense', 429, '-1e9', {}, [60]],
    ['by its interval where that is shorter', 503, '', { refresh: '30' }, [30, 30]],
    ['by its interval where the fault will not pass', 403, '', {}, [900, 900]],
  ] as const) {
    it(`is tried again ${title}`, async () => {
      const headers = retryAfter ? { 'retry-after': retryAfter } : {};
      watchRequests(() => Promise.resolve(new Response('{}', { status, headers })));
      const element = await answered(mount('civic-kpi', { metric: 'census', ...attributes }));
      for (const [count, wait] of waits.entries()) {
        passSeconds(wait - soonest - 1);
        expect(element.pending, `early, after ${count + 1} faults`).to.equal(false);
        passSeconds(wait * (latest - 1) + soonest + 1);
        expect(element.pending, `after ${count + 1} faults`).to.equal(true);
        await answered(element);
      }
    });
  }
});
