/** A change in words: sizes rounded, never contradicting the figures that are shown beside it. */

import type { Metric } from '../metric/metric.js';
import { parseDay } from '../metric/period.js';
import type { Change, Difference, Refusal, TargetDistance } from '../series/comparison.js';
import { decimalsOf, formatFigure, formatPercent, formatPlain, pluralOf, round, toShown } from './format.js';
import {
  tellDate,
  tellFigure,
  tellHeadlinePeriod,
  tellPeriod,
  toUnit,
  upper,
  type Telling,
} from './phrases.js';

/** A change as a card tells it. */
export interface ChangeView {
  /** The drawn shape: a triangle up or down, a bar for level, nothing where no change is told. */
  readonly shape: 'up' | 'down' | 'level' | null;
  readonly sentiment: 'better' | 'worse' | 'neutral';
  /** `8% fewer than a week earlier`, or why nothing is compared. */
  readonly text: string;
  /** `339 on Nov. 24`; `null` where the text needs none. */
  readonly baseline: string | null;
  /** The same inside the sentence: `down 8% from 339 a week earlier`; `null` where it adds nothing. */
  readonly inSentence: string | null;
}

/** `a week earlier`: a day is compared with the same weekday. */
export function tellEarlier(
  comparison: 'previous' | 'year',
  { metric: { grain }, messages }: Telling,
): string {
  return messages.earlier(comparison === 'year' ? 'year' : grain === 'day' ? 'week' : grain);
}

/** The direction that the printed figures support, and the size of a difference as it is printed. */
function toWords(change: Difference, value: number, telling: Telling): [Difference['direction'], string] {
  const { metric, messages, locale } = telling;
  const absolute = shownDifference(value, change.baseline.value, metric);
  if (absolute === 0) return ['level', ''];
  if (change.percent === null) return [change.direction, tellSize(absolute, change.points, telling)];
  const percent = Math.abs(change.percent);
  const size =
    percent < 0.05 ? messages.lessThan(formatPercent(0.1, 1, locale)) : formatPercent(percent, 1, locale);
  return [change.direction, size];
}

/**
 * The absolute difference in shown units. Where the two printed figures differ by something else than the rounded
 * difference, the printed figures win: a reader can subtract.
 */
export function shownDifference(value: number, baseline: number, metric: Metric): number {
  const places = decimalsOf(metric) + (metric.format.style === 'percent' ? 2 : 0);
  const [latest, before] = [toShown(value, metric), toShown(baseline, metric)];
  return round(Math.abs(round(latest, places) - round(before, places)), places);
}

function tellSize(absolute: number, points: boolean, telling: Telling): string {
  const { metric, messages, locale } = telling;
  if (points) {
    const digits = decimalsOf(metric);
    const size = round(absolute * 100, digits);
    return messages.points(formatPlain(size, digits, locale), pluralOf(size, locale));
  }
  const figure = formatFigure(absolute * metric.format.scale, metric, locale, { long: true });
  const unit = toUnit(telling);
  return unit ? messages.withUnit(figure, unit) : figure;
}

/** A change in words, for a headline of `value`. */
export function tellChange(change: Change, value: number | null, telling: Telling): ChangeView {
  if (change.kind === 'withheld') return tellRefusal(change, telling);
  if (change.kind === 'target') {
    const text = tellTarget(change, value, telling);
    return {
      shape: null,
      sentiment: 'neutral',
      text,
      baseline: null,
      inSentence: telling.messages.lower(text),
    };
  }
  const { metric, messages } = telling;
  const { level, little, amount, value: height, any } = messages.change;
  const [direction, size] = toWords(change, value ?? 0, telling);
  const earlier = tellEarlier(change.comparison, telling);
  const base = tellFigure(change.baseline.value, telling);
  const up = direction === 'up';
  const tell = (baseline: string | null) => {
    if (direction === 'level') return level(earlier);
    if (change.little) return little((up ? '+' : '−') + size, earlier, baseline);
    const kind = baseline === null && metric.words?.kind;
    if (kind) return (kind === 'amount' ? amount : height)(size, up, earlier);
    return any(size, up, earlier, baseline);
  };
  const still = direction === 'level' || change.little;
  return {
    shape: still ? 'level' : direction,
    sentiment: still ? 'neutral' : change.sentiment,
    text: upper(tell(null)),
    baseline: messages.dated(base, tellHeadlinePeriod(change.baseline.period, telling)),
    inSentence: tell(base),
  };
}

/** Why nothing is compared; a part of a period is named by the words for its range. */
export function tellRefusal(
  { comparison, period, reason, note }: Refusal,
  telling: Telling,
  named = tellPeriod(period, telling),
): ChangeView {
  const { withheld, because } = telling.messages;
  const text = withheld(
    tellEarlier(comparison, telling),
    (reason === 'break' ? note?.text : null) ?? because[reason](named),
  );
  return { shape: null, sentiment: 'neutral', text, baseline: null, inSentence: null };
}

/** The target's words, whether it is met, and how far off the printed figure is. */
export function tellTarget(
  { met, distance }: TargetDistance,
  value: number | null,
  telling: Telling,
): string {
  const { metric, messages, now } = telling;
  const { target } = metric;
  if (!target) return '';
  const by = target.by === undefined ? null : parseDay(target.by);
  const state = met ? 'met' : by !== null && now !== null && now <= by ? 'open' : 'missed';
  const size = shownDifference(value ?? target.value, target.value, metric);
  const words = [messages.target[state]];
  if (size !== 0)
    words.push(messages.distance(tellSize(size, metric.format.style === 'percent', telling), distance > 0));
  return messages.marked(nameTarget(telling), messages.list(words));
}

/** `State goal: at most 100 by June 30, 2021`. */
export function nameTarget(telling: Telling): string {
  const { metric, messages } = telling;
  const { target } = metric;
  if (!target) return '';
  const { op, title, by } = target;
  const value = tellFigure(target.value, telling);
  const bound = op === '=' ? value : messages.bound[op](value);
  return messages.note(
    title ?? upper(messages.targetWord),
    by ? messages.due(bound, tellDate(by, telling)) : bound,
  );
}
