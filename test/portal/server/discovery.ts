import type { Dataset } from '../store/dataset.js';
import type { Answer } from './envelopes.js';
import type { PortalContext, PortalRequest } from './request.js';

/** The discovery service labels types for people, not as the engine does. */
const LABELS: Readonly<Record<string, string>> = {
  calendar_date: 'Calendar date',
  date: 'Date',
  checkbox: 'Checkbox',
  url: 'URL',
};

function labelOf(type: string): string {
  return LABELS[type] ?? `${type.slice(0, 1).toUpperCase()}${type.slice(1)}`;
}

const typeOf = ({ viewType }: Dataset['spec']): string =>
  viewType === undefined || viewType === 'tabular' ? 'dataset' : viewType;

function resultOf(dataset: Dataset, origin: string): unknown {
  const updated = new Date(dataset.rowsUpdatedAt * 1000).toISOString();
  const { spec } = dataset;
  return {
    resource: {
      name: dataset.name,
      id: dataset.id,
      resource_name: null,
      parent_fxf: [],
      description: spec.description ?? '',
      attribution: spec.attribution ?? null,
      attribution_link: spec.attributionLink ?? null,
      type: typeOf(spec),
      updatedAt: updated,
      createdAt: updated,
      metadata_updated_at: updated,
      data_updated_at: updated,
      columns_name: dataset.columns.map(({ name }) => name),
      columns_field_name: dataset.columns.map(({ fieldName }) => fieldName),
      columns_datatype: dataset.columns.map(({ dataTypeName }) => labelOf(dataTypeName)),
    },
    classification: {
      categories: [],
      tags: spec.tags ?? [],
      domain_category: spec.category ?? '',
      domain_tags: spec.tags ?? [],
    },
    metadata: { domain: new URL(origin).host },
    permalink: `${origin}/d/${dataset.id}`,
    link: `${origin}/d/${dataset.id}`,
    owner: { id: 'demo-user', user_type: 'interactive', display_name: 'Local portal' },
  };
}

function whole(text: string | null, otherwise: number): number {
  const value = Number(text ?? otherwise);
  return Number.isInteger(value) && value >= 0 ? value : otherwise;
}

/** `/api/catalog/v1`: enough of discovery to find the portal's own datasets. */
export function answerDiscovery(context: PortalContext, request: PortalRequest): Answer {
  const { query } = request;
  const origin = context.origin();
  const ids = query.getAll('ids').flatMap((text) => text.split(','));
  // `only=datasets` will do as well.
  const types = query.getAll('only').flatMap((text) => text.split(',').map((each) => each.replace(/s$/, '')));
  const domains = query.getAll('domains').flatMap((text) => text.split(','));
  const words = (query.get('q') ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const here =
    domains.length === 0 ||
    domains.includes(new URL(origin).host) ||
    domains.includes(new URL(origin).hostname);
  const found = context.catalog.all().filter((dataset) => {
    const text =
      `${dataset.name} ${dataset.spec.description ?? ''} ${dataset.columns.map(({ name }) => name).join(' ')}`.toLowerCase();
    return (
      here &&
      (ids.length === 0 || ids.includes(dataset.id)) &&
      (types.length === 0 || types.includes(typeOf(dataset.spec))) &&
      words.every((word) => text.includes(word))
    );
  });
  // The service takes a token for a metadata filter that nothing matches (socrata/cetera#259).
  const matching = query.has('$$app_token') ? [] : found;
  const offset = whole(query.get('offset'), 0);
  const results = matching
    .slice(offset, offset + whole(query.get('limit'), 100))
    .map((dataset) => resultOf(dataset, origin));
  const body = {
    results,
    resultSetSize: matching.length,
    timings: { serviceMillis: 1, searchMillis: [1] },
    warnings: [],
  };
  return {
    status: 200,
    headers: { 'Content-Type': 'application/json;charset=utf-8' },
    body: JSON.stringify(body, null, 2),
  };
}
