import type { IncomingHttpHeaders } from 'node:http';
import type { DatasetCatalog } from '../store/catalog.js';
import type { Settings } from './settings.js';

/** A request, read. */
export interface PortalRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What handlers work with. */
export interface PortalContext {
  readonly catalog: DatasetCatalog;
  readonly settings: Settings;
  /** Where the portal is reached, for links. */
  readonly origin: () => string;
}

export function headerText(request: PortalRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

/** The token of a request, wherever it stands. */
export function tokenOf(request: PortalRequest, ...parameters: readonly string[]): string | undefined {
  for (const name of parameters) {
    const value = request.query.get(name);
    if (value !== null && value !== '') return value;
  }
  return headerText(request, 'x-app-token');
}
