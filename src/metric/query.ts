/**
 * What a metric asks its portal: which steps of time, which aggregates, from when.
 *
 * What adds up is asked for at the native grain and rolled up here, so that a missing step is seen. What does not (a
 * median, a distinct count) is asked for again at each grain, beside a count of the native steps that were reported.
 * SODA 2.1 truncates dates to days, months and years only, so weeks, quarters and fiscal years of such measures are
 * numbered on the server by arithmetic that its parser accepts.
 */

import { adds, termsOf } from './measure.js';
import type { Comparison, Metric, Term } from './metric.js';
import {
  formatDay,
  lastEnded,
  parseDay,
  periodAt,
  periodOf,
  shiftDay,
  toDay,
  type Calendar,
  type Day,
  type Grain,
  type Period,
} from './period.js';
import { columnsOf, identifier, quote, toTests } from './soql.js';

/** A query, apart: equal ones are one request, and those that differ only in `select` and `limit` can be. */
export interface Query {
  readonly domain: string;
  readonly dataset: string;
  /** The expression that names a row's step of time. */
  readonly step: string;
  readonly select: readonly string[];
  readonly where: readonly string[];
  /** Conditions on a step: one without a value would only use up the limit. */
  readonly having: readonly string[];
  /** Rows expected at most, plus one: an answer of this length may lack some. */
  readonly limit: number;
  /** Every column that is named, so that no alias hides one. */
  readonly columns: readonly string[];
}

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

/** The window of time that a card needs, from the publisher's today. */
export interface Window {
  /** The publisher's today; the day after `as-of` for a frozen card. */
  readonly today: Day;
  readonly frozen: boolean;
  /** How many complete periods are shown. */
  readonly span: number;
  readonly compare: readonly Comparison[];
}

/** Behind an expression: the condition that it has a value. */
export const present = ' IS NOT NULL';

/** Complete periods shown where the page does not say. */
export const defaultSpan: Readonly<Record<Grain, number>> = {
  day: 90,
  week: 52,
  month: 36,
  quarter: 20,
  year: 15,
};

/** Text dates cannot be bounded or ordered on the server: so many different ones are read, and no more. */
export const textDateLimit = 20_000;

/** Before this lie the sentinels of empty dates (1900-01-01), not measurements. */
const earliest = toDay(1900, 1, 2);

/** How far back a comparison reaches, in periods. */
const reachBack: Readonly<Record<Grain, { readonly previous: number; readonly year: number }>> = {
  day: { previous: 7, year: 366 },
  week: { previous: 1, year: 53 },
  month: { previous: 1, year: 12 },
  quarter: { previous: 1, year: 4 },
  year: { previous: 1, year: 1 },
};

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
function truncate(
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
function nativeDate(grain: Grain, calendar: Calendar): Grain {
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

/** The first period that a card needs, were the data up to date. */
function firstNeeded({ grain, calendar, lag, smooth }: Metric, { today, span, compare }: Window): Period {
  const latest = lastEnded(shiftDay(today - 1, lag, -1), grain, calendar);
  const back = compare.map((each) => (each === 'previous' || each === 'year' ? reachBack[grain][each] : 0));
  // Eight, because a jump is judged against the last good one of so many (see series/sanity.ts).
  const history = Math.max(span - 1, 8, ...back) + (smooth ? smooth.window - 1 : 0);
  // One more: data that end in the middle of a period make the one before it the latest.
  return periodAt(latest.ordinal - history - 1, grain, calendar);
}

/**
 * The query of a metric for a window. Both ends of time are bounded, newest rows come first and the limit ends them, so
 * that one request finds the last periods of an archived dataset as well. Rows without a date come along, to be counted.
 */
export function toQuery(metric: Metric, window: Window): Query {
  const { source, time, calendar } = metric;
  const columns = toColumns(metric);
  const date = identifier(time.column);
  const additive = columns.grain === time.native && columns.step === 'date';
  const asked = additive ? nativeDate(time.native, calendar) : columns.grain;
  const first = firstNeeded(metric, window);
  // A frozen card's today is the day after its date, and that day is not part of it.
  const end = window.today + (window.frozen ? 0 : 1);
  const steps = periodOf(end, asked, calendar).ordinal - periodOf(first.start, asked, calendar).ordinal + 1;
  const range = {
    date: `${date} >= ${quote(`${formatDay(earliest)}T00:00:00`)} AND ${date} < ${quote(`${formatDay(end)}T00:00:00`)}`,
    year: `${date} >= '1000' AND ${date} <= ${quote(formatDay(end).slice(0, 4))}`,
    text: '',
  }[time.type === 'timestamp' ? 'date' : time.type];
  const conditions = source.where.flatMap(toTests);
  return {
    domain: source.domain,
    dataset: source.dataset,
    step: time.type === 'timestamp' ? truncate(time.column, asked, calendar).text : date,
    select: [
      ...new Set(
        [
          ...columns.terms.flatMap((term) => [term.value, term.rows, term.present]),
          columns.steps,
          columns.reach,
        ].filter((each) => each !== null),
      ),
    ],
    where: range ? [...conditions, `(${range} OR ${date} IS NULL)`] : conditions,
    having: toHaving(columns, metric),
    // Two more than the steps: the rows without a date, and one that shows that the answer is not cut short.
    limit: time.type === 'text' ? textDateLimit + 1 : steps + 2,
    columns: [
      time.column,
      ...termsOf(metric).flatMap(({ column }) => column ?? []),
      ...source.where.flatMap(columnsOf),
    ],
  };
}

/**
 * Steps without a value, however many follow the last one with a value, would push it out of the limit. They are wanted
 * only where they tell something that their absence does not: that a value is withheld, or that nothing is not zero.
 */
function toHaving({ terms }: Columns, { suppress, missing }: Metric): string[] {
  if (suppress || missing === 'zero') return [];
  return terms.flatMap(({ value }) => (value.startsWith('count(') ? [] : [value + present]));
}

/** A query as SoQL, and the alias under which each expression comes back. No alias is a column that the query names. */
export function toSoql(query: Query): {
  readonly text: string;
  readonly aliases: ReadonlyMap<string, string>;
} {
  const taken = new Set(query.columns.map((each) => each.toLowerCase()));
  const alias = (name: string): string => (taken.has(name) ? alias(`${name}_`) : name);
  const step = alias('p');
  const aliases = new Map([
    [query.step, step],
    ...query.select.map((each, index): [string, string] => [each, alias(`v${index}`)]),
  ]);
  const text = [
    `SELECT ${[...aliases].map(([expression, name]) => `${expression} AS ${name}`).join(', ')}`,
    query.where.length ? `WHERE ${query.where.join(' AND ')}` : '',
    `GROUP BY ${step}`,
    query.having.length ? `HAVING ${query.having.join(' AND ')}` : '',
    `ORDER BY ${step} DESC`,
    `LIMIT ${query.limit}`,
  ];
  return { text: text.filter(Boolean).join(' '), aliases };
}

/** The period that a row's step names, or `null` for a row without a (readable) date. */
export function readStep(value: unknown, columns: Columns, metric: Metric): Period | null {
  const { calendar, time } = metric;
  const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  switch (columns.step) {
    case 'ordinal': {
      if (!/^-?\d+(\.0*)?$/.test(text)) return null;
      const first = columns.grain === 'week' ? periodOf(earliest, 'week', calendar).ordinal : 0;
      return periodAt(first + Math.round(Number(text)), columns.grain, calendar);
    }
    case 'year': {
      const year = /^(\d{4})(\.0*)?$/.exec(text)?.[1];
      // A fiscal year goes by the calendar year in which it ends, so it holds that year's first of January.
      return year ? periodOf(toDay(Number(year), 1, 1), 'year', calendar) : null;
    }
    default: {
      const day = columns.step === 'text' ? parseFormatted(text, time.format ?? '') : parseDay(text);
      return day === null ? null : periodOf(day, columns.grain, calendar);
    }
  }
}

/** Reads a date in the catalog's format; a format without a day or a month means the first. `null` where it does not fit. */
export function parseFormatted(text: string, format: string): Day | null {
  const parts: string[] = [];
  const pattern = format.replace(/YYYY|MM?|DD?|[^\w\s]/g, (part) => {
    if (!/\w/.test(part)) return `\\${part}`;
    parts.push(part.slice(0, 1));
    return part === 'YYYY' ? '(\\d{4})' : part.length === 2 ? '(\\d\\d)' : '(\\d{1,2})';
  });
  const found = new RegExp(`^${pattern}(?!\\d)`).exec(text.trim());
  if (!found) return null;
  const read = (part: string) => Number(found[parts.indexOf(part) + 1] ?? 1);
  const pad = (value: number) => String(value).padStart(2, '0');
  return parseDay(
    `${String(read('Y')).padStart(4, '0')}-${pad(parts.includes('M') ? read('M') : 1)}-${pad(parts.includes('D') ? read('D') : 1)}`,
  );
}
