/** One reading in words: its figure, or why there is none, and what is special about it. */

import type { Observation } from '../series/series.js';
import type { Summary } from '../series/summary.js';
import { tellFigure, tellSuppressed, type Telling } from './phrases.js';

const absences = {
  partly: 'partlySuppressed',
  undefined: 'undefinedRatio',
  partial: 'notFullyReported',
  missing: 'notReported',
} as const;

/** The words of one reading, for the table and for the pointer. */
export function tellValue(
  { value, absence }: Pick<Observation, 'value' | 'absence'>,
  telling: Telling,
): string {
  if (value !== null) return tellFigure(value, telling);
  return absence === 'suppressed'
    ? tellSuppressed(telling)
    : telling.messages[absences[absence ?? 'missing']];
}

/** What is special about an observation, in words. */
export function tellStatus(
  observation: Observation,
  { held }: Summary,
  { metric, messages }: Telling,
): string {
  const { status, omitted, value } = observation;
  const marks = [
    status === 'incomplete' ? messages.incomplete : status === 'provisional' ? messages.provisional : '',
    held.includes(observation) ? messages.held : '',
    omitted ? messages.omitted : '',
    metric.shape === 'flow' && value !== null && value < 0 ? messages.revision : '',
  ];
  return messages.list(marks.filter(Boolean));
}
