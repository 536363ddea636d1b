/** The lines that a Content-Security-Policy needs for a snippet. */

import { toOrigin } from '../soda/url.js';
import type { Chosen } from './chosen.js';

/** Directives with their sources; empty where none are needed. */
export function toPolicyLines({ state, catalog, metric, base }: Chosen): readonly string[] {
  const { origin } = new URL(base);
  if (state.form === 'mail') return [];
  if (state.form === 'frame') return [`frame-src ${origin}`, `script-src ${origin}`];
  const portal = metric ? toOrigin(metric.source.domain) : null;
  const asked = [catalog.kind === 'url' ? new URL(catalog.url).origin : null, portal];
  const hosts = [...new Set(asked.filter((each) => each !== null))];
  return [`script-src ${origin}`, ...(hosts.length ? [`connect-src ${hosts.join(' ')}`] : [])];
}
