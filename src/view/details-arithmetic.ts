/** The arithmetic of a card, step by step, unrounded: whoever repeats it from the query gets the printed text. */

import type { Change, Difference } from '../series/comparison.js';
import type { Running } from '../series/summary.js';
import { tellEarlier, shownDifference } from './change-words.js';
import { toPrinted, type Fact } from './details-facts.js';
import { equate, operand, subtract, tellOperands, tellReading, type Sums } from './details-operands.js';
import { isShort, placesOf, round, toPrinted as toPrintedNumber } from './format.js';
import { tellFigure, tellHeadlinePeriod, upper } from './phrases.js';
import { tellPart } from './running.js';

/** Every step: the headline, each comparison, the target, the period so far. */
export function toArithmetic(sums: Sums): Fact[] {
  const { view, telling, words } = sums;
  const { latest, value, changes, target, running } = sums.data.summary;
  if (!latest) return [];
  const texts = [view.change, ...view.moreChanges].map((each) => each?.text ?? '');
  const lines =
    value === null
      ? [view.figure]
      : [...tellOperands(latest.period, sums), ...tellShown(value, toPrinted(view, telling), sums)];
  return [
    { term: words.figure(tellHeadlinePeriod(latest.period, telling)), lines },
    ...changes.map((change, at) => toStep(change, value ?? 0, texts[at] ?? '', sums)),
    ...(target && view.target ? [toStep(target, value ?? 0, view.target, sums)] : []),
    ...(running && view.running ? [toRunningStep(running, view.running, sums)] : []),
  ];
}

/** How a number is printed, where that is not as it is. */
function tellShown(value: number, text: string, { words, exact, shown }: Sums): string[] {
  const number = exact(shown(value));
  return number === text ? [] : [words.shown(number, text)];
}

/** One comparison: its baseline with its operands, the difference, and the words that tell it. */
function toStep(change: Change, value: number, text: string, sums: Sums): Fact {
  const { words, telling, shown } = sums;
  const told = words.told(text);
  if (change.kind === 'target') {
    const goal = sums.metric.target?.value ?? 0;
    const lines = [subtract(shown(value), shown(goal), sums)];
    return { term: words.target, lines: [...lines, ...tellRounded(value, goal, sums), told] };
  }
  const term = words.comparison(tellEarlier(change.comparison, telling));
  if (change.kind === 'withheld') return { term, lines: [text] };
  const { baseline } = change;
  const lines = [
    ...tellOperands(baseline.period, sums),
    ...tellShown(baseline.value, tellFigure(baseline.value, telling), sums),
    ...tellDifference(change, value, sums),
  ];
  return { term, lines: [...lines, told] };
}

function tellDifference({ baseline, percent, points }: Difference, value: number, sums: Sums): string[] {
  const [latest, before] = [sums.shown(value), sums.shown(baseline.value)];
  const difference = operand(latest - before, sums);
  const lines = [subtract(latest, before, sums)];
  if (points) lines.push(equate(`${difference} × 100`, (latest - before) * 100, sums));
  if (percent !== null) lines.push(equate(`${difference} ÷ ${operand(before, sums)} × 100`, percent, sums));
  return [...lines, ...tellRounded(value, baseline.value, sums, percent === null)];
}

/** The difference of the printed figures, where that is told and is another than the rounded difference. */
function tellRounded(value: number, other: number, sums: Sums, isTold = true): string[] {
  const { metric, telling } = sums;
  const places = placesOf(metric);
  const [a, b] = [sums.shown(value), sums.shown(other)];
  const difference = shownDifference(value, other, telling);
  if (difference ? !isTold || round(Math.abs(a - b), places) === difference : a === b) return [];
  const printed = (each: number) =>
    metric.format.style === 'duration' || isShort(difference, metric, telling.locale)
      ? toPrintedNumber(each, metric, telling.locale)
      : round(sums.shown(each), places);
  return [sums.words.fromShown(subtract(printed(value), printed(other), sums))];
}

/** The period so far, and the same part of the one that it is held against. */
function toRunningStep({ part, value, change }: Running, text: string, sums: Sums): Fact {
  const { words, telling } = sums;
  const { joined, soFar } = telling.messages;
  const lines: string[] = [];
  if (value !== null) {
    lines.push(...tellReading(part, sums), ...tellShown(value, tellFigure(value, telling), sums));
    if (change.kind === 'difference')
      lines.push(...tellReading(change.baseline.period, sums), ...tellDifference(change, value, sums));
  }
  return { term: joined(upper(soFar), tellPart(part, telling)), lines: [...lines, words.told(text)] };
}
