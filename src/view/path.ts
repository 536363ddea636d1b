/** From points to a path: straight segments, gaps open, and no more of them than a screen can show. */

import { line } from 'd3-shape';

/** Where a point stands, in percent of the chart area from its left and its top; `null` is a gap. */
export interface Point {
  readonly x: number;
  readonly y: number | null;
}

/** The box in which paths are drawn, which the page stretches over the chart area. */
export const box = { width: 1000, height: 200 } as const;

/** Columns of the box into which a crowd of points is gathered, and how many points are a crowd. */
const columns = 500;
const crowd = 4 * columns;

/** Where one of several points in a row stands, from the left; one alone is at the end. */
export const across = (index: number, count: number): number =>
  count < 2 ? 100 : (index / (count - 1)) * 100;

const xOf = ({ x }: Point) => (x * box.width) / 100;
const yOf = ({ y }: Point) => ((y ?? 0) * box.height) / 100;
const isDrawn = ({ y }: Point) => y !== null;

const write = line<Point>().defined(isDrawn).x(xOf).y(yOf).digits(1);

/**
 * The path through points. With a ground each unbroken run is led down to it at both its ends: filled, its line is the area
 * over the ground.
 */
export function toPath(points: readonly Point[], ground?: number): string {
  const all = thin(points);
  const led =
    ground === undefined
      ? all
      : all.flatMap((point, index) => {
          const foot = { x: point.x, y: ground };
          const ends = (beside: Point | undefined) => (isDrawn(point) && beside?.y == null ? [foot] : []);
          return [...ends(all[index - 1]), point, ...ends(all[index + 1])];
        });
  return write(led as Point[]) ?? '';
}

/** Points in a row within one column, or one gap. */
interface Run {
  readonly column: number | null;
  readonly first: Point;
  top: Point;
  bottom: Point;
  last: Point;
}

/**
 * The first, the lowest, the highest and the last point of each column and run, in order: what is drawn covers the same
 * pixels, and no extreme and no gap is lost (M4: Jugel et al., "M4: A Visualization-Oriented Time Series Data
 * Aggregation", VLDB 2014).
 */
export function thin(points: readonly Point[]): readonly Point[] {
  if (points.length <= crowd) return points;
  const runs: Run[] = [];
  for (const point of points) {
    const { x, y } = point;
    const column = y === null ? null : Math.floor((x / 100) * columns);
    const run = runs.at(-1);
    if (run?.column === column) {
      run.last = point;
      if ((y ?? 0) < (run.top.y ?? 0)) run.top = point;
      if ((y ?? 0) > (run.bottom.y ?? 0)) run.bottom = point;
    } else runs.push({ column, first: point, top: point, bottom: point, last: point });
  }
  return runs.flatMap(({ first, top, bottom, last }) =>
    [...new Set([first, top, bottom, last])].sort((a, b) => a.x - b.x),
  );
}
