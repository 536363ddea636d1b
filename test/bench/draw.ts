/** What it costs to draw N cards, and to update them, beside the floors. */

import type { Browser } from 'puppeteer-core';
import { median, ratio, spread } from './arithmetic.js';
import { measureCost, measureHeap, withTab, type Tab } from './browser.js';
import type { countElements, prepare, run, Setup, update } from './page/stage.js';
import type { Site } from './site.js';

/** What stage.ts puts into the page. */
declare const bench: {
  readonly prepare: typeof prepare;
  readonly run: typeof run;
  readonly update: typeof update;
  readonly countElements: typeof countElements;
};

const updates = 5;

export interface Sample {
  readonly task: number;
  /** Layout and style. */
  readonly layout: number;
  /** Bytes, and elements, of all cards. */
  readonly heap: number;
  readonly elements: number;
  /** Milliseconds of one update of all cards. */
  readonly update: number | null;
}

/** One sample: a new page, the cards in one task, until the frame after. */
export async function sample(
  browser: Browser,
  site: Site,
  setup: Setup,
  withUpdate = false,
): Promise<Sample> {
  return withTab(browser, async (tab: Tab) => {
    const { page } = tab;
    await page.goto(site.url);
    await page.evaluate((of) => bench.prepare(of), { ...setup });
    const before = await measureHeap(tab);
    const cost = await measureCost(tab, () => page.evaluate(() => bench.run()));
    const heap = (await measureHeap(tab)) - before;
    const elements = await page.evaluate(() => bench.countElements());
    const again =
      withUpdate && (await measureCost(tab, () => page.evaluate((n) => bench.update(n), updates)));
    return {
      task: cost.task,
      layout: cost.layout + cost.style,
      heap,
      elements,
      update: again ? again.task / updates : null,
    };
  });
}

export interface Scenario extends Omit<Setup, 'contender'> {
  readonly updates?: boolean;
  readonly lazy?: boolean;
}

const all: readonly Scenario[] = [
  { card: 'sparkline', cards: 1, points: 90 },
  { card: 'sparkline', cards: 100, points: 90, updates: true },
  { card: 'sparkline', cards: 500, points: 90, lazy: true },
  { card: 'kpi', cards: 100, points: 90, updates: true },
  { card: 'trend', cards: 1, points: 365, updates: true },
  { card: 'trend', cards: 1, points: 10_000 },
];
const few = [all[1], all[3], all[4]].filter((each) => each !== undefined);

export interface Row {
  readonly contender: string;
  readonly samples: number;
  readonly task: number;
  readonly spread: number;
  readonly layout: number;
  readonly heapOfCard: number;
  readonly elementsOfCard: number;
  readonly update: number | null;
  /** Net of a page that draws nothing. */
  readonly toRaw: number;
  readonly toRawFromPortal: number;
  readonly updateToRaw: number | null;
}

export interface Drawn extends Scenario {
  readonly rows: readonly Row[];
}

export const shuffle = <Each>(list: readonly Each[]): Each[] =>
  list
    .map((each) => [Math.random(), each] as const)
    .sort(([a], [b]) => a - b)
    .map(([, each]) => each);

const contendersOf = ({ card, lazy }: Scenario): string[] => [
  'nothing',
  'raw',
  'raw again',
  'raw from portal',
  ...(card === 'trend' ? [] : ['bare Lit']),
  'civic',
  ...(lazy ? ['civic lazy'] : []),
];

/** All scenarios, repeat by repeat, the contenders of each in a new order every time. */
export async function measureDrawing(
  browser: Browser,
  site: Site,
  reps: number,
  quick: boolean,
): Promise<Drawn[]> {
  const scenarios = quick ? few : all;
  const taken = scenarios.map(() => new Map<string, Sample[]>());
  for (let rep = 0; rep < reps; rep++) {
    for (const [at, scenario] of scenarios.entries()) {
      for (const contender of shuffle(contendersOf(scenario))) {
        const { card, cards, points, updates: withUpdate } = scenario;
        const one = await sample(browser, site, { contender, card, cards, points }, withUpdate);
        taken[at]?.set(contender, [...(taken[at].get(contender) ?? []), one]);
      }
    }
    console.error(`draw: repeat ${rep + 1} of ${reps}`);
  }
  return scenarios.map((scenario, at) => ({ ...scenario, rows: toRows(taken[at] ?? new Map(), scenario) }));
}

function toRows(samples: ReadonlyMap<string, readonly Sample[]>, { cards }: Scenario): Row[] {
  const of = (contender: string, measure: keyof Sample) =>
    (samples.get(contender) ?? []).flatMap((each) => each[measure] ?? []);
  const nothing = of('nothing', 'task');
  const noUpdate = of('nothing', 'update');
  return [...samples.keys()].sort().map((contender) => {
    const update = of(contender, 'update');
    return {
      contender,
      samples: of(contender, 'task').length,
      task: median(of(contender, 'task')),
      spread: spread(of(contender, 'task')),
      layout: median(of(contender, 'layout')),
      heapOfCard: median(of(contender, 'heap')) / cards,
      elementsOfCard: median(of(contender, 'elements')) / cards,
      update: update.length ? median(update) : null,
      toRaw: ratio(of(contender, 'task'), of('raw', 'task'), nothing),
      toRawFromPortal: ratio(of(contender, 'task'), of('raw from portal', 'task'), nothing),
      updateToRaw: update.length ? ratio(update, of('raw', 'update'), noUpdate) : null,
    };
  });
}
