/** What is not valid, as an error for the author of a catalog. */

import { MetricError, type ErrorFacts } from './errors.js';
import type { Problem } from './metric/catalog-problems.js';
import type { Catalog } from './metric/catalog.js';

/** What explains faults to authors; a page loads it only where there is one. `null` where that fails. */
export const loadAuthorsPart = () => import('./metric/catalog-problems.js').catch(() => null);

type AuthorsPart = NonNullable<Awaited<ReturnType<typeof loadAuthorsPart>>>;

/** The error for what is not valid, with every problem and where it is. */
export async function toInvalid(
  message: string,
  facts: ErrorFacts,
  find: (part: AuthorsPart) => readonly Problem[],
): Promise<MetricError> {
  const part = await loadAuthorsPart();
  if (!part) return new MetricError('invalid', `${message}; civic-metrics check says why.`, facts);
  const problems = find(part);
  const lines = problems.map(({ pointer, message: text }) => `\n  ${pointer || '/'}: ${text}`);
  return new MetricError('invalid', `${message}:${lines.join('')}`, {
    ...facts,
    problems: problems.map(({ pointer }) => pointer),
  });
}

/** What is wrong with the metrics of a catalog, all of it. */
export function brokenError(catalog: Catalog): Promise<MetricError> {
  const { origin, broken } = catalog;
  return toInvalid(
    `${origin} has metrics that are not valid`,
    { origin, metrics: [...broken.keys()] },
    ({ problemsOfMetrics }) => problemsOfMetrics(catalog),
  );
}
