/** A browser to measure in, and what it tells of its main thread. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { browserArgs, findBrowser } from '../support/browser.mjs';

/** Without a limit of frames: a wait for a frame is then short, and is no time of the main thread's either way. */
const args = [
  ...browserArgs,
  '--disable-frame-rate-limit',
  '--disable-gpu-vsync',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--force-device-scale-factor=1',
  '--hide-scrollbars',
];

export interface Tab {
  readonly page: Page;
  readonly session: CDPSession;
}

export async function withBrowser<Result>(use: (browser: Browser) => Promise<Result>): Promise<Result> {
  const userDataDir = mkdtempSync(join(tmpdir(), 'civic-metrics-bench-'));
  const browser = await launch({
    executablePath: await findBrowser(),
    headless: true,
    userDataDir,
    args,
    defaultViewport: { width: 1280, height: 900 },
  });
  try {
    return await use(browser);
  } finally {
    await browser.close();
    rmSync(userDataDir, { recursive: true, force: true });
  }
}

/** A page with nothing from an earlier one. A fault of the page's is ours. */
export async function withTab<Result>(browser: Browser, use: (tab: Tab) => Promise<Result>): Promise<Result> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const faults: unknown[] = [];
    page.on('pageerror', (error) => faults.push(error));
    const session = await page.createCDPSession();
    const result = await use({ page, session });
    if (faults.length) throw faults[0] as Error;
    return result;
  } finally {
    await context.close();
  }
}

export interface Cost {
  /** Milliseconds of the main thread's own CPU time: all its tasks, scripts, layout, style. */
  readonly task: number;
  readonly script: number;
  readonly layout: number;
  readonly style: number;
}

const metrics = {
  task: 'TaskDuration',
  script: 'ScriptDuration',
  layout: 'LayoutDuration',
  style: 'RecalcStyleDuration',
} as const;

/**
 * What an action costs the main thread, by its own clock (`threadTicks`): waiting for a busy core does not count.
 */
export async function measureCost({ session }: Tab, act: () => Promise<unknown>): Promise<Cost> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await read(session);
  await act();
  const after = await read(session);
  const cost = (name: keyof Cost) =>
    ((after.get(metrics[name]) ?? 0) - (before.get(metrics[name]) ?? 0)) * 1000;
  return { task: cost('task'), script: cost('script'), layout: cost('layout'), style: cost('style') };
}

async function read(session: CDPSession): Promise<ReadonlyMap<string, number>> {
  const { metrics: all } = await session.send('Performance.getMetrics');
  return new Map(all.map(({ name, value }) => [name, value]));
}

/** Bytes of JavaScript objects that are in use. */
export async function measureHeap({ session }: Tab): Promise<number> {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}
