/** The whole way as one function: a name finds a metric, its query brings rows, rows become a series and a summary. */

import { ask, toRows } from './ask.js';
import { findCatalog } from './catalogs.js';
import { MetricError } from './errors.js';
import type { Comparison, Metric } from './metric/metric.js';
import { formatDay, parseDay, today, type Day } from './metric/period.js';
import { defaultSpan, toQuery, toSoql, type Window } from './metric/query.js';
import { resolveMetric, type Choice } from './metric/resolve.js';
import { readAnswer } from './series/answer.js';
import { toFault } from './series/row.js';
import { isComparison, knownComparisons } from './series/comparison.js';
import { toRevisions, type Revision } from './series/sanity.js';
import { toSeries, type Series } from './series/series.js';
import { summarize, type Summary } from './series/summary.js';
import type { Fetch } from './soda/client.js';
export { whenIdle } from './soda/idle.js';
export { hearTabs } from './soda/rows.js';
import { recall, remember, type Kept } from './soda/store.js';
import { toPageUrl, toRowsUrl } from './soda/url.js';
import { measure } from './timing.js';

export interface LoadOptions extends Choice {
  /** How many complete periods are shown. */
  readonly span?: number | null | undefined;
  readonly compare?: string | null | undefined;
  /** `YYYY-MM-DD`: the publisher's now is the end of that day. */
  readonly asOf?: string | null | undefined;
  /** Compare the running period so far with the same part of its baseline. */
  readonly includeRunning?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly fetch?: Fetch | undefined;
  /** The time it is: an instant, or a function that tells it when the request is made; the clock by default. */
  readonly now?: Date | string | (() => Date) | undefined;
  /** A Socrata application token: an identifier, not a secret. */
  readonly token?: string | undefined;
  /** An earlier answer to the same question: what has changed since then is told as revisions. */
  readonly previous?: MetricData | null | undefined;
  /** Keep the answer as the last good one, for the page or across `visits`; `show` is given the one kept before, once the request is on its way. */
  readonly keep?: { readonly visits: boolean; readonly show?: (data: MetricData) => void } | undefined;
  /** Is given the metric as soon as its name is found: its title is known before its data, and without them. */
  readonly found?: ((metric: Metric) => void) | undefined;
  /** Milliseconds: an answer that another tab of the site got so lately will do. Without it, tabs are not asked. */
  readonly maxAge?: number | undefined;
}

export interface Provenance {
  /** The exact query. */
  readonly url: string;
  /** The dataset's page, for readers. */
  readonly page: string;
  readonly soql: string;
  /** ISO instants: when the dataset says it was changed, and when it was asked. */
  readonly published: string | null;
  readonly checked: string;
  readonly asOf: string | null;
  /** The publisher's today, as days since 1970-01-01. */
  readonly today: number;
}

/** A loaded metric: what it is, what the numbers are, what they say, and where they came from. */
export interface MetricData {
  readonly metric: Metric;
  readonly series: Series;
  readonly summary: Summary;
  readonly provenance: Provenance;
  readonly revisions: readonly Revision[];
}

/**
 * Loads a metric by its name. Needs no DOM. Rejects with a MetricError, whose `kind` says what sort of fault it is, or
 * with the signal's reason once it is aborted.
 */
export async function loadMetric(name: string, options: LoadOptions = {}): Promise<MetricData> {
  const { signal, fetch, keep, maxAge, now } = options;
  const metric = resolveMetric(await findCatalog(name, signal), name, options);
  options.found?.(metric);
  const asked = typeof now === 'function' ? now() : new Date(now ?? Date.now());
  const window = toWindow(metric, options, asked);
  const question = toQuestion(metric, window);
  const { api } = metric.source;
  const token = options.token ?? metric.source.token ?? undefined;
  const start = performance.now();
  const asking = ask(toQuery(metric, window), { signal, fetch, token, api, maxAge });
  const kept = keep?.show ? await showKept(question, metric, options, asked, asking) : null;
  const reply = await asking;
  const answer = { ...reply, checked: asked.getTime() - (reply.age ?? 0) };
  const arrived = performance.now();
  const data = toData(answer, metric, { ...options, previous: options.previous ?? kept }, asked);
  if (!options.previous) {
    measure('query', start, name);
    measure('compute', arrived, name);
  }
  if (keep) remember(question, answer, keep.visits);
  return data;
}

/** What a question is known by from one day to the next: its query, on a day that does not matter. */
function toQuestion(metric: Metric, window: Window): string {
  const query = toQuery(metric, window.frozen ? window : { ...window, today: 0 });
  return `${query.domain}/${query.dataset}?${toSoql(query).text}`;
}

/**
 * Shows the answer kept from before, read as any other; what cannot be read is as if absent. Storage is slow to open, so it
 * is read while the request is on its way.
 */
async function showKept(
  question: string,
  metric: Metric,
  { keep, ...options }: LoadOptions,
  now: Date,
  asking: Promise<{ readonly rows: unknown }>,
): Promise<MetricData | null> {
  let reply: unknown;
  asking.then(
    ({ rows }) => (reply = rows),
    () => undefined, // it is waited for in a moment
  );
  await new Promise((resolve) => setTimeout(resolve));
  options.signal?.throwIfAborted();
  const kept = recall(question, keep?.visits ?? false, now.getTime());
  try {
    const data = kept && toData(kept, metric, options, now);
    // Another card may have kept the very answer that is about to be shown.
    if (data && !(reply && JSON.stringify(reply) === JSON.stringify(kept.rows))) keep?.show?.(data);
    return data;
  } catch {
    return null;
  }
}

/** What was made of the rows of an answer, and of what else: cards that share an answer share what it says. */
const made = new WeakMap<object, Map<string, { readonly before: unknown; readonly data: MetricData }>>();

/** What the rows of an answer say. They are read by the day on which they were asked for; how late they are, by `now`. */
function toData(answer: Kept, metric: Metric, options: LoadOptions, now: Date): MetricData {
  const { previous, includeRunning, asOf, span, compare } = options;
  const rows = answer.rows as object;
  const { today: day } = toWindow(metric, options, now);
  const key = JSON.stringify([metric, span, compare, asOf, includeRunning, day]);
  const known = made.get(rows)?.get(key);
  if (known && known.before === previous) return known.data;
  const data = readData(answer, metric, options, day);
  const others = made.get(rows) ?? new Map<string, { readonly before: unknown; readonly data: MetricData }>();
  made.set(rows, others.set(key, { before: previous, data }));
  return data;
}

/** A dataset that says it was changed later than this, in milliseconds, after it was asked, has a wrong clock. */
const slack = 86_400_000;

function readData(answer: Kept, metric: Metric, options: LoadOptions, today: Day): MetricData {
  const { previous, includeRunning = false, asOf = null } = options;
  const checked = new Date(answer.checked);
  const window = toWindow(metric, options, checked);
  const query = toQuery(metric, window);
  const { text, aliases } = toSoql(query);
  const series = toSeries(
    metric,
    readAnswer(toRows(answer.rows, query), { query, aliases }, metric, window),
    window,
  );
  // Only an answer of one and the same metric can be revised; the window of time may differ.
  const before = previous && JSON.stringify(previous.metric) === JSON.stringify(metric) ? previous : null;
  // A dataset is empty while it is replaced: what was published is not unsaid by that, and such an answer is not kept.
  if (before?.provenance.asOf === asOf && before.series.reach !== null && series.reach === null)
    throw toFault('unavailable', metric, `of the figures of ${before.provenance.checked} none is left.`);
  const revisions = before ? toRevisions(before.series, series) : [];
  const revised = revisions.length > 0 || before?.summary.unsettled;
  const published = Date.parse(answer.lastModified ?? '');
  return {
    metric,
    series,
    summary: summarize(series, metric, window, { includeRunning, revised, now: today }),
    revisions,
    provenance: {
      url: toRowsUrl({ ...query, soql: text }),
      page: toPageUrl(query.domain, query.dataset),
      soql: text,
      published: published < answer.checked + slack ? new Date(published).toISOString() : null,
      checked: checked.toISOString(),
      asOf,
      today,
    },
  };
}

/** The window of time, from what the page asked for. Throws a MetricError of kind `unknown` for what makes no sense. */
function toWindow(metric: Metric, { span, compare, asOf }: LoadOptions, now: Date): Window {
  const wrong = (what: string, value: string, wanted: string) =>
    new MetricError(
      'unknown',
      `The ${what} of "${metric.name}" must be ${wanted}; it is ${value === 'NaN' ? 'no number' : `"${value}"`}.`,
      {
        metric: metric.name,
        [what]: value,
      },
    );
  if (Number.isNaN(now.getTime())) throw wrong('now', String(now), 'an instant');
  if (span != null && !(Number.isInteger(span) && span >= 1 && span <= 10_000))
    throw wrong('span', String(span), 'a whole number from 1 to 10000');
  if (compare != null && !isComparison(compare)) throw wrong('compare', compare, knownComparisons);
  if (compare === 'target' && !metric.target)
    throw wrong('compare', compare, 'previous, year or none, as the metric has no target');
  const pinned = asOf == null ? null : parseDay(asOf);
  if (asOf != null && (pinned === null || formatDay(pinned) !== asOf))
    throw wrong('as-of', asOf, 'a date, YYYY-MM-DD');
  const others = metric.compare.filter((each) => each !== compare);
  const comparisons: readonly Comparison[] =
    compare == null ? metric.compare : compare === 'none' ? [] : [compare, ...others];
  const present = today(now, metric.calendar.timeZone);
  return {
    // A card pinned to a day that is not over knows no more than one of today.
    today: pinned === null ? present : Math.min(pinned + 1, present),
    frozen: pinned !== null,
    span: span ?? defaultSpan[metric.grain],
    compare: comparisons,
  };
}
