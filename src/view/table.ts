/** The table that is a chart's equal: the same periods, the same figures, the same marks in words. */

import { figureOf, type Observation, type Series } from '../series/series.js';
import type { Summary } from '../series/summary.js';
import { formatFigure } from './format.js';
import { namePeriod, tellFigure, tellSuppressed, textOf, upper, type Telling } from './phrases.js';

export interface TableRow {
  readonly period: string;
  readonly figure: string;
  /** The trailing average, where the metric has one. */
  readonly average: string | null;
  /** What is special about it: incomplete, provisional, a revision. */
  readonly status: string;
}

export interface TableView {
  readonly caption: string;
  readonly headings: {
    readonly period: string;
    readonly figure: string;
    readonly average: string | null;
    readonly status: string;
  };
  /** Newest first. */
  readonly rows: readonly TableRow[];
}

/** The words of one reading, for the table and for the pointer. */
export function tellValue(observation: Pick<Observation, 'value' | 'absence'>, telling: Telling): string {
  const { value, absence } = observation;
  if (value !== null) return tellFigure(value, telling);
  const { messages } = telling;
  switch (absence) {
    case 'suppressed':
      return tellSuppressed(telling);
    case 'partly':
      return messages.partlySuppressed;
    case 'undefined':
      return messages.undefinedRatio;
    case 'partial':
      return messages.notFullyReported;
    default:
      return messages.notReported;
  }
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

export function toTable(series: Series, summary: Summary, given: Telling, caption: string): TableView {
  // A table is where a reader looks for the exact figure, so millions are not cut short here.
  const format = { ...given.metric.format, compact: 'never' } as const;
  const telling = { ...given, metric: { ...given.metric, format } };
  const { metric, messages, locale } = telling;
  return {
    caption,
    headings: {
      period: upper(messages.grains[metric.grain]),
      figure: textOf(telling, 'short') ?? textOf(telling, 'title') ?? metric.short,
      average: metric.smooth ? messages.averageHeading : null,
      status: messages.statusHeading,
    },
    rows: series.observations
      .filter(({ status }) => status !== 'incomplete' || metric.tail !== 'hide')
      .map((each) => ({
        period: namePeriod(each.period, telling),
        figure: tellValue(each, telling),
        average: metric.smooth ? formatFigure(figureOf(each, metric), metric, locale) : null,
        status: tellStatus(each, summary, telling),
      }))
      .reverse(),
  };
}
