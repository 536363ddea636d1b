/** From a query to its rows. What is asked for in one breath is asked as one, and each gets what it would have got alone. */

import { MetricError } from './errors.js';
import { combine, familyOf, pickRows } from './metric/combine.js';
import { toSoql, type Query } from './metric/query.js';
import type { Row } from './series/row.js';
import type { Fetch } from './soda/client.js';
import { fetchRows, type RowsOptions } from './soda/rows.js';
import type { RowsRequest } from './soda/url.js';

export interface AskOptions extends RowsOptions, Pick<RowsRequest, 'token' | 'api'> {}

export interface Reply {
  readonly rows: readonly Row[];
  readonly lastModified: string | null;
  readonly age?: number;
}

/** Queries of one family by their text, gathered until the end of the task in which the first was asked. */
interface Batch {
  readonly key: string;
  readonly fetch: Fetch | undefined;
  readonly queries: Map<string, Query>;
  readonly closed: Promise<unknown>;
}

let open: Batch[] = [];

/** What a batch may select, in characters: an address should stay well below 8 kB. */
const longest = 2500;

const cut = ' cut';

/** Asks a query. Rejects with a MetricError, or with the signal's reason once it is aborted. */
export async function ask(query: Query, options: AskOptions): Promise<Reply> {
  const { signal, fetch, token, api } = options;
  const own = { query, ...toSoql(query) };
  for (let key = JSON.stringify([familyOf(query), token, api]); ;) {
    const family = await gather(own, key, fetch);
    signal?.throwIfAborted();
    const merged = combine([...family.values()] as [Query, ...Query[]]);
    const asked = merged === query ? own : { query: merged, ...toSoql(merged) };
    const alone = asked.text === own.text;
    const { domain, dataset, limit } = merged;
    try {
      const answer = await fetchRows({ domain, dataset, limit, soql: asked.text, token, api }, options);
      const rows = toRows(answer.json, query);
      const mine = alone ? rows : pickRows(rows, asked, own);
      if (mine) return { ...answer, rows: mine };
      // What was cut off is asked for together, and if need be alone.
      key += key.endsWith(cut) ? own.text : cut;
    } catch (error) {
      if (alone || !mayBeAnothers(error)) throw error;
      // Halves, and halves of these, until whose fault it is stands alone.
      key += String([...family.keys()].indexOf(own.text) < family.size / 2);
    }
  }
}

/** The family that has come together by the end of the task. */
async function gather(
  { query, text }: { readonly query: Query; readonly text: string },
  key: string,
  fetch: Fetch | undefined,
): Promise<ReadonlyMap<string, Query>> {
  const size = (queries: Map<string, Query>) =>
    [...queries.values()].flatMap(({ select }) => select).join().length;
  let batch = open.find((each) => each.key === key && each.fetch === fetch && size(each.queries) < longest);
  if (!batch) {
    const closed = new Promise((resolve) => setTimeout(resolve));
    const made: Batch = { key, fetch, queries: new Map(), closed };
    void closed.then(() => {
      open = open.filter((each) => each !== made);
    });
    open.push((batch = made));
  }
  batch.queries.set(text, query);
  await batch.closed;
  return batch.queries;
}

/** Whether a fault of a combined query may come of one of its parts: a column, a cast, or the size of all together. */
function mayBeAnothers(error: unknown): boolean {
  if (!(error instanceof MetricError)) return false;
  const { status, size } = error.facts;
  return status === 400 || status === 500 || size !== undefined;
}

/** The rows of an answer: a list of objects, or the answer is not what was asked for. */
export function toRows(json: unknown, { domain, dataset }: Query): readonly Row[] {
  const isRow = (each: unknown) => typeof each === 'object' && each !== null && !Array.isArray(each);
  if (Array.isArray(json) && json.every(isRow)) return json as readonly Row[];
  throw new MetricError('malformed', `${domain} ${dataset} answered with JSON that is not a list of rows.`, {
    dataset,
  });
}
