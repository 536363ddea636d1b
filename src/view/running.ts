/** The running period so far, and its comparison with the same part of an earlier one. */

import { isOfMoment } from '../metric/measure.js';
import type { Period } from '../metric/period.js';
import type { Running } from '../series/summary.js';
import { tellChange, tellRefusal } from './change-words.js';
import { tellDay, tellFigure, tellPeriod, tellRange, upper, type Telling } from './phrases.js';
import { tellValue } from './table.js';

/** The figure so far, its range, and the change with the range it is held against. */
export function tellRunning(running: Running, telling: Telling): string {
  const figure =
    running.value === null
      ? telling.messages.lower(tellValue(running, telling))
      : tellFigure(running.value, telling);
  const { soFar, joined, dated, note, lower } = telling.messages;
  const part = joined(upper(soFar), dated(figure, tellPart(running.part, telling)));
  const change = tellRunningChange(running, telling);
  if (!change) return part;
  return running.change.kind === 'withheld' ? joined(part, lower(change)) : note(part, change);
}

function tellRunningChange({ value, change }: Running, telling: Telling): string | null {
  // That there is no figure was said where it would stand.
  if (change.kind === 'target' || value === null) return null;
  const period = change.kind === 'difference' ? change.baseline.period : change.period;
  const part = tellPart(period, telling);
  if (change.kind === 'withheld') return tellRefusal(change, telling, part);
  return telling.messages.marked(tellChange(change, value, telling).inSentence ?? '', part);
}

/** The part of a period: from its first day to its last; where that is one day, and of a level or a running total, its last day alone. */
export function tellPart(part: Period, telling: Telling): string {
  const { metric, messages } = telling;
  if (isOfMoment(metric) || metric.shape === 'cumulative') return tellPeriod(part, telling);
  if (part.start === part.end) return messages.onDay(tellDay(part.end, telling));
  return messages.fromTo(...tellRange(part.start, part.end, telling));
}
