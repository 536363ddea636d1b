/** Of a question that names a column which is not there: which one it is, and where the catalog says so. */

import { fetchDataset } from '../../author/dataset.js';
import { MetricError } from '../../errors.js';
import type { Catalog, MetricDefinition } from '../../metric/catalog.js';
import { isObject } from '../../metric/fits.js';
import type { Conditions } from '../../metric/metric.js';
import { suggestion } from '../../metric/nearest.js';
import { resolveMetric } from '../../metric/resolve.js';
import { urlOf, type Finding } from './finding.js';
import { findingOf, type Target } from './subject.js';

/** A column, and where in the metric's definition it is named. */
export interface NamedColumn {
  readonly path: readonly (string | number)[];
  readonly column: string;
}

/** The columns that every question of a metric names. */
function columnsOf({ measure, time, source, bindings }: MetricDefinition, place: string | null) {
  const terms =
    'numerator' in measure
      ? (['numerator', 'denominator'] as const).map((part) => [['measure', part], measure[part]] as const)
      : [[['measure'], measure] as const];
  const bound = place === null ? undefined : bindings?.[place]?.source?.where;
  return [
    ...terms.flatMap(([path, { column }]): NamedColumn[] =>
      column === undefined ? [] : [{ path: [...path, 'column'], column }],
    ),
    { path: ['time', 'column'], column: time.column },
    ...inConditions(source.where, ['source', 'where']),
    ...inConditions(bound, ['bindings', place ?? '', 'source', 'where']),
  ];
}

function inConditions(where: Conditions | undefined, path: readonly string[]): NamedColumn[] {
  return Object.entries(where ?? {}).flatMap(([key, condition]) =>
    key === 'not' && isObject(condition)
      ? inConditions(condition as Conditions, [...path, key])
      : [{ path: [...path, key], column: key }],
  );
}

/** Asks which of the columns a dataset lacks; nothing where an error is about something else, or nobody can tell. */
export async function findMissing(
  target: Target,
  { domain, dataset }: { readonly domain: string; readonly dataset: string },
  named: readonly NamedColumn[],
  error: unknown,
): Promise<Finding[]> {
  if (!(error instanceof MetricError) || !String(error.facts.code).includes('no-such-column')) return [];
  const found = await fetchDataset({ domain, dataset }, { fetch: target.fetch }).catch(() => null);
  if (!found) return [];
  const known = found.columns.map(({ field }) => field);
  // Socrata's own columns stand in no metadata.
  const lacking = named.filter(({ column }) => !known.includes(column) && !column.startsWith(':'));
  return lacking.map(({ path, column }) => {
    const hint = suggestion(column, known) || ` Its columns: ${known.slice(0, 20).join(', ')}.`;
    return findingOf(target, 'wrong', path, `${dataset} has no column "${column}".${hint}`, urlOf(error));
  });
}

/** The columns that a metric's dataset lacks, where an error says that there is such a one. */
export async function findMissingOf(target: Target, catalog: Catalog, error: unknown): Promise<Finding[]> {
  // Nothing but a portal's answer has a status: the name was found before it was asked.
  if (!(error instanceof MetricError) || error.facts.status === undefined) return [];
  const { source } = resolveMetric(catalog, target.name, { place: target.place ?? undefined });
  return findMissing(target, source, columnsOf(target.definition, target.place), error);
}
