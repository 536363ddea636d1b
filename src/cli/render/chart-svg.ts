/** The chart as shapes with presentation attributes, for a drawing that no style sheet goes with. */

import { toFigureTicks, toTimeTicks } from '../../view/axes.js';
import { box, toChart, toDrawn, type ChartShape } from '../../view/chart.js';
import { messagesFor } from '../../view/languages.js';
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

/** The chart of a trend: rules, ticks, target and what is incomplete, around the line. */
export function drawTrend(card: Card, frame: Frame): (Markup | null)[] {
  const { data, theme, view } = card;
  const { series, summary, metric } = data;
  const shape = toChart(series, summary, metric, { nice: true });
  const messages = messagesFor(view.language);
  const across = (percent: number) => Math.round((frame.x + (percent / 100) * frame.width) * 10) / 10;
  const down = (percent: number) => Math.round((frame.y + (percent / 100) * frame.height) * 10) / 10;
  // A halo of paper keeps the words readable where the line passes under them.
  const halo = {
    stroke: theme.paper,
    'stroke-width': 3,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  };
  const words = (text: string, x: number, y: number, anchor = 'start') =>
    element('text', { x, y, fill: theme.soft, 'font-size': 12, 'text-anchor': anchor, ...halo }, text);
  const rule = (percent: number, stroke: string, more: Record<string, string> = {}) =>
    element('line', {
      x1: frame.x,
      x2: frame.x + frame.width,
      y1: down(percent),
      y2: down(percent),
      stroke,
      ...more,
    });
  const { tailFrom, target } = shape;
  const figures = toFigureTicks(shape, metric, view.language);
  const times = toTimeTicks(toDrawn(series, metric), view.language);
  return [
    ...shape.bands.flatMap(({ top, height, title }, index) => [
      index % 2
        ? element('rect', {
            x: frame.x,
            y: down(top),
            width: frame.width,
            height: (height / 100) * frame.height,
            fill: theme.neutral,
            'fill-opacity': 0.07,
          })
        : null,
      words(title, frame.x + frame.width, down(top + height / 2) + 4, 'end'),
    ]),
    ...(tailFrom === null
      ? []
      : [
          element('rect', {
            x: across(tailFrom),
            y: frame.y,
            width: across(100) - across(tailFrom),
            height: frame.height,
            fill: theme.neutral,
            'fill-opacity': 0.12,
          }),
          words(messages.soFar, frame.x + frame.width, frame.y - 6, 'end'),
        ]),
    ...figures.map(({ at }) => rule(at, at === 100 && shape.domain[0] === 0 ? theme.neutral : theme.line)),
    ...drawLine(shape, card, frame),
    target === null ? null : rule(target, theme.ink, { 'stroke-dasharray': '4 3' }),
    target === null ? null : words(messages.targetWord, frame.x + frame.width, down(target) - 4, 'end'),
    ...figures.map(({ at, text }) => words(text, frame.x, down(at) - 4)),
    ...times.flatMap(({ at, text, year, level }) => {
      // What an element shows only where there is room.
      if (level === 2 && frame.width < 480) return [];
      const anchor = at < 4 ? 'start' : at > 96 ? 'end' : 'middle';
      const below = frame.y + frame.height;
      return [
        words(text, across(at), below + 18, anchor),
        year === null ? null : words(year, across(at), below + 34, anchor),
      ];
    }),
  ];
}
