/** A request that had no answer, in words: what lies at the bottom of Node's "fetch failed". */

import { MetricError } from '../../errors.js';
import { messageOf } from '../exit.js';

export const unreachable = (url: string, error: unknown): string =>
  messageOf(new MetricError('network', 'The host could not be reached.', { url }, { cause: error }));
