/** Words that stand in a chart beside what they name: the lines, the highest and the last figure, the target, the bands, a break, what is incomplete. */

import { figureOf } from '../series/series.js';
import type { Described } from './card-view.js';
import type { ChartShape } from './chart.js';
import { formatFigure } from './format.js';
import { tellDay, upper, type Telling } from './phrases.js';

export interface Mark {
  readonly name: 'key' | 'quiet' | 'goal' | 'high' | 'last';
  readonly text: string;
  /** Percent of the chart area, from its left and its top, and pixels from there to the right and down, in a page of the usual size of text. */
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  /** Near an end of the area words begin or end at it. */
  readonly anchor: 'start' | 'middle' | 'end';
}

/** How much words take at most, in percent of a chart as small as has any: a letter of its width, a line of its height. */
const letter = 2.4;
const line = 9;
/** What stays free between two, in typefaces that are wider than most. */
const gap = 5;

/** The marks of a chart, each clear of the others and, where it has a choice, of the lines. */
export function toMarks(shape: ChartShape, { summary, provenance }: Described, telling: Telling): Mark[] {
  const { messages, metric, locale } = telling;
  const { highest, tail, value } = summary;
  const { last } = shape;
  const figure = (of: number) => formatFigure(of, metric, locale);
  const marks: Mark[] = [];
  const boxes: (readonly [left: number, top: number, right: number, bottom: number])[] = [];
  /** Adds a mark at the first of several places that is clear, or at least free; of none that is, no mark. */
  const add = (
    name: Mark['name'],
    text: string,
    y: number,
    ...places: (readonly [x: number, dy: number])[]
  ) => {
    const found = places.flatMap(([x, dy]) => {
      const anchor = x < 8 ? 'start' : x > 92 ? 'end' : 'middle';
      const width = text.length * letter;
      const left = x - { start: 0, middle: width / 2, end: width }[anchor];
      const [right, bottom] = [left + width, y + dy * 0.6];
      const top = bottom - line;
      if (boxes.some(([l, t, r, b]) => l < right + gap && r > left - gap && t < bottom && b > top)) return [];
      const [high, low] = shape.reach(left, right);
      const isClear = low < top || high > bottom;
      return {
        isClear,
        // The lines of a key stand before their words.
        mark: { name, text, x, y, dx: name === 'key' ? 20 : 0, dy, anchor } as const,
        box: [left, top, right, bottom] as const,
      };
    });
    const best = found.find(({ isClear }) => isClear) ?? found[0];
    if (!best) return;
    marks.push(best.mark);
    boxes.push(best.box);
  };

  if (shape.raw) {
    add('key', messages.averageHeading, 0, [0, -20]);
    add('key', upper(messages.grains[metric.grain]), 0, [0, -5]);
  }
  if (shape.tailFrom !== null) {
    const isRunning = tail.every(({ period }) => period.end >= provenance.today);
    add('quiet', isRunning ? messages.soFar : messages.lower(messages.incomplete), 0, [100, -6]);
  }
  for (const { x, day } of shape.breaks) add('quiet', tellDay(day, telling), 0, [x, -20]);
  if (shape.target !== null && metric.target) {
    const { title, value: goal } = metric.target;
    const named = `${title ?? ''} ${figure(goal)}`;
    add(
      'goal',
      // A title that is too long for a chart stands above it, with all that is said of the target.
      title && named.length * letter < 100 ? named : `${messages.targetWord} ${figure(goal)}`,
      shape.target,
      [100, -6],
      [100, 15],
      [0, -6],
      [0, 15],
    );
  }
  const top = highest && figureOf(highest, metric);
  if (shape.highest && top !== null && shape.highest.x !== last?.x) {
    const { x } = shape.highest;
    // Above the line of the single periods, too.
    add('high', figure(top), shape.reach(x - 5, x + 5)[0], [x, -8]);
  }
  for (const { top: y, height, title } of shape.bands) {
    // The one with the last figure is named in any case: where it is narrow, across it.
    if (height > line) add('quiet', title, y, [0, 14], [100, 14]);
    else if (last && last.y >= y && last.y <= y + height)
      add('quiet', title, y + height / 2, [0, 4], [100, 4]);
  }
  for (const [from, to] of shape.withheld) {
    const text = messages.suppressed;
    if (text.length * letter < to - from) add('quiet', text, 100, [(from + to) / 2, -8]);
  }
  // Beside the chart, where that is beside the dot.
  if (last && value !== null && last.x > 90)
    marks.push({ name: 'last', text: figure(value), x: 100, y: last.y, dx: 8, dy: 4, anchor: 'start' });
  return marks;
}
