/** What a pointer or a key reads off a chart: one observation in words. */

import type { Observation } from '../series/series.js';
import { toTelling, type Described } from './card-view.js';
import { namePeriod, tellFigure } from './phrases.js';
import { tellStatus } from './status.js';
import { tellValue } from './table.js';

export interface Reading {
  readonly period: string;
  /** The figure, or why there is none, and what is special about it. */
  readonly text: string;
}

/** The reading of an observation: of an average its figure first, then that of the period alone. */
export function tellReading(observation: Observation, data: Described, locale: string): Reading {
  const telling = toTelling(data, locale);
  const { messages } = telling;
  const own = tellValue(observation, telling);
  const average = observation.average === null ? null : tellFigure(observation.average, telling);
  const figure =
    average === null ? own : messages.list([messages.note(messages.averageHeading, average), own]);
  const status = tellStatus(observation, data.summary, telling);
  return {
    period: namePeriod(observation.period, telling),
    text: status ? messages.marked(figure, messages.lower(status)) : figure,
  };
}
