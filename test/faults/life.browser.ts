// A thousand cards come and go: nothing of them stays.

import { expect } from 'chai';

import type { MetricElement } from '../../src/elements/metric-element.js';
import { whenIdle } from '../../src/soda/idle.js';
import { balance } from '../support/page/balance.js';
import { answered, create, mount, stage } from '../support/page/cards.js';
import { later } from '../support/page/later.js';
import { engine } from '../support/page/media.js';
import { answer, watchRequests } from '../support/page/requests.js';
import { setUp } from '../support/page/set-up.js';

const tags = ['civic-kpi', 'civic-trend', 'civic-sparkline', 'civic-value'] as const;
const rows = Array.from({ length: 60 }, (_, at) => ({
  p: `${new Date(Date.UTC(2021, 5, 14 - at)).toISOString().slice(0, 10)}T00:00:00.000`,
  v0: String(40 + (at % 7)),
  v1: '1',
}));

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
  const refs: WeakRef<Element>[] = [];

  it('nothing of a thousand of them stays: no timer, listener, or observed place', async () => {
    watchRequests(() => Promise.resolve(answer(rows)));
    const cycles = async () => {
      for (let round = 0; round < 1000; round++) await live(round, refs);
      await later();
      // What was under way when its card went ends with the next turns, and what is to be kept is written in idle time.
      for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve));
      await whenIdle();
    };
    const open = await balance(cycles);
    for (const [name, left] of Object.entries(open)) {
      // One for all pages that are set aside, however many cards there were.
      expect(left, name).to.be.within(0, name === 'listener pagehide' ? 1 : 0);
    }
  });

  it('and no element', async function () {
    // Only Chromium lets a page call its collector of garbage. What holds an element is our code, which is the same in all.
    if (engine !== 'chromium') this.skip();
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
      await later();
      await whenIdle();
    });
    expect(open).to.include({ timers: 1, 'listener visibilitychange': 1, 'listener online': 1 });
    card?.remove();
  });
});
