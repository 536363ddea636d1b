// A thousand cards come and go: nothing of them stays.

import { expect } from 'chai';

import type { MetricElement } from '../../src/elements/metric-element.js';
import { answered, create, mount, stage } from '../support/page/cards.js';
import { answer, restoreRequests, watchRequests } from '../support/page/requests.js';
import { setUp } from '../support/page/set-up.js';

const tags = ['civic-kpi', 'civic-trend', 'civic-sparkline', 'civic-value'] as const;
const rows = Array.from({ length: 60 }, (_, at) => ({
  p: `${new Date(Date.UTC(2021, 5, 14 - at)).toISOString().slice(0, 10)}T00:00:00.000`,
  v0: String(40 + (at % 7)),
  v1: '1',
}));

/** Counts what is on and what is off again, by name, while `act` runs. */
async function balance(act: () => Promise<void>): Promise<Record<string, number>> {
  const open: Record<string, number> = {};
  const count = (name: string, by: number) => {
    open[name] = (open[name] ?? 0) + by;
  };
  // Each is called with its own `this`.
  /* eslint-disable @typescript-eslint/unbound-method */
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const { setTimeout, clearTimeout } = globalThis;
  const { observe, unobserve } = IntersectionObserver.prototype;
  /* eslint-enable @typescript-eslint/unbound-method */
  const shared = (target: unknown) => target === globalThis || target === document || target === undefined;
  const timers = new Set<unknown>();
  EventTarget.prototype.addEventListener = function (
    this: EventTarget | undefined,
    ...parts: Parameters<typeof addEventListener>
  ) {
    if (shared(this)) count(`listener ${parts[0]}`, 1);
    addEventListener.apply(this ?? globalThis, parts);
  };
  EventTarget.prototype.removeEventListener = function (
    this: EventTarget | undefined,
    ...parts: Parameters<typeof removeEventListener>
  ) {
    if (shared(this)) count(`listener ${parts[0]}`, -1);
    removeEventListener.apply(this ?? globalThis, parts);
  };
  globalThis.setTimeout = ((run: () => void, delay?: number, ...rest: unknown[]) => {
    const timer = setTimeout(
      () => {
        timers.delete(timer);
        run();
      },
      delay,
      ...rest,
    );
    timers.add(timer);
    return timer;
  }) as typeof setTimeout;
  globalThis.clearTimeout = (timer) => {
    timers.delete(timer);
    clearTimeout(timer);
  };
  IntersectionObserver.prototype.observe = function (target) {
    count('observed', 1);
    observe.call(this, target);
  };
  IntersectionObserver.prototype.unobserve = function (target) {
    count('observed', -1);
    unobserve.call(this, target);
  };
  try {
    await act();
    await new Promise((resolve) => setTimeout(resolve, 50));
    count('timers', timers.size);
  } finally {
    Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
    Object.assign(globalThis, { setTimeout, clearTimeout });
    Object.assign(IntersectionObserver.prototype, { observe, unobserve });
  }
  return open;
}

/** One card's life, some of it cut short. */
async function live(round: number, refs: WeakRef<Element>[]): Promise<void> {
  const tag = tags[round % tags.length] ?? 'civic-kpi';
  const element = create(tag, {
    metric: round % 2 ? 'census' : 'cases',
    loading: round % 5 ? 'eager' : 'lazy',
    span: String(20 + (round % 50)),
  }) as MetricElement;
  refs.push(new WeakRef(element));
  stage.append(element);
  if (round % 3 === 0 && round % 5) await answered(element);
  if (round % 4 === 0) element.setAttribute('metric', 'weather');
  if (round % 7 === 0) void element.refresh();
  if (round % 11 === 0) document.body.append(element);
  if (round % 2) await element.updateComplete;
  element.remove();
}

describe('the life of cards', function () {
  this.timeout(60_000);
  setUp();

  it('nothing of a thousand of them stays: no element, timer, listener, or observed place', async () => {
    const refs: WeakRef<Element>[] = [];
    watchRequests(() => Promise.resolve(answer(rows)));
    const cycles = async () => {
      for (let round = 0; round < 1000; round++) await live(round, refs);
      await new Promise((resolve) => setTimeout(resolve));
    };
    const open = await balance(cycles);
    for (const [name, left] of Object.entries(open)) {
      // One for all pages that are set aside, however many cards there were.
      expect(left, name).to.be.within(0, name === 'listener pagehide' ? 1 : 0);
    }
    restoreRequests();
    stage.replaceChildren();
    const { gc } = globalThis as { gc?: () => void };
    if (!gc) throw new Error('the browser is started with --js-flags=--expose-gc');
    for (let round = 0; round < 10; round++) {
      gc();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const alive = refs.filter((ref) => ref.deref() !== undefined).length;
    expect(refs).to.have.length(1000);
    expect(alive, 'elements that are still in memory').to.be.at.most(2);
  });

  it('a card that stays has one timer and two listeners, however often it is refreshed', async () => {
    watchRequests(() => Promise.resolve(answer(rows)));
    let card: MetricElement | undefined;
    const open = await balance(async () => {
      card = await answered(mount('civic-kpi', { metric: 'census' }));
      for (let round = 0; round < 50; round++) await card.refresh();
    });
    expect(open).to.include({ timers: 1, 'listener visibilitychange': 1, 'listener online': 1 });
    card?.remove();
  });
});
