/** The figures that a vertical axis covers, and where one of them stands on it. */

import { scaleLinear } from 'd3-scale';

/** From the figure at the bottom to the one at the top. */
export type Extent = readonly [from: number, to: number];

/** What is used of a scale of d3, whose types not every reader of ours has. */
interface Scale {
  (value: number): number;
  readonly nice: (count: number) => Scale;
  readonly ticks: (count: number) => number[];
  readonly domain: () => number[];
}

/** The scale of an extent: a figure's place in percent from the top. */
export const toScale = (extent: Extent): Scale => scaleLinear().domain(extent).range([100, 0]);

/** Where a figure stands, in percent from the top. */
export const toDown = (value: number, extent: Extent): number => toScale(extent)(value);

const sizeOf = ([from, to]: Extent) => to - from;

/** How many rules to try for; so many at most cross a chart, zero's included. */
const counts = [4, 3, 2, 1];
const mostRules = 4;

/** Rounds an extent outward to round figures, where few enough of them fall in it and it does not grow much. */
export function toNice(extent: Extent): Extent {
  for (const count of counts) {
    const scale = toScale(extent).nice(count);
    const rounded = scale.domain() as [number, number];
    const { length } = scale.ticks(count);
    if (length <= mostRules && length > 1 && sizeOf(rounded) <= 1.4 * sizeOf(extent)) return rounded;
  }
  return extent;
}

/** The round figures within an extent at which rules stand, from the bottom. */
export const toRules = (extent: Extent): readonly number[] => {
  const scale = toScale(extent);
  return counts.map((count) => scale.ticks(count)).find(({ length }) => length <= mostRules) ?? [];
};
