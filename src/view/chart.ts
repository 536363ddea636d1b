/**
 * The geometry of a chart: paths and positions, no pixels.
 *
 * All positions are percentages of the chart area. Paths are drawn in a box (path.ts) that the element stretches over it,
 * so nothing has to be measured in the page.
 */

import type { Metric } from '../metric/metric.js';
import type { Day } from '../metric/period.js';
import { goalsOf } from '../series/comparison.js';
import { figureOf, isWithheld, type Observation, type Series } from '../series/series.js';
import type { Summary } from '../series/summary.js';
import { toBreaks } from './breaks.js';
import { toDown, toNice, toScale, type Extent } from './extent.js';
import { across, box, toPath, type Point } from './path.js';

export { box };

export interface Dot {
  /** Percentages of the chart area, from its left and its top. */
  readonly x: number;
  readonly y: number;
}

/** Where another definition begins: in percent from the left, between two periods, and its day. */
export interface ChartBreak {
  readonly x: number;
  readonly day: Day;
}

/** A named range of figures, in percent of the chart area from its top. */
export interface ChartBand {
  readonly top: number;
  readonly height: number;
  readonly title: string;
}

/** From a place to another, in percent of the chart area from the left. */
export type Stretch = readonly [from: number, to: number];

export interface ChartShape {
  /** Final figures; open where there is a gap. */
  readonly line: string;
  /** The tint between the line and zero; empty where the axis does not begin at zero. */
  readonly area: string;
  /** Provisional figures, joined to the final ones. */
  readonly provisional: string;
  /** Incomplete figures, joined to the complete ones. */
  readonly tail: string;
  /** Where the incomplete part begins, in percent from the left; `null` where there is none. */
  readonly tailFrom: number | null;
  readonly last: Dot | null;
  readonly highest: Dot | null;
  /** Where the figure of a drawn observation stands, by its index; its `y` is `null` where it has none. */
  readonly at: (index: number) => Point;
  /** How high and how low the lines come between two places from the left, all in percent; infinitely low and high without any. */
  readonly reach: (left: number, right: number) => readonly [top: number, bottom: number];
  /** Values without smoothing, where the line is an average. */
  readonly raw: string;
  /** Where values are withheld, in percent from the left: they were reported, and are neither a gap nor a zero. */
  readonly withheld: readonly Stretch[];
  /** Nothing is drawn. */
  readonly empty: boolean;
  /** Every figure is a whole number, so that a rule at a half would be read as one. */
  readonly whole: boolean;
  /** The figures that the vertical extent covers. */
  readonly domain: Extent;
  readonly target: number | null;
  /** From the lowest up; those that the vertical extent leaves out are not among them. */
  readonly bands: readonly ChartBand[];
  readonly breaks: readonly ChartBreak[];
}

/** What is drawn of a series: the shown observations, without a tail that the catalog hides. */
export function toDrawn(series: Series, metric: Metric): readonly Observation[] {
  return metric.tail === 'hide'
    ? series.observations.filter(({ status }) => status !== 'incomplete')
    : series.observations;
}

/** How far down figures stand, in percent; `null` where there is none. */
type Heights = readonly (number | null)[];

/** The vertical extent: from zero unless that would flatten a level that never comes near it. */
function toExtent(values: readonly number[], { shape }: Metric): Extent {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return [0, 1];
  const far = (shape === 'stock' || shape === 'ratio') && low > 0 && high - low < high / 4;
  const [from, to] = far ? [low, high] : [Math.min(0, low), Math.max(0, high)];
  return from === to ? [from, from + 1] : [from, to];
}

/** The shape of a series. `nice` is for a chart with axes: round figures, target, bands, area and raw values. */
export function toChart(series: Series, summary: Summary, metric: Metric, { nice = false } = {}): ChartShape {
  const { smooth, tail } = metric;
  const drawn = toDrawn(series, metric);
  const count = drawn.length;
  const held = new Set(summary.held);
  /** A negative in a flow corrects the past: without its note beside it, it would be read as a dip. */
  const isSound = (each: Observation, all: boolean) =>
    !held.has(each) && (all || metric.shape !== 'flow' || (each.value ?? 0) >= 0);
  const values = drawn.map((each) => {
    if (!isSound(each, nice || smooth !== null)) return null;
    return each.status === 'incomplete' ? each.value : figureOf(each, metric);
  });
  const raw =
    smooth && nice
      ? drawn.map((each) => (each.status !== 'incomplete' && isSound(each, false) ? each.value : null))
      : [];
  const target = nice ? goalsOf(metric).target : null;
  const known = values.concat(raw).filter((each) => each !== null);
  const plain = toExtent(target ? [...known, target.value] : known, metric);
  const domain = nice ? toNice(plain) : plain;
  const [from, to] = domain;
  const down = toScale(domain);
  const toHeight = (value: number | null) => (value === null ? null : down(value));
  const heights = values.map(toHeight);
  const rawHeights = raw.map(toHeight);
  const breaks = toBreaks(drawn, metric);
  const path = (of: Heights, keep: (index: number) => boolean, ground?: number) => {
    const kept: Point[] = [];
    let open = false;
    of.forEach((y, index) => {
      const isDrawn = y !== null && keep(index);
      const x = across(index, count);
      // What is defined otherwise is not joined. However many are not drawn, they are one gap.
      if (open && (!isDrawn || breaks.has(index))) kept.push({ x, y: null });
      if (isDrawn) kept.push({ x, y });
      open = isDrawn;
    });
    return toPath(kept, ground);
  };
  const certainty = drawn.map(({ status }) =>
    tail === 'include' && status === 'incomplete' ? 'final' : status,
  );
  const isSure = (index: number) => certainty[index] !== 'incomplete';
  // A part begins at the point before it, so that the line does not break where only its certainty does.
  const joined = (part: Observation['status']) =>
    path(heights, (index) => certainty[index] === part || (isSure(index) && certainty[index + 1] === part));
  const tailFrom = certainty.indexOf('incomplete');
  const at: ChartShape['at'] = (index) => ({ x: across(index, count), y: heights[index] ?? null });
  const dot = (observation: Observation | null): Dot | null => {
    const { x, y } = at(observation ? drawn.indexOf(observation) : -1);
    return y === null ? null : { x, y };
  };
  return {
    line: path(heights, (index) => certainty[index] === 'final'),
    // Bands are a ground themselves.
    area: nice && !metric.bands.length && from <= 0 && to >= 0 ? path(heights, isSure, down(0)) : '',
    provisional: joined('provisional'),
    tail: joined('incomplete'),
    tailFrom: tailFrom < 0 ? null : across(Math.max(0, tailFrom - 0.5), count),
    last: dot(summary.latest),
    highest: dot(summary.highest),
    at,
    reach: (left, right) => {
      const [first, last] = [Math.max(0, left), right].map((x) => (x / 100) * (count - 1)) as [
        number,
        number,
      ];
      const ys = [heights, rawHeights].flatMap((all) =>
        all.slice(Math.floor(first), Math.ceil(last) + 1).filter((y) => y !== null),
      );
      return [Math.min(...ys), Math.max(...ys)];
    },
    raw: path(rawHeights, () => true),
    withheld: toStretches(drawn.map(isWithheld)),
    empty: known.length === 0,
    whole: known.every(Number.isInteger),
    domain,
    bands: nice ? toBands(metric, domain) : [],
    breaks: [...breaks].map(([index, day]) => ({ x: across(index - 0.5, count), day })),
    target: target && down(target.value),
  };
}

/** Where several in a row are marked: from half a step before the first to half a step after the last of them. */
function toStretches(marked: readonly boolean[]): Stretch[] {
  const edges = [...marked, false].flatMap((is, index) =>
    is === (marked[index - 1] ?? false) ? [] : Math.max(0, Math.min(across(index - 0.5, marked.length), 100)),
  );
  return edges.flatMap((to, index) => (index % 2 ? [[edges[index - 1] ?? 0, to] as const] : []));
}

function toBands({ bands }: Metric, domain: Extent): ChartBand[] {
  const [from, to] = domain;
  const at = (value: number) => toDown(Math.min(Math.max(value, from), to), domain);
  return bands.flatMap(({ below = Infinity, title }, index) => {
    const top = at(below);
    const height = at(bands[index - 1]?.below ?? -Infinity) - top;
    return height > 0 ? [{ top, height, title }] : [];
  });
}
