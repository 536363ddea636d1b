/** The chart as shapes with presentation attributes, for a drawing that no style sheet goes with. */

import { toFigureTicks, toTimeTicks } from '../../view/axes.js';
import { box, toChart, toDrawn, type ChartShape } from '../../view/chart.js';
import { toTelling } from '../../view/card-view.js';
import { toDown } from '../../view/extent.js';
import { toMarks } from '../../view/marks.js';
import type { Card } from './card.js';
import { element, type Markup } from './markup.js';

/** Where a chart stands, in pixels. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A path of the chart's own box, in the pixels of a frame: a stretched box would stretch its lines as well. */
export function fitPath(path: string, { x, y, width, height }: Frame): string {
  const place = (value: string, size: number, from: number, length: number) =>
    String(Math.round((from + (Number(value) / size) * length) * 10) / 10);
  return path.replaceAll(
    /(-?[\d.]+),(-?[\d.]+)/g,
    (_, across: string, down: string) =>
      `${place(across, box.width, x, width)},${place(down, box.height, y, height)}`,
  );
}

/** A line with the dot of the last figure; what is incomplete is dotted. */
export function drawLine(shape: ChartShape, { theme }: Card, frame: Frame): (Markup | null)[] {
  const stroke = { fill: 'none', 'stroke-width': 1.5, 'stroke-linejoin': 'round', 'stroke-linecap': 'round' };
  const path = (d: string, attributes: Record<string, string | number>) =>
    d ? element('path', { d: fitPath(d, frame), ...stroke, ...attributes }) : null;
  const { last } = shape;
  return [
    path(shape.area, { fill: theme.accent, 'fill-opacity': 0.1 }),
    path(shape.raw, { stroke: theme.neutral, 'stroke-width': 1, 'stroke-opacity': 0.6 }),
    path(shape.line, { stroke: theme.accent }),
    path(shape.provisional, { stroke: theme.accent, 'stroke-dasharray': '5 4' }),
    path(shape.tail, { stroke: theme.neutral, 'stroke-dasharray': '1 4' }),
    last &&
      element('circle', {
        cx: frame.x + (last.x / 100) * frame.width,
        cy: frame.y + (last.y / 100) * frame.height,
        r: 3.5,
        fill: theme.accent,
      }),
  ];
}

/** How wide the words of a chart are at most, a letter, and what parts them from the lines, in pixels. */
const letter = 7;
const gap = 8;

const widest = (texts: readonly string[]) => Math.max(0, ...texts.map(({ length }) => length)) * letter;

/** The chart of a trend: rules, ticks, marks, bands, breaks and what is incomplete, around the line; as the element draws it. */
export function drawTrend(card: Card, whole: Frame): (Markup | null)[] {
  const { data, theme, view } = card;
  const { series, summary, metric } = data;
  const shape = toChart(series, summary, metric, { nice: true });
  const figures = toFigureTicks(shape, metric, view.language);
  const times = toTimeTicks(toDrawn(series, metric), view.language);
  const marks = toMarks(shape, data, toTelling(data, view.language));
  const last = marks.find(({ name }) => name === 'last');
  const [before, after] = [
    widest(figures.map(({ text }) => text)) + gap,
    last ? widest([last.text]) + gap : 4,
  ];
  const frame = { ...whole, x: whole.x + before, width: whole.width - before - after };
  const [right, foot] = [frame.x + frame.width, frame.y + frame.height];
  const across = (percent: number) => Math.round((frame.x + (percent / 100) * frame.width) * 10) / 10;
  const down = (percent: number) => Math.round((frame.y + (percent / 100) * frame.height) * 10) / 10;
  const words = (text: string, x: number, y: number, anchor: string, fill = theme.soft, weight = 400) =>
    element('text', { x, y, fill, 'font-size': 12, 'font-weight': weight, 'text-anchor': anchor }, text);
  const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, more: Attributes = {}) =>
    element('line', { x1, y1, x2, y2, stroke, ...more });
  const rule = (percent: number, stroke: string, more?: Attributes) =>
    line(frame.x, down(percent), right, down(percent), stroke, more);
  const box = (x: number, y: number, width: number, height: number) =>
    element('rect', { x, y, width, height, fill: theme.neutral, 'fill-opacity': 0.12 });
  const { tailFrom, target, highest } = shape;
  const zero = toDown(0, shape.domain);
  const ring = marks.some(({ name }) => name === 'high') ? highest : null;
  return [
    ...shape.bands.map(({ top, height }, index) =>
      index % 2 ? box(frame.x, down(top), frame.width, (height / 100) * frame.height) : null,
    ),
    tailFrom === null ? null : box(across(tailFrom), frame.y, right - across(tailFrom), frame.height),
    ...figures.map(({ at }) => rule(at, at === zero ? theme.neutral : theme.line)),
    ...drawLine(shape, card, frame),
    target === null ? null : rule(target, theme.ink, { 'stroke-dasharray': '4 3' }),
    ...shape.breaks.map(({ x }) => line(across(x), frame.y - 16, across(x), foot, theme.neutral)),
    ring &&
      element('circle', {
        cx: across(ring.x),
        cy: down(ring.y),
        r: 3.5,
        fill: theme.paper,
        stroke: theme.accent,
      }),
    ...(shape.raw
      ? [
          line(frame.x, frame.y - 24, frame.x + 16, frame.y - 24, theme.accent, { 'stroke-width': 1.5 }),
          line(frame.x, frame.y - 9, frame.x + 16, frame.y - 9, theme.neutral, { 'stroke-opacity': 0.6 }),
        ]
      : []),
    ...figures.map(({ at, text }) => words(text, frame.x - gap, down(at) + 4, 'end')),
    ...marks.map(({ name, text, x, y, dx, dy, anchor }) =>
      words(
        text,
        across(x) + dx,
        down(y) + dy,
        anchor,
        /goal|high|last/.test(name) ? theme.ink : theme.soft,
        name === 'last' ? 600 : 400,
      ),
    ),
    ...times.flatMap(({ at, text, year, level, anchor }) => {
      // What an element shows only where there is room.
      if (level === 2 && whole.width < 480) return [];
      return [
        line(across(at), foot, across(at), foot + 4, theme.neutral),
        words(text, across(at), foot + 17, anchor),
        year === null ? null : words(year, across(at), foot + 31, anchor),
      ];
    }),
  ];
}

type Attributes = Readonly<Record<string, string | number>>;
