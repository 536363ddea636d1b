/**
 * What the rows of a metric hold: which steps of time, which aggregates.
 *
 * What adds up is asked for at the native grain and rolled up here, so that a missing step is seen. What does not (a
 * median, a distinct count) is asked for again at each grain, beside a count of the native steps that were reported.
 * SODA 2.1 truncates dates to days, months and years only, so weeks, quarters and fiscal years of such measures are
 * numbered on the server by arithmetic that its parser accepts.
 */

import { adds, isLevel, termsOf } from './measure.js';
import type { Metric, Term, TimeType } from './metric.js';
import { formatDay, periodAt, steps, type Calendar, type Grain } from './period.js';
import { identifier } from './soql.js';

/** The aggregates of one term: its value and, where they matter, how many rows there were and how many had a value. */
export interface TermColumns {
  readonly value: string;
  readonly rows: string | null;
  readonly present: string | null;
}

/** How a step of time is asked for: the expression, and whether it is a date or is numbered. */
interface Step {
  readonly step: 'date' | 'ordinal';
  readonly text: string;
}

/** What to read in each row: `step` says how the row's time is written, `text` is the expression that names it. */
export interface Columns extends Omit<Step, 'step'> {
  readonly step: Step['step'] | Exclude<TimeType, 'timestamp'>;
  /** The grain of that expression: often a finer one than that of the step it is read as. */
  readonly asked: Grain;
  /** The grain of one row: the native one, or the chosen one where the measure does not add up. */
  readonly grain: Grain;
  readonly terms: readonly TermColumns[];
  /** Where a coarser period was asked for: how many native steps it reports, and its last date. */
  readonly steps: string | null;
  readonly reach: string | null;
}

function toTermColumns({ fn, column }: Term, { suppress }: Metric): TermColumns {
  const name = column === undefined ? '*' : identifier(column);
  const counted = suppress !== null && fn !== 'count' && column !== undefined;
  return {
    value: fn === 'distinct' ? `count(DISTINCT ${name})` : `${fn === 'last' ? 'max' : fn}(${name})`,
    rows: counted || fn === 'last' ? 'count(*)' : null,
    present: counted ? `count(${name})` : null,
  };
}

/** The server's name for the step of this grain that a timestamp falls in. */
export function truncate(column: string, grain: Grain, calendar: Calendar): Step {
  const name = identifier(column);
  const date = (part: string) => `date_trunc_${part}(${name})`;
  if (dateOf(grain, calendar) === grain)
    return { step: 'date', text: date(grain === 'day' ? 'ymd' : grain === 'month' ? 'ym' : 'y') };
  const first = formatDay(periodAt(0, 'week', calendar).start);
  const count =
    grain === 'week'
      ? `date_diff_d(${date('ymd')}, '${first}'::floating_timestamp) / 7`
      : `(date_extract_y(${name}) * 12 + date_extract_m(${name}) - ${calendar.fiscalMonth}) / ${steps[grain].months}`;
  return { step: 'ordinal', text: `floor(${count})` };
}

/** The coarsest date the server can give that still says which step it is in. */
function dateOf(grain: Grain, { fiscalMonth, fiscalDay }: Calendar): Grain {
  if (grain === 'month') return grain;
  if (steps[grain].days || fiscalDay > 1) return 'day';
  return grain === 'year' && fiscalMonth === 1 ? grain : 'month';
}

/** What the rows of a metric hold. */
export function toColumns(metric: Metric): Columns {
  const { time, grain, calendar, missing } = metric;
  const { column, native, type } = time;
  const measured = termsOf(metric);
  const columns = { terms: measured.map((term) => toTermColumns(term, metric)), steps: null, reach: null };
  if (type !== 'timestamp')
    return { ...columns, step: type, text: identifier(column), asked: native, grain: native };
  if (measured.every(adds)) {
    // Of a level the last date of a step counts, which has to be seen.
    const asked = isLevel(metric) ? 'day' : dateOf(native, calendar);
    return { ...columns, ...truncate(column, asked, calendar), asked, grain: native };
  }
  const coarser = grain !== native;
  return {
    ...columns,
    ...truncate(column, grain, calendar),
    asked: grain,
    grain,
    steps: coarser && missing === 'gap' ? `count(DISTINCT ${truncate(column, native, calendar).text})` : null,
    reach: coarser ? `max(${identifier(column)})` : null,
  };
}
