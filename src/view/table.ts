/** One reading in words: its figure, or why there is none. */

import type { Observation } from '../series/series.js';
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
