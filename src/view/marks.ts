/** Words that stand in a chart beside what they name: the highest figure, the target, the bands, what is incomplete. */

import { figureOf } from '../series/series.js';
import type { Summary } from '../series/summary.js';
import type { ChartBand, ChartShape } from './chart.js';
import { tellFigure, type Telling } from './phrases.js';

export interface Mark {
  /** Percent of the chart area, from its left and its top, and pixels from there down. */
  readonly x: number;
  readonly y: number;
  readonly dy: number;
  readonly anchor: 'middle' | 'end';
  readonly text: string;
}

/** How near two lines of words may be, in percent of the chart's height. */
const lineHeight = 9;

/** The label of the highest figure has room away from the ends, where the axis and other labels stand. */
const hasRoom = ({ x }: { readonly x: number }) => x > 15 && x < 85;

export function toMarks(shape: ChartShape, { highest }: Summary, telling: Telling): Mark[] {
  const { messages, metric } = telling;
  const atEnd = (y: number, dy: number, text: string): Mark => ({ x: 100, y, dy, anchor: 'end', text });
  const marks: Mark[] = [];
  if (shape.tailFrom !== null) marks.push(atEnd(0, -6, messages.soFar));
  if (shape.target !== null) marks.push(atEnd(shape.target, -6, metric.target?.title ?? messages.targetWord));
  const taken = [...marks.map(({ y }) => y - 2), ...(shape.last ? [shape.last.y] : [])];
  for (const band of shape.bands) {
    const y = placeIn(band, taken);
    taken.push(y);
    marks.push(atEnd(y, 4, band.title));
  }
  const top = highest && figureOf(highest, metric);
  if (shape.highest && top !== null && hasRoom(shape.highest) && shape.highest.x !== shape.last?.x)
    marks.push({ ...shape.highest, dy: -8, anchor: 'middle', text: tellFigure(top, telling) });
  return marks;
}

/** Where in a band its title stands clear of other words: in its middle, else near its top or its bottom. */
function placeIn({ top, height }: ChartBand, taken: readonly number[]): number {
  const middle = top + height / 2;
  const edges = height > lineHeight ? [top + lineHeight / 2, top + height - lineHeight / 2] : [];
  const isClear = (y: number) => taken.every((other) => Math.abs(other - y) >= lineHeight);
  return [middle, ...edges].find(isClear) ?? middle;
}
