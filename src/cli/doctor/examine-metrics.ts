/** Whether each element's metric is known, and its portal answers. */

import { MetricError } from '../../errors.js';
import { loadMetric } from '../../load-metric.js';
import type { Fetch } from '../../soda/client.js';
import { exitCodeOf, messageOf } from '../exit.js';
import type { DeclaredCatalog } from '../page/page-catalogs.js';
import { note, world, wrong, type Finding } from './finding.js';
import type { Questioner } from './questioners.js';

/** What is wrong with the catalogs. */
export function examineCatalogs(catalogs: readonly DeclaredCatalog[]): Finding[] {
  return catalogs.flatMap(({ origin, line, fault, isPassing }) =>
    fault === null ? [] : [toUnusable(origin, fault, isPassing, line || null)],
  );
}

/** A catalog of no use: the page's fault, unless its host has trouble that may pass. */
export const toUnusable = (origin: string, fault: string, isPassing: boolean, line: number | null): Finding =>
  (isPassing ? world : wrong)('catalog', `${origin} could not be used: ${fault}`, line);

export interface Asking {
  readonly fetch: Fetch;
  readonly now: Date;
  /** Whether there may be catalogs that were not seen. */
  readonly isPartial: boolean;
}

/** What is wrong with the metrics, each fault told once; asked together, so that one dataset is asked once. */
export async function examineMetrics(
  asking: readonly Questioner[],
  { fetch, now, isPartial }: Asking,
): Promise<readonly Finding[]> {
  const found = await Promise.all(
    asking.map(async ({ name, line, question: { metric, ...rest } }) => {
      try {
        await loadMetric(metric, { ...rest, fetch, now });
        return null;
      } catch (error) {
        return isPartial && isNowhere(error)
          ? toUnseen(name, line, error)
          : toFinding(`${name}: ${messageOf(error)}`, line, error);
      }
    }),
  );
  return found.filter((each) => each !== null);
}

/** Whether a name is in no catalog, rather than a place or a value in its metric. */
const isNowhere = (error: unknown) =>
  error instanceof MetricError &&
  error.kind === 'unknown' &&
  Object.keys(error.facts).every((fact) => fact === 'metric' || fact === 'catalogs');

const toUnseen = (name: string, line: number, error: unknown) =>
  note(
    'unknown-metric',
    `${name}: ${messageOf(error)} A script of the page may define it, which cannot be seen: name its catalog with --catalog.`,
    line,
  );

function toFinding(message: string, line: number, error: unknown): Finding {
  if (exitCodeOf(error) !== 1) return world('portal', message, line);
  if (error instanceof MetricError && error.kind === 'unknown')
    return wrong(`unknown-${unknownOf(error)}`, message, line);
  const isCatalogs = error instanceof MetricError && error.kind === 'invalid';
  return wrong(isCatalogs ? 'invalid-metric' : 'portal', message, line);
}

const tellable = ['place', 'period', 'span', 'compare', 'as-of', 'dimension'];

/** What of the question is not known. */
function unknownOf({ facts }: MetricError): string {
  const found = Object.keys(facts).filter((fact) => fact !== 'metric' && fact !== 'catalogs');
  return found.length ? (tellable.find((each) => found.includes(each)) ?? 'value') : 'metric';
}
