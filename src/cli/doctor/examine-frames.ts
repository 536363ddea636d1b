/** Whether the page in each frame of ours is there, knows its metric, and may read its catalogs and its portal. */

import { declare, startCatalogs, toDomain, withDomain } from '../catalog-input.js';
import type { World } from '../command.js';
import { questionOf } from '../page/civic-elements.js';
import { isPassing, messageOf } from '../exit.js';
import { readJson } from '../read-input.js';
import { askAs, closedFindings } from './ask-as.js';
import { examineMetrics, toUnusable } from './examine-metrics.js';
import { world as worldFinding, wrong, type Finding } from './finding.js';
import { isGiven, type OurFrame } from './frames.js';
import { unreachable } from './unreachable.js';

interface Asking {
  readonly world: World;
  readonly now: Date;
  readonly portal: string | undefined;
}

/** One after the other, as each has catalogs of its own: afterwards those of the page are forgotten. */
export async function examineFrames(frames: readonly OurFrame[], asking: Asking): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const frame of frames) found.push(...(await examineFrame(frame, asking)));
  return found;
}

async function examineFrame(
  { element, line, url }: OurFrame,
  { world, now, portal }: Asking,
): Promise<readonly Finding[]> {
  if (!/^https?:$/.test(url.protocol)) return [];
  const fault = await readFault(url, world);
  if (fault !== null) return [worldFinding('frame-missing', `The frame ${url.href}: ${fault}`, line)];
  const hosts = askAs(isGiven(element, 'allow-same-origin') ? url.origin : 'null', world.fetch);
  const catalogs = await declareCatalogs(url, line, portal, { ...world, fetch: hosts.fetch });
  const metric = url.searchParams.getAll('metric').at(-1) ?? '';
  const questioner = { name: `<iframe> of metric="${metric}"`, line, question: toQuestion(url, element) };
  const found = await examineMetrics([questioner], { fetch: hosts.fetch, now, isPartial: false });
  return [...catalogs, ...found, ...closedFindings(hosts, 'the frame', line)];
}

async function readFault(url: URL, { fetch }: World): Promise<string | null> {
  try {
    const response = await fetch(url.href, { signal: AbortSignal.timeout(10_000) });
    await response.body?.cancel();
    return response.ok ? null : `the host answered ${response.status}.`;
  } catch (error) {
    return unreachable(url.href, error);
  }
}

/** Makes the catalogs that a frame's address names, relative to it, those of the next look-up; returns their faults. */
async function declareCatalogs(
  url: URL,
  line: number,
  portal: string | undefined,
  world: World,
): Promise<Finding[]> {
  startCatalogs(portal);
  const named = url.searchParams.getAll('catalog').flatMap((each) => each.split(/\s+/).filter(Boolean));
  const faults = named.map(async (address) => {
    const origin = `The catalog ${address} of the frame`;
    if (!URL.canParse(address, url) || !/^https?:$/.test(new URL(address, url).protocol))
      return wrong('catalog', `${origin} is not an http or https address.`, line);
    const read = readJson(new URL(address, url).href, world);
    const value = portal === undefined ? read : read.then((each) => withDomain(each, toDomain(portal)));
    await declare('script', origin, value);
    return value.then(
      () => null,
      (error: unknown) => toUnusable(origin, messageOf(error), isPassing(error), line),
    );
  });
  return (await Promise.all(faults)).filter((each) => each !== null);
}

/** Read as the frame reads it, of parameters that stand twice the last. */
const toQuestion = (url: URL, element: OurFrame['element']) =>
  questionOf({
    ...element,
    attrs: [...url.searchParams].reverse().map(([name, value]) => ({ name, value })),
  });
