/** From a name to a metric: the definition with its defaults, for the place, the filter and the period that a page chose. */

import { MetricError } from '../errors.js';
import type { Catalog, CatalogFile, MetricDefinition } from './catalog.js';
import { legalGrains } from './measure.js';
import type { Conditions, Format, Metric, Place, Scalar } from './metric.js';
import { parseDay, parseDuration, steps, type Calendar, type Duration } from './period.js';

/** What a page may choose. Each is checked against the catalog; nothing of it becomes part of a query otherwise. */
export interface Choice {
  readonly place?: string | null | undefined;
  readonly filter?: string | Readonly<Record<string, readonly string[]>> | null | undefined;
  readonly period?: string | null | undefined;
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** What holds where a definition says nothing. */
const defaults = {
  description: null,
  method: null,
  missing: 'gap',
  compare: ['previous'],
  better: 'neither',
  minBase: 20,
  target: null,
  bands: [],
  words: null,
  notes: [],
  i18n: {},
} as const;
const defaultFormat: Format = {
  style: 'decimal',
  unit: null,
  currency: null,
  scale: 1,
  digits: null,
  compact: 'auto',
};

/**
 * Resolves a name in a catalog. Throws a MetricError of kind `invalid` for a metric that needs a place, and of kind
 * `unknown` for a name, place, dimension, value or period that the catalog does not list.
 */
export function resolveMetric(
  { metrics, file, origin }: Catalog,
  asked: string,
  { place: key, filter: chosen, period }: Choice = {},
): Metric {
  let who = origin;
  let name = asked;
  const choose = <T>(what: string, value: string, known: readonly (readonly [string | Scalar, T])[]): T => {
    const one = known.find(([each]) => String(each) === value);
    if (one) return one[1];
    const names = known.map(([each]) => each).join(', ') || 'none';
    const message = `${who} has no ${what} "${value}". Known: ${names}.`;
    throw new MetricError('unknown', message, { metric: name, [what]: value });
  };
  const found = choose('metric', asked, [...metrics]);
  const { definition } = found;
  name = found.name;
  who = `The metric "${name}"`;
  const { title, shape, source, time, bindings = {}, dimensions = {}, per, smooth, suppress } = definition;
  const binding = key ? choose('place', key, Object.entries(bindings)) : undefined;
  const place = file.places?.[key ?? ''];

  const listed = time.grains ?? legalGrains(definition, file);
  const grain = period
    ? choose(
        'period',
        period,
        listed.map((each) => [each, each] as const),
      )
    : time.grain;

  // Only a listed dimension, and only a listed value of it, as the catalog wrote it.
  const filter = Object.entries(typeof chosen === 'string' ? parseFilter(chosen) : (chosen ?? {})).map(
    ([dimension, values]) =>
      [dimension, values.length ? [...new Set([values].flat())].sort() : ['']] as const,
  );
  const filtered = filter.map(([dimension, values]): Conditions => {
    const { column, values: known } = choose('dimension', dimension, Object.entries(dimensions));
    const choices = known.map((each) => [each, each] as const);
    return { [column]: values.map((each) => choose(dimension, each, choices)) };
  });

  const { domain, dataset, api = '2.1', token = null } = { ...file.defaults, ...source, ...binding?.source };
  const population = place?.population;
  if (!domain || !dataset || (per && !population)) {
    const needs = `${who} needs a place${domain ? ' with a population' : ''}.`;
    throw new MetricError('invalid', needs, { metric: name });
  }
  const { lag, provisional, tail = 'mark' } = definition.completeness ?? {};

  return {
    ...defaults,
    short: title,
    ...definition,
    name,
    source: {
      domain,
      dataset,
      api,
      token,
      where: [
        { ...source.where, ...binding?.source?.where },
        // What either leaves out is left out.
        ...(binding?.source?.where?.not && source.where?.not ? [{ not: source.where.not }] : []),
        ...filtered,
      ],
    },
    publisher: file.publisher ?? null,
    place: place && key ? { ...place, key } : null,
    comparability: binding?.comparability ?? 'same',
    filter: Object.fromEntries(filter),
    time: { type: 'timestamp', format: null, ...time, native: time.grain },
    grain,
    calendar: toCalendar(file, place),
    lag: duration(lag),
    lagStated: lag !== undefined,
    provisional: duration(provisional),
    tail,
    freshness: toFreshness(definition, file),
    approved: parseDay(definition.approvedThrough ?? ''),
    smooth: smooth && grain === time.grain ? smooth : null,
    per: per && population ? { ...per, population } : null,
    neutral: definition.neutral?.percent ?? 0,
    bounds: { min: shape === 'stock' ? null : 0, max: null, maxJump: null, ...definition.bounds },
    suppress: suppress ? { below: null, title: null, ...suppress } : null,
    format: { ...defaultFormat, ...definition.format },
  };
}

const duration = (text = '', otherwise: Duration = { months: 0, days: 0 }) =>
  parseDuration(text) ?? otherwise;

function toCalendar({ defaults: stated = {} }: CatalogFile, place: Place | undefined): Calendar {
  const { timeZone = 'UTC', weekStart = 'monday', fiscalYearStart = '01-01' } = { ...stated, ...place };
  const [fiscalMonth = 1, fiscalDay = 1] = fiscalYearStart.split('-').map(Number);
  return { timeZone, weekStart: weekdays.indexOf(weekStart.slice(0, 3)), fiscalMonth, fiscalDay };
}

function toFreshness(
  { freshness = {}, time }: MetricDefinition,
  { metrics }: CatalogFile,
): Metric['freshness'] {
  const { days = weekdays, holidays = [] } = freshness;
  const cadence = duration(freshness.cadence, steps[time.grain]);
  return {
    status: 'active',
    until: null,
    ...freshness,
    // A reader knows a metric by its title.
    successor: metrics[freshness.successor ?? '']?.title ?? freshness.successor ?? null,
    cadence,
    staleAfter: duration(freshness.staleAfter, { months: cadence.months * 4, days: cadence.days * 4 }),
    days: days.map((each) => weekdays.indexOf(each)),
    holidays: holidays.map((each) => parseDay(each) ?? NaN),
  };
}

/** Reads the `filter` attribute: `age=65+,18-64; sex=F`, percent-encoded where a value holds `;`, `,`, `=` or `%`. */
export function parseFilter(text: string): Record<string, string[]> {
  const decode = (part: string) => {
    try {
      return decodeURIComponent(part.trim());
    } catch {
      return part.trim();
    }
  };
  const chosen = Object.create(null) as Record<string, string[]>;
  for (const part of text.split(';').filter((each) => each.trim())) {
    const [key = '', ...values] = part.split('=');
    (chosen[decode(key)] ??= []).push(...values.join('=').split(',').map(decode));
  }
  return { ...chosen };
}
