/** What a metric asks its portal: a query, apart, for a window of time. */

import { earliest, nativeDate, toColumns, truncate, type Columns } from './columns.js';
import { termsOf } from './measure.js';
import type { Comparison, Metric } from './metric.js';
import {
  formatDay,
  lastEnded,
  periodAt,
  periodOf,
  shiftDay,
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

/** How far back a comparison reaches, in periods. */
const reachBack: Readonly<Record<Grain, { readonly previous: number; readonly year: number }>> = {
  day: { previous: 7, year: 366 },
  week: { previous: 1, year: 53 },
  month: { previous: 1, year: 12 },
  quarter: { previous: 1, year: 4 },
  year: { previous: 1, year: 1 },
};

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
  // A frozen card's today is the day after its date, and that day is not part of it.
  const known = window.today + (window.frozen ? 0 : 1);
  // What is not approved is not even asked for.
  const end = Math.min(known, (metric.approved ?? known) + 1);
  const first = firstNeeded(metric, { ...window, today: Math.min(window.today, end) });
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
