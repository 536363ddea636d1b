/** The portal asked directly, by SODA and with nothing of the library in between. */

import { portalUrl } from '../portal-url.js';

type Row = Readonly<Record<string, string>>;

const ask = globalThis.fetch;

export async function soda(dataset: string, clauses: Readonly<Record<string, string>>): Promise<Row[]> {
  const query = new URLSearchParams(
    Object.entries({ limit: '50000', ...clauses }).map(([name, value]) => [`$${name}`, value]),
  );
  const response = await ask(`${portalUrl}/resource/${dataset}.json?${query.toString()}`);
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Row[];
}

/** Figures by date, `YYYY-MM-DD`. */
export async function figuresByDate(
  dataset: string,
  column: string,
  expression: string,
  where = '1=1',
): Promise<ReadonlyMap<string, number>> {
  const rows = await soda(dataset, {
    select: `date_trunc_ymd(${column}) as day, ${expression} as n`,
    group: 'day',
    where,
  });
  return new Map(rows.map(({ day = '', n }) => [day.slice(0, 10), Number(n)]));
}

interface Logged {
  readonly url: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly status: number;
}

/** The requests that the portal got with a token. */
export async function logOf(token: string): Promise<Logged[]> {
  const log = (await (await ask(`${portalUrl}/__log`)).json()) as Logged[];
  return log.filter(({ query }) => query.$$app_token === token);
}
