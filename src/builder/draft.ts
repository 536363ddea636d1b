/** The fields of a drafted entry, and the catalog that they make; the drafting is what `civic-metrics init` does. */

import { draftEntry, toCatalogFile } from '../author/catalog-entry.js';
import { parseMeasure } from '../author/parse-measure.js';
import { parseCatalog } from '../metric/catalog.js';
import { kinds } from '../metric/kinds.js';
import type { Shape } from '../metric/metric.js';
import { grains } from '../metric/period.js';
import type { Found } from './found.js';

export interface DraftFields {
  readonly title: string;
  readonly name: string;
  readonly shape: string;
  readonly grain: string;
  /** `count`, or a function and its column: `sum:cases`. */
  readonly measure: string;
  /** Days until all reports are in. */
  readonly lag: string;
  readonly timeZone: string;
}

export const blankDraft: DraftFields = {
  title: '',
  name: '',
  shape: '',
  grain: '',
  measure: '',
  lag: '',
  timeZone: '',
};

const shapes: readonly Shape[] = ['flow', 'stock', 'cumulative'];

/** The catalog as text; `null` as long as something must still be chosen, or is no catalog. */
export function toEntryFile(
  {
    dataset,
    reporting,
    timeColumn,
  }: Pick<Found & { kind: 'dataset' }, 'dataset' | 'reporting' | 'timeColumn'>,
  { title, name, shape, grain, measure, lag, timeZone }: DraftFields,
): string | null {
  if (timeZone && !kinds['time zone'](timeZone)) return null;
  const draft = draftEntry(dataset, reporting, {
    timeColumn,
    title: title.trim() || dataset.title,
    ...(name.trim() && { name: name.trim() }),
    shape: shapes.find((each) => each === shape),
    grain: grains.find((each) => each === grain),
    measure: parseMeasure(measure, dataset) ?? undefined,
  });
  if (draft.open.length) return null;
  const entry = { ...draft.entry, ...(/^\d{1,4}$/.test(lag) && { completeness: { lag: `P${lag}D` } }) };
  const file = toCatalogFile(dataset, { ...draft, entry }, { timeZone: timeZone || undefined });
  const read = parseCatalog(file, '');
  return read && !read.broken.size ? JSON.stringify(file, null, 2) : null;
}
