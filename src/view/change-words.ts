/** A change in words: sizes rounded, never contradicting the figures that are shown beside it. */

import type { Metric } from '../metric/metric.js';
import { parseDay } from '../metric/period.js';
import type { Change, Difference, Refusal, TargetDistance } from '../series/comparison.js';
import { decimalsOf, formatFigure, formatPercent, formatPlain, round, toShown } from './format.js';
import type { ChangeWords } from './messages.js';
import { tellDate, tellFigure, tellHeadlinePeriod, tellPeriod, toUnit, type Telling } from './phrases.js';

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

/** The size of a difference, as it is printed, and the direction that the print supports. */
function toWords(change: Difference, value: number, telling: Telling): ChangeWords {
  const { metric, messages, locale } = telling;
  const earlier = messages.earlier(metric.grain, change.comparison);
  const kind = metric.words?.kind ?? null;
  const words = { direction: change.direction, kind, little: change.little, earlier };
  const absolute = shownDifference(value, change.baseline.value, metric);
  if (absolute === 0) return { ...words, direction: 'level', size: null };
  if (change.percent !== null) {
    const percent = Math.abs(change.percent);
    const size =
      percent < 0.05 ? messages.lessThan(formatPercent(0.1, 1, locale)) : formatPercent(percent, 1, locale);
    return { ...words, size };
  }
  return { ...words, size: tellSize(absolute, change.points, telling) };
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
    return messages.points(formatPlain(size, digits, locale), new Intl.PluralRules(locale).select(size));
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
      inSentence: text.charAt(0).toLowerCase() + text.slice(1),
    };
  }
  const { messages } = telling;
  const words = toWords(change, value ?? 0, telling);
  const base = tellFigure(change.baseline.value, telling);
  const level = words.direction === 'level' || words.little;
  return {
    shape: level ? 'level' : words.direction,
    sentiment: level ? 'neutral' : change.sentiment,
    text: messages.change(words),
    baseline: messages.baseline(base, tellHeadlinePeriod(change.baseline.period, telling)),
    inSentence: messages.changeFrom(words, base),
  };
}

/** Why nothing is compared; a part of a period is named by the words for its range. */
export function tellRefusal(
  { comparison, period, reason, note }: Refusal,
  telling: Telling,
  named = tellPeriod(period, telling),
): ChangeView {
  const { messages, metric } = telling;
  const earlier = messages.earlier(metric.grain, comparison);
  const text = messages.withheld(reason, earlier, named, note?.text ?? null);
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
  const away =
    size === 0
      ? null
      : messages.distance(tellSize(size, metric.format.style === 'percent', telling), distance > 0);
  return messages.targetMet(state, nameTarget(telling), away);
}

/** `State goal: at most 100 by June 30, 2021`. */
export function nameTarget(telling: Telling): string {
  const { metric, messages } = telling;
  const { target } = metric;
  if (!target) return '';
  return messages.target(
    target.title ?? null,
    target.op,
    tellFigure(target.value, telling),
    target.by ? tellDate(target.by, telling) : null,
  );
}
