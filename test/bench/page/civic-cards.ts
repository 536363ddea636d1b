/**
 * Our cards as a contender: real elements of dist/civic-metrics.js, a catalog, and a portal whose answers are made of the
 * points that every contender is given. Only the network is left out: what is asked is answered by a `fetch` of ours, and
 * the whole way of the library (query, answer, series, summary, words, drawing) is run.
 */

import type { CivicMetrics } from '../../../src/embed/civic-metrics.js';
import type { CatalogFile, MetricDefinition } from '../../../src/metric/catalog.js';
import type { MetricElement } from '../../../src/elements/metric-element.js';
import { day, type Drawable, type Point } from './points.js';
import { toRows, type Dataset } from './portal-rows.js';

export type Tag = 'civic-sparkline' | 'civic-kpi' | 'civic-trend';

export interface Mounted {
  readonly ready: Promise<unknown>;
  readonly update: (points: readonly Point[]) => Promise<unknown>;
}

declare const civicMetrics: CivicMetrics;

const domain = 'data.bench.test';
const datasets = new Map<string, Dataset>();

/** Data that reach so many days before today leave room for as many updates, each a day later. */
const behind = 12;
const lastDay = () => Math.floor(Date.now() / day) - behind;

const idOf = (number: number) => `bnch-${number.toString(36).padStart(4, '0')}`;
const nameOf = (number: number) => `series-${number}`;

const toMetric = (number: number): MetricDefinition => ({
  title: `Series ${number}`,
  shape: 'stock',
  source: { dataset: idOf(number) },
  measure: { fn: 'last', column: 'value' },
  time: { column: 'date', grain: 'day' },
  freshness: { cadence: 'P1M', staleAfter: 'P3M' },
  target: { op: '<=', value: 1100, title: 'Target' },
});

/** A catalog of so many metrics, each with a dataset of its own: no card shares a request with another. */
export const toCatalog = (count: number): CatalogFile => ({
  version: 1,
  defaults: { domain, timeZone: 'UTC' },
  metrics: Object.fromEntries(Array.from({ length: count }, (_, at) => [nameOf(at + 1), toMetric(at + 1)])),
});

/** Puts the portal in the place of the network. */
export function openPortal(): void {
  const network = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, document.baseURI);
    if (url.host !== domain) return network(input, init);
    const dataset = datasets.get(/([a-z0-9]{4}-[a-z0-9]{4})\.json$/.exec(url.pathname)?.[1] ?? '');
    if (!dataset) return new Response('{}', { status: 404 });
    const rows = JSON.stringify(toRows(url.searchParams.get('$query') ?? '', dataset));
    return new Response(rows, { headers: { 'content-type': 'application/json' } });
  };
}

export function defineMetrics(count: number): void {
  void civicMetrics.defineCatalog(toCatalog(count));
}

/** A page with a portal and, unless there are none, a catalog of so many metrics. */
export function openPage(metrics: number): void {
  openPortal();
  if (metrics) defineMetrics(metrics);
}

export interface Answer {
  readonly p: string;
  readonly v0: string;
}

/** What the least code that asks the same portal the same question would get: for the floors. */
export async function askPortal(number: number, points: readonly Point[]): Promise<Point[]> {
  datasets.set(idOf(number), { points, end: lastDay() });
  const soql = `SELECT date_trunc_ymd(date) AS p, max(value) AS v0, count(*) AS v1 GROUP BY p ORDER BY p DESC LIMIT ${points.length}`;
  const response = await fetch(
    `https://${domain}/resource/${idOf(number)}.json?$query=${encodeURIComponent(soql)}`,
  );
  const rows = (await response.json()) as readonly Answer[];
  return rows.map(({ p, v0 }) => ({ t: Date.parse(p), value: Number(v0) })).reverse();
}

/** Until a card is drawn: the event comes before the update that it brings. */
const whenAnswered = (element: MetricElement) =>
  new Promise<void>((resolve, reject) => {
    element.addEventListener('civic-load', () => {
      void Promise.resolve()
        .then(() => element.updateComplete)
        .then(() => {
          resolve();
        });
    });
    element.addEventListener('civic-error', () => {
      reject(element.error ?? new Error('no answer'));
    });
  });

/** Whether an element is as near as a card must be to ask, by one observer as the cards have one. */
const seen = new Map<Element, (near: boolean) => void>();
let observer: IntersectionObserver | undefined;
const watchNear = () => (observer ??= new IntersectionObserver(tellNear, { rootMargin: '400px' }));
function tellNear(entries: readonly IntersectionObserverEntry[]): void {
  for (const { target, isIntersecting } of entries) {
    observer?.unobserve(target);
    seen.get(target)?.(isIntersecting);
    seen.delete(target);
  }
}

/** Until a card is drawn, or known to be far from the screen. */
export async function whenDrawnOrFar(element: MetricElement): Promise<void> {
  const answered = whenAnswered(element);
  await Promise.resolve(); // by then it is on the page
  const near = await new Promise<boolean>((resolve) => {
    seen.set(element, resolve);
    watchNear().observe(element);
  });
  if (near) await answered;
}

/** Mounts one card into a place of the page. */
export const mountAs =
  (tag: Tag, attributes: Readonly<Record<string, string>> = {}, wait = whenAnswered) =>
  (container: Element, { label, points }: Drawable): Mounted => {
    const number = Number(/\d+$/.exec(label)?.[0] ?? 1);
    let end = lastDay();
    datasets.set(idOf(number), { points, end });
    const element = document.createElement(tag);
    element.setAttribute('metric', nameOf(number));
    element.setAttribute('span', String(points.length));
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    const ready = wait(element);
    container.append(element);
    return {
      ready,
      async update(next) {
        datasets.set(idOf(number), { points: next, end: ++end });
        await element.refresh();
        await element.updateComplete;
      },
    };
  };
