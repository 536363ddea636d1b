/** A change in words: sizes rounded, never contradicting the figures that are shown beside it. */

import { parseDay } from '../metric/period.js';
import type { Change, Refusal, TargetDistance } from '../series/comparison.js';
import { completeDay } from '../series/completeness.js';
import {
  decimalsOf,
  formatPercent,
  formatPlain,
  isShort,
  placesOf,
  pluralOf,
  round,
  toPrinted,
  toShown,
} from './format.js';
import {
  isCounted,
  tellDate,
  tellFigure,
  tellHeadlinePeriod,
  tellNote,
  tellPeriod,
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
  /** The note of the card that has been told with it. */
  readonly note: string | null;
}

/** `a week earlier`: a day is compared with the same weekday. */
export function tellEarlier(
  comparison: 'previous' | 'year',
  { metric: { grain }, messages }: Telling,
): string {
  return messages.earlier(comparison === 'year' ? 'year' : grain === 'day' ? 'week' : grain);
}

/**
 * The absolute difference in shown units. Where the two printed figures differ by something else than the rounded
 * difference, the printed figures win: a reader can subtract. Compact figures do so only where their difference is compact
 * as well: 1,204 more on top of 10.84 million is news that the short form hides.
 */
export function shownDifference(
  value: number,
  baseline: number,
  { metric, locale }: Pick<Telling, 'metric' | 'locale'>,
): number {
  const places = placesOf(metric);
  const subtract = (toNumber: (each: number) => number, digits = places) =>
    round(Math.abs(toNumber(value) - toNumber(baseline)), digits);
  if (metric.format.style === 'duration') return subtract((each) => toPrinted(each, metric, locale), 6);
  const difference = subtract((each) => round(toShown(each, metric), places));
  return isShort(difference, metric, locale)
    ? subtract((each) => toPrinted(each, metric, locale)) || difference
    : difference;
}

/** The size of such a difference, with its unit. */
function tellSize(absolute: number, points: boolean, telling: Telling): string {
  const { metric, messages, locale } = telling;
  if (!points) return tellFigure(absolute * metric.format.scale, telling);
  const digits = decimalsOf(metric);
  const size = round(absolute * 100, digits);
  return messages.points(formatPlain(size, digits, locale), pluralOf(size, locale));
}

/** What is told of no direction. */
const toView = (text: string, inSentence: string | null = null): ChangeView => ({
  shape: null,
  sentiment: 'neutral',
  text,
  baseline: null,
  inSentence,
  note: null,
});

/** A change in words, for a headline of `value`. */
export function tellChange(change: Change, value: number | null, telling: Telling): ChangeView {
  if (change.kind === 'withheld') {
    const { note } = change;
    return { ...toView(tellRefusal(change, telling)), note: note && tellNote(note, telling) };
  }
  const { metric, messages, locale } = telling;
  if (change.kind === 'target') {
    const text = tellTarget(change, value, telling);
    return toView(text, metric.target?.title == null ? messages.lower(text) : text);
  }
  const { baseline, direction, points, little } = change;
  const absolute = shownDifference(value ?? 0, baseline.value, telling);
  const percent = change.percent === null ? null : Math.abs(change.percent);
  const isTiny = percent !== null && percent < 0.05;
  const size =
    percent === null
      ? tellSize(absolute, points, telling)
      : isTiny
        ? messages.lessThan(formatPercent(0.1, 1, locale))
        : formatPercent(percent, 1, locale);
  const earlier = tellEarlier(change.comparison, telling);
  const base = tellFigure(baseline.value, telling);
  const up = direction === 'up';
  const words = messages.change;
  const tell = (from: string | null) => {
    // The printed figures support no direction.
    if (absolute === 0) return words.level(earlier);
    if (little) return words.little(isTiny ? size : (up ? '+' : '−') + size, earlier, from);
    // There are more cases, but no more points: these are higher.
    const kind = from === null && metric.words?.kind && (points ? 'value' : metric.words.kind);
    return kind ? words[kind](size, up, earlier, isCounted(metric)) : words.any(size, up, earlier, from);
  };
  const still = absolute === 0 || little;
  return {
    shape: still ? 'level' : direction,
    sentiment: still ? 'neutral' : change.sentiment,
    text: upper(tell(null)),
    baseline: messages.dated(base, tellHeadlinePeriod(baseline.period, telling)),
    inSentence: tell(base),
    note: null,
  };
}

/** Why nothing is compared; a part of a period is named by the words for its range. */
export function tellRefusal(
  { comparison, period, reason, note }: Refusal,
  telling: Telling,
  named = tellPeriod(period, telling),
): string {
  const { withheld, because, marked } = telling.messages;
  const since = note?.from;
  const broken = note && since ? marked(note.text, tellDate(since, telling)) : note?.text;
  return withheld(
    tellEarlier(comparison, telling),
    (reason === 'break' ? broken : null) ?? because[reason](named),
  );
}

/** The target's words, whether it is met, and how far off the printed figure is. */
export function tellTarget(
  { met, distance }: TargetDistance,
  value: number | null,
  telling: Telling,
): string {
  const { metric, messages, today } = telling;
  const { target, format } = metric;
  if (!target) return '';
  const isOpen = completeDay(today, metric.lag) < (parseDay(target.by ?? '') ?? -Infinity);
  const size = shownDifference(value ?? target.value, target.value, telling);
  // Where both print the same, what is printed decides: "100, at most 100 (not met)" is no sentence.
  const isMet = size === 0 ? target.op.includes('=') : met;
  const words = [messages.target[isMet ? 'met' : isOpen ? 'open' : 'missed']];
  if (size !== 0)
    words.push(messages.distance(tellSize(size, format.style === 'percent', telling), distance > 0));
  return messages.marked(nameTarget(telling), messages.list(words));
}

/** `State goal: at most 100 by June 30, 2021`. */
export function nameTarget(telling: Telling): string {
  const { metric, messages } = telling;
  if (!metric.target) return '';
  const { op, value, title, by } = metric.target;
  const figure = tellFigure(value, telling);
  const bound = op === '=' ? figure : messages.bound[op](figure);
  return messages.note(
    title ?? upper(messages.targetWord),
    by ? messages.due(bound, tellDate(by, telling)) : bound,
  );
}
