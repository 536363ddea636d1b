/** What a metric asks its portal: a query, apart, for a window of time. */

import { toColumns } from './columns.js';
import { termsOf } from './measure.js';
import type { Comparison, Metric } from './metric.js';
import {
  formatDay,
  lastEnded,
  periodAt,
  periodOf,
  shiftDay,
  steps,
  type Day,
  type Grain,
  type Period,
} from './period.js';
import { identifier, toTests } from './soql.js';

/** A query, apart: equal ones are one request, and those that differ only in `select` and `limit` can be. */
export interface Query {
  readonly domain: string;
  readonly dataset: string;
  /** The expression that names a row's step of time. */
  readonly step: string;
  readonly select: readonly string[];
  readonly where: readonly string[];
  /** What a step must have a value of, of each list one expression: a step without would only use up the limit. */
  readonly having: readonly (readonly string[])[];
  /** Rows expected at most, plus one: an answer of this length may lack some. */
  readonly limit: number;
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

/** The condition that one of some expressions has a value. */
function toPresence(expressions: readonly string[]): string {
  const tests = expressions.map((each) => `${each} IS NOT NULL`).join(' OR ');
  return expressions.length > 1 ? `(${tests})` : tests;
}

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

/** The first period that a card needs, were the data up to date. */
function firstNeeded({ grain, calendar, lag, smooth }: Metric, { today, span, compare }: Window): Period {
  const latest = lastEnded(shiftDay(today - 1, lag, -1), grain, calendar);
  const { months, days } = steps[grain];
  const year = months ? 12 / months : Math.ceil(366 / days);
  // Eight, because a jump is judged against the last good one of so many (see series/sanity.ts), and a day is compared
  // with that of the week before. Where so many are held, the headline's baseline lies before them.
  const history =
    Math.max(span - 1, compare.includes('year') ? year + 8 : 8) + (smooth ? smooth.window - 1 : 0);
  // One more: data that end in the middle of a period make the one before it the latest.
  return periodAt(latest.ordinal - history - 1, grain, calendar);
}

/**
 * The query of a metric for a window. Both ends of time are bounded, newest rows come first and the limit ends them, so
 * that one request finds the last periods of an archived dataset as well. Rows without a date come along, to be counted.
 *
 * Steps without a value, however many follow the last one with a value, would push it out of the limit. They are wanted
 * only where they tell something that their absence does not: that a value is withheld, or that nothing is not zero.
 */
export function toQuery(metric: Metric, window: Window): Query {
  const { source, time, calendar, suppress, missing } = metric;
  const { domain, dataset, where } = source;
  const { text: step, asked, terms, steps: reported, reach } = toColumns(metric);
  const date = identifier(time.column);
  // A frozen card's today is the day after its date, and that day is not part of it.
  const known = window.today + (window.frozen ? 0 : 1);
  // What is not approved is not even asked for.
  const end = Math.min(known, (metric.approved ?? known) + 1);
  const first = firstNeeded(metric, { ...window, today: Math.min(window.today, end) });
  const ordinal = (day: Day) => periodOf(day, asked, calendar).ordinal;
  const until = formatDay(end);
  const range = {
    // Before this lie the sentinels of empty dates (1900-01-01), not measurements.
    timestamp: `${date} >= '1900-01-02T00:00:00' AND ${date} < '${until}T00:00:00'`,
    year: `${date} >= '1000' AND ${date} <= '${until.slice(0, 4)}'`,
    text: '',
  }[time.type];
  const values = terms.map(({ value }) => value).filter((value) => !value.startsWith('count('));
  const columns = termsOf(metric).flatMap(({ column }) => (column ? identifier(column) : []));
  // A native step is reported where it has a value: its row alone is none.
  const reports = reach && !suppress && missing === 'gap' && columns.length === terms.length;
  // What is asked for in finer steps than the native ones has both terms of a ratio with its neighbours, and always a count.
  const isPart = asked !== time.native || time.type === 'text';
  return {
    domain,
    dataset,
    step,
    select: [
      ...new Set(
        [...terms.flatMap((term) => [term.value, term.rows, term.present]), reported, reach].filter(
          (each) => each !== null,
        ),
      ),
    ],
    where: [
      ...where.flatMap(toTests),
      ...(reports ? [toPresence(columns)] : []),
      ...(range ? [`(${range} OR ${date} IS NULL)`] : []),
    ],
    having:
      suppress || missing === 'zero' || (isPart && values.length < terms.length)
        ? []
        : isPart
          ? [values]
          : values.map((each) => [each]),
    // Two more than the steps: the rows without a date, and one that shows that the answer is not cut short.
    limit: time.type === 'text' ? textDateLimit + 1 : ordinal(end) - ordinal(first.start) + 3,
  };
}

/** A query as SoQL, and the alias under which each expression comes back. No alias is a column that the query names. */
export function toSoql({ step, select, where, having, limit }: Query): {
  readonly text: string;
  readonly aliases: ReadonlyMap<string, string>;
} {
  const named = [step, ...select, ...where].join().toLowerCase();
  const alias = (name: string): string => (named.includes(`\`${name}\``) ? alias(`${name}_`) : name);
  const key = alias('p');
  const aliases = new Map([
    [step, key],
    ...select.map((each, index): [string, string] => [each, alias(`v${index}`)]),
  ]);
  const text = [
    `SELECT ${[...aliases].map((each) => each.join(' AS ')).join(', ')}`,
    where.length && `WHERE ${where.join(' AND ')}`,
    `GROUP BY ${key}`,
    having.length && `HAVING ${having.map(toPresence).join(' AND ')}`,
    `ORDER BY ${key} DESC`,
    `LIMIT ${limit}`,
  ];
  return { text: text.filter(Boolean).join(' '), aliases };
}
