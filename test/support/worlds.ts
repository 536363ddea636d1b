/** Arbitrary metrics with arbitrary answers, for properties of what the library makes of them. */

import fc from 'fast-check';

import { problemsOfMetrics } from '../../src/metric/catalog-problems.js';
import { parseCatalog, type MetricDefinition } from '../../src/metric/catalog.js';
import type { Metric } from '../../src/metric/metric.js';
import {
  formatDay,
  nests,
  periodAt,
  periodOf,
  toDay,
  type Day,
  type Grain,
} from '../../src/metric/period.js';
import { toColumns } from '../../src/metric/columns.js';
import { toQuery, toSoql, type Query, type Window } from '../../src/metric/query.js';
import { resolveMetric } from '../../src/metric/resolve.js';
import { readAnswer } from '../../src/series/answer.js';
import type { Row } from '../../src/series/row.js';
import { toSeries } from '../../src/series/series.js';
import { summarize } from '../../src/series/summary.js';
import type { Described } from '../../src/view/card-view.js';

/** What a publisher reported for one native step: its terms (a ratio's two), nothing but a row, or nothing. */
export type Report = { readonly terms: readonly (number | null)[]; readonly withheld?: boolean } | null;

export interface World {
  readonly metric: Metric;
  readonly window: Window;
  /** From the oldest native step to the one that today is in. */
  readonly reports: readonly Report[];
  readonly undated: number | null;
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

export interface Calendars {
  readonly weekStart: number;
  readonly fiscalMonth: number;
}

/** A metric out of a definition in a catalog of its own. */
export function toMetric(
  definition: Partial<MetricDefinition>,
  grain: Grain,
  { weekStart, fiscalMonth }: Calendars,
): Metric {
  const ratio = definition.shape === 'ratio';
  const whole: MetricDefinition = {
    title: 'Things',
    shape: 'flow',
    source: { domain: 'data.example.gov', dataset: 'abcd-1234' },
    measure: ratio
      ? { numerator: { fn: 'sum', column: 'a' }, denominator: { fn: 'sum', column: 'b' } }
      : {
          fn: definition.shape === 'stock' || definition.shape === 'cumulative' ? 'last' : 'sum',
          column: 'a',
        },
    time: { column: 'd', grain },
    ...definition,
  };
  const catalog = parseCatalog(
    {
      version: 1,
      defaults: {
        weekStart: weekdays[weekStart],
        fiscalYearStart: `${String(fiscalMonth).padStart(2, '0')}-01`,
      },
      metrics: { m: whole },
    },
    'The test',
  );
  if (!catalog || catalog.broken.has('m'))
    throw new Error(JSON.stringify(catalog && problemsOfMetrics(catalog)));
  return resolveMetric(catalog, 'm', { period: grain });
}

/** The first day of the native step so many before the one that today is in. */
export function dayOf(back: number, { metric, window }: Pick<World, 'metric' | 'window'>): Day {
  const { time, calendar } = metric;
  return periodAt(periodOf(window.today, time.native, calendar).ordinal - back, time.native, calendar).start;
}

/** Whether the query's conditions let a report through; the limit may still cut it off. */
export function isSent(
  report: Report,
  day: Day,
  { having }: Pick<Query, 'having'>,
  { frozen, today }: Window,
): boolean {
  if (report === null || (frozen && day >= today)) return false;
  return having.length === 0 || report.terms.every((each) => each !== null);
}

/** The answer to the metric's query: newest first, cut at the limit, what has no date before the rest. */
export function toRows({ metric, window, reports, undated }: World): Row[] {
  const query = toQuery(metric, window);
  const { aliases } = toSoql(query);
  const columns = toColumns(metric);
  const cell = (expression: string | null, value: string | number | null) =>
    expression === null || value === null ? [] : [[aliases.get(expression) ?? '?', String(value)] as const];
  const toRow = (date: string | null, { terms, withheld = false }: NonNullable<Report>): Row =>
    Object.fromEntries([
      ...cell(query.step, date),
      ...columns.terms.flatMap(({ value, rows, present }, index) => [
        ...cell(rows, 1),
        ...cell(present, withheld ? 0 : 1),
        ...cell(value, withheld ? null : (terms[index] ?? null)),
      ]),
    ]);
  const dated = reports.map((report, index) => {
    const day = dayOf(reports.length - 1 - index, { metric, window });
    return report && isSent(report, day, query, window)
      ? toRow(`${formatDay(day)}T00:00:00.000`, report)
      : null;
  });
  const rows = dated.filter((row) => row !== null).reverse();
  return [...(undated === null ? [] : [toRow(null, { terms: [undated, undated] })]), ...rows].slice(
    0,
    query.limit,
  );
}

/** All that the library makes of a world. */
export function toData(
  { metric, window }: World,
  rows: readonly Row[],
  options: { includeRunning?: boolean; revised?: boolean } = {},
): Described {
  const query = toQuery(metric, window);
  const series = toSeries(
    metric,
    readAnswer(rows, { query, aliases: toSoql(query).aliases }, metric, window),
    window,
  );
  return {
    metric,
    series,
    summary: summarize(series, metric, window, options),
    provenance: {
      url: 'https://data.example.gov/resource/abcd-1234.json?$query=SELECT%20d%20AS%20p',
      page: 'https://data.example.gov/d/abcd-1234',
      published: new Date(window.today * 86_400_000).toISOString(),
      checked: new Date(window.today * 86_400_000).toISOString(),
      asOf: window.frozen ? formatDay(window.today - 1) : null,
      today: window.today,
    },
  };
}

const whole = fc.integer({ min: 0, max: 500 });
const numbers = fc.oneof(
  { weight: 12, arbitrary: whole },
  fc.integer({ min: -60, max: -1 }),
  fc.integer({ min: 501, max: 90_000 }),
);

export interface Wishes {
  readonly value?: fc.Arbitrary<number>;
  readonly shapes?: readonly Metric['shape'][];
  readonly native?: readonly Grain[];
  /** Fields of the definition beside those that are always arbitrary. */
  readonly more?: fc.Arbitrary<Partial<MetricDefinition>>;
}

const days = (most: number) => fc.nat(most).map((count) => `P${String(count)}D`);
const optional = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: undefined });
const grainsOver = (native: Grain): Grain[] =>
  (['day', 'week', 'month', 'quarter', 'year'] as const).filter((each) => nests(native, each));

/** Fields left out where they are undefined, as a catalog does. */
const compact = <Value extends object>(fields: Value): Value =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Value;

function toNotes(
  today: Day,
  all: readonly { ago: number; length: number; type: 'anomaly' | 'break' | 'info' }[],
): MetricDefinition['notes'] {
  return all.map(({ ago, length, type }) => ({
    type,
    text: 'Something was different',
    from: formatDay(today - ago),
    to: formatDay(today - ago + length),
    ...(type === 'anomaly' ? { omit: true } : {}),
  }));
}

export function worlds({
  value = numbers,
  shapes = ['flow', 'stock', 'cumulative', 'ratio'],
  native,
  more = fc.constant({}),
}: Wishes = {}): fc.Arbitrary<World> {
  const report: fc.Arbitrary<Report> = fc.oneof(
    {
      weight: 16,
      arbitrary: fc
        .tuple(value, fc.oneof({ weight: 9, arbitrary: value.map((each) => each || 7) }, fc.constant(0)))
        .map((terms) => ({ terms })),
    },
    { weight: 1, arbitrary: fc.constant({ terms: [null, null] }) },
    { weight: 1, arbitrary: fc.constant({ terms: [null, null], withheld: true }) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
  const grain = fc.constantFrom(
    ...(native ?? (['day', 'day', 'day', 'week', 'month', 'quarter', 'year'] as const)),
  );
  return fc
    .record({
      shape: fc.constantFrom(...shapes),
      native: grain,
      coarser: fc.nat(),
      reports: fc.array(report, { minLength: 1, maxLength: 75, size: 'max' }),
      undated: fc.option(fc.nat(200), { freq: 8 }),
      today: fc.integer({ min: toDay(1990, 1, 1), max: toDay(2080, 1, 1) }),
      frozen: fc.boolean(),
      span: fc.integer({ min: 1, max: 40 }),
      weekStart: fc.nat(6),
      fiscalMonth: fc.constantFrom(1, 1, 7, 10),
      notes: fc.array(
        fc.record({ ago: fc.nat(60), length: fc.nat(9), type: fc.constantFrom('anomaly', 'break', 'info') }),
        { maxLength: 2 },
      ),
      completeness: fc
        .record({
          lag: optional(days(9)),
          provisional: optional(days(20)),
          tail: fc.constantFrom('mark', 'hide', 'include'),
        })
        .map(compact),
      compare: fc.constantFrom<MetricDefinition['compare'][]>(
        undefined,
        ['year'],
        ['previous', 'year'],
        ['none'],
      ),
      missing: fc.constantFrom('gap', 'zero'),
      smooth: optional(fc.record({ window: fc.integer({ min: 2, max: 8 }) })),
      suppress: optional(fc.record({ below: fc.constant(11) })),
      bounds: optional(fc.constant({ maxJump: 5 })),
      better: fc.constantFrom('up', 'down', 'neither'),
      more,
    })
    .map((all): World => {
      const { shape, completeness, compare, smooth, suppress, bounds, better, today, frozen, span } = all;
      const definition: Partial<MetricDefinition> = compact({
        shape,
        completeness,
        compare,
        better,
        suppress,
        bounds,
        smooth: shape === 'cumulative' ? undefined : smooth,
        missing: shape === 'flow' ? all.missing : undefined,
        notes: toNotes(today, all.notes),
        ...all.more,
      }) as Partial<MetricDefinition>;
      const coarser = grainsOver(all.native);
      const atNative = toMetric(definition, all.native, all);
      const chosen = coarser[all.coarser % (2 * coarser.length)] ?? all.native;
      const metric: Metric = {
        ...atNative,
        grain: chosen,
        smooth: chosen === all.native ? atNative.smooth : null,
      };
      return {
        metric,
        window: { today, frozen, span, compare: metric.compare },
        reports: all.reports,
        undated: all.undated,
      };
    });
}
