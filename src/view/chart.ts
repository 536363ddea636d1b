/**
 * The geometry of a chart: paths and positions, no pixels.
 *
 * Paths are drawn in a box of `width` by `height` units that the element stretches over its chart area, so nothing has
 * to be measured in the page; positions of texts and dots are percentages of that area.
 */

import { scaleLinear } from 'd3-scale';
import type { Metric } from '../metric/metric.js';
import { goalsOf } from '../series/comparison.js';
import { figureOf, type Observation, type Series } from '../series/series.js';
import type { Summary } from '../series/summary.js';
import { makeNice } from './axes.js';
import { toPath, type Point } from './path.js';

/** The box in which paths are drawn. */
export const box = { width: 1000, height: 200 } as const;

export interface Dot {
  /** Percentages of the chart area, from its left and its top. */
  readonly x: number;
  readonly y: number;
}

/** A named range of figures, in percent of the chart area from its top. */
export interface ChartBand {
  readonly top: number;
  readonly height: number;
  readonly title: string;
}

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
  readonly at: (index: number) => { readonly x: number; readonly y: number | null };
  /** Values without smoothing, where the line is an average. */
  readonly raw: string;
  /** Nothing is drawn. */
  readonly empty: boolean;
  /** Every figure is a whole number, so that a rule at a half would be read as one. */
  readonly whole: boolean;
  /** The figures that the vertical extent covers. */
  readonly domain: readonly [number, number];
  readonly target: number | null;
  /** From the lowest up; those that the vertical extent leaves out are not among them. */
  readonly bands: readonly ChartBand[];
}

/** What is drawn of a series: the shown observations, without a tail that the catalog hides. */
export function toDrawn(series: Series, metric: Metric): readonly Observation[] {
  return metric.tail === 'hide'
    ? series.observations.filter(({ status }) => status !== 'incomplete')
    : series.observations;
}

/** The vertical scale: from zero unless that would flatten a level that never comes near it. */
function toDomain(values: readonly number[], { shape }: Metric): [number, number] {
  const [low, high] = values.reduce(
    ([a, b], value) => [Math.min(a, value), Math.max(b, value)],
    [Infinity, -Infinity],
  );
  if (low > high) return [0, 1];
  const far = (shape === 'stock' || shape === 'ratio') && low > 0 && high - low < high / 4;
  const from = far ? low : Math.min(0, low);
  const to = Math.max(far ? high : 0, high);
  return from === to ? [from, from + 1] : [from, to];
}

/** A negative in a flow corrects the past: without its note beside it, it would be read as a dip. */
const isRevision = ({ value }: Observation, { shape }: Metric) =>
  shape === 'flow' && value !== null && value < 0;

/** The same points with each unbroken run led down to the ground at both its ends: filled, its line is the area under it. */
const toGround = (points: readonly Point[], y: number): Point[] =>
  points.flatMap((point, at) => {
    const isEnd = (step: -1 | 1) => points[at + step]?.y == null;
    const foot = { x: point.x, y };
    if (point.y === null) return [point];
    return [...(isEnd(-1) ? [foot] : []), point, ...(isEnd(1) ? [foot] : [])];
  });

/** The shape of a series. `nice` is for a chart with axes: round figures, target, bands, area and raw values. */
export function toChart(series: Series, summary: Summary, metric: Metric, { nice = false } = {}): ChartShape {
  const drawn = toDrawn(series, metric);
  const plain = metric.tail === 'include';
  const figure = (each: Observation) => (each.status === 'incomplete' ? each.value : figureOf(each, metric));
  const held = new Set(summary.held);
  const values = drawn.map((each) =>
    held.has(each) || (isRevision(each, metric) && !nice && !metric.smooth) ? null : figure(each),
  );
  const raw =
    metric.smooth && nice
      ? drawn.map((each) =>
          each.status === 'incomplete' || held.has(each) || isRevision(each, metric) ? null : each.value,
        )
      : [];
  const { target } = goalsOf(metric);
  const goal = target && nice ? [target.value] : [];
  const known = [...values, ...raw].filter((each) => each !== null);
  const scale = scaleLinear()
    .domain(toDomain([...known, ...goal], metric))
    .range([box.height, 0]);
  if (nice) makeNice(scale);
  const x = (index: number) => (drawn.length < 2 ? box.width : (index / (drawn.length - 1)) * box.width);
  const points = (keep: (index: number) => boolean, of: readonly (number | null)[] = values): Point[] =>
    of.map((value, index) => ({ x: x(index), y: value !== null && keep(index) ? scale(value) : null }));
  const path = (of: readonly Point[]) => toPath(of, box.width);
  const status = (index: number) => drawn[index]?.status ?? 'final';
  const isTail = (index: number) => !plain && status(index) === 'incomplete';
  const isSoft = (index: number) => status(index) === 'provisional';
  // A part begins at the point before it, so that the line does not break where only its certainty does.
  const joined = (is: (index: number) => boolean) => (index: number) =>
    is(index) || (is(index + 1) && !isTail(index));
  const solid = (index: number) => !isTail(index) && !isSoft(index);
  const tailFrom = values.findIndex((_, index) => isTail(index));
  const [from, to] = scale.domain() as [number, number];
  const at: ChartShape['at'] = (index) => {
    const value = values[index] ?? null;
    return { x: (x(index) / box.width) * 100, y: value === null ? null : (scale(value) / box.height) * 100 };
  };
  const dot = (observation: Observation | null): Dot | null => {
    const { x: left, y } = at(observation ? drawn.indexOf(observation) : -1);
    return y === null ? null : { x: left, y };
  };
  return {
    line: path(points(solid)),
    area:
      nice && from <= 0 && to >= 0
        ? path(
            toGround(
              points((index) => !isTail(index)),
              scale(0),
            ),
          )
        : '',
    provisional: drawn.some((_, index) => isSoft(index)) ? path(points(joined(isSoft))) : '',
    tail: tailFrom < 0 ? '' : path(points(joined(isTail))),
    tailFrom: tailFrom < 0 ? null : (x(Math.max(0, tailFrom - 0.5)) / box.width) * 100,
    last: dot(summary.latest),
    highest: dot(summary.highest),
    at,
    raw: raw.length ? path(points(() => true, raw)) : '',
    empty: known.length === 0,
    whole: known.every((value) => Number.isInteger(value)),
    domain: [from, to],
    bands: nice ? toBands(metric, from, to) : [],
    target: target && nice ? (scale(target.value) / box.height) * 100 : null,
  };
}

function toBands({ bands }: Metric, from: number, to: number): ChartBand[] {
  const at = (value: number) => ((to - Math.min(Math.max(value, from), to)) / (to - from)) * 100;
  return bands.flatMap(({ below = Infinity, title }, index) => {
    const top = at(below);
    const height = at(bands[index - 1]?.below ?? -Infinity) - top;
    return height > 0 ? [{ top, height, title }] : [];
  });
}
