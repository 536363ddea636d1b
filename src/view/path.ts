/** From points to a path: straight segments, gaps open, and no more of them than a screen can show. */

import { line } from 'd3-shape';

/** Where a point stands in the box; `null` is a gap. */
export interface Point {
  readonly x: number;
  readonly y: number | null;
}

type Drawn = Point & { readonly y: number };

/** Columns of the box into which a crowd of points is gathered, and how many points are a crowd. */
const columns = 500;
const crowd = 4 * columns;

const path = line<Point>()
  .defined(({ y }) => y !== null)
  .x(({ x }) => x)
  .y(({ y }) => y ?? 0)
  .digits(1);

export const toPath = (points: readonly Point[], width: number): string => path(thin(points, width)) ?? '';

/**
 * The first, the lowest, the highest and the last point of each column and run, in order: what is drawn covers the same
 * pixels, and no extreme and no gap is lost (M4: Jugel et al., "M4: A Visualization-Oriented Time Series Data
 * Aggregation", VLDB 2014).
 */
export function thin(points: readonly Point[], width: number): readonly Point[] {
  if (points.length <= crowd) return points;
  const kept: Point[] = [];
  let run: Drawn[] = [];
  const flush = () => {
    const by = (better: (a: Drawn, b: Drawn) => boolean) =>
      run.reduce((best, each) => (better(each, best) ? each : best));
    if (run.length > 4) {
      const wanted = new Set([run[0], by((a, b) => a.y < b.y), by((a, b) => a.y > b.y), run.at(-1)]);
      kept.push(...run.filter((each) => wanted.has(each)));
    } else kept.push(...run);
    run = [];
  };
  let column = -1;
  for (const point of points) {
    const at = Math.floor((point.x / width) * columns);
    if (at !== column || point.y === null) flush();
    column = at;
    if (isDrawn(point)) run.push(point);
    else if (kept.at(-1)?.y !== null) kept.push(point);
  }
  flush();
  return kept;
}

const isDrawn = (point: Point): point is Drawn => point.y !== null;
