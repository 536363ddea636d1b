import { expect } from 'chai';
import {
  MetricError,
  MetricErrorEvent,
  MetricHoldEvent,
  MetricLoadEvent,
  MetricReviseEvent,
} from '../../src/index.js';
import { answered, create, mount, next, show, stage } from '../support/page/cards.js';
import { answer, watchRequests } from '../support/page/requests.js';
import { setUp } from '../support/page/set-up.js';

/** The answers of the portal, but the latest row of every answer after the first has another figure. */
function reviseFrom(second: number, figure: string): void {
  watchRequests(async (ask, index) => {
    const rows = (await (await ask()).json()) as Record<string, string>[];
    const dated = rows.map((row) => Object.entries(row));
    if (index + 1 < second) return answer(rows);
    const changed = dated.map((cells) =>
      Object.fromEntries(
        cells.some(([, text]) => text.startsWith('2021-06-01'))
          ? cells.map(([name, text]) => [name, text.includes('T') ? text : figure])
          : cells,
      ),
    );
    return answer(changed);
  });
}

describe('events', () => {
  setUp();

  it('civic-load has the answer, and crosses shadow roots', async () => {
    const shell = document.createElement('div');
    stage.append(shell);
    const element = create('civic-kpi', { metric: 'census' });
    shell.attachShadow({ mode: 'open' }).append(element);
    const event = await next(document, 'civic-load');
    expect(event).to.be.instanceOf(MetricLoadEvent);
    expect(event).to.be.instanceOf(Event).and.include({ bubbles: true, composed: true, cancelable: false });
    expect(event.data).to.equal(element.data);
    expect(event.target).to.equal(shell);
  });

  it('civic-load comes again with each new answer, and not in between', async () => {
    const loads: unknown[] = [];
    stage.addEventListener('civic-load', ({ data }) => loads.push(data), { once: false });
    const element = await show('civic-sparkline', { metric: 'census' });
    await element.refresh();
    expect(loads).to.have.length(2);
    expect(loads[1]).to.equal(element.data);
  });

  it('are typed where a page listens for all of its cards', async () => {
    const told: MetricLoadEvent[] = [];
    document.addEventListener('civic-load', (event) => told.push(event), { once: true });
    globalThis.addEventListener('civic-load', (event) => told.push(event), { once: true });
    const { data } = await show('civic-kpi', { metric: 'census' });
    expect(told.map((event) => event.data)).to.deep.equal([data, data]);
  });

  it('civic-load comes once to each of two cards that one answer came to at once', async () => {
    const loads: EventTarget[] = [];
    stage.addEventListener('civic-load', ({ target }) => target && loads.push(target));
    watchRequests(() => Promise.resolve(answer([{ p: '2021-06-14T00:00:00.000', v0: '39' }])));
    const cards = [mount('civic-trend', { metric: 'census' }), mount('civic-kpi', { metric: 'census' })];
    await Promise.all(cards.map(answered));
    expect(loads).to.have.members(cards);
  });

  it('civic-error has the kind, the author’s message and the error', async () => {
    const element = mount('civic-trend', { metric: 'gone.dataset' });
    const event = await next(stage, 'civic-error');
    expect(event).to.be.instanceOf(MetricErrorEvent).and.include({ bubbles: true, composed: true });
    expect(event).to.include({ kind: 'missing', error: element.error, target: element });
    expect(event.message).to.match(/answered 404/);
    expect(event.error).to.be.instanceOf(MetricError);
    expect(element.data).to.equal(null);
  });

  it('civic-revise tells of a past period that has changed: its old and its new figure', async () => {
    const element = mount('civic-kpi', { metric: 'census' });
    reviseFrom(2, '1');
    await answered(element);
    const before = element.data?.series.observations.find(({ period }) => period.start === 18779)?.value;
    const revised = next(stage, 'civic-revise');
    await element.refresh();
    const event = await revised;
    expect(event).to.be.instanceOf(MetricReviseEvent).and.include({ bubbles: true, composed: true });
    expect(event).to.include({ period: '2021-06-01', old: before, new: 1 });
  });

  for (const [title, before] of [
    ['its first answer', () => undefined],
    ['an answer kept from before', async () => (await show('civic-kpi', { metric: 'census' })).remove()],
    ['another card’s answer', () => show('civic-kpi', { metric: 'census' })],
  ] as const) {
    it(`civic-revise comes, too, where the page refreshes once it hears of ${title}`, async () => {
      reviseFrom(Infinity, '');
      await before();
      const element = mount('civic-kpi', { metric: 'census' });
      const told: [period: string, figure: number | null][] = [];
      element.addEventListener('civic-revise', ({ period, new: figure }) => told.push([period, figure]));
      await new Promise<void>((resolve) => {
        const again = () => {
          reviseFrom(1, '1');
          resolve(element.refresh());
        };
        element.addEventListener('civic-load', again, { once: true });
      });
      expect(told).to.deep.equal([['2021-06-01', 1]]);
    });
  }

  it('civic-hold tells of a value outside its bounds, which is not shown', async () => {
    mount('civic-kpi', { metric: 'census.held' });
    const event = await next(stage, 'civic-hold');
    expect(event).to.be.instanceOf(MetricHoldEvent).and.include({ bubbles: true, composed: true });
    expect(event.period).to.equal('2021-06-14');
    expect(event.value).to.equal(39);
  });

  it('data, error and pending are as they should be when an event is heard', async () => {
    const heard: string[] = [];
    const element = mount('civic-kpi', { metric: 'census' });
    element.addEventListener('civic-load', () => {
      heard.push(`${String(Boolean(element.data))} ${String(element.error)} ${String(element.pending)}`);
    });
    await answered(element);
    expect(heard).to.deep.equal(['true null false']);
  });
});
