import type { Column, Dataset } from '../store/dataset.js';
import { prettyPrint, type Answer } from './envelopes.js';

/** A small number that is always the same for the same text: Socrata's numeric ids, invented. */
function toNumericId(text: string): number {
  let hash = 7;
  for (const letter of text) hash = (hash * 31 + letter.charCodeAt(0)) % 1_000_000_007;
  return hash;
}

function columnView(dataset: Dataset, column: Column, position: number): unknown {
  return {
    id: toNumericId(`${dataset.id}/${column.fieldName}`),
    name: column.name,
    dataTypeName: column.dataTypeName,
    ...(column.description === undefined ? {} : { description: column.description }),
    fieldName: column.fieldName,
    position,
    renderTypeName: column.dataTypeName,
    tableColumnId: toNumericId(`${column.fieldName}/${dataset.id}`),
    format: column.format ?? {},
  };
}

/** `/api/views/{id}.json`: what Socrata says about a dataset. */
export function viewOf(dataset: Dataset): Readonly<Record<string, unknown>> {
  const { spec } = dataset;
  const viewType = spec.viewType ?? 'tabular';
  const optional = (key: keyof typeof spec): object => (spec[key] === undefined ? {} : { [key]: spec[key] });
  return {
    id: dataset.id,
    name: dataset.name,
    assetType: viewType === 'tabular' ? 'dataset' : viewType,
    ...optional('attribution'),
    ...optional('attributionLink'),
    averageRating: 0,
    ...optional('category'),
    createdAt: dataset.rowsUpdatedAt,
    description: spec.description ?? '',
    displayType: viewType === 'tabular' ? 'table' : viewType,
    downloadCount: 0,
    hideFromCatalog: false,
    hideFromDataJson: false,
    licenseId: spec.license === undefined ? undefined : 'OTHER',
    newBackend: true,
    provenance: 'official',
    publicationDate: dataset.rowsUpdatedAt,
    publicationStage: 'published',
    rowsUpdatedAt: dataset.rowsUpdatedAt,
    viewCount: 0,
    viewLastModified: dataset.rowsUpdatedAt,
    viewType,
    columns: dataset.columns.map((column, index) => columnView(dataset, column, index + 1)),
    ...optional('license'),
    metadata: {
      availableDisplayTypes: ['table'],
      ...(spec.domain === undefined ? {} : { custom_fields: { Origin: { Domain: spec.domain } } }),
    },
    rights: ['read'],
    ...optional('tags'),
    flags: ['default'],
  };
}

export function answerView(dataset: Dataset): Answer {
  const headers = { 'Content-Type': 'application/json; charset=utf-8' };
  return { status: 200, headers, body: `${prettyPrint(viewOf(dataset))}\n` };
}
