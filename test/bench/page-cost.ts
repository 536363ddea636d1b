/** What a page pays once its cards are drawn: an idle minute, observers, timers, layouts, and memory. */

import type { Browser } from 'puppeteer-core';
import { median, spread } from './arithmetic.js';
import { measureCost, withTab } from './browser.js';
import type { prepare, run } from './page/stage.js';
import type { Seen } from './page/watch.js';
import { bundle, type Site } from './site.js';

declare const seen: () => Seen;
declare const bench: { readonly prepare: typeof prepare; readonly run: typeof run };

export interface PageCost {
  readonly cards: string;
  readonly idleSeconds: number;
  /** Milliseconds of the main thread in that time, and in an empty page's. */
  readonly idle: number;
  readonly idleOfNothing: number;
  readonly idleSpread: number;
  readonly observers: Readonly<Record<string, number>>;
  readonly timers: number;
  /** Reads of the page's layout while a hundred cards were drawn. */
  readonly layoutReads: number;
}

const cards = 100;

export async function measurePage(
  browser: Browser,
  site: Site,
  reps: number,
  quick: boolean,
): Promise<PageCost> {
  const idleSeconds = quick ? 5 : 60;
  const watch = await bundle('watched.ts');
  const idle = async (contender: string) =>
    withTab(browser, async (tab) => {
      await tab.page.evaluateOnNewDocument(watch);
      await tab.page.goto(site.url);
      const setup = { contender, card: 'kpi', cards, points: 90 } as const;
      await tab.page.evaluate((of) => bench.prepare(of), setup);
      const before = await tab.page.evaluate(() => seen());
      await tab.page.evaluate(() => bench.run());
      const after = await tab.page.evaluate(() => seen());
      // What follows the last frame is of the drawing still.
      await new Promise((resolve) => setTimeout(resolve, 1000));
      const cost = await measureCost(
        tab,
        () => new Promise((resolve) => setTimeout(resolve, idleSeconds * 1000)),
      );
      const { timers } = await tab.page.evaluate(() => seen());
      return { ...after, timers, reads: after.reads - before.reads, idle: cost.task };
    });
  const own = [];
  const nothing = [];
  for (let rep = 0; rep < Math.min(reps, 3); rep++) {
    own.push(await idle('civic'));
    nothing.push(await idle('nothing'));
    console.error(`page: repeat ${rep + 1} of ${Math.min(reps, 3)}`);
  }
  const tasks = own.map((each) => each.idle);
  const [first] = own;
  return {
    cards: `${cards} KPI cards`,
    idleSeconds,
    idle: median(tasks),
    idleOfNothing: median(nothing.map((each) => each.idle)),
    idleSpread: spread(tasks),
    observers: first?.observers ?? {},
    timers: Math.max(...own.map(({ timers }) => timers)),
    layoutReads: Math.max(...own.map(({ reads }) => reads)),
  };
}
