/** Where the time goes: a CPU profile of the page, told by the functions and the files of src/. */

import { SourceMap } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Protocol } from 'puppeteer-core';
import { rollup, type OutputChunk, type Plugin, type RollupOptions } from 'rollup';
import { withTab, type Tab } from './browser.js';
import type { prepare, run } from './page/stage.js';
import { serveSite } from './site.js';

declare const bench: { readonly prepare: typeof prepare; readonly run: typeof run };

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What makes the bundle small also takes its names; what writes beside it must not, from here. */
const left = ['layers', 'lend-kit', 'late-parts', 'minify', 'licences', 'size-budget', 'integrity'];

interface Readable {
  readonly code: string;
  readonly map: SourceMap;
}

/** dist/civic-metrics.js as it is built, but with its names. */
async function buildReadable(): Promise<Readable> {
  const config = pathToFileURL(`${root}rollup.config.mjs`).href;
  const { default: all } = (await import(config)) as { default: RollupOptions[] };
  const own = all.at(-1);
  const plugins = (own?.plugins as Plugin[]).filter(
    ({ name }) => name === 'late-parts' || !left.includes(name),
  );
  const bundle = await rollup({ ...own, plugins });
  const { output } = await bundle.generate({ format: 'iife', sourcemap: true });
  const [{ code, map }] = output as [OutputChunk];
  if (!map) throw new Error('the bundle has no source map');
  return { code, map: new SourceMap({ ...map, file: map.file ?? '', sourceRoot: '' } as never) };
}

interface Share {
  readonly name: string;
  /** Milliseconds of the profile's samples, by the wall: shares can be trusted, sums cannot. */
  readonly self: number;
}

/** The steps of the way from a name to a card: all that a function of these calls is of its step. */
const steps: Readonly<Record<string, readonly string[]>> = {
  'finding the catalog': ['findCatalog', 'settledCatalogs', 'needCatalogs'],
  'resolving the metric': ['resolveMetric'],
  'writing the query': ['toQuestion', 'toQuery', 'toSoql', 'toWindow'],
  'gathering queries': ['gather', 'combine', 'familyOf', 'pickRows'],
  'sharing between tabs': ['inOneTab', 'askAndTell', 'hear'],
  'the request': ['fetchJson', 'readText', 'insist', 'share', 'depart', 'land', 'fetchRows', 'fetchShared'],
  'keeping the answer': ['remember', 'recall', 'tidy', 'read$1'],
  'reading the rows': ['readAnswer', 'toRows'],
  'the series': ['toSeries'],
  'the summary': ['summarize', 'toFreshness', 'toRevisions'],
  'the words': ['describe'],
  'the chart': ['toChart', 'renderPaths', 'toFigureTicks', 'toTimeTicks', 'toMarks'],
  'the timing entries': ['measure'],
  events: ['#receive'],
  'Lit: templates': ['performUpdate'],
  'the controller': ['#ask', 'load', '#wind', 'hostConnected', 'hostDisconnected', 'ringAfter', 'wind'],
};
const stepOf = new Map(Object.entries(steps).flatMap(([step, names]) => names.map((name) => [name, step])));

export interface Profile {
  readonly functions: readonly Share[];
  readonly files: readonly Share[];
  readonly steps: readonly Share[];
  readonly total: number;
}

const browserWork: Readonly<Record<string, string>> = {
  '(program)': 'the browser, outside of scripts',
  '(garbage collector)': 'garbage collection',
};

/** A hundred KPI cards, from their names to the page. */
export async function profileDrawing(browser: Browser): Promise<Profile> {
  const readable = await buildReadable();
  const site = await serveSite(readable.code);
  try {
    return await withTab(browser, async (tab) => {
      await tab.page.goto(site.url);
      const setup = { contender: 'civic', card: 'kpi', cards: 100, points: 90 } as const;
      await tab.page.evaluate((of) => bench.prepare(of), setup);
      return profile(tab, readable, () => tab.page.evaluate(() => bench.run()));
    });
  } finally {
    await site.close();
  }
}

/** The largest shares, as lists. */
export function tellProfile({ steps, files, functions, total }: Profile): string {
  const list = (title: string, shares: readonly Share[]) =>
    shares
      .slice(0, 15)
      .map(({ name, self }) => `- ${((100 * self) / total).toFixed(1)}% ${name}`)
      .join('\n')
      .replace(/^/, `${title}\n\n`);
  return [list('Steps', steps), list('Files', files), list('Functions', functions)].join('\n\n');
}

async function profile({ session }: Tab, { map }: Readable, act: () => Promise<unknown>): Promise<Profile> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
  await session.send('Profiler.start');
  await act();
  const { profile: taken } = await session.send('Profiler.stop');
  return toProfile(taken, map);
}

function toProfile(
  { nodes, samples = [], timeDeltas = [] }: Protocol.Profiler.Profile,
  map: SourceMap,
): Profile {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const [functions, files, shares] = [0, 1, 2].map(() => new Map<string, number>()) as [
    Shares,
    Shares,
    Shares,
  ];
  let total = 0;
  samples.forEach((id, at) => {
    const name = frames.get(id)?.functionName ?? '';
    if (name === '(idle)' || name === '(root)') return;
    const time = (timeDeltas[at] ?? 0) / 1000;
    total += time;
    // What the browser does for a function (JSON, DOM, storage) is that function's.
    let from: number | undefined = id;
    while (from !== undefined && !frames.get(from)?.url) from = parents.get(from);
    const frame = from === undefined ? undefined : frames.get(from);
    const file = frame ? fileOf(frame, map) : (browserWork[name] ?? 'the browser, outside of scripts');
    const native = frames.get(id)?.url || !frame ? '' : ` > ${name}`;
    add(functions, frame ? `${file} ${frame.functionName || '(anonymous)'}${native}` : file, time);
    add(files, file, time);
    let step: string | undefined;
    for (let at: number | undefined = id; at !== undefined && !step; at = parents.get(at))
      step = stepOf.get(frames.get(at)?.functionName ?? '');
    add(shares, step ?? file, time);
  });
  return { functions: toShares(functions), files: toShares(files), steps: toShares(shares), total };
}

function fileOf({ url, lineNumber, columnNumber }: Protocol.Runtime.CallFrame, map: SourceMap): string {
  if (!url.endsWith('civic-metrics.js')) return 'the benchmark';
  const entry = map.findEntry(lineNumber, columnNumber);
  const source = 'originalSource' in entry ? entry.originalSource : '';
  return /(?:src\/|node_modules\/).*$/.exec(source)?.[0] ?? 'the bundle';
}

type Shares = Map<string, number>;

const add = (to: Shares, name: string, time: number) => to.set(name, (to.get(name) ?? 0) + time);

const toShares = (of: Shares): Share[] =>
  [...of].map(([name, self]) => ({ name, self })).sort((a, b) => b.self - a.self);
