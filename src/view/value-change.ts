/** A change as a sentence tells it: its size in the house's form, never contradicting the figures beside it. */

import { given } from '../metric/attributes.js';
import { compareObservations, type Difference } from '../series/comparison.js';
import type { Described } from './card-view.js';
import { shownDifference } from './change-words.js';
import { decimalsOf, round } from './format.js';
import { writeMeasured, writeNumber, writePercent, type Speech } from './value-figures.js';
import type { ValueChange } from './value-words.js';

/** The difference that an element asks for: the one of the page's `compare`, else the metric's first; `null` where it is withheld. */
export function differenceOf(
  { metric, series, summary }: Described,
  compare: string | null,
): Difference | null {
  const wanted = given(compare) ?? metric.compare.find((each) => each !== 'target') ?? 'previous';
  if (!summary.latest || (wanted !== 'previous' && wanted !== 'year')) return null;
  const found = compareObservations(summary.latest, wanted, series.history, metric);
  return found.kind === 'difference' ? found : null;
}

/** The size of the absolute difference, with its unit; points for percentages. */
export function writeDifference(difference: Difference, value: number, speech: Speech): string {
  const { metric, words, locale } = speech;
  const absolute = shownDifference(value, difference.baseline.value, speech);
  // What is counted, and per how many, was said with the figures themselves.
  if (!difference.points) return writeMeasured(absolute * metric.format.scale, speech);
  const digits = decimalsOf(metric);
  const size = round(absolute * 100, digits);
  return words.points(writeNumber(size, digits, speech), new Intl.PluralRules(locale).select(size));
}

/** The size in percent, or in points for percentages; `null` where there is none to tell. */
export function writePercentage(difference: Difference, value: number, speech: Speech): string | null {
  if (difference.points) return writeDifference(difference, value, speech);
  if (difference.percent === null) return null;
  // Two figures that print alike are told as no change.
  const isLevel = shownDifference(value, difference.baseline.value, speech) === 0;
  const percent = isLevel ? 0 : Math.abs(difference.percent);
  if (percent > 0 && percent < 0.05) return speech.words.lessThan(writePercent(0.1, 1, speech));
  return writePercent(percent, 1, speech);
}

/** The change in the parts that the words are made of; percent where it is fair, else the difference. */
export function toValueChange(difference: Difference, value: number, speech: Speech): ValueChange {
  const level = shownDifference(value, difference.baseline.value, speech) === 0;
  const { direction, little, percent, points } = difference;
  if (level) return { direction: 'level', little: false, size: '', of: 'figure', less: false };
  const plain = { direction, little };
  if (percent === null)
    return {
      ...plain,
      size: writeDifference(difference, value, speech),
      of: points ? 'points' : 'figure',
      less: false,
    };
  const less = Math.abs(percent) < 0.05;
  const size = writePercent(less ? 0.1 : Math.abs(percent), 1, speech);
  return { ...plain, size, of: 'percent', less };
}
