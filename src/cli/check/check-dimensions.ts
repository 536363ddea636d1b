/** Whether each listed value of a dimension is in the data. */

import type { MetricDefinition } from '../../metric/catalog.js';
import { nearest } from '../../metric/nearest.js';
import { messageOf } from '../exit.js';
import { findMissing } from './check-columns.js';
import { levelOf, urlOf, type Finding } from './finding.js';
import { askDataset, findingOf, identifier, type Subject } from './subject.js';

/** More different values than this are no list of choices. */
const most = 1000;

type Dimension = NonNullable<MetricDefinition['dimensions']>[string];

/** Each dimension is asked for by itself: one that is wrong hides no other. */
export async function checkDimensions(subject: Subject): Promise<Finding[]> {
  const found = await Promise.all(
    Object.entries(subject.definition.dimensions ?? {}).map(async ([key, dimension]) => {
      try {
        return await checkValues(subject, key, dimension);
      } catch (error) {
        return await tellFault(subject, key, dimension, error);
      }
    }),
  );
  return found.flat();
}

async function tellFault(subject: Subject, key: string, { column }: Dimension, error: unknown) {
  const path = ['dimensions', key, 'column'];
  const missing = await findMissing(subject, subject.metric.source, [{ path, column }], error);
  return missing.length
    ? missing
    : [findingOf(subject, levelOf(error), path, messageOf(error), urlOf(error))];
}

async function checkValues(subject: Subject, key: string, { column, values }: Dimension): Promise<Finding[]> {
  const { rows, url } = await askDataset(subject, {
    select: `${identifier(column)} AS choice, count(*) AS rows_of_choice`,
    rest: `GROUP BY choice ORDER BY rows_of_choice DESC LIMIT ${most}`,
  });
  const known = rows.flatMap(({ choice }) =>
    typeof choice === 'string' || typeof choice === 'number' || typeof choice === 'boolean'
      ? [String(choice)]
      : [],
  );
  const path = ['dimensions', key, 'values'];
  const lacking = values.flatMap((value, index) => {
    if (known.includes(String(value))) return [];
    const near = nearest(String(value), known).map((each) => JSON.stringify(each));
    const hint = near.length ? ` Near it: ${near.join(', ')}.` : '';
    // Beyond the limit there may be more.
    const level = rows.length < most ? 'wrong' : 'warning';
    const words = `No row of "${column}" holds ${JSON.stringify(value)}.${hint}`;
    return [findingOf(subject, level, [...path, index], words, url)];
  });
  const unlisted = known.filter((each) => !values.map(String).includes(each));
  if (!unlisted.length) return lacking;
  const shown = unlisted.slice(0, 5).map((each) => JSON.stringify(each));
  const words = `Not listed, so no page can choose them: ${shown.join(', ')}${unlisted.length > 5 ? ' …' : ''}.`;
  return [...lacking, findingOf(subject, 'note', path, words, url)];
}
