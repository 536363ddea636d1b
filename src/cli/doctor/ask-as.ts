/** Asking as a page of some origin would. */

import type { Fetch } from '../../soda/client.js';
import { wrong, type Finding } from './finding.js';

export interface Hosts {
  readonly fetch: Fetch;
  /** Every address that was asked. */
  readonly asked: ReadonlySet<string>;
  /** The origins that let no other site read the answer. */
  readonly closed: ReadonlySet<string>;
}

export function askAs(origin: string, fetch: Fetch): Hosts {
  const asked = new Set<string>();
  const closed = new Set<string>();
  const watched: Fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    asked.add(url.href);
    const response = await fetch(url.href, { ...init, headers: { origin } });
    const allowed = response.headers.get('access-control-allow-origin');
    if (url.origin !== origin && allowed !== '*' && allowed !== origin) closed.add(url.origin);
    return response;
  };
  return { fetch: watched, asked, closed };
}

/** `whose`: the page, or the frame, that cannot read the answer. */
export const closedFindings = ({ closed }: Hosts, whose: string, line: number | null = null): Finding[] =>
  [...closed].map((origin) =>
    wrong(
      'cors',
      `${origin} answers without Access-Control-Allow-Origin for ${whose}, so a browser hides the answer from it.`,
      line,
    ),
  );
