/** What is checked: each metric, in its own source and in each place. */

import { fetchShared } from '../../soda/shared.js';
import { toRowsUrl } from '../../soda/url.js';
import type { Catalog, MetricDefinition } from '../../metric/catalog.js';
import type { Metric } from '../../metric/metric.js';
import { identifier, toTests } from '../../metric/soql.js';
import type { Fetch } from '../../soda/client.js';
import { pointerTo, type Finding, type Level } from './finding.js';

export interface Target {
  readonly name: string;
  readonly definition: MetricDefinition;
  readonly place: string | null;
  readonly fetch: Fetch;
  readonly now: Date;
}

/** A target that could be asked. */
export interface Subject extends Target {
  readonly metric: Metric;
}

/** The metrics of a catalog, each with its places; its own source is one where it can do without a place. */
export function toTargets({ file, broken }: Catalog, fetch: Fetch, now: Date): Target[] {
  return Object.entries(file.metrics).flatMap(([name, definition]) => {
    if (broken.has(name)) return [];
    const { bindings = {}, source, per } = definition;
    const own = !per && (source.domain ?? file.defaults?.domain) !== undefined;
    const places = [...(own ? [null] : []), ...Object.keys(bindings)];
    return places.map((place) => ({ name, definition, place, fetch, now }));
  });
}

export function findingOf(
  { name, place }: Target,
  level: Level,
  path: readonly (string | number)[],
  message: string,
  url: string | null = null,
): Finding {
  return { level, pointer: pointerTo('metrics', name, ...path), place, message, url };
}

type Row = Readonly<Record<string, unknown>>;

/** Asks the metric's dataset something of the checker's own; `where` is beside the metric's conditions. */
export async function askDataset(
  { metric: { source }, fetch }: Subject,
  { select, where = [], rest = '' }: { select: string; where?: readonly string[]; rest?: string },
): Promise<{ readonly rows: readonly Row[]; readonly url: string }> {
  const conditions = [...source.where.flatMap(toTests), ...where];
  const soql = [`SELECT ${select}`, conditions.length ? `WHERE ${conditions.join(' AND ')}` : '', rest];
  const { domain, dataset, token } = source;
  const request = { domain, dataset, soql: soql.filter(Boolean).join(' ') };
  const { json } = await fetchShared(toRowsUrl({ ...request, token: token ?? undefined }), { fetch });
  return { rows: Array.isArray(json) ? (json as Row[]) : [], url: toRowsUrl(request) };
}

/** A count out of a row, or 0. */
export const countIn = (row: Row | undefined, key: string): number => Number(row?.[key] ?? 0) || 0;

export const plural = (count: number, one: string, other = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : other}`;

export { identifier };
