/** How cost grows: with the cards of a page, the points of a card, the metrics of a catalog. */

import type { Browser } from 'puppeteer-core';
import { exponent, median, spread } from './arithmetic.js';
import { sample, shuffle } from './draw.js';
import type { Setup } from './page/stage.js';
import type { Site } from './site.js';

interface Axis {
  readonly name: string;
  readonly sizes: readonly number[];
  readonly setup: (size: number) => Setup;
}

const civic = { contender: 'civic', card: 'sparkline', cards: 1, points: 90 } as const;

const axes: readonly Axis[] = [
  {
    name: 'sparklines on a page, each with a dataset of its own',
    sizes: [1, 3, 10, 30, 100, 300, 1000],
    setup: (cards) => ({ ...civic, cards }),
  },
  {
    name: 'points of one trend',
    sizes: [90, 365, 1000, 3000, 10_000],
    setup: (points) => ({ ...civic, card: 'trend', points }),
  },
  {
    name: 'metrics of a catalog, of which one is shown',
    sizes: [1, 10, 50, 100, 500],
    setup: (metrics) => ({ ...civic, metrics }),
  },
];

export interface Size {
  readonly size: number;
  /** Milliseconds of the main thread. */
  readonly task: number;
  readonly spread: number;
  readonly heap: number;
}

export interface Growth {
  readonly name: string;
  readonly sizes: readonly Size[];
  /** The exponent of the cost beyond that of the smallest: 1 is linear. */
  readonly exponent: number;
  /** Where the sizes end, and in whose words. */
  readonly limit: string | null;
}

/** The library's own words about a size that is too large. */
async function limitOf(browser: Browser, site: Site, setup: Setup): Promise<string> {
  try {
    await sample(browser, site, setup);
    return 'none';
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  }
}

export async function measureGrowth(
  browser: Browser,
  site: Site,
  reps: number,
  quick: boolean,
): Promise<Growth[]> {
  const taken = axes.map(() => new Map<number, { task: number; heap: number }[]>());
  const sizesOf = ({ sizes }: Axis) => (quick ? sizes.filter((_, at) => at % 2 === 0).slice(0, 3) : sizes);
  for (let rep = 0; rep < reps; rep++) {
    for (const [at, axis] of axes.entries()) {
      for (const size of shuffle(sizesOf(axis))) {
        const one = await sample(browser, site, axis.setup(size));
        taken[at]?.set(size, [...(taken[at].get(size) ?? []), one]);
      }
    }
    console.error(`growth: repeat ${rep + 1} of ${reps}`);
  }
  const tooMany = await limitOf(browser, site, { ...civic, card: 'trend', points: 10_001 });
  return axes.map((axis, at) => {
    const sizes = sizesOf(axis).map((size) => {
      const samples = taken[at]?.get(size) ?? [];
      const tasks = samples.map(({ task }) => task);
      return {
        size,
        task: median(tasks),
        spread: spread(tasks),
        heap: median(samples.map(({ heap }) => heap)),
      };
    });
    const first = sizes[0]?.task ?? 0;
    const beyond = sizes.slice(1).map(({ size, task }) => ({ size, cost: task - first }));
    return {
      name: axis.name,
      sizes,
      exponent: exponent(beyond),
      limit: axis.name.startsWith('points') ? tooMany : null,
    };
  });
}
