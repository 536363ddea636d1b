/** Axes that a reader can read: few rules at round figures, calendar boundaries named once. */

import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { Metric } from '../metric/metric.js';
import { fromDay, type Period } from '../metric/period.js';
import type { Observation } from '../series/series.js';
import type { ChartShape } from './chart.js';
import { formatDate } from './dates.js';
import { decimalsOf, formatFigure, round, toShown } from './format.js';

export interface Tick {
  /** Percent of the chart area: from the left for time, from the top for figures. */
  readonly at: number;
  readonly text: string;
}

export interface TimeTick extends Tick {
  /** The year, on the first tick and wherever it changes. */
  readonly year: string | null;
  /** 0 for what even a narrow chart shows; 1 for what needs room. */
  readonly level: 0 | 1;
}

/** At most so many rules across a chart, zero's included. */
const mostRules = 4;

/** Rounds an extent outward to round figures, where few enough of them fall in it and it does not grow much. */
export function makeNice(scale: ScaleLinear<number, number>): void {
  const sizeOf = ([from = 0, to = 0]: readonly number[]) => to - from;
  for (let count = mostRules; count > 0; count--) {
    const rounded = scale.copy().nice(count);
    const { length } = rounded.ticks(count);
    if (length > mostRules || length < 2 || sizeOf(rounded.domain()) > 1.4 * sizeOf(scale.domain())) continue;
    scale.domain(rounded.domain());
    return;
  }
}

/** The rules of the vertical axis, from the bottom; none where nothing is drawn. */
export function toFigureTicks({ domain, empty, whole }: ChartShape, metric: Metric, locale: string): Tick[] {
  if (empty) return [];
  const scale = scaleLinear().domain(domain).range([100, 0]);
  let ticks: number[] = [];
  for (let count = mostRules; count > 0; count--) {
    ticks = scale.ticks(count);
    if (ticks.length <= mostRules) break;
  }
  // Round figures need none of the decimals that a metric's own figures are always given.
  const bare = { ...metric, format: { ...metric.format, digits: null } };
  // Half a case would be written as one, beside the rule of one.
  const isWritten = (value: number) =>
    (!whole || Number.isInteger(value)) && (metric.format.style === 'duration' || isExact(value, metric));
  return ticks
    .filter(isWritten)
    .map((value) => ({ at: scale(value), text: formatFigure(value, bare, locale) }));
}

/** Whether a figure is printed without being rounded. */
function isExact(value: number, metric: Metric): boolean {
  const shown = toShown(value, metric);
  const places = decimalsOf(metric) + (metric.format.style === 'percent' ? 2 : 0);
  return Math.abs(shown - round(shown, places)) < 1e-9 * Math.max(1, Math.abs(shown));
}

/** Steps of the calendar that time ticks may take, from fine to coarse. */
const strides: readonly (readonly [unit: 'day' | 'month' | 'year', size: number])[] = [
  ['day', 1],
  ['day', 7],
  ['month', 1],
  ['month', 3],
  ['year', 1],
  ['year', 2],
  ['year', 5],
  ['year', 10],
  ['year', 20],
  ['year', 50],
];

const mostTimes = 6;

/** The number of the stride that a day falls in; a tick stands where it changes. */
function strideOf(period: Period, [unit, size]: (typeof strides)[number]): number {
  const { year, month } = fromDay(period.start);
  if (unit === 'day') return Math.floor((period.start + 3) / size);
  return Math.floor((unit === 'month' ? year * 12 + month - 1 : year) / size);
}

/** The ticks of the time axis: at boundaries of the calendar, the year named where it changes. */
export function toTimeTicks(drawn: readonly Observation[], locale: string): TimeTick[] {
  const finest = { day: 'day', week: 'day', month: 'month', quarter: 'month', year: 'year' } as const;
  const from = strides.findIndex(([unit]) => unit === finest[drawn[0]?.period.grain ?? 'day']);
  for (const stride of strides.slice(from)) {
    const at = drawn.flatMap(({ period }, index) => {
      const before = drawn[index - 1];
      return before && strideOf(before.period, stride) !== strideOf(period, stride) ? [index] : [];
    });
    if (at.length > mostTimes) continue;
    // Too few boundaries to read time by: the first period is named as well.
    const first = drawn[0] && at.length < 2 && (at[0] ?? Infinity) > drawn.length / 4 ? [0] : [];
    return nameTicks([...first, ...at], drawn, stride[0], locale);
  }
  return [];
}

function nameTicks(
  at: readonly number[],
  drawn: readonly Observation[],
  unit: 'day' | 'month' | 'year',
  locale: string,
): TimeTick[] {
  let named: number | null = null;
  return at.flatMap((index, order) => {
    const period = drawn[index]?.period;
    if (!period) return [];
    const { year } = fromDay(period.start);
    // A fiscal year is not the calendar's; it is named by when it begins.
    const whole = unit === 'year' && fromDay(period.start).month === 1;
    const text = whole
      ? formatDate(period.start, 'year', locale, null)
      : formatDate(period.start, unit === 'day' ? 'date' : 'month-short', locale, period.start);
    const fresh = !whole && year !== named;
    named = year;
    return [
      {
        at: drawn.length < 2 ? 100 : (index / (drawn.length - 1)) * 100,
        text,
        year: fresh ? formatDate(period.start, 'year', locale, null) : null,
        level: order % 2 ? 1 : 0,
      },
    ];
  });
}
