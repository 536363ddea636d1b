/** The team's shared folder of real data, where there is one: `CIVIC_SHARED`, or `shared` beside the project. */

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const folder = join(
  process.env.CIVIC_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url)),
  'data',
);

export const hasSharedData = existsSync(join(folder, 'socrata', 'manifest.json'));

/** For `test(title, { skip }, ...)`: why a test of real data does not run, or `false`. */
export const skip = hasSharedData
  ? false
  : 'needs the shared folder of real data (CIVIC_SHARED, or shared/ beside the project)';

/** A file or a folder of it. */
export const sharedPath = (...names: string[]): string => join(folder, ...names);
