/** The figures that a vertical axis covers, and where one of them stands on it. */

import { nice, ticks } from 'd3-array';

/** From the figure at the bottom to the one at the top. */
export type Extent = readonly [from: number, to: number];

/** Where a figure stands, in percent from the top. */
export const toDown = (value: number, [from, to]: Extent): number =>
  100 * (1 - (value - from) / (to - from || 1));

const sizeOf = ([from, to]: Extent) => to - from;

/** How many rules to try for; so many at most cross a chart, zero's included. */
const counts = [4, 3, 2, 1];
const mostRules = 4;

/** Rounds an extent outward to round figures, where few enough of them fall in it and it does not grow much. */
export function toNice(extent: Extent): Extent {
  for (const count of counts) {
    const rounded = nice(...extent, count);
    const { length } = ticks(...rounded, count);
    if (length <= mostRules && length > 1 && sizeOf(rounded) <= 1.4 * sizeOf(extent)) return rounded;
  }
  return extent;
}

/** The round figures within an extent at which rules stand, from the bottom. */
export const toRules = (extent: Extent): readonly number[] =>
  counts.map((count) => ticks(...extent, count)).find(({ length }) => length <= mostRules) ?? [];
