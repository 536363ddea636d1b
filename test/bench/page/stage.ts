/** What runs in the measured page: places for cards, their mounting in one task, and updates, until the frame after. */

import {
  askPortal,
  defineMetrics,
  mountAs,
  openPage,
  openPortal,
  whenDrawnOrFar,
  type Tag,
} from './civic-cards.js';
import { bareKpi, bareSparkline, rawKpi, rawSparkline, rawTrend, type Handle, type Mount } from './floors.js';
import { day, makePoints, type Drawable } from './points.js';

export type Card = 'sparkline' | 'kpi' | 'trend';

const tags: Readonly<Record<Card, Tag>> = {
  sparkline: 'civic-sparkline',
  kpi: 'civic-kpi',
  trend: 'civic-trend',
};
const raw: Readonly<Record<Card, Mount>> = { sparkline: rawSparkline, kpi: rawKpi, trend: rawTrend };

/** Raw SVG of the answer that our cards get, by the least code that asks for it. */
const fromPortal =
  (mount: Mount): Mount =>
  (container, data) => {
    const number = Number(/\d+$/.exec(data.label)?.[0]);
    let drawn: Handle | undefined;
    const ready = askPortal(number, data.points).then(
      (points) => (drawn = mount(container, { ...data, points })),
    );
    return { ready, update: async (points) => drawn?.update?.(await askPortal(number, points)) };
  };

const contenders: Readonly<Record<string, (card: Card) => Mount>> = {
  nothing: () => () => ({ update: () => undefined }),
  raw: (card) => raw[card],
  'raw again': (card) => raw[card],
  'raw from portal': (card) => fromPortal(raw[card]),
  'bare Lit': (card) => (card === 'kpi' ? bareKpi : bareSparkline),
  civic: (card) => mountAs(tags[card], { loading: 'eager' }),
  'civic lazy': (card) => mountAs(tags[card], {}, whenDrawnOrFar),
};

let mount: Mount;
let places: HTMLElement[] = [];
let data: Drawable[] = [];
let handles: Handle[] = [];
let catalog = 0;

const frames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

export interface Setup {
  readonly contender: string;
  readonly card: Card;
  readonly cards: number;
  readonly points: number;
  /** How many metrics the catalog has, if not one a card; reading it is then part of what is measured. */
  readonly metrics?: number;
}

/** Makes the places and the data, which are not measured. */
export async function prepare({ contender, card, cards, points, metrics }: Setup): Promise<void> {
  catalog = metrics ?? 0;
  if (contender.startsWith('civic')) openPage(metrics === undefined ? cards : 0);
  else if (contender.endsWith('portal')) openPortal();
  const made = contenders[contender]?.(card);
  if (!made) throw new Error(`no contender "${contender}"`);
  mount = made;
  const grid = document.getElementById('grid');
  const width = { sparkline: 160, kpi: 280, trend: 640 }[card];
  places = Array.from({ length: cards }, () => document.createElement('div'));
  data = places.map((_, at) => makePoints(points, at + 1));
  for (const place of places) place.style.width = `${width}px`;
  grid?.replaceChildren(...places);
  await frames();
  await frames();
}

/** Mounts all cards in one task and waits until they are drawn. */
export async function run(): Promise<void> {
  if (catalog) defineMetrics(catalog);
  handles = data.flatMap((each, at) => {
    const place = places[at];
    return place ? [mount(place, each)] : [];
  });
  for (const { ready } of handles) await ready;
  await frames();
}

/** A day later, so many times: the first point goes and a new one comes. */
export async function update(rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    data = data.map(({ points: [, ...points], ...rest }) => {
      const { t = 0, value = 0 } = points.at(-1) ?? {};
      return { ...rest, points: [...points, { t: t + day, value: value + ((round * 7919) % 13) - 6 }] };
    });
    await Promise.all(handles.map((handle, at) => handle.update?.(data[at]?.points ?? [])));
    await frames();
  }
}

/** Elements within the places, in shadow roots too; a card's own tag counts. */
export function countElements(root: ParentNode = document.body): number {
  const inside = (node: ParentNode): number =>
    [...node.querySelectorAll('*')].reduce(
      (sum, each) => sum + 1 + (each.shadowRoot ? inside(each.shadowRoot) : 0),
      0,
    );
  return (
    inside(root) -
    (root === document.body ? places.length + document.body.querySelectorAll(':scope > *').length : 0)
  );
}

Object.assign(globalThis, { bench: { prepare, run, update, countElements } });
