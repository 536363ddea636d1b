/** Axes that a reader can read: few rules at round figures, calendar boundaries named once. */

import type { Metric } from '../metric/metric.js';
import { fromDay, type Period } from '../metric/period.js';
import type { Observation } from '../series/series.js';
import type { ChartShape } from './chart.js';
import { formatDate } from './dates.js';
import { toDown, toRules } from './extent.js';
import { formatFigure, placesOf, round, toShown } from './format.js';
import { across } from './path.js';

export interface Tick {
  /** Percent of the chart area: from the left for time, from the top for figures. */
  readonly at: number;
  readonly text: string;
}

export interface TimeTick extends Tick {
  /** The year, on the first tick and wherever it changes. */
  readonly year: string | null;
  /** 0 for the one that any chart names; 1 and 2 for what needs more and more room. */
  readonly level: 0 | 1 | 2;
  /** Whether its words begin at it, or end there, at the end of the axis. */
  readonly anchor: 'start' | 'end';
}

/** The rules of the vertical axis, from the bottom; none where nothing is drawn. */
export function toFigureTicks({ domain, empty, whole }: ChartShape, metric: Metric, locale: string): Tick[] {
  if (empty) return [];
  // Round figures need none of the decimals that a metric's own figures are always given.
  const bare = { ...metric, format: { ...metric.format, digits: null } };
  // Half a case would be written as one, beside the rule of one.
  const isWritten = (value: number) =>
    (!whole || Number.isInteger(value)) && (metric.format.style === 'duration' || isExact(value, metric));
  return toRules(domain)
    .filter(isWritten)
    .map((value) => ({
      at: toDown(value, domain),
      text: formatFigure(value, bare, locale),
    }));
}

/** Whether a figure is printed without being rounded. */
function isExact(value: number, metric: Metric): boolean {
  const shown = toShown(value, metric);
  return Math.abs(shown - round(shown, placesOf(metric))) < 1e-9 * Math.max(1, Math.abs(shown));
}

/** Steps of the calendar that time ticks may take, from fine to coarse, and with which of them a grain begins. */
const strides: readonly (readonly [unit: 'day' | 'month', size: number])[] = [
  ['day', 1],
  ['day', 7],
  ...[1, 3, 12, 24, 60, 120, 240, 600].map((months) => ['month', months] as const),
];
const finest = { day: 0, week: 0, month: 2, quarter: 2, year: 4 };

const mostTimes = 6;

/** The ticks of the time axis: at boundaries of the calendar, the year named where it changes. */
export function toTimeTicks(drawn: readonly Observation[], locale: string): TimeTick[] {
  const [first] = drawn;
  if (!first) return [];
  for (const [unit, size] of strides.slice(finest[first.period.grain])) {
    /** The number of the stride that a period falls in; a tick stands where it changes. */
    const strideOf = ({ start }: Period) => {
      const { year, month } = fromDay(start);
      return Math.floor((unit === 'day' ? start + 3 : year * 12 + month - 1) / size);
    };
    const at: number[] = [];
    let before = strideOf(first.period);
    const areTooMany = drawn.some(({ period }, index) => {
      const stride = strideOf(period);
      if (stride !== before) at.push(index);
      before = stride;
      return at.length > mostTimes;
    });
    if (areTooMany) continue;
    // Too few boundaries to read time by: the first period is named as well.
    if (at.length < 2 && (at[0] ?? Infinity) > drawn.length / 4) at.unshift(0);
    let named: number | null = null;
    return at.map((index, order) => {
      const start = (drawn[index] ?? first).period.start;
      const { year, month } = fromDay(start);
      // A fiscal year is not the calendar's; it is named by when it begins.
      const isYear = size >= 12 && month === 1;
      const write = (style: 'date' | 'month-short' | 'year') => formatDate(start, style, locale, start);
      const fresh = !isYear && year !== named;
      named = year;
      const place = across(index, drawn.length);
      return {
        at: place,
        anchor: place > 92 ? 'end' : 'start',
        text: write(isYear ? 'year' : unit === 'day' ? 'date' : 'month-short'),
        year: fresh ? write('year') : null,
        level: order % 2 ? 2 : order ? 1 : 0,
      };
    });
  }
  return [];
}
