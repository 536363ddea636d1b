import { answerDiscovery } from './discovery.js';
import { noService, nonTabular, prettyPrint, viewMissing, type Answer } from './envelopes.js';
import { answerDatasetPage, answerExport, answerIndex } from './human.js';
import type { PortalContext, PortalRequest } from './request.js';
import { answerResource } from './resource.js';
import { answerSoda3 } from './soda3.js';
import { answerView, viewOf } from './views.js';

type Handler = (
  context: PortalContext,
  request: PortalRequest,
  ...parts: readonly string[]
) => Answer | Promise<Answer>;

function needView(
  context: PortalContext,
  id: string,
  handle: (dataset: NonNullable<ReturnType<PortalContext['catalog']['get']>>) => Answer | Promise<Answer>,
): Answer | Promise<Answer> {
  const dataset = context.catalog.get(id);
  return dataset === undefined ? viewMissing(id) : handle(dataset);
}

const ROUTES: readonly (readonly [RegExp, Handler])[] = [
  [
    /^\/resource\/([^/.]+)(?:\.(json|csv|geojson))?$/,
    (context, request, id = '', extension) => answerResource(context, request, id, extension),
  ],
  [
    /^\/api\/id\/([^/.]+)(?:\.(json|csv))?$/,
    (context, request, id = '', extension) => answerResource(context, request, id, extension),
  ],
  [
    /^\/api\/v3\/views\/([^/.]+)\/(?:query|export)\.(json|csv)$/,
    (context, request, id = '', format) =>
      answerSoda3(context, request, id, format === 'csv' ? 'csv' : 'json'),
  ],
  [/^\/api\/views\/([^/.]+)(?:\.json)?$/, (context, _, id = '') => needView(context, id, answerView)],
  [
    /^\/api\/views\/([^/.]+)\/rows\.csv$/,
    (context, _, id = '') =>
      needView(context, id, (dataset) =>
        (dataset.spec.viewType ?? 'tabular') === 'tabular' ? answerExport(context, dataset) : nonTabular(),
      ),
  ],
  [
    /^\/api\/views(?:\.json)?$/,
    (context) => ({
      status: 200,
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: `${prettyPrint(context.catalog.all().map(viewOf))}\n`,
    }),
  ],
  [/^\/api\/catalog\/v1(?:\.json)?$/, answerDiscovery],
  [
    /^\/d\/([^/.]+)$/,
    (context, _, id = '') =>
      needView(context, id, () => ({
        status: 302,
        headers: {
          Location: `${context.origin()}/dataset/${id}`,
          'Content-Type': 'text/html; charset=utf-8',
        },
        body: '',
      })),
  ],
  [
    /^\/dataset\/(?:[^/]+\/)*([a-z0-9]{4}-[a-z0-9]{4})(?:\/about_data)?$/,
    (context, _, id = '') => needView(context, id, answerDatasetPage),
  ],
  [/^\/$/, answerIndex],
];

/** Finds who answers a path. */
export async function route(context: PortalContext, request: PortalRequest): Promise<Answer> {
  for (const [pattern, handle] of ROUTES) {
    const parts = pattern.exec(request.path);
    if (parts !== null) return handle(context, request, ...parts.slice(1));
  }
  return noService();
}
