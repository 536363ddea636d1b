/** The files of the shared folder in SQL, every cell as text: each case parses its own. */

import { sharedPath } from '../../support/shared-data.js';

export const csv = (name: string): string =>
  `read_csv('${sharedPath('socrata', name)}', all_varchar = true, header = true)`;

/** `12/31/2020`, with or without a time. */
export const american = (column: string): string => `strptime(left("${column}", 10), '%m/%d/%Y')`;

/** A number without thousands separators. */
export const bare = (column: string): string => `replace("${column}", ',', '')`;
