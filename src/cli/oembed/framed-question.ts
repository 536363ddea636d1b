/** What a frame asks for, seen to before it is published: of a page elsewhere nobody reads the console. */

import type { LoadOptions } from '../../load-metric.js';
import type { Catalog } from '../../metric/catalog.js';
import type { Metric } from '../../metric/metric.js';
import { suggestion } from '../../metric/nearest.js';
import { formatDay, parseDay } from '../../metric/period.js';
import { resolveMetric } from '../../metric/resolve.js';
import { isComparison, knownComparisons } from '../../series/comparison.js';
import { InputError } from '../exit.js';

/** The metric that a question is of. Throws a MetricError or an InputError for what a card would only refuse. */
export function toFramedMetric(catalog: Catalog, name: string, question: LoadOptions): Metric {
  const metric = resolveMetric(catalog, name, question);
  const { compare, asOf } = question;
  if (compare != null && !isComparison(compare)) {
    const near = suggestion(compare, knownComparisons.split(/, | or /));
    throw new InputError(`--compare must be ${knownComparisons}; it is "${compare}".${near}`);
  }
  if (compare === 'target' && !metric.target)
    throw new InputError(
      `--compare target needs a target: give "${metric.name}" one in the catalog, or compare with something else.`,
    );
  if (asOf != null && !isDate(asOf))
    throw new InputError(`--as-of must be a date, YYYY-MM-DD; it is "${asOf}".`);
  return metric;
}

function isDate(text: string): boolean {
  const day = parseDay(text);
  return day !== null && formatDay(day) === text;
}
