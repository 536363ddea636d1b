/** What is special about a reading: only who reads a trend or its table is told, so no first card waits for it. */

import type { Observation } from '../series/series.js';
import type { Summary } from '../series/summary.js';
import type { Telling } from './phrases.js';

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
