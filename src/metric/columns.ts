/**
 * What the rows of a metric hold: which steps of time, which aggregates.
 *
 * What adds up is asked for at the native grain and rolled up here, so that a missing step is seen. What does not (a
 * median, a distinct count) is asked for again at each grain, beside a count of the native steps that were reported.
 * SODA 2.1 truncates dates to days, months and years only, so weeks, quarters and fiscal years of such measures are
 * numbered on the server by arithmetic that its parser accepts.
 */

import { adds, termsOf } from './measure.js';
import type { Metric, Term } from './metric.js';
import { formatDay, periodOf, toDay, type Calendar, type Grain } from './period.js';
import { identifier, quote } from './soql.js';

/** The aggregates of one term: its value and, where they matter, how many rows there were and how many had a value. */
export interface TermColumns {
  readonly value: string;
  readonly rows: string | null;
  readonly present: string | null;
}

/** What to read in each row: `step` says how the row's time is written. */
export interface Columns {
  readonly step: 'date' | 'text' | 'year' | 'ordinal';
  /** The grain of one row: the native one, or the chosen one where the measure does not add up. */
  readonly grain: Grain;
  readonly terms: readonly TermColumns[];
  /** Where a coarser period was asked for: how many native steps it reports, and its last date. */
  readonly steps: string | null;
  readonly reach: string | null;
}

/** Before this lie the sentinels of empty dates (1900-01-01), not measurements. */
export const earliest = toDay(1900, 1, 2);

function aggregate({ fn, column }: Term): string {
  const name = column === undefined ? '*' : identifier(column);
  if (fn === 'distinct') return `count(DISTINCT ${name})`;
  return `${fn === 'last' ? 'max' : fn}(${name})`;
}

function toTermColumns(term: Term, metric: Metric): TermColumns {
  const { column } = term;
  const counted = metric.suppress !== null && term.fn !== 'count' && column !== undefined;
  return {
    value: aggregate(term),
    rows: counted || term.fn === 'last' ? 'count(*)' : null,
    present: counted ? `count(${identifier(column)})` : null,
  };
}

/** The server's name for the step of this grain that a timestamp falls in. */
export function truncate(
  column: string,
  grain: Grain,
  calendar: Calendar,
): { readonly step: Columns['step']; readonly text: string } {
  const name = identifier(column);
  const months = `date_extract_y(${name}) * 12 + date_extract_m(${name})`;
  switch (grain) {
    case 'day':
      return { step: 'date', text: `date_trunc_ymd(${name})` };
    case 'week': {
      const { start } = periodOf(earliest, 'week', calendar);
      const days = `date_diff_d(date_trunc_ymd(${name}), ${quote(formatDay(start))}::floating_timestamp)`;
      return { step: 'ordinal', text: `floor(${days} / 7)` };
    }
    case 'month':
      return { step: 'date', text: `date_trunc_ym(${name})` };
    case 'quarter':
      return { step: 'ordinal', text: `floor((${months} - ${calendar.fiscalMonth}) / 3)` };
    case 'year':
      return calendar.fiscalMonth === 1 && calendar.fiscalDay === 1
        ? { step: 'date', text: `date_trunc_y(${name})` }
        : { step: 'ordinal', text: `floor((${months} - ${calendar.fiscalMonth}) / 12)` };
  }
}

/** The coarsest date the server can give that still says which native step it is in. */
export function nativeDate(grain: Grain, calendar: Calendar): Grain {
  if (grain === 'month') return 'month';
  if (grain === 'day' || grain === 'week') return 'day';
  if (calendar.fiscalDay > 1) return 'day';
  return grain === 'year' && calendar.fiscalMonth === 1 ? 'year' : 'month';
}

/** What the rows of a metric hold. */
export function toColumns(metric: Metric): Columns {
  const { time, grain, calendar, missing } = metric;
  const terms = termsOf(metric);
  const columns = { terms: terms.map((term) => toTermColumns(term, metric)), steps: null, reach: null };
  if (time.type !== 'timestamp') return { ...columns, step: time.type, grain: time.native };
  const whole = terms.every(adds);
  if (whole || (grain === time.native && nativeDate(grain, calendar) === grain)) {
    return { ...columns, step: 'date', grain: whole ? time.native : grain };
  }
  const coarser = grain !== time.native && missing === 'gap';
  return {
    ...columns,
    step: truncate(time.column, grain, calendar).step,
    grain,
    steps: coarser ? `count(DISTINCT ${truncate(time.column, time.native, calendar).text})` : null,
    reach: grain === time.native ? null : `max(${identifier(time.column)})`,
  };
}
