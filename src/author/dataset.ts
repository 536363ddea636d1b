/** What a portal says about a dataset: `/api/views/{id}.json`, read with suspicion. */

import { MetricError } from '../errors.js';
import { isObject, isList } from '../metric/fits.js';
import { kinds, isHttpUrl } from '../metric/kinds.js';
import type { RequestOptions } from '../soda/client.js';
import { fetchShared } from '../soda/shared.js';
import { toOrigin } from '../soda/url.js';
import type { DatasetAddress } from './dataset-url.js';

export type ColumnType = 'date' | 'number' | 'text' | 'other';

export interface DatasetColumn {
  /** The API field name. */
  readonly field: string;
  readonly title: string;
  readonly type: ColumnType;
}

export interface Dataset extends DatasetAddress {
  readonly title: string;
  readonly description: string | null;
  readonly publisher: string | null;
  readonly publisherUrl: string | null;
  readonly license: string | null;
  readonly columns: readonly DatasetColumn[];
}

type Fields = Readonly<Record<string, unknown>>;

const types: Readonly<Record<string, ColumnType>> = {
  calendar_date: 'date',
  date: 'date',
  number: 'number',
  money: 'number',
  percent: 'number',
  double: 'number',
  text: 'text',
};

const toText = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 500) : null;

const fieldsOf = (value: unknown): Fields => (isObject(value) ? (value as Fields) : {});

/** Asks a portal what a dataset is. Rejects with a MetricError; of kind `invalid` where it has no rows to ask for. */
export async function fetchDataset(address: DatasetAddress, options: RequestOptions = {}): Promise<Dataset> {
  const url = `${toOrigin(address.domain)}/api/views/${address.dataset}.json`;
  return readDataset((await fetchShared(url, options)).json, address);
}

/** Reads the metadata. Throws a MetricError of kind `malformed` for what is none. */
export function readDataset(json: unknown, address: DatasetAddress): Dataset {
  const view = fieldsOf(json);
  const name = `${address.domain} ${address.dataset}`;
  if (!isList(view.columns)) {
    throw new MetricError('malformed', `${name} answered with something that is not a dataset’s metadata.`);
  }
  const columns = view.columns.map(fieldsOf).flatMap(toColumn);
  if (!columns.length) {
    const sort = toText(view.viewType) ?? 'an asset without columns';
    throw new MetricError(
      'invalid',
      `${name} has no rows to ask for: it is "${sort}". Take the dataset that it shows.`,
    );
  }
  const publisherUrl = toText(view.attributionLink);
  return {
    ...address,
    title: toText(view.name) ?? address.dataset,
    description: toText(view.description),
    publisher: toText(view.attribution),
    publisherUrl: publisherUrl !== null && isHttpUrl(publisherUrl) ? publisherUrl : null,
    license: toText(fieldsOf(view.license).name),
    columns,
  };
}

/** A column that can be asked for; Socrata's own (`:id`) and those computed for maps are none of the publisher's. */
function toColumn({ fieldName, name, dataTypeName }: Fields): DatasetColumn[] {
  if (!kinds.column(fieldName) || String(fieldName).startsWith(':')) return [];
  const field = String(fieldName);
  return [{ field, title: toText(name) ?? field, type: types[String(dataTypeName)] ?? 'other' }];
}
