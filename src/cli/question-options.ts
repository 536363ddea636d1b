/** The options by which a command names a card: those of the element's attributes. */

import type { LoadOptions } from '../load-metric.js';
import { readWhole } from './command-line.js';
import type { Asked, Options } from './command.js';

export const questionOptions: Options = {
  place: { value: 'KEY', help: 'a place of the catalog', mayBeEmpty: true },
  filter: { value: 'TEXT', help: 'listed dimensions, such as "age=65+; sex=F"' },
  period: { value: 'GRAIN', help: 'day, week, month, quarter or year' },
  span: { value: 'N', help: 'how many complete periods are shown' },
  compare: { value: 'WITH', help: 'previous, year, target or none' },
  'as-of': { value: 'DATE', help: 'the card as it stands at the end of that day' },
  'include-running': { help: 'compare the period so far with the same part of its baseline' },
};

export function readQuestion({ values, switches }: Asked): LoadOptions {
  const { place, filter, period, span, compare, 'as-of': asOf } = values;
  return {
    place,
    filter,
    period,
    compare,
    asOf,
    includeRunning: switches.has('include-running'),
    ...(span !== undefined && { span: readWhole('span', span, [1, 10_000]) }),
  };
}
